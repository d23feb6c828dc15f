package org.gongkai.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a process writes, output and errors as they come; a full pipe would stop it. */
final class ConsoleOfProcess {

    private final Process process;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<Thread> drains = new ArrayList<>();

    ConsoleOfProcess(Process process) {
        this.process = process;
    }

    /** Takes from now on what it writes. */
    void drain() {
        for (InputStream stream : List.of(process.getInputStream(), process.getErrorStream())) {
            Thread drain = new Thread(() -> {
                try (stream) {
                    stream.transferTo(written);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            drain.setDaemon(true);
            drain.start();
            drains.add(drain);
        }
    }

    /** All that it wrote until its end. */
    String text() throws InterruptedException {
        for (Thread drain : drains) {
            drain.join();
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
