package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;

/**
 * Reads every file of a folder that one names, such as the test files of Apache POI, and prints what became of them:
 * {@code ./mvnw test -Dtest=HostileCorpus -DargLine='-Xmx2g -Dcorpus=FOLDER'}. Each must come to an end in time, and none
 * may be more than the reader can tell about.
 */
class HostileCorpus {

    private static final long MOST_SECONDS = Long.getLong("seconds", 120);
    private static final long SLOW_MILLISECONDS = 2_000;

    /** What a file came to. */
    private record Outcome(String file, long milliseconds, List<String> troubles, int reports) {}

    @Test
    void everyFileComesToAnEnd() throws Exception {
        Path folder = Path.of(System.getProperty("corpus"));
        FormReader reader = new FormReader(new KnowledgeReader(Path.of("data")).read(), ReadingLimits.defaults());
        PrintStream console = System.out;
        List<Outcome> outcomes = new ArrayList<>();
        List<String> endless = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            Thread reading = new Thread(() -> outcomes.add(read(reader, file, name)));
            reading.setDaemon(true);
            reading.start();
            while (reading.isAlive() && cpuSeconds(reading) < MOST_SECONDS) {
                reading.join(TimeUnit.SECONDS.toMillis(1));
            }
            if (reading.isAlive()) {
                endless.add(name);
                console.println("no end: " + name + " " + List.of(reading.getStackTrace()));
            }
        }
        print(console, outcomes);
        assertThat(endless).isEmpty();
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.troubles().contains("thrown"))
                .isEmpty();
        assertThat(outcomes)
                .as("faults of the reader")
                .filteredOn(outcome -> outcome.troubles().contains(TroubleCode.FILE_BREAKS_READER.name()))
                .isEmpty();
    }

    /** What the others on the machine take does not count. */
    private static long cpuSeconds(Thread thread) {
        return TimeUnit.NANOSECONDS.toSeconds(
                ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Outcome read(FormReader reader, Path file, String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        List<String> troubles;
        int reports = 0;
        try {
            FileReading reading = reader.read(Files.readAllBytes(file), name);
            reports = reading.reports().size();
            troubles = reading.troubles().stream()
                    .map(Trouble::code)
                    .map(TroubleCode::name)
                    .distinct()
                    .toList();
        } catch (IOException | RuntimeException | Error e) {
            troubles = List.of("thrown", e.toString());
        }
        return new Outcome(
                name, TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - begun), troubles, reports);
    }

    private static void print(PrintStream console, List<Outcome> outcomes) {
        Map<List<String>, Integer> kinds = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        outcomes.forEach(outcome -> kinds.merge(outcome.troubles(), 1, Integer::sum));
        kinds.forEach((troubles, files) -> console.println(files + " " + troubles));
        outcomes.stream()
                .filter(outcome -> outcome.milliseconds() > SLOW_MILLISECONDS
                        || outcome.reports() > 0
                        || outcome.troubles().contains("thrown")
                        || outcome.troubles().contains(TroubleCode.FILE_BREAKS_READER.name()))
                .forEach(console::println);
    }
}
