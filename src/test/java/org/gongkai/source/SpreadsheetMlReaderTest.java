package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetMlReaderTest {

    private static final String STYLES = """
            <Style ss:ID="Default"><NumberFormat/></Style>
            <Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style>
            <Style ss:ID="child" ss:Parent="p"><Font/></Style>
            <Style ss:ID="named"><NumberFormat ss:Format="Percent"/></Style>
            <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
            <Style ss:ID="t"><NumberFormat ss:Format="#,##0.00"/></Style>""";

    private final WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());

    @Test
    void rowsAndCellsStandWhereTheySay() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">指标</Data></Cell>\
                <Cell><Data ss:Type="String">甲</Data></Cell></Row>
                <Row><Cell ss:Index="3"><Data ss:Type="String">乙</Data></Cell></Row>
                <Row ss:Index="5" ss:Span="2"><Cell/></Row>
                <Row><Cell ss:Index="2" ss:MergeDown="1"/><Cell><Data ss:Type="String">丙</Data></Cell></Row>""");

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 2, 2, "指标", CellKind.TEXT, false),
                        Cell.text(0, 2, "甲"),
                        Cell.text(1, 2, "乙"),
                        Cell.text(7, 2, "丙"));
        assertThat(sheet.at(7, 1)).map(Cell::isBlank).contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Cell><Data ss:Type='Number'>59237.244899999998</Data></Cell> | 59237.2449 | NUMBER | false",
                "<Cell ss:StyleID='t'><Data ss:Type='Number'>1234.567</Data></Cell> | 1234.567 | NUMBER | false",
                "<Cell ss:StyleID='p'><Data ss:Type='Number'>0.495</Data></Cell> | 49.5% | NUMBER | false",
                "<Cell ss:StyleID='child'><Data ss:Type='Number'>0.495</Data></Cell> | 49.5% | NUMBER | false",
                "<Cell ss:StyleID='named'><Data ss:Type='Number'>0.495</Data></Cell> | 49.5% | NUMBER | false",
                "<Cell ss:StyleID='d'><Data ss:Type='Number'>45291</Data></Cell> | 2023-12-31 | DATE | false",
                "<Cell><Data ss:Type='DateTime'>2023-12-31T00:00:00.000</Data></Cell> | 2023-12-31 | DATE | false",
                "<Cell><Data ss:Type='DateTime'>1899-12-31T08:30:00.000</Data></Cell> | 08:30:00 | DATE | false",
                "<Cell ss:Formula='=1+2'><Data ss:Type='Number'>3</Data></Cell> | 3 | NUMBER | true",
                "<Cell ss:Formula='=RC[1]'/> | =RC[1] | FORMULA_WITHOUT_RESULT | true",
                "<Cell><Data ss:Type='Boolean'>1</Data></Cell> | TRUE | BOOLEAN | false",
                "<Cell><Data ss:Type='Error'>#REF!</Data></Cell> | #REF! | ERROR | false",
                "<Cell><Data ss:Type='Number'>十二</Data></Cell> | 十二 | ERROR | false",
                "<Cell><Data ss:Type='String'>007</Data></Cell> | 007 | TEXT | false"
            })
    void valueReadsAsTheSheetDisplaysIt(String cell, String text, CellKind kind, boolean formula)
            throws UnreadableFileException {
        assertThat(sheet("<Row>" + cell + "</Row>").contentCells())
                .containsExactly(new Cell(0, 0, 1, 1, text, kind, formula));
    }

    @Test
    void styleOfARowOrColumnHoldsForCellsWithoutOne() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <Column/><Column ss:StyleID="p" ss:Span="1"/>
                <Row><Cell ss:Index="3"><Data ss:Type="Number">0.5</Data></Cell></Row>
                <Row ss:StyleID="d"><Cell ss:Index="3"><Data ss:Type="Number">45291</Data></Cell></Row>""");

        assertThat(sheet.contentCells()).extracting(Cell::text).containsExactly("50%", "2023-12-31");
    }

    @Test
    void fontsAndCommentsDoNotChangeTheText() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">统计<B><Font>指</Font></B>标\
                </ss:Data><Comment ss:Author="a"><ss:Data xmlns="http://www.w3.org/TR/REC-html40">批注 5</ss:Data>\
                </Comment></Cell><Cell><Data ss:Type="String">上&#10;下</Data></Cell></Row>""");

        assertThat(sheet.contentCells()).containsExactly(Cell.text(0, 0, "统计指标"), Cell.text(0, 1, "上\n下"));
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreTold() throws UnreadableFileException {
        String worksheet = """
                <Worksheet ss:Name="底稿"><Table><Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Column ss:Width="0"/>\
                <Row ss:Hidden="1"/><Row ss:Height="0.0"/><Row ss:Height="13.5"/></Table>\
                <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible>\
                </WorksheetOptions></Worksheet>""";

        Sheet sheet = reader.read(SpreadsheetMlFile.text("", worksheet).getBytes(StandardCharsets.UTF_8), "a")
                .sheets()
                .get(0);

        assertThat(sheet.hidden()).isTrue();
        assertThat(new boolean[] {sheet.isRowHidden(0), sheet.isRowHidden(1), sheet.isRowHidden(2)})
                .containsExactly(true, true, false);
        assertThat(new boolean[] {
                    sheet.isColumnHidden(0), sheet.isColumnHidden(1), sheet.isColumnHidden(2), sheet.isColumnHidden(3)
                })
                .containsExactly(false, true, true, true);
    }

    @Test
    void fileOfAWebApplicationIsForgivenItsBlankLinesAndItsCharset() throws UnreadableFileException {
        String text = "\r\n\r\n"
                + new String(
                        SpreadsheetMlFile.of("<Row><Cell><Data ss:Type='String'>宿迁</Data></Cell></Row>"),
                        StandardCharsets.UTF_8);

        Workbook workbook = reader.read(text.getBytes(Charset.forName("GBK")), "年报.xls");

        assertThat(workbook.format()).isEqualTo(FileFormat.SPREADSHEETML);
        assertThat(workbook.charset()).contains(Charset.forName("GB18030"));
        assertThat(workbook.sheets().get(0).contentCells()).containsExactly(Cell.text(0, 0, "宿迁"));
    }

    private Sheet sheet(String rows) throws UnreadableFileException {
        String worksheet = "<Worksheet ss:Name='表一'><Table>" + rows + "</Table></Worksheet>";
        byte[] bytes = SpreadsheetMlFile.text(STYLES, worksheet).getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, "a").sheets().get(0);
    }
}
