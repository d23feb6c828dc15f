package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.official.BlankForm;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.SyntheticReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blank form, written by the program, filled in as a clerk does and read back by a night. */
class BlankFormTest {

    private static final Path DATA = Path.of("data");
    private static final String TITLE = "宿迁市人民政府%d年政府信息公开工作年度报告";

    private static Knowledge knowledge;
    private static SyntheticAgencies agencies;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readKnowledge() throws Exception {
        knowledge = new KnowledgeReader(DATA).read();
        agencies = SyntheticAgencies.of(knowledge, DATA);
    }

    private FilledWorkbook blank(Edition edition) throws Exception {
        Path file = folder.resolve("blank.xlsx");
        NightlyFixture.Run run = NightlyFixture.run("form", "--edition", edition.code(), "--out", file.toString());
        assertThat(run.exitCode()).as(run.text()).isZero();
        return new FilledWorkbook(file, edition);
    }

    private static SyntheticReport consistent(Edition edition, int year) {
        return new ReportStream(StreamSettings.clean(edition, 1, year, year, 7), agencies)
                .reports()
                .findFirst()
                .orElseThrow();
    }

    /** A form that a clerk fills in. */
    private record FilledForm(String file, String edition, String agency, int year) {

        String title() {
            return agency + year + "年政府信息公开工作年度报告";
        }
    }

    @Test
    void filledInFormsReadBackEqualAndWithoutAReject() throws Exception {
        // given
        List<FilledForm> forms = List.of(
                new FilledForm("a.xlsx", "2008-local", "宿迁市人民政府", 2010),
                new FilledForm("b.xlsx", "2014", "宿迁市人民政府", 2018),
                new FilledForm("c.xlsx", "2014-shandong2018", "枣庄市人民政府", 2018),
                new FilledForm("d.xlsx", "2019", "宿迁市人民政府", 2019),
                new FilledForm("e.xlsx", "2019-beijing", "北京市通州区信访办公室", 2019),
                new FilledForm("f.xlsx", "2019-hubei", "孝感市人民政府办公室", 2020),
                new FilledForm("g.xlsx", "2021", "宿迁市人民政府", 2023));
        NightlyFixture fixture = NightlyFixture.in(folder.resolve("night"), NightlyFixture.SUQIAN_2023);
        Files.delete(fixture.report(NightlyFixture.SUQIAN_2023));
        Map<FilledForm, SyntheticReport> reports = new LinkedHashMap<>();
        for (FilledForm filled : forms) {
            Edition edition = knowledge.edition(filled.edition()).orElseThrow();
            SyntheticReport report = consistent(edition, filled.year());
            reports.put(filled, report);
            try (FilledWorkbook form = blank(edition)) {
                form.fill(filled.title(), edition, report.figures());
                form.save(fixture.report(filled.file()));
            }
        }

        // when
        fixture.cleanNight();

        // then
        for (FilledForm filled : forms) {
            List<String> expected = new ArrayList<>();
            reports.get(filled)
                    .figures()
                    .forEach(
                            (key, value) -> expected.add(key.indicator() + "|" + key.breakdown() + "|" + plain(value)));
            assertThat(fixture.rows("select indicator, breakdown, core.plain_number(value) from main.figure"
                            + " where file = '" + filled.file() + "' and year = " + filled.year()))
                    .as(filled.title())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(fixture.rows("select * from main.reject")).isEmpty();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"2014, 2018", "2019, 2019", "2021, 2023"})
    void everyIdentityOfAConsistentFormIsEven(String code, int year) throws Exception {
        Edition edition = knowledge.edition(code).orElseThrow();
        try (FilledWorkbook form = blank(edition)) {
            assertThat(form.checks().values()).isNotEmpty().containsOnly("未填全");

            form.fill(TITLE.formatted(year), edition, consistent(edition, year).figures());

            assertThat(form.checks().values()).containsOnly("平");
        }
    }

