package org.gongkai.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.compile.CompiledCell.Own;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.official.FormDrawing;
import org.gongkai.official.FormPiece;
import org.gongkai.reporting.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compiled form, opened as a clerk opens it. */
class CompiledWorkbookTest {

    private static final FigureKey NEW_TOTAL = new FigureKey("requests_new", "total");
    private static final FigureKey NEW_NATURAL = new FigureKey("requests_new", "natural");
    private static final FigureKey GRANTED = new FigureKey("granted", "total");
    private static final FigureKey REVIEWS = new FigureKey("reviews_total", "total");

    private static Knowledge knowledge;

    @BeforeAll
    static void readKnowledge() throws Exception {
        knowledge = new KnowledgeReader(Path.of("data")).read();
    }

    private static Edition edition(String code) {
        return knowledge.edition(code).orElseThrow();
    }

    private static List<FormPiece> places(Edition edition) {
        return new FormDrawing(edition)
                .pieces().stream().filter(piece -> piece.figure().isPresent()).toList();
    }

    /** A whole that reported, and members of which the last has no report. */
    private static CompiledForm form(Edition edition, int members, List<CompiledCell> cells) {
        List<Member> all = IntStream.rangeClosed(0, members)
                .mapToObj(number -> new Member(
                        number == members ? "整体" : "成员" + number,
                        number == members,
                        number < members,
                        number == members - 1 ? Optional.empty() : Optional.of(number),
                        Optional.of(edition.code())))
                .toList();
        return new CompiledForm(
                "整体", 2023, edition, all, cells.stream().collect(Collectors.toMap(CompiledCell::key, cell -> cell)));
    }

    private static CompiledCell cell(FigureKey key, int value, int own, Verdict verdict) {
        BigDecimal sum = BigDecimal.valueOf(value);
        return new CompiledCell(
                key,
                Set.of(0, 1),
                Optional.of(sum),
                Optional.of(sum),
                Optional.of(sum),
                false,
                Optional.of(new Own(BigDecimal.valueOf(own), String.valueOf(own))),
                verdict);
    }

