package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.knowledge.Verdict.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of {@code verdicts.csv}: what they say, and what is said of wrong ones. */
class VerdictReaderTest {

    private static final String HEADER =
            "finding,agency,year,indicator,breakdown,verdict,values_seen,corrected_value,reviewer,date,reason\n";
    private static final String FINDING = "zaozhuang/2018/2014-shandong2018/replies_sum/total";

    private static List<Edition> editions;

    @TempDir
    private Path folder;

    private List<Verdict> read(String... lines) throws IOException, KnowledgeException {
        Path file = folder.resolve("verdicts.csv");
        Files.writeString(file, HEADER + String.join("\n", lines));
        if (editions == null) {
            editions = new KnowledgeReader(KnowledgeFolder.PROJECT).read().editions();
        }
        return new VerdictReader(KnowledgeFile.required(file), editions).read();
    }

    @Test
    void aVerdictOfAFindingIsTiedToItsValues() throws Exception {
        assertThat(read(FINDING + ",,,,,accepted,441 = 114  + -3,,张三,2019-05-06,两次核实"))
                .containsExactly(new Verdict.OfFinding(
                        new FindingId("zaozhuang", 2018, "2014-shandong2018", "replies_sum", "total"),
                        Verdict.Kind.ACCEPTED,
                        new Decision(2, "441 = 114 + −3", "张三", LocalDate.of(2019, 5, 6), "两次核实")));
    }

    @Test
    void anAgencyThatIsNotListedMayHaveASlashInItsName() throws Exception {
        assertThat(read("某区办（信访/公开）/2018/2014/replies_sum/total,,,,,false_alarm,1 = 2,,张三,2019-05-06,误报"))
                .singleElement()
                .extracting(verdict -> ((Verdict.OfFinding) verdict).finding().agency())
                .isEqualTo("某区办（信访/公开）");
    }

    @ParameterizedTest
    @CsvSource({
        "373,373",
        "373.0,373",
        "0.00,0",
        "-2.50,−2.5",
        "100,100",
        "空白,空白",
        "41500..42499,41500..42499",
        "5000..,5000.."
    })
    void aCorrectionIsTiedToTheReportedValue(String written, String seen) throws Exception {
        assertThat(read(",枣庄市,2018,granted,,corrected," + written + ",259,张三,2019-05-06,电话核实"))
                .containsExactly(new Verdict.Correction(
                        "枣庄市",
                        2018,
                        new FigureKey("granted", "total"),
                        new BigDecimal("259"),
                        new Decision(2, seen, "张三", LocalDate.of(2019, 5, 6), "电话核实")));
    }

    @Test
    void otherValuesOfAFindingMayBeJudgedInAnotherLine() throws Exception {
        assertThat(read(
                        FINDING + ",,,,,accepted,441 = 555,,张三,2019-05-06,核实",
                        FINDING + ",,,,,accepted,441 = 442,,张三,2019-06-06,再次核实"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F,,,,,fine,1 = 2,,张,2019-05-06,核实 | column verdict is 'fine', not one of accepted, false_alarm, corrected",
                ",,,,,accepted,1 = 2,,张,2019-05-06,核实 | column finding is empty: copy 问题编号",
                "replies_sum,,,,,accepted,1 = 2,,张,2019-05-06,核实 | column finding is no finding id",
                "z/2018/2015/x/total,,,,,accepted,1 = 2,,张,2019-05-06,核实 | column finding: there is no edition 2015",
                "z/2018/2014/x/total,,,,,accepted,1 = 2,,张,2019-05-06,核实 | edition 2014 has no identity x/total",
                "z/2018/2014/replies_sum/a,,,,,accepted,1 = 2,,张,2019-05-06,核实 | has no identity replies_sum/a",
                "F,z,,,,accepted,1 = 2,,张,2019-05-06,核实 | column agency must be empty for the verdict accepted",
                "F,,,,,accepted,1 = 2,3,张,2019-05-06,核实 | column corrected_value must be empty",
                "F,,,,,accepted,,,张,2019-05-06,核实 | column values_seen is empty: copy 各项数值",
                "F,,,,,accepted,1 = 2,,,2019-05-06,核实 | column reviewer is empty: write who decided",
                "F,,,,,accepted,1 = 2,,张,,核实 | column date is empty: write when it was decided, as 2024-01-31",
                "F,,,,,accepted,1 = 2,,张,2019/5/6,核实 | column date is no date of the form 2024-01-31: 2019/5/6",
                "F,,,,,accepted,1 = 2,,张,2019-05-06, | column reason is empty: write why",
                "F,z,2018,granted,,corrected,373,259,张,2019-05-06,核实 | column finding must be empty",
                ",,2018,granted,,corrected,373,259,张,2019-05-06,核实 | column agency is empty",
                ",z,今,granted,,corrected,373,259,张,2019-05-06,核实 | column year is no whole number: 今",
                ",z,20180,granted,,corrected,373,259,张,2019-05-06,核实 | column year is no year: 20180",
                ",z,2018,grantd,,corrected,373,259,张,2019-05-06,核实 | no edition has an indicator with a cell of the code grantd",
                ",z,2018,results,,corrected,373,259,张,2019-05-06,核实 | no edition has an indicator with a cell of the code results",
                ",z,2018,meetings,natural,corrected,3,2,张,2019-05-06,核实 | indicator meetings has no breakdown natural",
                ",z,2018,granted,,corrected,373,,张,2019-05-06,核实 | column corrected_value is empty",
                ",z,2018,granted,,corrected,373,2.5,张,2019-05-06,核实 | 2.5 is no value of indicator granted",
                ",z,2018,granted,,corrected,373,9999999999999,张,2019-05-06,核实 | more than 12 digits before the point",
                ",z,2018,granted,,corrected,373,-1,张,2019-05-06,核实 | indicator granted cannot be negative: -1",
                ",z,2018,granted,,corrected,,259,张,2019-05-06,核实 | column values_seen is empty: write the value as reported",
                ",z,2018,granted,,corrected,约373,259,张,2019-05-06,核实 | column values_seen is no reported value"
            })
    void aWrongLineIsToldWithItsColumnAndWhatToDo(String line, String message) {
        assertThatThrownBy(() ->
                        read(FINDING + ",,,,,accepted,1 = 2,,张,2019-05-06,核实", line.replaceFirst("^F,", FINDING + ",")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(folder.resolve("verdicts.csv") + ", line 3: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F,,,,,accepted,1 = 2,,张,2019-05-06,核实 | F,,,,,false_alarm,1 = 2,,李,2019-06-06,误报",
                ",z,2018,granted,,corrected,373,259,张,2019-05-06,核实 | ,z,2018,granted,total,corrected,373.0,260,张,2019-05-07,核实"
            })
    void twoLinesOnTheSameValuesContradictEachOther(String line, String other) {
        assertThatThrownBy(
                        () -> read(line.replaceFirst("^F,", FINDING + ","), other.replaceFirst("^F,", FINDING + ",")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("line 3: line 2 is on the same with the same values: keep one of the two");
    }
}
