package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    @Test
    void whatIsMostlyLinksTellsOfOtherPages() throws UnreadableFileException {
        String page = "<body><nav>导航</nav><p>当前位置：<a href='/'>首页</a> &gt; <a href='/b'>政府信息公开年报</a></p>"
                + "<ul><li><a href='c'>枣庄市2017年年度报告</a></li></ul>"
                + "<p>枣庄市2018年年度报告（见<a href='d'>条例</a>）</p><p>上一篇：<a href='e'>枣庄市2016年年度报告</a></p>"
                + "<p><a name='top'>第一部分</a></p><table><tr><td>指标</td><td><a href='f'>12</a></td></tr></table>"
                + "<footer>备案1号</footer>";

        assertThat(sheet(page).contentCells())
                .extracting(Cell::text)
                .containsExactly("枣庄市2018年年度报告（见条例）", "第一部分", "指标", "12");
    }

    @Test
    void spansBecomeMergedCells() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <table><tr><td rowspan=3 colspan=2>三、本年度办理结果<td>（一）予以公开<td>12</tr>
                <tr><td rowspan=2>（二）部分公开<td>3</tr>
                <tr><td>4</tr></table>""");

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 3, 2, "三、本年度办理结果", CellKind.TEXT, false),
                        Cell.text(0, 2, "（一）予以公开"),
                        Cell.text(0, 3, "12"),
                        new Cell(1, 2, 2, 1, "（二）部分公开", CellKind.TEXT, false),
                        Cell.text(1, 3, "3"),
                        Cell.text(2, 3, "4"));
    }

    @Test
    void spanDoesNotReachBeyondItsTable() throws UnreadableFileException {
        Sheet sheet = sheet("<table><tr><td rowspan=9>一<td rowspan=0>二<tr><td>三</table><p>填报单位</p>");

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 2, 1, "一", CellKind.TEXT, false),
                        new Cell(0, 1, 2, 1, "二", CellKind.TEXT, false),
                        Cell.text(1, 2, "三"),
                        Cell.text(2, 0, "填报单位"));
    }

    @Test
    void blankMergedCellsKeepTheirPlace() throws UnreadableFileException {
        Sheet sheet = sheet("<table><tr><td colspan=2 rowspan=2>&nbsp;<td>甲<tr><td>乙</table>");

        assertThat(sheet.contentCells()).extracting(Cell::reference).containsExactly("C1", "C2");
        assertThat(sheet.at(1, 1)).map(Cell::columnSpan).contains(2);
    }

    @Test
    void textOutsideTablesStandsInRowsOfItsOwn() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <html><head><title>网站</title><style>td{}</style></head><body>
                <h1>枣庄市人民政府<br>2018年年度报告</h1>本报告由<b>办公室</b>
                编制<p>一、概述</p><ul><li>甲<li>乙</ul>
                <table><caption>附表</caption><tr><td>数</table><table><tr><td>单位</table>完</body></html>""");

        assertThat(texts(sheet))
                .containsExactly(
                        "A1=枣庄市人民政府\n2018年年度报告",
                        "A2=本报告由办公室 编制",
                        "A3=一、概述",
                        "A4=甲",
                        "A5=乙",
                        "A6=附表",
                        "A7=数",
                        "A9=单位",
                        "A10=完");
    }

    @Test
    void whatABrowserHidesIsNoContent() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <p style="color:red;display: none">旧稿</p><script>var n = 5;</script><p hidden>草稿</p>
                <table><tr><td>1<td style='DISPLAY:none'>2<td>3<tr style="display:none"><td>4<tr><td>5</table>
                <table style="display:none"><tr><td>6</table><select><option>2018<option>2019</select>""");

        assertThat(texts(sheet)).containsExactly("A1=1", "B1=3", "A2=5");
    }

    @Test
    void whiteSpaceIsWhatABrowserShows() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <table><tr><td>
                  　　（一） 主动
                  公开&nbsp;数<br>（条）
                <td><p>12</p><p> </p></td><td>  <td>&#12288;&nbsp;<td><pre> a
                 b</pre></table>""");

        assertThat(texts(sheet)).containsExactly("A1=　　（一） 主动 公开\u00A0数\n（条）", "B1=12", "E1=a\n b");
    }

    @Test
    void layoutTablesFlowAndDoubleNothing() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <table><tr><td>首页<td>年报</tr>
                <tr><td><h2>2019年年度报告</h2><table><tr><td>规章<td>13<tr><td>合计<td>14</table></td></tr>
                <tr><td>版权</table>""");

        assertThat(texts(sheet))
                .containsExactly("A1=首页", "B1=年报", "A2=2019年年度报告", "A3=规章", "B3=13", "A4=合计", "B4=14", "A5=版权");
    }

    @Test
    void frameAroundOneValueIsNoTable() throws UnreadableFileException {
        Sheet sheet = sheet("""
                <table><tr><td rowspan=2>行政复议<td>维持<td><table><tr><td>5</table>
                <tr><td>纠错<td>6</table>""");

        assertThat(texts(sheet)).containsExactly("A1=行政复议", "B1=维持", "C1=5", "B2=纠错", "C2=6");
    }

    @Test
    void footOfATableShowsLast() throws UnreadableFileException {
        Sheet sheet = sheet("<table><tfoot><tr><td>总计<tbody><tr><td>甲<thead><tr><td>头</table>");

        assertThat(texts(sheet)).containsExactly("A1=头", "A2=甲", "A3=总计");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:num='59237.244899999998'>59,237.2 | 59237.2449 | NUMBER | false",
                "x:num='0.495'>50% | 49.5% | NUMBER | false",
                "x:num='43465'>2018年12月31日 | 2018年12月31日 | TEXT | false",
                "x:num='3' x:fmla='=1+2'>3 | 3 | NUMBER | true",
                "x:num>1,235 | 1,235 | TEXT | false",
                "x:err='#DIV/0!'>#DIV/0! | #DIV/0! | ERROR | false",
                "sdval='0.495' sdnum='1033;0;0%'>50% | 49.5% | NUMBER | false",
                "sdval='1234.5' sdnum='1033;0;#,##0'>1,235 | 1234.5 | NUMBER | false",
                "sdval='43465' sdnum='1033;2052;YYYY-MM-DD'>2018-12-31 | 2018-12-31 | DATE | false"
            })
    void numberBehindARoundedTextIsTaken(String cell, String text, CellKind kind, boolean formula)
            throws UnreadableFileException {
        Sheet sheet = sheet("<table><tr><td " + cell + "</td></tr></table>");

        assertThat(sheet.contentCells()).containsExactly(new Cell(0, 0, 1, 1, text, kind, formula));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, UTF-8",
        "GB18030, gb2312, GB18030",
        "GB18030, gbk, GB18030",
        "GB18030, utf-8, GB18030",
        "GB18030, iso-8859-1, GB18030",
        "UTF-8, gb2312, UTF-8",
        "Big5-HKSCS, big5, Big5-HKSCS"
    })
    void charsetIsWhatTheBytesSayBeforeWhatThePageSays(String written, String declared, String found)
            throws UnreadableFileException {
        String page = "<meta charset=\"" + declared + "\"><p>市政府工作報告人民政府</p>";

        Workbook workbook = read(page.getBytes(Charset.forName(written)));

        assertThat(workbook.charset()).contains(Charset.forName(found));
        assertThat(texts(workbook.sheets().get(0))).containsExactly("A1=市政府工作報告人民政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void byteOrderMarkDecidesTheCharset(String charset) throws UnreadableFileException {
        Workbook workbook = read("\uFEFF<meta charset=gb2312><p>件</p>".getBytes(Charset.forName(charset)));

        assertThat(workbook.charset()).contains(Charset.forName(charset));
        assertThat(workbook.sheets().get(0).contentCells()).containsExactly(Cell.text(0, 0, "件"));
    }

    @Test
    void sheetBearsTheNameOfTheFile() throws UnreadableFileException {
        Workbook workbook = new WorkbookReader(ReadingLimits.defaults())
                .read("<p>件</p>".getBytes(StandardCharsets.UTF_8), "2018/年报.xls");

        assertThat(workbook.format()).isEqualTo(FileFormat.HTML);
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("年报");
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.contentCells().stream()
                .map(cell -> cell.reference() + "=" + cell.text())
                .toList();
    }

    private static Sheet sheet(String page) throws UnreadableFileException {
        return read(page.getBytes(StandardCharsets.UTF_8)).sheets().get(0);
    }

    private static Workbook read(byte[] bytes) throws UnreadableFileException {
        return new WorkbookReader(ReadingLimits.defaults()).read(bytes, "a");
    }
}
