package org.gongkai.console;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import org.gongkai.publish.JsonText;
import org.gongkai.trouble.Quote;

/** Turns each line that is told into a line of JSON, in the shape that the log has by itself (ECS); empty ones go. */
final class JsonLines extends Writer {

    private final PrintWriter console;
    private final Clock clock;
    private final StringBuilder line = new StringBuilder();

    JsonLines(PrintWriter console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** What is printed to it ends up on that console. */
    static PrintWriter to(PrintWriter console) {
        return new PrintWriter(new JsonLines(console, Clock.systemUTC()), true);
    }

    @Override
    public void write(char[] text, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (text[at] == '\n') {
                end();
            } else {
                line.append(text[at]);
            }
        }
    }

    private void end() {
        String message = line.toString().strip();
        line.setLength(0);
        if (!message.isEmpty()) {
            console.println("{\"@timestamp\":" + JsonText.quoted(clock.instant().toString())
                    + ",\"log\":{\"level\":\"INFO\",\"logger\":" + JsonText.quoted(JsonLines.class.getPackageName())
                    + "},\"service\":{\"name\":\"gongkai\"},\"message\":"
                    + JsonText.quoted(ConsoleLine.harmless(Quote.masked(message)))
                    + ",\"ecs\":{\"version\":\"8.11\"}}");
        }
    }

    @Override
    public void flush() {
        console.flush();
    }

    /** Tells what is left of a line; the console stays open. */
    @Override
    public void close() {
        end();
        flush();
    }
}
