package org.gongkai.console;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.trouble.Quote;

/** A line of the console, in which no name or text from a file begins a line of its own, or turns what is shown. */
final class ConsoleLine {

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private ConsoleLine() {}

    static String of(String format, Object... values) {
        Object[] shown = Stream.of(values).map(ConsoleLine::harmless).toArray();
        return String.format(Locale.ROOT, format, shown);
    }

    /** A text as it may stand on a line. */
    static String harmless(String text) {
        return NOT_SHOWN.matcher(text).replaceAll("\uFFFD");
    }

    /** A failure with what is behind it, which names what Spring only calls a connection that cannot be had; no number of a person. */
    static String told(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        boolean told = String.valueOf(failure.getMessage()).contains(String.valueOf(root.getMessage()));
        return Quote.masked(told ? failure.toString() : failure + ": " + root.getMessage());
    }

    private static Object harmless(Object value) {
        return value instanceof Number ? value : harmless(String.valueOf(value));
    }
}
