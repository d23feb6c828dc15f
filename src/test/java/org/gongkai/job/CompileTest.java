package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.official.FilledForm;
import org.gongkai.official.FormDrawing;
import org.gongkai.official.FormWorkbook;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.SyntheticReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a whole compiled from its members in a published night, and read back by another night. */
class CompileTest {

    private static final Path DATA = Path.of("data");
    private static final int MEMBERS = 60;
    private static final int YEAR = 2023;
    private static final double BLANKS = 0.5;
    private static final String WHOLE = "枣庄高新区";
    private static final String NAMES = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重";

    @TempDir
    private Path folder;

    private final Path compiled = Path.of("compiled.xlsx");

    private static String member(int number) {
        return WHOLE + NAMES.charAt(number) + "街道办事处";
    }

    /** A city of members, whose own report is their sum but for what is put over it. */
    private NightlyFixture city(Edition edition, Knowledge knowledge, Map<FigureKey, BigDecimal> slips)
            throws Exception {
        NightlyFixture fixture = NightlyFixture.in(folder.resolve("city"), NightlyFixture.SUQIAN_2023);
        Files.delete(fixture.report(NightlyFixture.SUQIAN_2023));
        fixture.copyKnowledge();
        Map<FigureKey, BigDecimal> sums = new HashMap<>();
        // Half of the zeros are left blank, so that most cells have members without a figure.
        StreamSettings settings = new StreamSettings(List.of(edition), MEMBERS, YEAR, YEAR, 11, Map.of(), 0, BLANKS);
        List<SyntheticReport> reports = new ReportStream(settings, SyntheticAgencies.of(knowledge, DATA))
                .reports()
                .toList();
        for (int number = 0; number < MEMBERS; number++) {
            fixture.addKnowledge("agencies.csv", "m%02d,%s,,township,,370400,".formatted(number, member(number)));
            fixture.addKnowledge("agency_relations.csv", "m%02d,parent,zaozhuang_gaoxin,,".formatted(number));
            Map<FigureKey, BigDecimal> figures = reports.get(number).figures();
            figures.forEach((key, value) -> sums.merge(key, value, BigDecimal::add));
            write(fixture, member(number), edition, figures);
        }
        slips.forEach((key, extra) -> sums.merge(key, extra, BigDecimal::add));
        write(fixture, WHOLE, edition, sums);
        return fixture;
    }

    private static void write(
            NightlyFixture fixture, String agency, Edition edition, Map<FigureKey, BigDecimal> figures)
            throws Exception {
        String title = FilledForm.title(agency, YEAR);
        Files.write(
                fixture.report(title + ".xlsx"),
                FormWorkbook.bytes(new FilledForm(title, new FormDrawing(edition), figures)));
    }

    private NightlyFixture.Run compile(NightlyFixture fixture, String agency, int year) {
        return compile(fixture, agency, year, compiled);
    }

    private NightlyFixture.Run compile(NightlyFixture fixture, String agency, int year, Path file) {
        return NightlyFixture.run(
                "compile",
                "--agency",
                agency,
                "--year",
                String.valueOf(year),
                "--warehouse",
                fixture.out().toString(),
                "--knowledge",
                fixture.knowledge().toString(),
                "--out",
                folder.resolve(file).toString());
    }

    private static Set<FigureKey> marked(FilledWorkbook form) {
        Set<FigureKey> marked = new TreeSet<>();
        form.places().keySet().stream()
                .filter(key -> form.cell(key).getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND)
                .forEach(marked::add);
        return marked;
    }

    private static String figuresOfWhole() {
        return "select indicator, breakdown, core.plain_number(value) from main.figure"
                + " where agency_code = 'zaozhuang_gaoxin' and value is not null order by all";
    }

    @Test
    void aCityOfSixtyMembersEqualsItsOwnReportButForWhatWasPutIntoIt() throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        Edition edition = knowledge.edition("2021").orElseThrow();
        Map<FigureKey, BigDecimal> slips = Map.of(
                new FigureKey("requests_new", "natural"), BigDecimal.valueOf(9),
                new FigureKey("granted", "total"), BigDecimal.valueOf(-1),
                new FigureKey("fees_amount", "total"), new BigDecimal("0.5"));
        NightlyFixture fixture = city(edition, knowledge, slips);
        fixture.night();

