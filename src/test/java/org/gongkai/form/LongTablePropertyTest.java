package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.Seeds;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.SyntheticReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long tables of made-up reports, as programs write them. */
class LongTablePropertyTest {

    private static final Path DATA = Path.of("data");
    private static final List<String> COLUMNS = List.of("agency", "year", "indicator", "breakdown", "unit", "value");

    static LongStream seeds() {
        return Seeds.usually(6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineIsTheFigureThatItNames(long seed) throws KnowledgeException, IOException {
        Random random = new Random(seed);
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        List<SyntheticReport> reports = reports(knowledge, seed);
        Map<String, String> told = new TreeMap<>();
        List<List<String>> lines = new ArrayList<>();
        for (SyntheticReport report : reports) {
            report.figures().forEach((figure, value) -> {
                List<String> line = line(report, figure, value.toPlainString());
                lines.add(line);
                told.put(String.join("|", line.subList(0, 4)), value.toPlainString());
            });
        }
        List<List<String>> mixed = mixed(lines, random);

        FormReader reader = new FormReader(knowledge, ReadingLimits.defaults());
        FileReading reading = reader.read(written(mixed, random), "长表.csv");
        FileReading again = reader.read(written(mixed, random), "长表.csv");

        assertThat(taken(reading)).as("seed %d", seed).isEqualTo(told);
        assertThat(reading.cells().figures()).as("seed %d", seed).isEqualTo(lines.size());
        assertThat(reading.cells().labels())
                .as("seed %d", seed)
                .isEqualTo(reading.cells().content() - lines.size());
        assertThat(again.reports()).as("seed %d", seed).isEqualTo(reading.reports());
    }

    private static List<SyntheticReport> reports(Knowledge knowledge, long seed) throws IOException {
        List<Edition> editions = Stream.of("2021", "2019")
                .map(code -> knowledge.edition(code).orElseThrow())
                .toList();
        Edition edition = editions.get((int) (seed % editions.size()));
        StreamSettings settings = StreamSettings.clean(edition, 3, 2021, 2022, seed);
        return new ReportStream(settings, SyntheticAgencies.of(knowledge, DATA))
                .reports()
                .toList();
    }

    private static List<String> line(SyntheticReport report, FigureKey figure, String value) {
        Indicator indicator = report.edition().indicator(figure.indicator()).orElseThrow();
        String agency = report.agency().agency().name();
        String year = String.valueOf(report.year());
        return List.of(
                agency,
                year,
                indicator.path(),
                figure.breakdown(),
                indicator.unit().orElse(""),
                value);
    }

    /** In some files the lines of several reports take turns. */
    private static List<List<String>> mixed(List<List<String>> lines, Random random) {
        List<List<String>> mixed = new ArrayList<>(lines);
        if (random.nextBoolean()) {
            Collections.shuffle(mixed, random);
        }
        return mixed;
    }

    private static byte[] written(List<List<String>> lines, Random random) {
        String separator = List.of(",", ";", "\t").get(random.nextInt(3));
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder(String.join(separator, COLUMNS)).append(end);
        for (List<String> line : lines) {
            List<String> fields = line.stream()
                    .map(field -> random.nextBoolean() ? "\"" + field + "\"" : field)
                    .toList();
            text.append(String.join(separator, fields)).append(end);
        }
        Charset charset = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)
                .get(random.nextInt(3));
        return text.toString().getBytes(charset);
    }

    private static Map<String, String> taken(FileReading reading) {
        Map<String, String> taken = new TreeMap<>();
        for (ReportReading report : reading.reports()) {
            for (Figure figure : report.figures()) {
                String key = String.join(
                        "|",
                        report.agency().name(),
                        String.valueOf(report.year()),
                        figure.indicator().path(),
                        figure.breakdown().code());
                taken.put(key, figure.value().printed());
            }
        }
        return taken;
    }
}
