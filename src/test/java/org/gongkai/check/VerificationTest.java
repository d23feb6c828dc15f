package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.gongkai.warehouse.SmallKnowledge;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.WarehouseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is lost, doubled or moved on the way into the warehouse is seen, and by the check that is for it. */
class VerificationTest extends WarehouseTest {

    @BeforeEach
    void loadThreeReports() throws Exception {
        SmallKnowledge knowledge =
                SmallKnowledge.in(folder.resolve("data")).edition("test", List.of("a", "b"), List.of("x"), List.of());
        warehouse.with(knowledge.read());
        List<Fact> facts = List.of(Fact.of("a", "1"), Fact.of("b", "2"), Fact.of("x", "3"));
        warehouse.add(Report.of("suqian", 2020), facts);
        warehouse.add(new Report("suqian", 2020, "test", "conflict", ""), facts);
        warehouse.add(Report.of("zaozhuang", 2020), facts);
    }

    @Test
    void whatWasLoadedWholeAddsUp() {
        assertThatCode(() -> warehouse.verify()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figures_per_report      | delete from core.fact_indicator where report_id = 1 and row_no = 1",
                "figures_per_report      | delete from core.fact_indicator_history where row_no = 3",
                "figures_per_report      | delete from core.fact_indicator where report_id = 1",
                "figures_per_report      | insert into core.fact_indicator select * from core.fact_indicator where report_id = 3 and row_no = 2",
                "figures_per_report      | update core.report set figures = 4 where report_id = 2",
                "figures_twice           | update core.fact_indicator set indicator_id = (select min(indicator_id) from core.fact_indicator) where report_id = 1 and row_no < 3",
                "figures_out_of_place    | update core.report set state = 'conflict' where report_id = 3",
                "figures_out_of_place    | update core.report set agency_id = 2 where report_id = 3",
                "figures_out_of_place    | update core.report set year = 2019 where report_id = 3",
                "figures_out_of_place    | delete from core.report where report_id = 3",
                "figures_out_of_place    | delete from core.report where report_id = 2",
                "current_twice           | update core.report set state = 'current' where report_id = 2",
                "figures_without_meaning | delete from core.dim_indicator where code = 'a'",
                "figures_without_meaning | delete from core.dim_breakdown where code = 'total'",
                "figures_without_meaning | delete from core.dim_agency where code = 'zaozhuang'",
                "cells_accounted_for     | update core.source_file set figure_cells = figure_cells - 1 where source_id = 1",
                "cells_accounted_for     | update core.source_file set content_cells = content_cells + 1 where source_id = 3",
                "stored_cells            | update core.source_file set cells_of_figures = 2 where source_id = 1",
                "stored_cells            | update core.fact_indicator set row_no = 1 where report_id = 3 and row_no = 2",
                "stored_cells            | update core.fact_indicator set status = 'blank' where report_id = 3 and row_no = 2",
                "sheets_add_up_to_file   | delete from core.source_sheet where source_id = 3",
                "sheets_add_up_to_file   | update core.source_sheet set note_cells_with_digits = 1 where source_id = 2",
                "files_add_up_to_night   | delete from core.load_chunk",
                "files_add_up_to_night   | update core.load_chunk set reject_cells = 1",
                "files_add_up_to_night   | insert into core.night_account values (1, 3, 10, 10, 0, 0, 0, 0)",
                "files_not_in_ledger     | update core.plan set content_hash = 'other' where position = 2",
                "files_not_in_ledger     | update core.source_file set content_hash = 'other' where source_id = 2",
                "files_not_in_ledger     | update core.source_file set state = 'replaced' where source_id = 2"
            })
    void harmIsSeenByTheCheckThatIsForIt(String check, String harm) {
        warehouse.change(harm);

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> warehouse.verify())
                .withMessageContaining("verify/" + check + " returns");
    }

    @Test
    void aFigureThatIsMovedToHistoryIsSeen() {
        warehouse.change("insert into core.fact_indicator_history"
                + " select * from core.fact_indicator where report_id = 1 and row_no = 1");
        warehouse.change("delete from core.fact_indicator where report_id = 1 and row_no = 1");

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> warehouse.verify())
                .withMessageContaining("verify/figures_out_of_place returns 1 rows");
    }

    @Test
    void aFileThatChangedDuringTheNightIsNoLoss() {
        warehouse.change("update core.plan set content_hash = 'other' where position = 2");
        warehouse.change("insert into core.trouble (night, file, code) values (1, 'file 2', 'FILE_CHANGED')");

        assertThatCode(() -> warehouse.verify()).doesNotThrowAnyException();
    }

    @Test
    void everyCheckIsTestedHere() {
        assertThat(new TreeSet<>(new SqlLibrary(Path.of("sql")).names("verify")))
                .containsExactly(
                        "verify/cells_accounted_for",
                        "verify/current_twice",
                        "verify/figures_out_of_place",
                        "verify/figures_per_report",
                        "verify/figures_twice",
                        "verify/figures_without_meaning",
                        "verify/files_add_up_to_night",
                        "verify/files_not_in_ledger",
                        "verify/sheets_add_up_to_file",
                        "verify/stored_cells");
    }
}
