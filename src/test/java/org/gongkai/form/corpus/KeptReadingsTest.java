package org.gongkai.form.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.reading.PlainReading;
import org.gongkai.reading.ReadingsInParquet;
import org.gongkai.reading.RebuiltReadings;
import org.gongkai.source.ReadingLimits;
import org.junit.jupiter.api.Test;

/** Whatever is read from a report, its rows say all of it. */
class KeptReadingsTest {

    @Test
    void everyReadingIsTheSameFromItsRows() throws KnowledgeException {
        Knowledge knowledge = new KnowledgeReader(Path.of("data")).read();
        FormReader reader = new FormReader(knowledge, ReadingLimits.defaults());
        RebuiltReadings readings = new RebuiltReadings(knowledge);
        for (RealisticCase report : RealisticReports.all()) {
            byte[] content = report.bytes();
            FileReading read = reader.read(content, "报送/" + report.file());

            FileReading again = readings.rebuild(ReadingsInParquet.rows(content, read, knowledge));

            assertThat(again).as(report.name()).isEqualTo(PlainReading.of(read));
        }
    }
}
