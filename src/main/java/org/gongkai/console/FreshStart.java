package org.gongkai.console;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.reporting.Language;
import org.gongkai.warehouse.NativeLibrary;
import org.gongkai.warehouse.UnusableMachineException;

/** The same command line once more, in a process of its own, for what nothing in a running JVM changes. */
final class FreshStart {

    /** Told as an option of Java and not by the surroundings, which hooks inherit, and with them other runs. */
    private static final String MARK = "gongkai.started.again";

    /** The exit code of a process that the system killed, 128 and the number of the signal. */
    private static final int KILLED = 128 + 9;

    private static final String MAIN = "org.gongkai.Gongkai";

    /**
     * Options of Java that hold a port, which can be held once, or memory from the beginning on, which would be held
     * twice: this process does nothing but wait, and the other takes what it needs as it needs it. Of agents it is those
     * in whose settings stands what can be a port; all others watch the other process as well.
     */
    private static final Pattern HELD_ONCE = Pattern.compile("-agentlib:jdwp\\b.*|-Xrunjdwp\\b.*"
            + "|-(?:javaagent|agentpath|agentlib):[^=]*=(?:.*[^\\w.-])?\\d{2,5}(?:[^\\w.-].*)?"
            + "|-Dcom\\.sun\\.management\\.jmxremote\\b.*"
            + "|-Xms.*|-XX:(?:InitialHeapSize|MinHeapSize|InitialRAMPercentage)=.*|-XX:\\+AlwaysPreTouch");

    /** One option among several in a text, which may be quoted in part. */
    private static final Pattern OPTION = Pattern.compile("(?:[^\\s'\"]++|'[^']*+'?|\"[^\"]*+\"?)++");

    private static final Pattern QUOTES = Pattern.compile("['\"]");

    /** What Java takes options from besides its command line. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private FreshStart() {}

    /** Whether this process is such a second one, for that reason. */
    static boolean isFor(String reason) {
        return List.of(System.getProperty(MARK, "").split(",")).contains(reason);
    }

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

    /**
     * The command line for another process beside this one.
     *
     * @param command a command line of Java
     * @param reason why it is started again
     */
    static List<String> again(List<String> command, String reason) {
        int program = program(command);
        List<String> again = new ArrayList<>();
        for (int at = 0; at < command.size(); at++) {
            boolean ofJava = program < 0 || at < program;
            if (!ofJava || !HELD_ONCE.matcher(command.get(at)).matches()) {
                again.add(command.get(at));
            }
        }
        String reasons = System.getProperty(MARK);
        again.removeIf(part -> part.startsWith("-D" + MARK + "="));
        again.add(1, "-D" + MARK + "=" + (reasons == null ? reason : reasons + "," + reason));
        return again;
    }

    /** Where the options of Java end; negative where they stand in a file. */
    private static int program(List<String> command) {
        return Math.max(command.indexOf("-jar"), command.indexOf(MAIN));
    }

    /** Runs the command to its end, which comes when this process is told to end too; returns its exit code. */
    static int run(List<String> command, Map<String, String> surroundings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> theirs = builder.environment();
        OPTIONS.forEach(name -> theirs.computeIfPresent(name, (same, options) -> heldOnce(options)));
        theirs.putAll(surroundings);
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

    /** How a second process ended that could not tell itself. */
    static String ended(int code, Language language) {
        if (code == KILLED) {
            return language.choose(
                    "另起的进程被强行终止（信号 9），没有留下运行记录；内存不足时系统会这样做，请给它更多内存，或用 java -Xmx 和 --memory-limit 限制用量",
                    "The process that the night was started in again was killed (signal 9) and left no record; a system"
                            + " short of memory does so: give it more, or bound it with java -Xmx and --memory-limit");
        }
        return language.choose(
                "另起的进程以退出码 " + code + " 结束，没有留下运行记录",
                "The process that the night was started in again ended with exit code " + code + " and left no record");
    }

    /** Options of Java in one text, without those that a second process must not have. */
    static String heldOnce(String options) {
        return OPTION.matcher(options)
                .results()
                .map(MatchResult::group)
                .filter(option -> !HELD_ONCE
                        .matcher(QUOTES.matcher(option).replaceAll(""))
                        .matches())
                .collect(Collectors.joining(" "));
    }

    /**
     * Starts the program again where the temporary folder is of no use to DuckDB, with another one instead.
     *
     * @param instead a folder of the program's own
     * @return its exit code; empty where this process may go on, or nothing can be done
     */
    static OptionalInt ifTemporaryFolderIsUnusable(Path instead) {
        try {
            String reason = "tmp";
            List<String> command = command(Charset.forName(System.getProperty("sun.jnu.encoding")));
            if (isFor(reason) || program(command) < 0 || !NativeLibrary.needs(instead)) {
                return OptionalInt.empty();
            }
            List<String> again = again(command, reason);
            // The last of several such options holds.
            again.add(program(again), "-Djava.io.tmpdir=" + instead.toAbsolutePath());
            return OptionalInt.of(run(again, Map.of()));
        } catch (UnusableMachineException | IOException toldWhenItIsLoaded) {
            return OptionalInt.empty();
        }
    }
}
