package org.gongkai.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What hostile files are built of. */
final class HostileBytes {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private HostileBytes() {}

    static byte[] sheet(String content) {
        return SampleFiles.withWorkSheet(workSheet(content));
    }

    static String workSheet(String content) {
        return "<worksheet " + MAIN + ">" + content + "</worksheet>";
    }

    static String cell(String text) {
        return "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + text + "</v></c></row></sheetData>";
    }

    static byte[] document(String documentType, String body) {
        return new OpenPackage(OpenPackage.TRANSITIONAL, "word/document.xml")
                .part(
                        "word/document.xml",
                        "wordprocessingml.document.main+xml",
                        documentType + "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>")
                .bytes();
    }

    static byte[] withStyles(int count) {
        OpenPackage book = new OpenPackage(OpenPackage.TRANSITIONAL, "xl/workbook.xml");
        return book.refer("xl/_rels/workbook.xml.rels", "worksheet", "work.xml", "styles", "styles.xml")
                .part("xl/workbook.xml", "spreadsheetml.sheet.main+xml", """
                        <workbook %s xmlns:r="%s"><sheets><sheet name="表" sheetId="2" r:id="a"/></sheets></workbook>\
                        """.formatted(MAIN, book.relations()))
                .part(
                        "xl/styles.xml",
                        "spreadsheetml.styles+xml",
                        "<styleSheet " + MAIN + "><cellXfs>"
                                + repeated(count, i -> "<xf numFmtId=\"" + i * 7919L % 30_011 + "\"/>")
                                + "</cellXfs></styleSheet>")
                .part("xl/work.xml", "spreadsheetml.worksheet+xml", workSheet(cell("会议")))
                .bytes();
    }

    /** Code that must not run, a link that must not be followed and an object that must not be opened. */
    static byte[] withMacrosAndLinks() {
        OpenPackage book = new OpenPackage(OpenPackage.TRANSITIONAL, "xl/workbook.xml");
        return book.refer(
                        "xl/_rels/workbook.xml.rels",
                        "worksheet",
                        "work.xml",
                        "externalLink",
                        "http://127.0.0.1:9/book.xlsx",
                        "vbaProject",
                        "vbaProject.bin")
                .part("xl/workbook.xml", "spreadsheetml.sheet.main+xml", """
                        <workbook %s xmlns:r="%s"><sheets><sheet name="表" sheetId="2" r:id="a"/></sheets>\
                        <externalReferences><externalReference r:id="b"/></externalReferences></workbook>\
                        """.formatted(MAIN, book.relations()))
                .part("xl/vbaProject.bin", "vbaProject", "Auto_Open")
                .part("xl/embeddings/object.bin", "oleObject", "MZ")
                .part("xl/work.xml", "spreadsheetml.worksheet+xml", workSheet(cell("会议")))
                .bytes();
    }

    static byte[] behindPassword() {
        try {
            return SampleFiles.behindPassword(SampleFiles.oneCell(FileFormat.XLSX));
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The records of the book say that they are longer than they are. */
    static byte[] withBrokenRecords() {
        byte[] book = SampleFiles.oneCell(FileFormat.XLS);
        for (int at = 512; at + 1 < book.length; at++) {
            boolean beginsStream = book[at] == 9 && book[at + 1] == 8;
            if (beginsStream) {
                book[at + 2] = (byte) 0xFF;
                book[at + 3] = (byte) 0x7F;
            }
        }
        return book;
    }

    /** The table of sectors leads from each to the first. */
    static byte[] withSectorsInACircle() {
        byte[] book = SampleFiles.oneCell(FileFormat.XLS);
        Arrays.fill(book, 512, 1024, (byte) 0);
        return book;
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    static String repeated(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    /** Names and contents in turn. */
    static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
