package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.knowledge.Choice;
import org.junit.jupiter.api.Test;

/** Of several files for one agency and year, lines of data and names say which one holds, and no file is read for it. */
class LoaderChoiceTest extends LoadingTest {

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
}
