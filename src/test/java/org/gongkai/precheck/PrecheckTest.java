package org.gongkai.precheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.CsvTable;
import org.gongkai.explain.Sentences;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.reporting.Language;
import org.gongkai.slip.AskedCell;
import org.gongkai.slip.SlipItem;
import org.gongkai.source.ReadingLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check before sending says on each sample what the night says: what that is stands in the golden reports, which another
 * test holds equal to the night's.
 */
class PrecheckTest {

    private static final Path DATA = Path.of("data");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static Knowledge knowledge;
    private static FormReader reader;

    @BeforeAll
    static void readTheKnowledge() throws Exception {
        knowledge = new KnowledgeReader(DATA).readForms();
        reader = new FormReader(knowledge, ReadingLimits.defaults());
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("reports"))) {
            return files.sorted().toList();
        }
    }

    private static List<PrecheckedReport> check(List<Path> files) {
        List<FileReading> readings = new OpenedFiles(files).read(reader);
        return new Precheck(knowledge, reader::agencies, Language.ZH).check(readings);
    }

    private static List<CSVRecord> golden(String name) throws IOException {
        return CsvTable.rows(GOLDEN.resolve(name));
    }

    private static String written(FailedSum sum) {
        return String.join(
                "|",
                sum.id(),
                plain(sum.leftValue()),
                sum.relation(),
                plain(sum.rightValue()),
                plain(sum.gap()),
                sum.left(),
                sum.right());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String written(CSVRecord finding) {
        return Stream.of("问题编号", "左边", "关系", "右边", "差额（左减右）", "左边构成", "右边构成")
                .map(finding::get)
                .collect(Collectors.joining("|"));
    }

    @Test
    void allSamplesHaveTheFindingsOfTheNight() throws IOException {
        List<PrecheckedReport> reports = check(samples());

        assertThat(reports.stream()
                        .flatMap(report -> report.findings().stream())
                        .map(PrecheckTest::written))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(golden("findings.csv").stream()
                        .map(PrecheckTest::written)
                        .toList());
    }

    @Test
    void allSamplesHaveTheExplanationsOfTheNight() throws IOException {
        Sentences sentences = new Sentences(knowledge.slipWords());
        List<String> told = check(samples()).stream()
                .flatMap(report -> report.groups().stream()
                        .flatMap(group -> Stream.concat(
                                group.explanations().stream()
                                        .map(explanation -> sentences.zh(explanation, report.cells())),
                                group.unexplained().stream().map(sentences::zh)))
                        .map(sentence -> report.reading().agency().name()
                                + "|"
                                + report.reading().year()
                                + "|"
                                + sentence))
                .toList();

        assertThat(told)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(golden("explanations.csv").stream()
                        .map(line -> line.get("机构") + "|" + line.get("年度") + "|" + line.get("勾稽关系"))
                        .toList());
    }

    /** Alone, a file lacks the neighbouring years and members that stand in others. */
    @ParameterizedTest
    @MethodSource("samples")
    void eachFileAloneHasItsOwnFindings(Path file) throws IOException {
        List<PrecheckedReport> reports = check(List.of(file));

        assertThat(reports.stream()
                        .flatMap(report -> report.findings().stream())
                        .map(PrecheckTest::written))
                .containsExactlyInAnyOrderElementsOf(golden("findings.csv").stream()
                        .filter(line -> reports.stream()
                                .anyMatch(report -> line.get("问题编号")
                                        .startsWith(report.reading().agency().code() + "/"
                                                + report.reading().year() + "/")))
                        .filter(line -> !line.get("问题编号").contains("/roll_up/") || reports.size() > 1)
                        .map(PrecheckTest::written)
                        .toList());
    }

    /** Forms on which all such blanks are zeros are in order. */
    @Test
    void blanksOfTheShanghaiFormAreThoseOfTheNight() throws IOException {
        Path file = DATA.resolve("reports/上海市人民政府办公厅2019年政府信息公开工作年度报告.html");

        List<String> told = check(List.of(file)).get(0).hints().stream()
                .map(hint -> hint.cell() + "=" + hint.value())
                .toList();

        List<String> derived = golden("derived.csv").stream()
                .filter(line -> line.get("文件").equals(file.getFileName().toString()))
                .map(line -> line.get("单元格") + "=" + line.get("数值"))
                .toList();
        assertThat(derived).isNotEmpty().allMatch(line -> told.contains(line));
    }

    @Test
    void whatAMemberAloneExceedsIsAskedOfTheMember() {
        List<PrecheckedReport> reports = check(List.of(DATA.resolve("reports/枣庄市2018年度政府信息公开工作情况汇总表.xlsx")));

        assertThat(reports)
                .extracting(report -> report.reading().agency().name())
                .startsWith("枣庄市人民政府", "枣庄高新区");
        assertThat(reports.get(0).items())
                .flatExtracting(SlipItem::cells)
                .extracting(AskedCell::cell)
                .containsExactly("C35", "C14");
        assertThat(reports.get(1).items())
                .flatExtracting(SlipItem::cells)
                .extracting(AskedCell::cell, AskedCell::printed, AskedCell::expected)
                .containsExactly(tuple("D5", "465", ""), tuple("D6", "374", ""), tuple("D22", "62", "不大于 21"));
        assertThat(reports.get(1).items().get(0).problem(Language.ZH))
                .contains("此数还使“枣庄市人民政府”汇总不平", "34 应不小于 各成员合计 465（1/7）", "374（1/7）");
    }

    @Test
    void carryOverIsCheckedBetweenFilesOfNeighbouringYears(@TempDir Path scratch) throws Exception {
        Path first = DATA.resolve("reports/宿迁市人民政府2023年政府信息公开工作年度报告.xlsx");
        Path second = scratch.resolve("宿迁市人民政府2024年政府信息公开工作年度报告.xlsx");
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(first));
                OutputStream out = Files.newOutputStream(second)) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    cell.setCellValue(cell.getStringCellValue().replace("2023", "2024"));
                }
            })));
            book.write(out);
        }

        List<PrecheckedReport> together = check(List.of(first, second));

        // 96 were carried in and 121 out; a copy carries in 96 again
        assertThat(together.get(1).findings())
                .extracting(sum -> sum.identity().kind())
                .contains("carry_over");
        assertThat(new TreeSet<>(
                        together.stream().map(report -> report.reading().year()).toList()))
                .containsExactly(2023, 2024);
        assertThat(check(List.of(second)).get(0).findings()).isEmpty();
    }
}
