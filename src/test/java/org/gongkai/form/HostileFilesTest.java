package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.HostileFiles;
import org.gongkai.source.HostileFiles.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody sends, reading comes to an end, and tells by name what was wrong with it. */
class HostileFilesTest {

    private static final int LONGEST_QUOTE = 400;

    private static FormReader reader;

    @BeforeAll
    static void prepare() throws KnowledgeException {
        reader = new FormReader(new KnowledgeReader(Path.of("data")).read(), HostileFiles.LIMITS);
    }

    @ParameterizedTest
    @MethodSource
    void aHostileFileIsNotTakenAndNamed(Hostile hostile) {
        FileReading reading = reader.read(hostile.content().get(), hostile.name());

        assertThat(reading.reports()).isEmpty();
        assertThat(reading.troubles())
                .isNotEmpty()
                .allSatisfy(reject -> {
                    assertThat(reject.place().file()).isEqualTo(hostile.name());
                    assertThat(reject.place().sheet()).hasSizeLessThan(LONGEST_QUOTE);
                    assertThat(reject.found()).hasSizeLessThan(LONGEST_QUOTE);
                })
                .anySatisfy(reject -> assertThat(reject.code().name()).isEqualTo(hostile.code()));
    }

    static List<Hostile> aHostileFileIsNotTakenAndNamed() {
        return HostileFiles.all();
    }
}