    @Test
    void aBrokenSumIsUnevenAndTellsItsGap() throws Exception {
        Edition edition = knowledge.edition("2021").orElseThrow();
        try (FilledWorkbook form = blank(edition)) {
            form.fill(TITLE.formatted(2023), edition, consistent(edition, 2023).figures());
            FigureKey broken = new FigureKey("reviews_total", "total");
            double before = form.cell(broken).getNumericCellValue();

            form.fill(TITLE.formatted(2023), edition, Map.of(broken, BigDecimal.valueOf(before + 5)));

            Map<String, String> checks = form.checks();
            assertThat(checks).containsEntry("行政复议总计等于四种结果之和", "不平");
            checks.remove("行政复议总计等于四种结果之和");
            assertThat(checks.values()).containsOnly("平");
            assertThat(form.book().getSheetAt(1))
                    .anySatisfy(row ->
                            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("差 5"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "requests_new[total]=1 requests_new[natural]=5, requests_new[total]",
        "requests_new[total]=9 requests_new[natural]=5, ''",
        "requests_new[natural]=5, ''",
        "requests_new[total]=0, ''",
        "reviews_total[total]=2 reviews_upheld[total]=1 reviews_corrected[total]=1 reviews_other[total]=1,"
                + " reviews_total[total]",
        "reviews_total[total]=4 reviews_upheld[total]=1 reviews_corrected[total]=1 reviews_other[total]=1, ''"
    })
    void whatNoValueOfTheBlanksCouldSatisfyIsRed(String filled, String red) throws Exception {
        Edition edition = knowledge.edition("2021").orElseThrow();
        try (FilledWorkbook form = blank(edition)) {
            form.fill(TITLE.formatted(2023), edition, figures(filled));

            assertThat(form.reddened())
                    .isEqualTo(figures(red.replaceAll("]", "]=0")).keySet());
            assertThat(form.checks().values()).filteredOn("不平"::equals).hasSize(red.isEmpty() ? 0 : 1);
        }
    }

    private static Map<FigureKey, BigDecimal> figures(String text) {
        Map<FigureKey, BigDecimal> figures = new TreeMap<>();
        for (String figure : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = figure.split("[\\[\\]=]+");
            figures.put(new FigureKey(parts[0], parts[1]), new BigDecimal(parts[2]));
        }
        return figures;
    }

    @Test
    void aNoteThatBindsTheFormIsPrintedAndItsRuleIsChecked() throws Exception {
        String rule = "主动公开政府信息数等于各渠道公开数之和";
        try (FilledWorkbook bound = blank(knowledge.edition("2014-shandong2018").orElseThrow())) {
            assertThat(bound.form().getRow(bound.form().getLastRowNum()).getCell(0))
                    .hasToString("（注：各子栏目数总数要等于总栏目数量）");
            assertThat(bound.checks()).containsKey(rule);
        }
        try (FilledWorkbook free = blank(knowledge.edition("2014").orElseThrow())) {
            assertThat(free.checks()).isNotEmpty().doesNotContainKey(rule);
        }
    }

    @Test
    void theFormOf2008HasItsHeadItsCodesAndTheMonthBeforeTheYear() throws Exception {
        try (FilledWorkbook form = blank(knowledge.edition("2008-local").orElseThrow())) {
            assertThat(texts(form, 1)).containsExactly("01 单位名称：");
            assertThat(form.form().getRow(1).getCell(0).getCellStyle().getLocked())
                    .isFalse();
            assertThat(texts(form, 5)).containsExactly("05 主管单位法人代码：");
            assertThat(texts(form, 6)).containsExactly("报出日期：");
            assertThat(texts(form, 8)).containsExactly("统　计　指　标", "单位", "代码", "本期实际", "本年累计");
            assertThat(texts(form, 9)).startsWith("主动公开信息数", "条", "01");
            assertThat(texts(form, 10)).contains("02");
        }
    }

    private static List<String> texts(FilledWorkbook form, int row) {
        List<String> texts = new ArrayList<>();
        form.form().getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    @Test
    void anAmountWhoseUnitIsPrintedIsAPlainNumber() throws Exception {
        try (FilledWorkbook form = blank(knowledge.edition("2019-beijing").orElseThrow())) {
            DataValidation rule = ruleOf(form, "procurement_amount");
            assertThat(rule.getValidationConstraint().getFormula1())
                    .matches("IF\\(ISNUMBER\\((\\w+)\\),\\1>=0,TRUE\\)");
            assertThat(rule.getErrorBoxText()).contains("以表上所列单位");
        }
        try (FilledWorkbook form = blank(knowledge.edition("2019").orElseThrow())) {
            assertThat(ruleOf(form, "procurement_amount").getErrorBoxText()).contains("请连同单位填写");
        }
    }

    @Test
    void labelsAreLockedAndCellsTakeWhatTheyMayHoldOnly() throws Exception {
        Edition edition = knowledge.edition("2021").orElseThrow();
        try (FilledWorkbook form = blank(edition)) {
            assertThat(form.form().getProtect()).isTrue();
            assertThat(form.places().keySet())
                    .allSatisfy(key -> assertThat(form.cell(key).getCellStyle().getLocked())
                            .isFalse());
            assertThat(form.form().getRow(1).getCell(0).getCellStyle().getLocked())
                    .isTrue();
            assertThat(ruleOf(form, "requests_new")).satisfies(rule -> {
                assertThat(rule.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.INTEGER);
                assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("0");
                assertThat(rule.getErrorBoxText()).contains("整数");
            });
            assertThat(ruleOf(form, "fees_amount").getValidationConstraint().getValidationType())
                    .isEqualTo(ValidationType.DECIMAL);
        }
    }

    private static DataValidation ruleOf(FilledWorkbook form, String indicator) {
        var cell = form.cell(new FigureKey(indicator, "total"));
        return form.form().getDataValidations().stream()
                .filter(rule -> Arrays.stream(rule.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(cell)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameEditionGivesTheSameBytes() throws Exception {
        Edition edition = knowledge.edition("2019").orElseThrow();

        assertThat(new BlankForm(edition, knowledge).bytes()).isEqualTo(new BlankForm(edition, knowledge).bytes());
    }
}
