package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdsReaderTest {

    private final WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());

    @Test
    void mergedCellsAreFollowedByCoveredOnes() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2">\
                <text:p>指标</text:p></table:table-cell><table:covered-table-cell/>\
                <table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>
                <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>\
                <table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row>""");

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 2, 2, "指标", CellKind.TEXT, false), Cell.text(0, 2, "甲"), Cell.text(1, 2, "乙"));
    }

    @Test
    void repeatedCellsAndRowsAreCountedAndTheBlankEndIsNot() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2"/>\
                <table:table-cell office:value-type="float" office:value="0" table:number-columns-repeated="3">\
                <text:p>0</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16379"/>\
                </table:table-row></table:table-header-rows>
                <table:table-row-group><table:table-row table:number-rows-repeated="2">\
                <table:table-cell><text:p>无</text:p></table:table-cell></table:table-row></table:table-row-group>
                <table:table-row table:number-rows-repeated="1048573">\
                <table:table-cell table:number-columns-repeated="16384"/></table:table-row>""");

        assertThat(sheet.contentCells()).extracting(Cell::reference).containsExactly("C1", "D1", "E1", "A2", "A3");
        assertThat(sheet.rowCount()).isEqualTo(3);
        assertThat(sheet.columnCount()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office:value-type='float' office:value='59237.244899999998'|59,237.2|59237.2449|NUMBER|false",
                "office:value-type='percentage' office:value='0.495'|50%|49.5%|NUMBER|false",
                "office:value-type='currency' office:value='3.5'|￥4|3.5|NUMBER|false",
                "office:value-type='date' office:date-value='2023-12-31'|2023年|2023-12-31|DATE|false",
                "office:value-type='date' office:date-value='2023-12-31T18:00:00'|x|2023-12-31T18:00:00|DATE|false",
                "office:value-type='time' office:time-value='PT08H30M00S'|8:30|08:30:00|DATE|false",
                "office:value-type='boolean' office:boolean-value='true'|真|TRUE|BOOLEAN|false",
                "office:value-type='string' office:string-value='代码'||代码|TEXT|false",
                "office:value-type='float' office:value='3' table:formula='of:=1+2'|3|3|NUMBER|true",
                "table:formula='of:=[.B1]'||=[.B1]|FORMULA_WITHOUT_RESULT|true",
                "office:value-type='string' calcext:value-type='error' table:formula='of:=1/0'|#DIV/0!|#DIV/0!|ERROR|true",
                "office:value-type='float' office:value='1E400'|x|#NUM!|ERROR|false"
            })
    void valueReadsAsItsTypeSays(String attributes, String shown, String text, CellKind kind, boolean formula)
            throws UnreadableFileException {
        String paragraph = shown == null ? "" : "<text:p>" + shown + "</text:p>";

        Sheet sheet = sheet("<table:table-row><table:table-cell " + attributes + ">" + paragraph
                + "</table:table-cell></table:table-row>");

        assertThat(sheet.contentCells()).containsExactly(new Cell(0, 0, 1, 1, text, kind, formula));
    }

    @Test
    void textIsThatOfTheParagraphsWithoutCommentsAndDrawings() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <table:table-row><table:table-cell office:value-type="string">
                 <office:annotation><text:p>批注 5</text:p></office:annotation>
                 <text:p>  <text:s text:c="2"/>（一）<text:span>主动
                   公开</text:span>数</text:p><text:p>（条<text:tab/>）<text:line-break/>全<text:ruby><text:ruby-base>市\
                </text:ruby-base><text:ruby-text>shi</text:ruby-text></text:ruby></text:p>
                 <draw:frame><text:p>图</text:p></draw:frame></table:table-cell></table:table-row>""");

        assertThat(sheet.contentCells()).containsExactly(Cell.text(0, 0, "  （一）主动 公开数\n（条\t）\n全市"));
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreTold() throws UnreadableFileException {
        Workbook workbook = reader.read(OdsFile.packedTables("""
                        <table:table table:name="封面" table:style-name="ta1"/>
                        <table:table table:name="底稿" table:style-name="ta2">
                        <table:table-column/><table:table-column table:visibility="collapse" \
                        table:number-columns-repeated="2"/>
                        <table:table-row table:visibility="filter"><table:table-cell/></table:table-row>
                        <table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>
                        </table:table>
                        <table:table table:name="'file:///a.ods'#$表" table:style-name="ta2"/>"""), "a");

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("封面", "底稿");
        assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
        Sheet sheet = workbook.sheets().get(1);
        assertThat(new boolean[] {sheet.isRowHidden(0), sheet.isRowHidden(1)}).containsExactly(true, false);
        assertThat(new boolean[] {sheet.isColumnHidden(0), sheet.isColumnHidden(2), sheet.isColumnHidden(3)})
                .containsExactly(false, true, false);
    }

    @Test
    void sheetInOneFileReadsAsThePackedOne() throws UnreadableFileException {
        String rows = "<table:table-row><table:table-cell><text:p>件</text:p></table:table-cell></table:table-row>";

        Workbook flat = reader.read(OdsFile.flat(rows), "a");

        assertThat(flat.format()).isEqualTo(FileFormat.FODS);
        assertThat(flat.charset()).contains(StandardCharsets.UTF_8);
        assertThat(flat.sheets().get(0).contentCells())
                .isEqualTo(sheet(rows).contentCells())
                .hasSize(1);
    }

    @Test
    void passwordIsToldFromDamage() {
        byte[] encrypted = SampleFiles.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "\u0001\u0002",
                "META-INF/manifest.xml",
                "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");

        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> reader.read(encrypted, "a"));

        assertThat(refusal.cause()).isEqualTo(Cause.ENCRYPTED);
    }

    private Sheet sheet(String rows) throws UnreadableFileException {
        return reader.read(OdsFile.packed(rows), "a").sheets().get(0);
    }
}
