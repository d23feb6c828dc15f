package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.Choice;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.plan.InputFile;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chunks of files in a real warehouse: all of a chunk or nothing, and every figure with the cell that it stands in. */
class LoaderTest {

    private static final ReportKey SUQIAN = new ReportKey("suqian", 2020, "year");
    private static final ReportKey UNLISTED = new ReportKey("宿迁市沭阳县民政局", 2020, "year");

    @TempDir
    private Path folder;

    private ClaimedFiles files;
    private LoadedWarehouse warehouse;

    @BeforeEach
    void open() throws Exception {
        Knowledge knowledge = SmallKnowledge.in(folder.resolve("data"))
                .edition(ClaimedFiles.EDITION, List.of("a", "b"), List.of("x"), List.of())
                .read();
        files = new ClaimedFiles(knowledge);
        warehouse = LoadedWarehouse.open(folder, knowledge);
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    private void load(int night, FileToLoad... chunk) {
        warehouse.load(warehouse.loader(night, List.of()), List.of(chunk));
    }

    private List<String> rowsOfAllTables() {
        return List.of(
                        "load_chunk",
                        "source_file",
                        "report",
                        "report_source",
                        "report_table",
                        "fact_indicator",
                        "fact_indicator_history",
                        "trouble")
                .stream()
                .map(table -> table + " "
                        + warehouse.texts("select count(*) from core." + table).get(0))
                .toList();
    }

    private List<String> figures() {
        return warehouse.texts("select concat_ws(' ', agency_code, year, indicator, printed, file, cell)"
                + " from main.figure order by agency_code, indicator");
    }

    @Test
    void aFileIsThereWithItsLedgerEntryReportAndFigures() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")));

        assertThat(rowsOfAllTables())
                .containsExactly(
                        "load_chunk 1",
                        "source_file 1",
                        "report 1",
                        "report_source 1",
                        "report_table 1",
                        "fact_indicator 2",
                        "fact_indicator_history 0",
                        "trouble 0");
        assertThat(figures()).containsExactly("suqian 2020 a 5 a.csv B1", "suqian 2020 b 5 a.csv B2");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void anExceptionWhileAChunkIsWrittenLeavesNothingOfIt() {
        // given a figure that the warehouse cannot hold without rounding
        List<FileToLoad> chunk =
                List.of(files.file("a.csv", Map.of(SUQIAN, "5")), files.file("b.csv", Map.of(UNLISTED, "0.0000001")));
        List<String> agencies = warehouse.texts("select code from core.dim_agency order by 1");
        List<String> before = rowsOfAllTables();

        // when
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> warehouse.load(warehouse.loader(1, List.of()), chunk));

        // then the ledger does not know the files either, and the next try takes them
        assertThat(rowsOfAllTables()).isEqualTo(before).allMatch(table -> table.endsWith(" 0"));
        assertThat(warehouse.texts("select code from core.dim_agency order by 1"))
                .isEqualTo(agencies);
        load(1, chunk.get(0));
        assertThat(figures()).hasSize(2);
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void aChunkAfterAFailedOneDoesNotUndoTheChunksBefore() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> load(2, files.file("a.csv", Map.of(SUQIAN, "0.0000001"))));

        assertThat(figures()).containsExactly("suqian 2020 a 5 a.csv B1", "suqian 2020 b 5 a.csv B2");
        assertThat(warehouse.texts("select file || ' ' || state from core.source_file"))
                .containsExactly("a.csv present");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void aChangedFileMakesANewVersion() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")));

        load(2, files.file("a.csv", Map.of(SUQIAN, "6")));

