package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files that the tests read, built by the programs that write such files. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] xlsx(Consumer<? super XSSFWorkbook> content) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            content.accept(book);
            return written(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] xls(Consumer<? super HSSFWorkbook> content) {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            content.accept(book);
            return written(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void countFrom1904(HSSFWorkbook book) {
        var window = (DateWindow1904Record) book.getInternalWorkbook().findFirstRecordBySid(DateWindow1904Record.sid);
        window.setWindowing((short) 1);
    }

    static byte[] excel(FileFormat format, Consumer<? super org.apache.poi.ss.usermodel.Workbook> content) {
        return format == FileFormat.XLSX ? xlsx(content) : xls(content);
    }

    static byte[] oneCell(FileFormat format) {
        return excel(
                format,
                book -> book.createSheet("表一").createRow(0).createCell(0).setCellValue("填报单位"));
    }

    /** Names and contents in turn. */
    static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A workbook as it is read. */
    static Workbook read(byte[] bytes) throws UnreadableFileException {
        return new WorkbookReader(ReadingLimits.defaults()).read(bytes, "a");
    }

    static Sheet firstSheet(byte[] bytes) throws UnreadableFileException {
        return read(bytes).sheets().get(0);
    }

    /** The least that makes a workbook of one chart sheet and one work sheet; the namespaces tell the dialect. */
    static byte[] withChartSheet(String namespaces, String moreCells) {
        OpenPackage book = new OpenPackage(namespaces, "xl/workbook.xml");
        String main =
                "xmlns=\"" + namespaces.formatted("spreadsheetml") + "main\" xmlns:r=\"" + book.relations() + "\"";
        return book.refer("xl/_rels/workbook.xml.rels", "chartsheet", "chart.xml", "worksheet", "work.xml")
                .part("xl/workbook.xml", "spreadsheetml.sheet.main+xml", """
                <workbook %s><sheets><sheet name="图" sheetId="1" r:id="a"/>
                <sheet name="表" sheetId="2" r:id="b"/></sheets></workbook>\
                """.formatted(main))
                .part(
                        "xl/chart.xml",
                        "spreadsheetml.chartsheet+xml",
                        "<chartsheet %s><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews></chartsheet>"
                                .formatted(main))
                .part(
                        "xl/work.xml",
                        "spreadsheetml.worksheet+xml",
                        "<worksheet %s><sheetData><row r=\"3\"><c r=\"B3\"><v>5.0</v></c>%s</row></sheetData></worksheet>"
                                .formatted(main, moreCells))
                .bytes();
    }

    /** The least that makes a workbook of one work sheet, with some shared strings. */
    static byte[] withWorkSheet(String sheet) {
        OpenPackage book = new OpenPackage(OpenPackage.TRANSITIONAL, "/xl/workbook.xml");
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        return book.refer("xl/_rels/workbook.xml.rels", "worksheet", "work.xml", "sharedStrings", "/xl/strings.xml")
                .part("xl/workbook.xml", "spreadsheetml.sheet.main+xml", """
                <workbook %s xmlns:r="%s"><sheets><sheet name="表" sheetId="2" r:id="a"/></sheets></workbook>\
                """.formatted(main, book.relations()))
                .part("xl/strings.xml", "spreadsheetml.sharedStrings+xml", """
                <sst %s><si><t>公开</t></si><si><r><t>新</t></r><r><t>收</t></r><rPh sb="0" eb="1"><t>xin</t></rPh></si>
                <si><t xml:space="preserve"> 1 </t><phoneticPr fontId="1"/></si><si/></sst>\
                """.formatted(main))
                .part("xl/work.xml", "spreadsheetml.worksheet+xml", sheet)
                .bytes();
    }

    /** An OLE2 container with one entry of this name. */
    static byte[] ole(String entry) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] behindPassword(byte[] xlsx) throws IOException, GeneralSecurityException {
        return encrypted(xlsx, EncryptionMode.agile, "宿迁");
    }

    static byte[] encrypted(byte[] xlsx, EncryptionMode mode, String password)
            throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                encrypted.write(xlsx);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** An old workbook that Excel encrypts. */
    static byte[] encryptedXls(String password, Consumer<? super HSSFWorkbook> content) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return xls(content);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] written(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
