package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.warehouse.SmallKnowledge;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who shares a failure tells whose fault it is. Suqian lies in Jiangsu, Zaozhuang in Shandong. */
class RuleFailureTest extends WarehouseTest {

    private int lastYear;

    @BeforeEach
    void begin() throws Exception {
        warehouse.with(SmallKnowledge.in(folder)
                .edition(
                        "test",
                        List.of("a", "b"),
                        List.of("x", "y"),
                        List.of(identity("same", "a = b"), identity("each", "x[*] = y[*]")))
                .read());
    }

    /** Reports of an agency, the first of which fail; each is from a file of its own. */
    private void reports(String agency, int failing, int holding, String file) {
        for (int i = 0; i < failing + holding; i++) {
            String b = i < failing ? "2" : "1";
            int report =
                    warehouse.add(Report.of(agency, 1900 + lastYear++), List.of(Fact.of("a", "1"), Fact.of("b", b)));
            warehouse.change("update core.source_file set " + file + " where source_id = " + report);
        }
    }

    private void reports(String agency, int failing, int holding) {
        reports(agency, failing, holding, "reader_version = 1");
    }

    private List<String> verdicts() {
        warehouse.check(1);
        String report = new SqlLibrary(Path.of("sql")).statement("reports/rule_failures");
        return warehouse.texts(
                "select concat_ws(' ', identity, dimension, nullif(member, ''), failed || '/' || checked,"
                        + " verdict) from (" + report + ") as report");
    }

    @Test
    void aFewOfManyAreSlips() {
        reports("suqian", 1, 19);
        reports("zaozhuang", 0, 20);

        assertThat(verdicts())
                .containsExactly(
                        "same all 1/40 agency_slip",
                        "same format csv 1/40 agency_slip",
                        "same reader 1 1/40 agency_slip",
                        "same region 江苏省 1/20 agency_slip");
    }

    @Test
    void whatMostFailEverywhereIsOfTheForm() {
        reports("suqian", 15, 5);
        reports("zaozhuang", 12, 8);

        assertThat(verdicts())
                .contains("same all 27/40 form_contradiction", "same region 江苏省 15/20 form_contradiction");
    }

    @Test
    void whatOneVersionOfTheReaderFailsIsOfTheReader() {
        reports("suqian", 10, 0, "reader_version = 2");
        reports("zaozhuang", 10, 0, "reader_version = 2");
        reports("suqian", 0, 30, "reader_version = 1");
        reports("zaozhuang", 1, 29, "reader_version = 1");

        assertThat(verdicts())
                .contains(
                        "same all 21/80 agency_slip",
                        "same reader 1 1/60 agency_slip",
                        "same reader 2 20/20 reader_or_mapping");
    }

    @Test
    void whatOneFormatFailsIsOfTheReaderToo() {
        reports("suqian", 10, 0, "format = 'xls'");
        reports("zaozhuang", 0, 20, "format = 'xlsx'");

        assertThat(verdicts()).contains("same format xls 10/10 reader_or_mapping");
    }

    @Test
    void whatOneProvinceFailsIsAPracticeThere() {
        reports("suqian", 12, 0);
        reports("zaozhuang", 0, 30);

        assertThat(verdicts()).contains("same region 江苏省 12/12 regional_practice");
    }

    @Test
    void withNothingToCompareItIsNoSlipButNoMoreIsSaid() {
        reports("suqian", 12, 0);
        reports("zaozhuang", 0, 5);

        assertThat(verdicts()).contains("same all 12/17 systematic", "same region 江苏省 12/12 systematic");
    }

    @Test
    void ofAHandfulNothingIsConcluded() {
        reports("suqian", 9, 0);

        assertThat(verdicts()).hasSize(4).allMatch(line -> line.endsWith("9/9 too_few"));
    }

    @Test
    void whatNobodyFailsIsLeftOut() {
        reports("suqian", 0, 20);

        assertThat(verdicts()).isEmpty();
    }

    @Test
    void aReportThatFailsInSeveralColumnsFailsOnce() {
        List<Fact> facts = Stream.of("total", "natural", "business")
                .flatMap(column -> Stream.of(
                        Fact.of("x", "1").by(column), Fact.of("y", "2").by(column)))
                .toList();
        warehouse.add(Report.of("suqian", 2020), facts);

        assertThat(verdicts()).contains("each all 1/1 too_few");
    }
}
