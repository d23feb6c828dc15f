package org.gongkai.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Names of files under a locale that has no Chinese, such as the one that cron and services without a setting have: Java
 * turns them into question marks that lead back to no file, and nothing in a running JVM changes that. So the program is
 * started again, once, in a locale that has.
 */
public final class NativeNames {

    private static final String CHINESE = "政府信息公开";
    private static final String LOCALE = "C.UTF-8";
    private static final String STARTED_AGAIN = "GONGKAI_STARTED_AGAIN";

    private NativeNames() {}

    /**
     * Starts the program again where it is needed.
     *
     * @param err where it is told that it cannot be
     * @return its exit code; empty where this program may go on itself
     */
    public static OptionalInt startAgainIfNeeded(PrintStream err) {
        if (canHoldChinese(System.getProperty("sun.jnu.encoding", ""))) {
            return OptionalInt.empty();
        }
        List<String> command = command();
        boolean possible = System.getenv(STARTED_AGAIN) == null
                && command.size() > 1
                && command.stream().allMatch(part -> part.chars().allMatch(character -> character < 0x7F));
        if (!possible) {
            err.println("The locale of this process has no Chinese names of files: set LC_ALL=" + LOCALE + ".");
            return OptionalInt.of(ExitCode.KNOWLEDGE.code());
        }
        try {
            return OptionalInt.of(startAgain(command));
        } catch (IOException notStarted) {
            err.println("Set LC_ALL=" + LOCALE + ": " + notStarted.getMessage());
            return OptionalInt.of(ExitCode.KNOWLEDGE.code());
        }
    }

    private static boolean canHoldChinese(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode(CHINESE);
    }

    /** As the system has it, byte by byte: Java tells no command line that is longer than a page. */
    private static List<String> command() {
        try {
            String line = Files.readString(Path.of("/proc/self/cmdline"), StandardCharsets.ISO_8859_1);
            List<String> command = new ArrayList<>(List.of(line.split("\0", -1)));
            command.remove(command.size() - 1);
            ProcessHandle.current().info().command().ifPresent(java -> command.set(0, java));
            return command;
        } catch (IOException noSuchSystem) {
            return List.of();
        }
    }

    private static int startAgain(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LC_ALL", LOCALE);
        builder.environment().put(STARTED_AGAIN, "1");
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
}
