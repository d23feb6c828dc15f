package org.gongkai.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.form.FileReading;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.junit.jupiter.api.BeforeAll;

/** Tests that read figures by codes, of the editions of the example: survey with 3 indicators, divisions with 7. */
abstract class OwnReading {

    static OwnReader reader;

    @BeforeAll
    static void knowTheExample() throws KnowledgeException {
        Path example = Path.of("data", "own-example");
        reader = new OwnReader(
                new KnowledgeReader(Path.of("data"), Optional.of(example)).read(), ReadingLimits.defaults());
    }

    static FileReading read(String... namesAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        FileReading reading = reader.read("own:test", files);
        assertThat(reading.cells().addsUp()).isTrue();
        return reading;
    }

    static List<String> figures(FileReading reading) {
        return reading.reports().stream()
                .flatMap(report -> report.figures().stream()
                        .map(figure -> report.agency().code() + " " + report.year() + " "
                                + figure.indicator().code() + " "
                                + figure.value()
                                        .value()
                                        .map(BigDecimal::toPlainString)
                                        .orElse(figure.value().status().code())))
                .toList();
    }

    static List<String> places(FileReading reading) {
        return reading.troubles().stream()
                .map(trouble -> trouble.place().sheet() + " " + trouble.place().cell())
                .toList();
    }
}
