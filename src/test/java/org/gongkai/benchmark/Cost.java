package org.gongkai.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a work cost.
 *
 * @param clock seconds by the clock
 * @param processors seconds of the processors, over all threads of this process
 */
public record Cost(double clock, double processors) {

    public static final Cost NONE = new Cost(0, 0);

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** A work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** Does a work and measures it. */
    public static Cost of(Work work) {
        long processorsBefore = SYSTEM.getProcessCpuTime();
        long clockBefore = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return new Cost((System.nanoTime() - clockBefore) / 1e9, (SYSTEM.getProcessCpuTime() - processorsBefore) / 1e9);
    }

    /** The least of both, since other work on the machine only adds to them. */
    public Cost least(Cost other) {
        return new Cost(Math.min(clock, other.clock), Math.min(processors, other.processors));
    }

    public Cost plus(Cost other) {
        return new Cost(clock + other.clock, processors + other.processors);
    }

    /** As a multiple of another. */
    public String times(Cost base) {
        return String.format(
                Locale.ROOT,
                "%7.2f by the clock %7.2f by the processors",
                clock / base.clock,
                processors / base.processors);
    }

    /** The most memory that this process has taken so far, on Linux; else nothing is known. */
    public static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("unknown");
    }
}
