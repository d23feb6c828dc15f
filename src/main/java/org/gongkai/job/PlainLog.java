package org.gongkai.job;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * The log as text, of commands that need no Spring too: only what matters, and nothing of what POI finds broken in a file.
 * A text in it, exceptions with their traces included, holds no number of a person, and begins no line of its own.
 */
public final class PlainLog extends ContextAwareBase implements Configurator {

    private static final String PATTERN = "%d{HH:mm:ss} %-5level %logger{0} - %replace(%msg){'[\\r\\n]','?'}%n%ex";

    /** Where a line of a trace begins that is not set off by itself. */
    private static final Pattern LINE_OF_TRACE = Pattern.compile("\n(?!\t)");

    /** Made by Logback. */
    public PlainLog() {}

    /** Puts it in the place of what Spring has set up for itself, unless the log is lines of JSON. */
    static void install(ApplicationContext ofSpring) {
        if (StructuredLog.isOn()) {
            return;
        }
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.reset();
        new PlainLog().configure(log);
    }

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        PatternLayout layout = new Guarded();
        layout.setContext(log);
        layout.setPattern(PATTERN);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(log);
        encoder.setLayout(layout);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(log);
        console.setEncoder(encoder);
        console.start();
        Logger root = log.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        log.getLogger("org.apache.poi").setLevel(Level.OFF);
        // What stopped a step or the job is told at the end of the night; a missing folder deserves no stack trace.
        log.getLogger("org.springframework.batch").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static final class Guarded extends PatternLayout {

        @Override
        public String doLayout(ILoggingEvent event) {
            String text = StructuredLog.guarded(super.doLayout(event)).stripTrailing();
            return LINE_OF_TRACE.matcher(text).replaceAll("\n\t") + "\n";
        }
    }
}
