package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongkai.source.OpenPackage.STRICT;
import static org.gongkai.source.OpenPackage.TRANSITIONAL;
import static org.gongkai.source.WordFile.p;
import static org.gongkai.source.WordFile.tbl;
import static org.gongkai.source.WordFile.tc;

import java.util.Arrays;
import java.util.List;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word documents as sheets: what stands where, and what a reader of the printed page does not see. */
class DocxReaderTest {

    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";
    private static final String GOES_ON = "<w:vMerge/>";
    private static final String TWO_WIDE = "<w:gridSpan w:val=\"2\"/>";

    @Test
    void paragraphsAndTablesFollowEachOtherDownTheSheet() throws UnreadableFileException {
        byte[] file = WordFile.of(p("枣庄市人民政府") + tbl(tc("指标") + tc("统计数"), tc("收到申请数") + tc("5")) + p("说明"));

        assertThat(cells(file))
                .containsExactly(
                        Cell.text(0, 0, "枣庄市人民政府"),
                        Cell.text(1, 0, "指标"),
                        Cell.text(1, 1, "统计数"),
                        Cell.text(2, 0, "收到申请数"),
                        Cell.text(2, 1, "5"),
                        Cell.text(3, 0, "说明"));
    }

    @Test
    void cellsOverRowsAndColumnsAreMerged() throws UnreadableFileException {
        byte[] file = WordFile.of(tbl(
                tc(RESTART, "不予公开") + tc(TWO_WIDE, "合计"),
                tc(GOES_ON, "") + tc("国家秘密") + tc("1"),
                tc(GOES_ON, "") + tc("个人隐私") + tc("2"),
                tc(RESTART, "其他") + tc(TWO_WIDE, "无")));

        assertThat(cells(file))
                .containsExactly(
                        new Cell(0, 0, 3, 1, "不予公开", CellKind.TEXT, false),
                        new Cell(0, 1, 1, 2, "合计", CellKind.TEXT, false),
                        Cell.text(1, 1, "国家秘密"),
                        Cell.text(1, 2, "1"),
                        Cell.text(2, 1, "个人隐私"),
                        Cell.text(2, 2, "2"),
                        Cell.text(3, 0, "其他"),
                        new Cell(3, 1, 1, 2, "无", CellKind.TEXT, false));
    }

    @Test
    void rowMayBeginFurtherRight() throws UnreadableFileException {
        String row = "<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc("总计");

        assertThat(cells(WordFile.of(tbl(tc("甲") + tc("乙") + tc("丙"), row)))).contains(Cell.text(1, 2, "总计"));
    }

    @Test
    void cellThatGoesOnButHoldsTextKeepsIt() throws UnreadableFileException {
        assertThat(cells(WordFile.of(tbl(tc(RESTART, "甲"), tc(GOES_ON, "7")))))
                .extracting(Cell::text)
                .containsExactly("甲", "7");
    }

    @Test
    void rowsAndCellsInContentControlsAreRead() throws UnreadableFileException {
        String control = "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>";
        String row = "<w:tr>" + tc("甲") + control.formatted(tc("3")) + "</w:tr>";
        byte[] file = WordFile.of(control.formatted("<w:tbl>" + control.formatted(row) + "</w:tbl>"));

        assertThat(cells(file)).extracting(Cell::text).containsExactly("甲", "3");
    }

    @Test
    void tableInATableIsReadAsTheTableThatItIs() throws UnreadableFileException {
        byte[] file = WordFile.of(tbl(tc(p("前言") + tbl(tc("甲") + tc("1")) + p("后记"))));

        assertThat(cells(file))
                .containsExactly(
                        Cell.text(0, 0, "前言"), Cell.text(1, 0, "甲"), Cell.text(1, 1, "1"), Cell.text(2, 0, "后记"));
    }

