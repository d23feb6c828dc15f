package org.gongkai.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.gongkai.trouble.Quote;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * The log as lines of JSON. A text in it, exceptions with their traces included, holds no number of a person and no
 * character that would let one line pass for several where a program shows it.
 */
public final class StructuredLog implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final String FORMAT = "logging.structured.format.console";
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t]]");

    /** Made by Spring Boot, which has its name from the settings. */
    public StructuredLog() {}

    /** From now on, what is logged before the job has begun included. */
    public static void begin() {
        System.setProperty(FORMAT, "ecs");
        StandardEnvironment environment = new StandardEnvironment();
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        } catch (IOException partOfTheProgram) {
            throw new UncheckedIOException(partOfTheProgram);
        }
        LoggingSystem log = LoggingSystem.get(StructuredLog.class.getClassLoader());
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext(environment), null, null);
    }

    /** What other runs in this process log is text again. */
    public static void end() {
        System.clearProperty(FORMAT);
        LoggingSystem.get(StructuredLog.class.getClassLoader()).cleanUp();
    }

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, StructuredLog::guarded));
    }

    /** Whether the log is told so. */
    static boolean isOn() {
        return System.getProperty(FORMAT) != null;
    }

    /** A text as it may stand in a log. */
    static String guarded(String text) {
        return NOT_SHOWN.matcher(Quote.masked(text)).replaceAll("\uFFFD");
    }
}