        NightlyFixture.Run run = compile(fixture, WHOLE, YEAR);

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text()).contains("60 个成员中 60 个有报表，1 格与本单位上报矛盾，另 2 格有差异");
        try (FilledWorkbook form = new FilledWorkbook(folder.resolve(compiled), edition)) {
            assertThat(marked(form)).isEqualTo(new TreeSet<>(slips.keySet()));
            assertThat(form.book().getSheetAt(1).getLastRowNum()).isEqualTo(slips.size());
            XSSFCell granted = form.cell(new FigureKey("granted", "total"));
            assertThat(granted.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(granted.getCellComment().getString().getString()).contains("/60。", "矛盾，汇总减上报 1");
        }
        readsBackAsTheSumOfItsMembers(fixture, slips);
        whereALineSaysThatTheseAreAllMembersWhatTheyAllGaveContradictsAsWell(fixture);
    }

    /** One of the three cells is blank on some member's form, so that its difference may still be the blank. */
    private void whereALineSaysThatTheseAreAllMembersWhatTheyAllGaveContradictsAsWell(NightlyFixture city)
            throws Exception {
        city.addKnowledge("agency_relations.csv", "zaozhuang_gaoxin,members_complete,zaozhuang_gaoxin,,");
        city.night();

        assertThat(compile(city, WHOLE, YEAR).text()).contains("，2 格与本单位上报矛盾，另 1 格有差异");
    }

    private void readsBackAsTheSumOfItsMembers(NightlyFixture city, Map<FigureKey, BigDecimal> slips) throws Exception {
        List<String> expected = new ArrayList<>();
        for (String row : city.rows(figuresOfWhole())) {
            String[] cells = row.split("\\|");
            BigDecimal slip = slips.getOrDefault(new FigureKey(cells[0], cells[1]), BigDecimal.ZERO);
            BigDecimal value = new BigDecimal(cells[2]).subtract(slip);
            expected.add(cells[0] + "|" + cells[1] + "|"
                    + (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()));
        }
        NightlyFixture again = NightlyFixture.in(folder.resolve("again"), NightlyFixture.SUQIAN_2023);
        Files.delete(again.report(NightlyFixture.SUQIAN_2023));
        Files.copy(folder.resolve(compiled), again.report("compiled.xlsx"));
        again.cleanNight();
        assertThat(again.rows(figuresOfWhole())).containsExactlyElementsOf(expected);
        assertThat(again.rows("select * from main.reject")).isEmpty();
    }

    @Test
    void zaozhuangHasOnlyWhatItsMembersGiveAndTheCoverageIsTold() throws Exception {
        NightlyFixture fixture = NightlyFixture.in(folder.resolve("samples"));
        fixture.night();
        Edition edition =
                new KnowledgeReader(DATA).read().edition("2014-shandong2018").orElseThrow();

        NightlyFixture.Run run = compile(fixture, "枣庄市", 2018);

        assertThat(run.exitCode()).as(run.text()).isZero();
        try (FilledWorkbook form = new FilledWorkbook(folder.resolve(compiled), edition)) {
            XSSFCell normative = form.cell(new FigureKey("normative_disclosed", "total"));
            assertThat(normative.getNumericCellValue()).isEqualTo(465);
            assertThat(normative.getCellComment().getString().getString())
                    .contains("填报成员：1/7", "本单位上报：34", "矛盾，汇总减上报 431");
            XSSFCell counted = form.cell(new FigureKey("info_disclosed", "total"));
            assertThat(counted.toString()).isEmpty();
            assertThat(counted.getCellComment().getString().getString()).contains("不能按成员相加");
        }
        // Most cells of the form stand on the list of differences too, which must not be taken for a form.
        NightlyFixture again = NightlyFixture.in(folder.resolve("again"), NightlyFixture.SUQIAN_2023);
        Files.copy(folder.resolve(compiled), again.report("compiled.xlsx"));
        again.cleanNight();
        assertThat(again.rows("select * from main.reject")).isEmpty();
    }

    @Test
    void whatCannotBeCompiledIsToldAndNothingIsWritten() throws Exception {
        NightlyFixture fixture = NightlyFixture.in(folder.resolve("one"), NightlyFixture.SUQIAN_2023);

        assertThat(compile(fixture, "宿迁市", 2023).exitCode()).isEqualTo(4);
        fixture.cleanNight();
        assertRefused(compile(fixture, "宿迁市", 2023), "宿迁市人民政府的成员都没有 2023 年的报表");
        assertRefused(compile(fixture, "枣庄高新区", 2023), "枣庄高新区在 2023 年末没有成员");
        assertRefused(compile(fixture, "宿千市人民政府", 2023), "没有叫“宿千市人民政府”的单位；相近的名称：");
        assertRefused(compile(fixture, "市中区", 2023), "不明确，请用代码或全称：济南市市中区人民政府 370103、");
        assertRefused(compile(fixture, "宿迁市", 2023, Path.of("compiled.csv")), "须以 .xlsx 结尾");

        assertThat(folder.resolve(compiled)).doesNotExist();
    }

    private static void assertRefused(NightlyFixture.Run run, String message) {
        assertThat(run.exitCode()).as(run.text()).isEqualTo(2);
        assertThat(run.console()).singleElement().asString().contains(message);
    }
}