    @Test
    void whatAReviewerDeletedIsGoneAndWhatHeInsertedStands() throws UnreadableFileException {
        byte[] file = WordFile.of("<w:p><w:r><w:t>收到</w:t></w:r>"
                + "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>7</w:t></w:r></w:ins></w:p>"
                + tbl("<w:trPr><w:del w:id=\"1\"/></w:trPr>" + tc("废"), tc("立")));

        assertThat(cells(file)).extracting(Cell::text).containsExactly("收到7", "立");
    }

    @Test
    void hiddenTextAndMarksOfNotesAreNoDigits() throws UnreadableFileException {
        byte[] file = WordFile.of(
                TRANSITIONAL,
                "<w:p><w:r><w:t>14</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>"
                        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>件</w:t></w:r></w:p>",
                "<w:footnote w:id=\"1\">" + p("含上年结转2件") + "</w:footnote>");

        assertThat(cells(file)).extracting(Cell::text).containsExactly("14件", "含上年结转2件");
    }

    @Test
    void textBoxFollowsItsParagraphOnce() throws UnreadableFileException {
        String box = "<w:txbxContent>" + p("附表") + "</w:txbxContent>";
        byte[] file = WordFile.of("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>");

        assertThat(cells(file)).extracting(Cell::text).containsExactly("正文", "附表");
    }

    @Test
    void runsOfOneWordAreOneText() throws UnreadableFileException {
        String runs =
                "<w:p><w:hyperlink><w:r><w:t>14</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\">1783 </w:t>"
                        + "<w:noBreakHyphen/><w:tab/><w:t>条</w:t><w:br/><w:t>份</w:t></w:r></w:p>";

        assertThat(cells(WordFile.of(runs))).extracting(Cell::text).containsExactly("141783 - 条\n份");
    }

    @Test
    void strictDialectIsRead() throws UnreadableFileException {
        assertThat(cells(WordFile.of(STRICT, tbl(tc("甲") + tc("1")), p("注"))))
                .extracting(Cell::text)
                .containsExactly("甲", "1", "注");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
            })
    void brokenTextIsToldAndNothingIsTaken(String body) {
        assertThat(refusal(WordFile.of(body)).cause()).isEqualTo(Cause.DAMAGED);
    }

    @Test
    void documentThatIsCutShortIsDamaged() {
        byte[] file = WordFile.of(p("甲".repeat(3000)));

        assertThat(refusal(Arrays.copyOf(file, file.length - 200)).cause()).isEqualTo(Cause.DAMAGED);
    }

    @Test
    void documentsKeepToTheLimits() {
        String text = p("甲".repeat(5000));
        ReadingLimits small = new ReadingLimits(10_000, 100_000, 100, 3);

        assertThat(refusal(WordFile.of(text), small).cause()).isEqualTo(Cause.TOO_LARGE);
        assertThat(refusal(WordFile.of(tbl(tc("1") + tc("2") + tc("3") + tc("4"))), small)
                        .cause())
                .isEqualTo(Cause.TOO_LARGE);
        assertThat(refusal(WordFile.of("<w:sdt>".repeat(60_000) + "</w:sdt>".repeat(60_000)))
                        .cause())
                .as("it nests too deep, or is packed too well")
                .isIn(Cause.DAMAGED, Cause.TOO_LARGE);
    }

    private static List<Cell> cells(byte[] file) throws UnreadableFileException {
        Workbook workbook = new WorkbookReader(ReadingLimits.defaults()).read(file, "年报.docx");
        assertThat(workbook.format()).isEqualTo(FileFormat.DOCX);
        assertThat(workbook.sheets()).singleElement().extracting(Sheet::name).isEqualTo("年报");
        return workbook.sheets().get(0).contentCells();
    }

    private static UnreadableFileException refusal(byte[] file) {
        return refusal(file, ReadingLimits.defaults());
    }

    private static UnreadableFileException refusal(byte[] file, ReadingLimits limits) {
        return catchThrowableOfType(
                UnreadableFileException.class, () -> new WorkbookReader(limits).read(file, "年报.docx"));
    }
}
