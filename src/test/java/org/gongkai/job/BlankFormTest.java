package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    @ParameterizedTest
    @CsvSource({"2014, 2018", "2014-shandong2018, 2018", "2019, 2019", "2019-hubei, 2020", "2021, 2023"})
    void aFilledInFormReadsBackEqualAndWithoutAReject(String code, int year) throws Exception {
        Edition edition = knowledge.edition(code).orElseThrow();
        SyntheticReport report = consistent(edition, year);
        NightlyFixture fixture = NightlyFixture.in(folder.resolve("night"), NightlyFixture.SUQIAN_2023);
        Files.delete(fixture.report(NightlyFixture.SUQIAN_2023));
        try (FilledWorkbook form = blank(edition)) {
            form.fill(TITLE.formatted(year), edition, report.figures());
            form.save(fixture.report("form.xlsx"));
        }

        fixture.cleanNight();

        List<String> expected = new ArrayList<>();
        report.figures()
                .forEach((key, value) -> expected.add(key.indicator() + "|" + key.breakdown() + "|" + plain(value)));
        assertThat(fixture.rows("select indicator, breakdown, core.plain_number(value) from main.figure"
                        + " where agency_code = 'suqian' and year = " + year))
                .containsExactlyInAnyOrderElementsOf(expected);
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

        assertThat(new BlankForm(edition).bytes()).isEqualTo(new BlankForm(edition).bytes());
    }
}