        assertThat(figures()).containsExactly("suqian 2020 a 6 a.csv B1", "suqian 2020 b 6 a.csv B2");
        assertThat(warehouse.texts("select concat_ws(' ', version, state, current_since) from core.report order by 1"))
                .containsExactly("1 superseded", "2 current 2");
        assertThat(warehouse.texts("select distinct value::integer::varchar from core.fact_indicator_history"))
                .containsExactly("5");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void theSameFiguresInOtherCellsAreTheSameReportInItsNewCells() {
        load(1, files.file("a.csv", 0, Map.of(SUQIAN, "5")));

        load(2, files.file("a.csv", 7, Map.of(SUQIAN, "5")));

        assertThat(figures()).containsExactly("suqian 2020 a 5 a.csv B8", "suqian 2020 b 5 a.csv B9");
        assertThat(warehouse.texts("select version || ' ' || state from core.report"))
                .containsExactly("1 current");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void figuresThatComeBackStandInTheirNewCells() {
        load(1, files.file("a.csv", 0, Map.of(SUQIAN, "5")));
        load(2, files.file("a.csv", 0, Map.of(SUQIAN, "6")));

        load(3, files.file("a.csv", 7, Map.of(SUQIAN, "5")));

        assertThat(figures()).containsExactly("suqian 2020 a 5 a.csv B8", "suqian 2020 b 5 a.csv B9");
        assertThat(warehouse.texts("select concat_ws(' ', version, state, current_since) from core.report order by 1"))
                .containsExactly("1 current 3", "2 superseded");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void equalFiguresOfTwoFilesAreOneReportWithTwoSources() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")), files.file("b.csv", 3, Map.of(SUQIAN, "5.0")));

        assertThat(warehouse.texts("select file || ' ' || state from main.report order by 1"))
                .containsExactly("a.csv current", "b.csv current");
        assertThat(figures()).containsExactly("suqian 2020 a 5 a.csv B1", "suqian 2020 b 5 a.csv B2");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void thePrecedenceDecidesWithoutAnyFileBeingRead() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")), files.file("b.csv", Map.of(SUQIAN, "6")));
        assertThat(figures()).containsExactly("suqian 2020 a 5 a.csv B1", "suqian 2020 b 5 a.csv B2");

        warehouse.decideAgain(warehouse.loader(2, List.of(LoadedWarehouse.precedence("suqian", 2020, "b.csv"))));

        assertThat(figures()).containsExactly("suqian 2020 a 6 b.csv B1", "suqian 2020 b 6 b.csv B2");
        assertThat(warehouse.faults()).isEmpty();
    }

    private void decide(int night, Choice... choices) {
        warehouse.decideAgain(warehouse.loader(night, List.of(choices)));
    }

    private List<String> states() {
        return warehouse.texts("select concat_ws(' ', file, version, state, choice) from main.claim order by 1");
    }

    @Test
    void aWithdrawalHoldsForWhatTheFileSaidUntilItIsTakenOut() {
        // given
        Choice withdrawal = LoadedWarehouse.withdrawal("suqian", 2020, "a.csv", "2026-01-09");
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")));
        decide(1);

        // when
        decide(2, withdrawal);

        // then
        assertThat(figures()).isEmpty();
        assertThat(states()).containsExactly("a.csv 1 superseded withdrawn");
        assertThat(warehouse.texts("select concat_ws('|', file, code, expected) from main.file_trouble"))
                .containsExactly("a.csv|REPORT_WITHDRAWN|2026-01-09 张三：填错年度");
        assertThat(warehouse.faults()).isEmpty();

        // and when the line is gone
        decide(3);
        assertThat(figures()).hasSize(2);
        assertThat(states()).containsExactly("a.csv 1 current only_one");

        // and when it is there again and the file changes, even back to the same figures
        decide(4, withdrawal);
        warehouse.load(warehouse.loader(5, List.of(withdrawal)), List.of(files.file("a.csv", 7, Map.of(SUQIAN, "5"))));
        decide(5, withdrawal);
        assertThat(figures()).containsExactly("suqian 2020 a 5 a.csv B8", "suqian 2020 b 5 a.csv B9");
        assertThat(warehouse.texts("select code from main.file_trouble")).isEmpty();
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void aContentThatIsReadAgainStaysWithdrawn() {
        Choice withdrawal = LoadedWarehouse.withdrawal("suqian", 2020, Choice.ALL_FILES, "2026-01-09");
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")), files.file("b.csv", Map.of(SUQIAN, "6")));
        decide(2, withdrawal);

        warehouse.load(warehouse.loader(3, List.of(withdrawal)), List.of(files.file("a.csv", Map.of(SUQIAN, "5"))));

        assertThat(figures()).isEmpty();
        assertThat(warehouse.texts("select file || ' ' || first_night from core.source_file order by 1"))
                .containsExactly("a.csv 1", "a.csv 1", "b.csv 1");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void whatTookThePlaceOfAWithdrawnFileStaysAndTheOtherIsInConflictWhenItIsBack() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")), files.file("b.csv", Map.of(SUQIAN, "6")));
        decide(2, LoadedWarehouse.withdrawal("suqian", 2020, "a.csv", "2026-01-09"));
        assertThat(states()).containsExactly("a.csv 1 superseded withdrawn", "b.csv 2 current holds");

        decide(3);

        assertThat(states()).containsExactly("a.csv 1 conflict undecided", "b.csv 2 current holds");
    }

    @Test
    void aFileGivesWayToOneThatIsCalledTheSameWithAMark() {
        // given
        load(1, files.file("一/a.csv", Map.of(SUQIAN, "5")));
        decide(1);

        // when
        load(2, files.file("一/a（修改稿）.csv", Map.of(SUQIAN, "6")));
        decide(2);

        // then
        assertThat(states()).containsExactly("一/a.csv 1 superseded older_name", "一/a（修改稿）.csv 2 current newer_name");
        assertThat(warehouse.texts("select concat_ws('|', file, code, expected) from main.file_trouble"))
                .containsExactly("一/a.csv|SOURCE_OLDER_BY_NAME|与已采用的 一/a（修改稿）.csv 一致");

        // and when the old file is changed after all, nothing is guessed
        load(3, files.file("一/a.csv", Map.of(SUQIAN, "7")));
        decide(3);
        assertThat(states()).contains("一/a.csv 3 conflict undecided", "一/a（修改稿）.csv 2 current holds");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void aMarkThatIsNoLongerInTheKnowledgeDecidesNothing() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")), files.file("a修改稿.csv", Map.of(SUQIAN, "6")));
        decide(1);
        assertThat(states()).containsExactly("a.csv 1 superseded older_name", "a修改稿.csv 2 current newer_name");

        warehouse.decideAgain(warehouse.loaderWithoutMarks(2));

        assertThat(states()).containsExactly("a.csv 1 conflict undecided", "a修改稿.csv 2 current holds");
    }

    @Test
    void aLineThatMeetsNoReportIsTold() {
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")));
        decide(
                1,
                LoadedWarehouse.precedence("suqian", 2020, "b.csv"),
                LoadedWarehouse.withdrawal("suqian", 2021, Choice.ALL_FILES, "2026-01-09"));

        assertThat(warehouse.texts(
                        "select concat_ws('|', file, code, found, expected) from main.file_trouble order by 1"))
                .containsExactly(
                        "all|CHOICE_WITHOUT_FILE|宿迁市人民政府 2021|data/withdrawals.csv",
                        "b.csv|CHOICE_WITHOUT_FILE|宿迁市人民政府 2020|data/precedence.csv");
    }

    @Test
    void aFileThatChangedMeanwhileIsNamedAndLeftForTheNextNight() {
        load(1, new FileToLoad(new InputFile("a.csv", "planned hash", 1), Optional.empty()));

        assertThat(warehouse.texts("select file || ' ' || code from core.trouble"))
                .containsExactly("a.csv FILE_CHANGED");
        assertThat(warehouse.texts("select file from core.source_file")).isEmpty();
    }

    @Test
    void anAgencyThatIsNotListedIsKeptAsProvisional() {
        load(1, files.file("a.csv", Map.of(UNLISTED, "5")), files.file("b.csv", Map.of(UNLISTED, "5")));

        assertThat(warehouse.texts("select code from core.dim_agency where provisional"))
                .containsExactly("宿迁市沭阳县民政局");
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void aReportForPartOfTheYearStandsBesideTheYear() {
        // given
        ReportKey half = new ReportKey("suqian", 2020, "half1");

        // when both come in, and the half in another version
        load(1, files.file("a.csv", Map.of(SUQIAN, "5")), files.file("b.csv", Map.of(half, "3")));
        load(2, files.file("b.csv", Map.of(half, "4")));

        // then neither is in conflict with the other, and only the year is the year's figure
        assertThat(warehouse.texts("select period || ' ' || version || ' ' || state from core.report order by 1"))
                .containsExactly("half1 1 superseded", "half1 2 current", "year 1 current");
        assertThat(warehouse.texts("select distinct value::integer::varchar from main.figure"))
                .containsExactly("5");
        assertThat(warehouse.texts(
                        "select distinct period || ' ' || value::integer from main.figure_of_any_period order by 1"))
                .containsExactly("half1 4", "year 5");
        assertThat(warehouse.texts("select code from main.file_trouble")).isEmpty();
        assertThat(warehouse.faults()).isEmpty();
    }

    @Test
    void theParentOfAProvisionalAgencyIsStoredAsInferred() {
        load(1, files.file("a.csv", Map.of(UNLISTED, "5")));

        assertThat(warehouse.texts("""
                        select concat_ws(' ', agency, level, kind, region_code, county, parent, parent_inferred, provisional)
                        from main.agency where provisional
                        """)).containsExactly("宿迁市沭阳县民政局 county department 321322 沭阳县 宿迁市沭阳县人民政府 true true");
    }
}
