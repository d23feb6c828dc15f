package org.gongkai.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Names of files under a locale that has no Chinese, such as the one that cron and services without a setting have: Java
 * turns them into question marks that lead back to no file, and nothing in a running JVM changes that. So the program is
 * started again, once, in a locale that has.
 */
public final class NativeNames {

    private static final String CHINESE = "政府信息公开";
    private static final String LOCALE = "C.UTF-8";
    private static final String REASON = "names";

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
        // Byte by byte.
        List<String> command = FreshStart.command(StandardCharsets.ISO_8859_1);
        boolean possible = !FreshStart.isFor(REASON)
                && command.size() > 1
                && command.stream().allMatch(part -> part.chars().allMatch(character -> character < 0x7F));
        if (!possible) {
            err.println("The locale of this process has no Chinese names of files: set LC_ALL=" + LOCALE + ".");
            return OptionalInt.of(ExitCode.KNOWLEDGE.code());
        }
        try {
            return OptionalInt.of(FreshStart.run(FreshStart.again(command, REASON), Map.of("LC_ALL", LOCALE)));
        } catch (IOException notStarted) {
            err.println("Set LC_ALL=" + LOCALE + ": " + notStarted.getMessage());
            return OptionalInt.of(ExitCode.KNOWLEDGE.code());
        }
    }

    private static boolean canHoldChinese(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode(CHINESE);
    }
}
