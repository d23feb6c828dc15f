package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatDetectorTest {

    @Test
    void workbooksAreKnownByTheirContent() {
        assertThat(FileFormatDetector.detect(SampleFiles.oneCell(FileFormat.XLSX)))
                .isEqualTo(FileFormat.XLSX);
        assertThat(FileFormatDetector.detect(SampleFiles.oneCell(FileFormat.XLS)))
                .isEqualTo(FileFormat.XLS);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, XLSX",
        "xl/worksheets/sheet1.xml, XLSX",
        "xl/workbook.bin, XLSB",
        "word/document.xml, DOCX",
        "OFD.xml, OFD",
        "年报/xl/workbook.xml, ZIP",
        "年报.xlsx, ZIP"
    })
    void archivesAreKnownByTheirEntries(String entry, FileFormat expected) {
        assertThat(FileFormatDetector.detect(SampleFiles.zip("readme", "", entry, "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml, XLSX",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSX",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main, XLSB",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, DOCX",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, OFFICE",
        "application/octet-stream, ZIP"
    })
    void archivesAreKnownByTheirContentTypes(String type, FileFormat expected) {
        byte[] archive = SampleFiles.zip("[Content_Types].xml", "<Override ContentType=\"" + type + "\"/>");

        assertThat(FileFormatDetector.detect(archive)).isEqualTo(expected);
    }

    @Test
    void openDocumentIsKnownByItsMimetype() {
        byte[] spreadsheet = SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        byte[] text = SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.text");

        assertThat(FileFormatDetector.detect(spreadsheet)).isEqualTo(FileFormat.ODS);
        assertThat(FileFormatDetector.detect(text)).isEqualTo(FileFormat.OFFICE);
    }

    @Test
    void workbookCutShortIsStillAWorkbook() {
        byte[] whole = SampleFiles.oneCell(FileFormat.XLSX);

        assertThat(FileFormatDetector.detect(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(FileFormat.XLSX);
    }

    @ParameterizedTest
    @CsvSource({
        "Workbook, XLS",
        "Book, XLS",
        "WordDocument, DOC",
        "EncryptedPackage, ENCRYPTED",
        "PowerPoint Document, UNKNOWN"
    })
    void containersAreKnownByTheirRootEntries(String entry, FileFormat expected) {
        assertThat(FileFormatDetector.detect(SampleFiles.ole(entry))).isEqualTo(expected);
    }

    @Test
    void brokenContainerIsKnownByTheNameLeftInIt() {
        byte[] bytes = SampleFiles.ole("Workbook");
        Arrays.fill(bytes, 8, 76, (byte) 0xEE);

        assertThat(FileFormatDetector.detect(bytes)).isEqualTo(FileFormat.XLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>",
                "\uFEFF\r\n <!DOCTYPE html>",
                "<TABLE border=1>",
                "<?xml version=\"1.0\"?>\n<!-- saved\nby WPS -->\n<html xmlns=\"http://www.w3.org/1999/xhtml\">",
                "<meta charset=gbk><table>",
                "\r\n\r\n<tr><td>统计指标",
                "<h1>年度报告</h1>"
            })
    void webPagesAreNoText(String page) {
        assertThat(FileFormatDetector.detect(page.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFormat.HTML);
        assertThat(FileFormatDetector.detect(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileFormat.HTML);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
                        + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | SPREADSHEETML",
                "<?xml version='1.0'?><report/> | UNKNOWN",
                "<office:document office:mimetype='application/vnd.oasis.opendocument.spreadsheet'> | FODS",
                "<office:document office:mimetype='application/vnd.oasis.opendocument.text'> | OFFICE",
                "{\\rtf1 | RTF",
                "MIME-Version: 1.0 | MHTML",
                "%PDF-1.7 | PDF",
                "单位,数量 | CSV",
                "<5,数量 | CSV"
            })
    void markedUpTextIsNotTakenForCsv(String text, FileFormat expected) {
        assertThat(FileFormatDetector.detect(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void pageFromABrowserIsKnownByItsHeader() {
        String header = "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5?=\r\n =?utf-8?Q?=B9?=\r\n";

        assertThat(FileFormatDetector.detect((header + "MIME-Version: 1.0\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFormat.MHTML);
        assertThat(FileFormatDetector.detect((header + "\r\nMIME-Version: 1.0").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFormat.CSV);
    }

    @ParameterizedTest
    @CsvSource({
        "526172211A0700, RAR",
        "377ABCAF271C0004, SEVEN_ZIP",
        "1F8B080000, GZIP",
        "89504E470D0A1A0A, IMAGE",
        "FFD8FFE000104A46, IMAGE",
        "474946383961, IMAGE",
        "49492A0008000000, IMAGE",
        "4D4D002A00000008, IMAGE"
    })
    void archivesAndPicturesAreKnownByHowTheyBegin(String hexadecimal, FileFormat expected) {
        assertThat(FileFormatDetector.detect(HexFormat.of().parseHex(hexadecimal)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void textIsCsvInEveryCharsetThatIsRead(String charset) {
        assertThat(FileFormatDetector.detect("统计指标,单位\r\n公开数\t,件".getBytes(Charset.forName(charset))))
                .isEqualTo(FileFormat.CSV);
    }

    @Test
    void controlCharactersAreNoText() {
        byte[] excel4WithoutContainer = {9, 4, 6, 0, 0, 4, 16, 0, 0, 0};

        assertThat(FileFormatDetector.detect(excel4WithoutContainer)).isEqualTo(FileFormat.UNKNOWN);
        assertThat(FileFormatDetector.detect("a,b\u0000".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFormat.UNKNOWN);
    }

    @Test
    void whiteSpaceAloneIsEmpty() {
        assertThat(FileFormatDetector.detect(new byte[0])).isEqualTo(FileFormat.EMPTY);
        assertThat(FileFormatDetector.detect("\uFEFF \r\n\u3000".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFormat.EMPTY);
    }

    @Test
    void anyBytesHaveSomeFormat() {
        long seed = 20080501;
        Random random = new Random(seed);
        byte[][] beginnings = {{}, {'P', 'K', 3, 4}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, {'<'}};
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            byte[] beginning = beginnings[i % beginnings.length];
            System.arraycopy(beginning, 0, bytes, 0, Math.min(bytes.length, beginning.length));

            assertThat(FileFormatDetector.detect(bytes))
                    .as("seed %d, file %d", seed, i)
                    .isNotNull();
        }
    }
}