    private static XSSFWorkbook open(CompiledForm form, Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new CompiledWorkbook(form, language).bytes()));
    }

    private static Map<FigureKey, XSSFCell> cells(XSSFWorkbook book, Edition edition) {
        Map<FigureKey, XSSFCell> cells = new HashMap<>();
        places(edition)
                .forEach(piece -> cells.put(
                        piece.figure().orElseThrow(),
                        book.getSheetAt(0).getRow(piece.row()).getCell(piece.column())));
        return cells;
    }

    private static String comment(XSSFCell cell) {
        return cell.getCellComment().getString().getString();
    }

    private static List<List<String>> rows(XSSFWorkbook book) {
        return StreamSupport.stream(book.getSheetAt(1).spliterator(), false)
                .map(row -> IntStream.range(0, row.getLastCellNum())
                        .mapToObj(column -> Optional.ofNullable(row.getCell(column))
                                .map(Object::toString)
                                .orElse(""))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014", "2019", "2021"})
    void neighbouringCellsHaveACommentEach(String code) throws Exception {
        Edition edition = edition(code);
        List<CompiledCell> cells = IntStream.range(0, places(edition).size())
                .mapToObj(i -> cell(places(edition).get(i).figure().orElseThrow(), i, i, Verdict.INCOMPLETE))
                .toList();

        try (XSSFWorkbook book = open(form(edition, 3, cells), Language.ZH)) {
            Map<FigureKey, XSSFCell> filled = cells(book, edition);
            assertThat(filled).hasSameSizeAs(cells);
            cells.forEach(cell -> {
                XSSFCell there = filled.get(cell.key());
                assertThat(comment(there)).contains("填报成员：2/3。", "未填：成员2。");
                XSSFClientAnchor anchor =
                        (XSSFClientAnchor) there.getCellComment().getClientAnchor();
                assertThat((int) anchor.getCol1()).isEqualTo(there.getColumnIndex());
                assertThat(anchor.getRow1()).isEqualTo(there.getRowIndex());
                assertThat(there.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
                if (edition.indicator(cell.key().indicator()).orElseThrow().additive()) {
                    assertThat(there.getRawValue()).isNotBlank();
                } else {
                    assertThat(there.getRawValue()).isNull();
                    assertThat(comment(there)).contains("不能按成员相加");
                }
            });
            assertThat(comment(book.getSheetAt(0).getRow(0).getCell(0))).isEqualTo("由 3 个成员中 2 个的报表汇总。");
            assertThat(rows(book)).hasSize(1);
        }
    }

    @Test
    void whatContradictsIsRedAndWhatOthersMayAccountForIsYellow() throws Exception {
        Edition edition = edition("2021");
        CompiledForm form = form(
                edition,
                3,
                List.of(
                        cell(NEW_TOTAL, 20, 20, Verdict.INCOMPLETE),
                        cell(NEW_NATURAL, 9, 8, Verdict.CONTRADICTS),
                        cell(GRANTED, 5, 7, Verdict.MEMBERS_MISSING),
                        cell(REVIEWS, 2, 3, Verdict.UNLISTED_BODIES)));

        try (XSSFWorkbook book = open(form, Language.ZH)) {
            Map<FigureKey, XSSFCell> cells = cells(book, edition);
            Map<FigureKey, Short> colours = new HashMap<>();
            cells.forEach((key, cell) -> {
                if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
                    colours.put(key, cell.getCellStyle().getFillForegroundColor());
                }
            });
            assertThat(colours)
                    .containsOnly(
                            Map.entry(NEW_NATURAL, IndexedColors.ROSE.getIndex()),
                            Map.entry(GRANTED, IndexedColors.LIGHT_YELLOW.getIndex()),
                            Map.entry(REVIEWS, IndexedColors.LIGHT_YELLOW.getIndex()));
            assertThat(cells.get(NEW_TOTAL).getNumericCellValue()).isEqualTo(20);
            assertThat(comment(cells.get(NEW_NATURAL))).contains("本单位上报：8。", "矛盾，汇总减上报 1。");
            assertThat(comment(cells.get(REVIEWS))).contains("或因名录外的单位未计入，汇总减上报 -1。");
            assertThat(rows(book))
                    .extracting(row -> row.get(2))
                    .containsExactlyInAnyOrder("情况", "矛盾", "有差异，成员不全", "有差异，或因名录外的单位未计入");
        }
        assertThat(form.contradictions()).isEqualTo(1);
        assertThat(form.differences()).isEqualTo(2);
    }

    @Test
    void aDifferenceIsListedWithBothFiguresItsMembersAndItsBounds() throws Exception {
        Edition edition = edition("2021");
        CompiledCell approximate = new CompiledCell(
                NEW_NATURAL,
                Set.of(0),
                Optional.of(BigDecimal.valueOf(42_000)),
                Optional.of(BigDecimal.valueOf(41_500)),
                Optional.of(BigDecimal.valueOf(42_499)),
                true,
                Optional.of(new Own(BigDecimal.valueOf(41_000), "=1+1")),
                Verdict.CONTRADICTS);
        CompiledForm form = form(edition, 3, List.of(approximate));

        try (XSSFWorkbook book = open(form, Language.ZH)) {
            String address = cells(book, edition).get(NEW_NATURAL).getAddress().formatAsString();
            assertThat(rows(book).get(1))
                    .containsExactly(
                            address,
                            "栏目《一、本年新收政府信息公开申请数量 / 自然人》的数",
                            "矛盾",
                            "汇总 42000",
                            "在 41500 至 42499 之间",
                            "上报 =1+1",
                            "差 1000",
                            "填报 1/3",
                            "成员1、成员2");
            assertThat(book.getSheetAt(1).getRow(1).cellIterator())
                    .toIterable()
                    .allSatisfy(cell ->
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue());
        }
        try (XSSFWorkbook book = open(form, Language.EN)) {
            assertThat(book.getSheetName(1)).isEqualTo("Differences");
            assertThat(rows(book).get(1))
                    .contains("contradicts", "sum 42000", "between 41500 and 42499", "members 1/3", "成员1, 成员2");
            assertThat(comment(cells(book, edition).get(NEW_NATURAL)))
                    .isEqualTo("Members with a figure: 1/3.\nWithout: 成员1, 成员2.\n"
                            + "Some are approximate: in truth between 41500 and 42499.\n"
                            + "Reported by the whole: =1+1.\ncontradicts; members less whole 1000.");
        }
    }

    @Test
    void theSameFormGivesTheSameBytes() throws Exception {
        CompiledForm form = form(edition("2021"), 3, List.of(cell(NEW_TOTAL, 1, 2, Verdict.MEMBERS_MISSING)));

        assertThat(new CompiledWorkbook(form, Language.ZH).bytes())
                .isEqualTo(new CompiledWorkbook(form, Language.ZH).bytes());
    }
}
