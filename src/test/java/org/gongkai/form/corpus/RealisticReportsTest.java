package org.gongkai.form.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.TwoReadings;
import org.gongkai.source.UnreadableFileException;
import org.junit.jupiter.api.Test;

/**
 * Reports with the quirks of real ones. One case alone, with its cells and troubles: {@code -Dcase=name}.
 */
class RealisticReportsTest {

    private static final String LINE = "%-28s %7d %7d %7d %7d %7d %7d%n";

    @Test
    void nothingIsWrongAndNearlyEverythingIsRight() throws KnowledgeException {
        FormReader reader = new FormReader(new KnowledgeReader(Path.of("data")).read(), ReadingLimits.defaults());
        String only = System.getProperty("case", "");
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        System.out.printf(
                "%-28s %7s %7s %7s %7s %7s %7s%n", "case", "printed", "right", "spared", "lost", "wrong", "silent");
        for (RealisticCase report : RealisticReports.all()) {
            if (only.isEmpty() || only.equals(report.name())) {
                Verdict verdict = report.judge(reader);
                verdicts.put(report.name(), verdict);
                print(report.name(), verdict);
                if (!only.isEmpty()) {
                    show(report, verdict, reader);
                }
            }
        }
        double printed = sum(verdicts, Verdict::printed);
        double share = 100 * (sum(verdicts, Verdict::right) + sum(verdicts, Verdict::spared)) / printed;
        System.out.printf(Locale.ROOT, "%.2f %% of %.0f values are right or rightly rejected%n", share, printed);

        assertThat(faults(verdicts)).isEmpty();
        assertThat(share).isGreaterThanOrEqualTo(99);
    }

    @Test
    void everyWorkbookReadsAsByPoi() throws IOException, UnreadableFileException {
        for (RealisticCase report : RealisticReports.all()) {
            if (report.file().endsWith(".xlsx")) {
                assertThat(TwoReadings.areAlike(report.bytes()))
                        .as(report.name())
                        .isTrue();
            }
        }
    }

    private static int sum(Map<String, Verdict> verdicts, ToIntFunction<Verdict> count) {
        return verdicts.values().stream().mapToInt(count).sum();
    }

    private static List<String> faults(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .flatMap(entry -> Stream.concat(
                                entry.getValue().wrong().stream().map(fault -> "wrong: " + fault),
                                entry.getValue().silent().stream().map(fault -> "silent: " + fault))
                        .map(fault -> entry.getKey() + ": " + fault))
                .toList();
    }

    private static void print(String name, Verdict verdict) {
        System.out.printf(
                LINE,
                name,
                verdict.printed(),
                verdict.right(),
                verdict.spared(),
                verdict.lost().size(),
                verdict.wrong().size(),
                verdict.silent().size());
    }

    private static void show(RealisticCase report, Verdict verdict, FormReader reader) {
        report.book().sheets().forEach(sheet -> System.out.println(Picture.of(sheet)));
        FileReading reading = report.read(reader);
        reading.troubles()
                .forEach(trouble -> System.out.printf(
                        "%s %s “%s” %s %s%n",
                        trouble.code(), trouble.place(), trouble.found(), trouble.expected(), trouble.candidates()));
        System.out.println(reading.cells());
        verdict.lost().forEach(lost -> System.out.println("lost   " + lost));
        verdict.silent().forEach(silent -> System.out.println("silent " + silent));
        verdict.wrong().forEach(wrong -> System.out.println("wrong  " + wrong));
    }
}
