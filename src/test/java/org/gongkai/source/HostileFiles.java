package org.gongkai.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.gongkai.source.HostileBytes.cell;
import static org.gongkai.source.HostileBytes.cut;
import static org.gongkai.source.HostileBytes.document;
import static org.gongkai.source.HostileBytes.repeated;
import static org.gongkai.source.HostileBytes.sheet;
import static org.gongkai.source.HostileBytes.text;
import static org.gongkai.source.HostileBytes.withStyles;
import static org.gongkai.source.HostileBytes.workSheet;
import static org.gongkai.source.HostileBytes.zip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Files that somebody made to stop a night, or that a disk or a bad line spoilt; each is built when it is asked for. */
public final class HostileFiles {

    private static final String SECRET = "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>";
    private static final String LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'>"
            + repeated(
                    9,
                    i -> "<!ENTITY %c '%s'>"
                            .formatted('b' + i, "&%c;".formatted('a' + i).repeat(10))) + "]>";

    /** What the large ones among them exceed; the limits of a night are larger, and take longer to exceed. */
    public static final ReadingLimits LIMITS = new ReadingLimits(4 << 20, 16 << 20, 1_000, 100_000);

    private HostileFiles() {}

    /**
     * A file.
     *
     * @param name its path below the folder of reports
     * @param code the reject or notice that it ends in
     * @param content what it holds
     */
    public record Hostile(String name, String code, Supplier<byte[]> content) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    public static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.addAll(archives());
        all.addAll(workbooks());
        all.addAll(otherBooks());
        all.addAll(documents());
        all.addAll(pages());
        all.addAll(texts());
        return all;
    }

    private static List<Hostile> archives() {
        byte[] spaces = new byte[5 << 20];
        return List.of(
                new Hostile("炸弹.zip", "FILE_TOO_LARGE", () -> zip("a.csv", spaces)),
                new Hostile("炸弹多份.zip", "FILE_TOO_LARGE", () -> {
                    byte[] inner = zip("a.csv", new byte[4 << 20]);
                    return zip("1.zip", inner, "2.zip", inner, "3.zip", inner, "4.zip", inner, "5.zip", inner);
                }),
                new Hostile("套娃.zip", "FILE_IS_ARCHIVE", () -> {
                    byte[] nested = zip("a.csv", text("单位,1\n"));
                    for (int depth = 0; depth < 40; depth++) {
                        nested = zip("里.zip", nested);
                    }
                    return nested;
                }),
                new Hostile("太多.zip", "FILE_TOO_LARGE", () -> {
                    Object[] many = new Object[2_002];
                    Arrays.setAll(many, i -> i % 2 == 0 ? i + ".csv" : text("1"));
                    return zip(many);
                }),
                new Hostile(
                        "出界.zip",
                        "NO_KNOWN_TABLE",
                        () -> zip("../../etc/cron.d/a.csv", text("会议,1\n"), "/etc/b.csv", text("会议,1\n"))),
                new Hostile(
                        "怪名.zip",
                        "NO_KNOWN_TABLE",
                        () -> zip(
                                "a\u0000b\nc\u001b[2J\u202e.csv",
                                text("会议,1\n"),
                                "长".repeat(20_000) + ".csv",
                                text("会议,1\n"))),
                new Hostile("截断.zip", "FILE_DAMAGED", () -> cut(zip("a.csv", text("单位,1\n".repeat(99))))));
    }

    private static List<Hostile> workbooks() {
        return List.of(
                new Hostile(
                        "炸弹.xlsx",
                        "FILE_TOO_LARGE",
                        () -> sheet("<sheetData>" + " ".repeat(17 << 20) + "</sheetData>")),
                new Hostile(
                        "无数空格.xlsx",
                        "FILE_TOO_LARGE",
                        () -> sheet("<sheetData><row r=\"2\"/><row r=\"1\">"
                                + repeated(5_100, i -> ("<c s=\"" + i * 7919L % 5_101 + "\"/>").repeat(100))
                                + "</row></sheetData>")),
                new Hostile("很深.xlsx", "FILE_TOO_LARGE", () -> sheet("<sheetData/>" + "<a>".repeat(510_000))),
                new Hostile(
                        "笑话.xlsx", "FILE_DAMAGED", () -> SampleFiles.withWorkSheet(LAUGHS + workSheet(cell("&j;")))),
                new Hostile(
                        "实体.xlsx", "FILE_DAMAGED", () -> SampleFiles.withWorkSheet(SECRET + workSheet(cell("&a;")))),
                new Hostile(
                        "角落.xlsx",
                        "NO_KNOWN_TABLE",
                        () -> sheet(
                                "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")),
                new Hostile(
                        "界外行.xlsx",
                        "FILE_TOO_LARGE",
                        () -> sheet(
                                "<sheetData><row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row></sheetData>")),
                new Hostile(
                        "乱序.xlsx",
                        "NO_KNOWN_TABLE",
                        () -> sheet("<sheetData><row r=\"5\"><c r=\"B5\"><v>1</v></c><c r=\"A5\"><v>1</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row><c><v>7</v></c></row></sheetData>")),
                new Hostile(
                        "同行两次.xlsx",
                        "FILE_DAMAGED",
                        () -> sheet("<sheetData><row r=\"5\"><c r=\"B5\"><v>1</v></c></row>"
                                + "<row r=\"5\"><c r=\"C5\"><v>2</v></c></row></sheetData>")),
                new Hostile(
                        "同格两次.xlsx",
                        "FILE_DAMAGED",
                        () -> sheet("<sheetData><row r=\"5\"><c r=\"B5\"><v>1</v></c><c r=\"B5\"><v>2</v></c></row>"
                                + "</sheetData>")),
                new Hostile(
                        "合并无数.xlsx",
                        "FILE_TOO_LARGE",
                        () -> sheet("<sheetData/><mergeCells>"
                                + repeated(100_001, i -> "<mergeCell ref=\"A" + (i + 1) + ":B1048576\"/>")
                                + "</mergeCells>")),
                new Hostile(
                        "合并全表.xlsx",
                        "NO_KNOWN_TABLE",
                        () -> sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")),
                new Hostile(
                        "隐藏全列.xlsx",
                        "NO_KNOWN_TABLE",
                        () -> sheet("<cols><col min=\"1\" max=\"2147483647\" hidden=\"1\"/></cols>"
                                + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")),
                new Hostile(
                        "循环公式.xlsx",
                        "NO_KNOWN_TABLE",
                        () -> sheet(
                                "<sheetData><row r=\"1\"><c r=\"A1\"><f>B1</f></c>"
                                        + "<c r=\"B1\"><f>A1+WEBSERVICE(\"http://127.0.0.1:9/\")</f><v>3</v></c></row></sheetData>")),
                new Hostile(
                        "半个字.xlsx",
                        "NO_KNOWN_TABLE",
                        () -> SampleFiles.withWorkSheet(workSheet(cell("会议_xD83D_") + cell("_x0000__x001B_1")))),
                new Hostile("样式无数.xlsx", "NO_KNOWN_TABLE", () -> withStyles(200_000)),
                new Hostile("带宏外链.xlsm", "NO_KNOWN_TABLE", HostileBytes::withMacrosAndLinks),
                new Hostile("截断.xlsx", "FILE_DAMAGED", () -> cut(SampleFiles.oneCell(FileFormat.XLSX))),
                new Hostile("有密码.xlsx", "FILE_ENCRYPTED", HostileBytes::behindPassword));
    }

    private static List<Hostile> otherBooks() {
        return List.of(
                new Hostile("截断.xls", "FILE_DAMAGED", () -> cut(SampleFiles.oneCell(FileFormat.XLS))),
                new Hostile("断链.xls", "FILE_DAMAGED", HostileBytes::withBrokenRecords),
                new Hostile("扇区循环.xls", "FILE_UNKNOWN_FORMAT", HostileBytes::withSectorsInACircle),
                new Hostile(
                        "空字符.xls",
                        "NO_KNOWN_TABLE",
                        () -> SampleFiles.xls(book ->
                                book.createSheet().createRow(0).createCell(0).setCellValue("单\u0000位\u202e\u0007"))),
                new Hostile(
                        "有密码.xls",
                        "FILE_ENCRYPTED",
                        () -> SampleFiles.encryptedXls(
                                "宿迁",
                                book -> book.createSheet()
                                        .createRow(0)
                                        .createCell(0)
                                        .setCellValue(1))),
                new Hostile(
                        "无数重复.ods",
                        "FILE_TOO_LARGE",
                        () -> OdsFile.packed("<table:table-row table:number-rows-repeated=\"2000000000\">"
                                + "<table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>0</text:p>"
                                + "</table:table-cell></table:table-row>")),
                new Hostile(
                        "很深.fods",
                        "NO_KNOWN_TABLE",
                        () -> OdsFile.flat(
                                "<table:table-row-group>".repeat(50_000) + "</table:table-row-group>".repeat(50_000))),
                new Hostile("笑话.ods", "FILE_DAMAGED", () -> OdsFile.packedBelow(LAUGHS, "<table:table-row/>")),
                new Hostile(
                        "界外.xml",
                        "FILE_TOO_LARGE",
                        () -> SpreadsheetMlFile.of("<Row ss:Index='2147483647'><Cell ss:Index='2147483647'>"
                                + "<Data ss:Type='Number'>1</Data></Cell></Row>")),
                new Hostile("截断.xlsb", "FILE_DAMAGED", () -> cut(XlsbFile.of(List.of(Cell.text(0, 0, "填报单位"))))),
                new Hostile("截断.ods", "FILE_DAMAGED", () -> cut(OdsFile.packed("<table:table-row/>".repeat(99)))));
    }

    private static List<Hostile> documents() {
        return List.of(
                new Hostile("笑话.docx", "FILE_DAMAGED", () -> document(LAUGHS, WordFile.p("&j;"))),
                new Hostile("实体.docx", "FILE_DAMAGED", () -> document(SECRET, WordFile.p("&a;"))),
                new Hostile(
                        "表中表.docx",
                        "FILE_DAMAGED",
                        () -> WordFile.of(repeated(3_000, i -> "<w:tbl w:i=\"" + i * 7919L % 3_001 + "\"><w:tr><w:tc>")
                                + "</w:tc></w:tr></w:tbl>".repeat(3_000))),
                new Hostile(
                        "表中表少些.docx",
                        "FILE_TOO_LARGE",
                        () -> WordFile.of("<w:tbl><w:tr><w:tc>".repeat(300) + "</w:tc></w:tr></w:tbl>".repeat(300))),
                new Hostile(
                        "跨列.docx",
                        "NO_KNOWN_TABLE",
                        () -> WordFile.of(WordFile.tbl(WordFile.tc("<w:gridSpan w:val=\"1000000000\"/>", "会议")
                                + WordFile.tc("<w:gridSpan w:val=\"-5\"/>", "1")))),
                new Hostile(
                        "截断.docx",
                        "FILE_DAMAGED",
                        () -> cut(WordFile.of(WordFile.p("会议").repeat(99)))),
                new Hostile("假的.doc", "FILE_NOT_READ_YET", () -> SampleFiles.ole("WordDocument")),
                new Hostile("什么都不是.xlsx", "FILE_UNKNOWN_FORMAT", () -> new byte[] {1, 2, 3}));
    }

    private static List<Hostile> pages() {
        return List.of(
                new Hostile("很深.html", "FILE_TOO_LARGE", () -> text("<html><body>" + "<div>".repeat(10_000) + "1")),
                new Hostile(
                        "表中表.html",
                        "FILE_TOO_LARGE",
                        () -> text("<html><body>" + "<table><tr><td>1<td>2".repeat(1_000))),
                new Hostile("无数.html", "FILE_TOO_LARGE", () -> text("<html><body>" + "<p>".repeat(510_000))),
                new Hostile(
                        "跨行跨列.html",
                        "FILE_TOO_LARGE",
                        () -> text("<table>" + "<tr><td rowspan=1000000 colspan=1000000>1".repeat(1_000) + "</table>")),
                new Hostile(
                        "跨行.html",
                        "NO_KNOWN_TABLE",
                        () -> text("<table><tr><td rowspan=1000000>会议<td colspan=2147483648>1</table>")),
                new Hostile("笑话.html", "NO_KNOWN_TABLE", () -> text(LAUGHS + "<html><body>&j;<table><tr><td>会议")),
                new Hostile(
                        "外部.html",
                        "NO_KNOWN_TABLE",
                        () -> text("<html><body><script src='http://127.0.0.1:9/'></script>"
                                + "<iframe src='file:///etc/hostname'></iframe><img src='http://127.0.0.1:9/'>会议")),
                new Hostile(
                        "开而不关.mht",
                        "FILE_TOO_LARGE",
                        () -> text("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n"
                                + "--x\nContent-Type: text/html\n\n<html>会议"
                                + "<x:ExcelWorksheet>".repeat(150_000) + "\n--x--\n")),
                new Hostile(
                        "界内无界.mht",
                        "FILE_DAMAGED",
                        () -> text("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n"
                                + "--x\nContent-Type: multipart/mixed; boundary=\"x\"\n\n".repeat(5_000))));
    }

    private static List<Hostile> texts() {
        return List.of(
                new Hostile("一行.csv", "FILE_TOO_LARGE", () -> text("会".repeat(200_000))),
                new Hostile("长文.csv", "NO_KNOWN_TABLE", () -> text("会议，".repeat(10_000))),
                new Hostile("万列.csv", "NO_KNOWN_TABLE", () -> text("1,".repeat(40_000))),
                new Hostile("太多格.csv", "FILE_TOO_LARGE", () -> text("1,".repeat(100_001))),
                new Hostile("引号.csv", "NO_KNOWN_TABLE", () -> text("\"".repeat(20_001) + "会议")),
                new Hostile("括号.csv", "NO_KNOWN_TABLE", () -> text("（".repeat(20_000))),
                new Hostile("数字.csv", "NO_KNOWN_TABLE", () -> text("1".repeat(20_000) + ",1")),
                new Hostile("空白.csv", "NO_KNOWN_TABLE", () -> text("会议" + " \u3000".repeat(10_000) + "1")),
                new Hostile("年份.csv", "NO_KNOWN_TABLE", () -> text("2018年".repeat(4_000))),
                new Hostile("数词.csv", "NO_KNOWN_TABLE", () -> text("一二三四五六七八九十百千万亿".repeat(2_000))),
                new Hostile("空字符.csv", "FILE_UNKNOWN_FORMAT", () -> text("单位\u0000,1\n")),
                new Hostile("半个字.csv", "FILE_CHARSET", () -> {
                    byte[] lone = "\ufeff单位,1\n".getBytes(UTF_16LE);
                    lone[3] = (byte) 0xD8;
                    return lone;
                }),
                new Hostile("方向.csv", "NO_KNOWN_TABLE", () -> text("\u202e会议\u202c,\u20661\u2069\n")),
                new Hostile("是表格.pdf", "FILE_EMPTY", () -> new byte[0]));
    }
}
