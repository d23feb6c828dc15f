package org.gongkai.console;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.warehouse.NativeLibrary;
import org.gongkai.warehouse.UnusableMachineException;

/** The same command line once more, in a process of its own, for what nothing in a running JVM changes. */
final class FreshStart {

    private static final String MOVED = "GONGKAI_TEMPORARY_FOLDER";

    private FreshStart() {}

    /** As the system has it: Java tells no command line that is longer than a page. Empty on systems that do not tell. */
    static List<String> command(Charset charset) {
        try {
            String line = new String(Files.readAllBytes(Path.of("/proc/self/cmdline")), charset);
            List<String> command = new ArrayList<>(List.of(line.split("\0", -1)));
            command.remove(command.size() - 1);
            ProcessHandle.current().info().command().ifPresent(java -> command.set(0, java));
            return command;
        } catch (IOException noSuchSystem) {
            return List.of();
        }
    }

    /** Runs the command to its end, which comes when this process is told to end too; returns its exit code. */
    static int run(List<String> command, Map<String, String> surroundings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(surroundings);
        Process program = builder.start();
        Thread stop = new Thread(program::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        while (true) {
            try {
                return program.waitFor();
            } catch (InterruptedException goOnWaiting) {
                program.destroy();
            }
        }
    }

    /**
     * Starts the program again where the temporary folder is of no use to DuckDB, with another one instead.
     *
     * @param instead a folder of the program's own
     * @return its exit code; empty where this process may go on, or nothing can be done
     */
    static OptionalInt ifTemporaryFolderIsUnusable(Path instead) {
        try {
            List<String> command = command(Charset.forName(System.getProperty("sun.jnu.encoding")));
            int program = Math.max(command.indexOf("-jar"), command.indexOf("org.gongkai.Gongkai"));
            if (System.getenv(MOVED) != null || program < 0 || !NativeLibrary.needs(instead)) {
                return OptionalInt.empty();
            }
            // The last of several such options holds.
            command.add(program, "-Djava.io.tmpdir=" + instead.toAbsolutePath());
            return OptionalInt.of(run(command, Map.of(MOVED, "1")));
        } catch (UnusableMachineException | IOException toldWhenItIsLoaded) {
            return OptionalInt.empty();
        }
    }
}
