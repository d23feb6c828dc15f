package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018_CSV;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018_XLS;
import static org.gongkai.job.NightlyFixture.planOf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files give the same figures: cells are given in one of them, and that one is there. */
class NightlyTwinTest {

    private static final String FILES_OF_FIGURES = "select distinct file from main.figure";

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;

    @BeforeEach
    void aNightWithThreeFilesOfOneReport() throws IOException, SQLException {
        nightly = NightlyFixture.published(scratch, ZAOZHUANG_2018, ZAOZHUANG_2018_XLS, ZAOZHUANG_2018_CSV);
        assertThat(nightly.rows(FILES_OF_FIGURES)).containsExactly(ZAOZHUANG_2018_CSV);
    }

    @Test
    void whereTheFileVanishesThatCellsAreGivenInATwinGivesThem() throws IOException, SQLException {
        // given
        List<String> figures = nightly.rows("select * exclude (file, sheet) from main.figure order by all");

        // when
        Files.delete(nightly.report(ZAOZHUANG_2018_CSV));
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 1，已知 1，缺失 1");
        assertThat(nightly.rows(FILES_OF_FIGURES)).containsExactly(ZAOZHUANG_2018_XLS);
        assertThat(nightly.rows("select * exclude (file, sheet) from main.figure order by all"))
                .isEqualTo(figures);
        assertThat(nightly.rows("select version, state from core.report")).containsExactly("1|current");

        // and once is enough
        assertThat(nightly.cleanNight().text()).startsWith("没有变化，第 2 批仍然有效");
    }

    @Test
    void whereTheFileChangesThatCellsAreGivenInATwinGivesThoseOfTheOldVersion() throws IOException, SQLException {
        // when
        Charset charset = Charset.forName("GB18030");
        String csv = Files.readString(nightly.report(ZAOZHUANG_2018_CSV), charset);
        assertThat(csv).contains("441");
        Files.writeString(nightly.report(ZAOZHUANG_2018_CSV), csv.replace("441", "555"), charset);
        nightly.night();

        // then
        assertThat(nightly.rows("select version, value, file from main.figure where indicator = 'replies'"))
                .containsExactly("2|555.000000|" + ZAOZHUANG_2018_CSV);
        assertThat(nightly.rows("""
                select report.version, source.file, source.state
                from core.report as report
                inner join core.source_file as source on report.source_id = source.source_id
                order by report.version
                """))
                .containsExactly("1|" + ZAOZHUANG_2018_XLS + "|present", "2|" + ZAOZHUANG_2018_CSV + "|present");
        assertThat(nightly.night().text()).startsWith("没有变化");
    }
}
