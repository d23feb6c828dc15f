package org.gongkai.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as an operator starts it. */
final class NightlyProcess implements AutoCloseable {

    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final BufferedReader console;

    private NightlyProcess(Process process) {
        this.process = process;
        this.console = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static NightlyProcess start(List<String> arguments) throws IOException {
        return start(Map.of(), List.of(), arguments);
    }

    /** With these variables of its surroundings and these options of Java. */
    static NightlyProcess start(Map<String, String> surroundings, List<String> options, List<String> arguments)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(options, arguments)).redirectErrorStream(true);
        builder.environment().putAll(surroundings);
        return new NightlyProcess(builder.start());
    }

    /** Of which only the standard output is read. */
    static NightlyProcess startWithoutErrors(List<String> arguments) throws IOException {
        return new NightlyProcess(new ProcessBuilder(command(List.of(), arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // A night of a test is short: starting fast counts more than running fast.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.gongkai.Gongkai"));
        command.addAll(arguments);
        return command;
    }

    /** Reads the console until a line starts so; false where the console ended before. */
    boolean waitForLine(String start) throws IOException {
        String line = console.readLine();
        while (line != null && !line.startsWith(start)) {
            line = console.readLine();
        }
        return line != null;
    }

    /** The lines of the console until it ends. */
    List<String> lines() {
        return console.lines().toList();
    }

    /** Waits until it ends by itself. */
    int exitCode() throws InterruptedException {
        console.lines().forEach(line -> {});
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the night does not end");
        }
        return process.exitValue();
    }

    /** Waits that long and kills it as the system does when it is out of memory; false where it had ended before. */
    boolean killAfter(long milliseconds) throws InterruptedException {
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the night cannot be killed");
        }
        return !ended;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            console.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
