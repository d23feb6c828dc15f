package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.plan.InputFile;
import org.junit.jupiter.api.Test;

/** Chunks of files in a real warehouse: all of a chunk or nothing, and every figure with the cell that it stands in. */
class LoaderTest extends LoadingTest {

    private static final ReportKey UNLISTED = new ReportKey("宿迁市沭阳县民政局", 2020, "year");

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
    void theLedgerKnowsWhatMemoryWasNotEnough() {
        FileToLoad file = files.file("a.csv", Map.of(SUQIAN, "5"));

        load(1, new FileToLoad(file.input(), file.reading(), Optional.of(256)));
        load(1, files.file("b.csv", Map.of(SUQIAN, "5")));

        assertThat(warehouse.texts("select concat_ws(' ', file, memory_mb) from core.source_file order by 1"))
                .containsExactly("a.csv 256", "b.csv");
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
