package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers and nights do not disturb each other: the night runs as a process of its own, the reader is this one. */
class NightlyReaderTest {

    private static final String NEW_REQUESTS = """
            select value, version
            from main.figure
            where indicator = 'requests_new' and breakdown = 'natural'
            """;

    private static final String NIGHT = "select max(night) from core.night";

    @TempDir
    private Path scratch;

    @Test
    void anOpenReaderKeepsItsNightAndANewOneSeesTheNext() throws Exception {
        // given a reader that has the first night open and has read only a part of it
        NightlyFixture nightly = NightlyFixture.published(scratch, SUQIAN_2023);
        try (Connection reader = nightly.open()) {
            assertThat(NightlyFixture.rows(reader, NIGHT)).containsExactly("1");

            // when, and the clock was set back by years meanwhile
            ReportForms.setFigure(nightly.report(SUQIAN_2023), "I21", 3403);
            runInAnotherProcess(nightly, "--date", "2021-06-30");

            // then
            assertThat(NightlyFixture.rows(reader, NEW_REQUESTS)).containsExactly("3402.000000|1");
            assertThat(NightlyFixture.rows(reader, NIGHT)).containsExactly("1");
            try (Connection fresh = nightly.open()) {
                assertThat(NightlyFixture.rows(fresh, NEW_REQUESTS)).containsExactly("3403.000000|2");
                assertThat(NightlyFixture.rows(fresh, NIGHT)).containsExactly("2");
            }
            assertThat(NightlyFixture.rows(reader, NEW_REQUESTS)).containsExactly("3402.000000|1");
        }
    }

    @Test
    void nightsBeyondThoseKeptAreDeletedAndTheirReadersReadOn() throws Exception {
        // given
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2023);
        nightly.cleanNight("--keep-nights", "2");
        try (Connection reader = nightly.open()) {
            assertThat(NightlyFixture.rows(reader, NIGHT)).containsExactly("1");

            // when
            for (int night = 2; night <= 3; night++) {
                ReportForms.setFigure(nightly.report(SUQIAN_2023), "I21", 3402 + night);
                nightly.night("--keep-nights", "2");
            }

            // then
            assertThat(nightly.nights()).containsExactly("000002", "000003");
            assertThat(NightlyFixture.rows(reader, NEW_REQUESTS)).containsExactly("3402.000000|1");
            assertThat(nightly.rows(NEW_REQUESTS)).containsExactly("3405.000000|3");
        }

        // and a night without work deletes nothing
        nightly.cleanNight("--keep-nights", "1");
        assertThat(nightly.nights()).containsExactly("000002", "000003");
    }

    private static void runInAnotherProcess(NightlyFixture nightly, String... options)
            throws IOException, SQLException, InterruptedException {
        List<String> arguments = new ArrayList<>(nightly.arguments());
        arguments.addAll(List.of(options));
        try (NightlyProcess process = NightlyProcess.start(arguments)) {
            assertThat(process.exitCode()).isZero();
        }
    }
}
