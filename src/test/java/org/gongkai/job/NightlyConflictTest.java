package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018_CSV;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018_XLS;
import static org.gongkai.job.NightlyFixture.differences;
import static org.gongkai.job.NightlyFixture.planOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.Seeds;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several files about one agency and year: who holds, who is told, and that the order of reading decides nothing. */
class NightlyConflictTest {

    private static final String FIRST = "一/" + SUQIAN_2023;
    private static final String SECOND = "二/" + SUQIAN_2023;

    private static final String NEW_REQUESTS = """
            select year, value, file
            from main.figure
            where indicator = 'requests_new' and breakdown = 'natural'
            order by year
            """;

    private static final String STATES =
            "select version, state, file from main.report where file_state <> 'replaced' order by version, file";

    @TempDir
    private Path scratch;

    /** Natural persons: 3402 in the first file by path, 3400 in the second. */
    private NightlyFixture twoFilesThatDiffer() throws IOException {
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);
        nightly.add(SUQIAN_2023, FIRST);
        nightly.add(SUQIAN_2023, SECOND);
        ReportForms.setFigure(nightly.report(SECOND), "I21", 3400);
        return nightly;
    }

    @Test
    void ofTwoFilesThatDifferTheFirstByPathHoldsAndBothAreNamed() throws IOException, SQLException {
        // given
        NightlyFixture nightly = twoFilesThatDiffer();

        // when
        Run first = nightly.night();

        // then
        assertThat(first.exitCode()).as(first.text()).isEqualTo(3);
        assertThat(nightly.rows(NEW_REQUESTS))
                .containsExactly("2023|3402.000000|" + FIRST, "2024|3440.000000|" + SUQIAN_2024);
        assertThat(nightly.rows(STATES))
                .containsExactly("1|current|" + FIRST, "1|current|" + SUQIAN_2024, "2|conflict|" + SECOND);
        assertThat(nightly.rows("select code, found, file, expected from main.reject"))
                .containsExactly("REPORT_CONFLICT|宿迁市人民政府 2023|" + SECOND + "|与已采用的 " + FIRST + " 一致");
        assertThat(first.text()).contains(SECOND, FIRST, "data/precedence.csv");
        assertThat(nightly.csv("rejects.csv"))
                .anyMatch(line -> line.contains(SECOND) && line.contains(FIRST) && line.contains("REPORT_CONFLICT"));
        assertThat(nightly.csv("coverage.csv")).anyMatch(line -> line.startsWith("宿迁市人民政府,2023,数据冲突,"));
    }

    @Test
    void whatWasPublishedStaysAgainstALaterFileOfAnEarlierPath() throws IOException, SQLException {
        // given
        NightlyFixture nightly = twoFilesThatDiffer();
        byte[] early = Files.readAllBytes(nightly.report(FIRST));
        Files.delete(nightly.report(FIRST));
        nightly.cleanNight();

        // when
        Files.write(nightly.report(FIRST), early);
        Run second = nightly.night();

        // then
        assertThat(second.exitCode()).as(second.text()).isEqualTo(3);
        assertThat(nightly.rows(STATES))
                .containsExactly("1|current|" + SECOND, "1|current|" + SUQIAN_2024, "2|conflict|" + FIRST);
    }

    @Test
    void thePrecedenceDecidesOnTheNextNightWithoutReading() throws IOException, SQLException {
        // given
        NightlyFixture nightly = twoFilesThatDiffer();
        nightly.copyKnowledge();
        assertThat(nightly.night().exitCode()).isEqualTo(3);

        // when
        nightly.addKnowledge("precedence.csv", "suqian,2023," + SECOND + ",电话核实");
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 0，已知 3，缺失 0");
        assertThat(nightly.rows("select night from core.load_chunk"))
                .as("nights that read files")
                .containsExactly("1");
        assertThat(nightly.rows(NEW_REQUESTS))
                .containsExactly("2023|3400.000000|" + SECOND, "2024|3440.000000|" + SUQIAN_2024);
        assertThat(nightly.rows(STATES))
                .containsExactly("1|superseded|" + FIRST, "1|current|" + SUQIAN_2024, "2|current|" + SECOND);
        assertThat(nightly.rows("select distinct reason, old_file, file from main.change"))
                .containsExactly("decided|" + FIRST + "|" + SECOND);
        assertThat(nightly.rows("select code, file, expected from main.file_trouble"))
                .containsExactly("SOURCE_OUTDATED|" + FIRST + "|与已采用的 " + SECOND + " 一致");
        assertThat(nightly.rows("select identity, instance, gap from main.finding order by identity"))
                .as("the other figures are checked")
                .containsExactly("applicants_sum|requests_new|2.000000", "requests_balance|natural|-2.000000");
    }

    @Test
    void aChangedFileBesideEqualTwinsMakesAVersionAndTheTwinsAreOutdated() throws IOException, SQLException {
        // given
        NightlyFixture nightly =
                NightlyFixture.published(scratch, ZAOZHUANG_2018, ZAOZHUANG_2018_XLS, ZAOZHUANG_2018_CSV);

        // when
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018_XLS), "C35", 555);
        nightly.cleanNight();

        // then
        assertThat(nightly.rows("select version, value, file from main.figure where indicator = 'replies'"))
                .containsExactly("2|555.000000|" + ZAOZHUANG_2018_XLS);
        assertThat(nightly.rows("select code, file, expected from main.file_trouble order by file"))
                .containsExactly(
                        "SOURCE_OUTDATED|" + ZAOZHUANG_2018_CSV + "|与已采用的 " + ZAOZHUANG_2018_XLS + " 一致",
                        "SOURCE_OUTDATED|" + ZAOZHUANG_2018 + "|与已采用的 " + ZAOZHUANG_2018_XLS + " 一致");
    }

    static LongStream seeds() {
        return Seeds.usually(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfFilesDecidesNothing(long seed) throws IOException, SQLException {
        // given
        // the cells are given in the first of several files with the same figures
        String figuresWithoutFile = "select * exclude (file, sheet, cell) from main.figure order by all";
        NightlyFixture inOrder = NightlyFixture.publishedAll(scratch.resolve("in_order"));

        // when each file stands in a folder of its own, so that paths sort in another order
        List<Path> samples;
        try (Stream<Path> files = Files.list(NightlyFixture.SAMPLES)) {
            samples = new ArrayList<>(files.sorted().toList());
        }
        Collections.shuffle(samples, new Random(seed));
        NightlyFixture shuffled = NightlyFixture.in(scratch.resolve("shuffled"), new String[] {SUQIAN_2023});
        shuffled.publishAll();
        Files.delete(shuffled.report(SUQIAN_2023));
        for (int i = 0; i < samples.size(); i++) {
            String name = samples.get(i).getFileName().toString();
            shuffled.add(name, (10 + i) + "/" + name);
        }
        shuffled.cleanNight();

        // then
        List<String> figures = inOrder.rows(figuresWithoutFile);
        assertThat(figures).hasSizeGreaterThan(700);
        assertThat(differences(figures, shuffled.rows(figuresWithoutFile)))
                .as("seed %d: %s", seed, samples)
                .isEmpty();
        String findings = "select finding_id, left_text, right_text, gap from main.finding order by all";
        assertThat(shuffled.rows(findings)).as("seed %d", seed).isEqualTo(inOrder.rows(findings));
    }
}
