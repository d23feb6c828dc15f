package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFilesTest {

    private static final ReadingLimits SMALL = new ReadingLimits(1 << 20, 200_000, 20, 100);

    @Test
    void emptyFileIsSaidToBeEmpty() {
        assertThat(refusal(new byte[0]).cause()).isEqualTo(Cause.EMPTY);
    }

    @Test
    void recognisedFormatIsNamedThoughItIsNotReadYet() {
        UnreadableFileException refusal = refusal("{\\rtf1 }".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.cause()).isEqualTo(Cause.NOT_READ_YET);
        assertThat(refusal.format()).isEqualTo(FileFormat.RTF);
    }

    @Test
    void variantThatTheLibraryDoesNotReadIsNoDamage() {
        assertThat(refusal(SampleFiles.ole("Book")).cause()).isEqualTo(Cause.NOT_READ_YET);
    }

    @Test
    void passwordIsToldFromDamage() throws IOException, GeneralSecurityException {
        byte[] xlsx = SampleFiles.behindPassword(SampleFiles.oneCell(FileFormat.XLSX));

        assertThat(refusal(xlsx).cause()).isEqualTo(Cause.ENCRYPTED);
    }

    @Test
    void passwordOfAnOldWorkbookIsToldFromDamage() {
        byte[] xls = SampleFiles.encryptedXls(
                "宿迁", book -> book.createSheet().createRow(0).createCell(0).setCellValue(1));

        assertThat(refusal(xls).cause()).isEqualTo(Cause.ENCRYPTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void fileCutShortIsDamaged(FileFormat format) {
        byte[] whole = SampleFiles.oneCell(format);

        UnreadableFileException refusal = refusal(Arrays.copyOf(whole, whole.length / 2));

        assertThat(refusal.cause()).isEqualTo(Cause.DAMAGED);
        assertThat(refusal.format()).isEqualTo(format);
        assertThat(refusal).hasCauseInstanceOf(Throwable.class);
    }

    @Test
    void archiveWithAWorkbooksNamesAloneIsDamaged() {
        assertThat(refusal(SampleFiles.zip("xl/workbook.xml", "<workbook/>")).cause())
                .isEqualTo(Cause.DAMAGED);
    }

    @Test
    void noByteTurnedOverEscapesAsAnotherException() {
        long seed = 711;
        Random random = new Random(seed);
        WorkbookReader reader = new WorkbookReader(SMALL);
        List<byte[]> files = List.of(
                SampleFiles.oneCell(FileFormat.XLSX),
                SampleFiles.oneCell(FileFormat.XLS),
                XlsbFile.of(List.of(Cell.text(0, 0, "填报单位"))),
                OdsFile.packed(
                        "<table:table-row><table:table-cell><text:p>件</text:p></table:table-cell></table:table-row>"),
                SpreadsheetMlFile.of("<Row><Cell ss:MergeAcross='1'><Data ss:Type='Number'>1</Data></Cell></Row>"),
                "<table><tr><td rowspan=2 colspan=3 x:num='1'>件<td>1</table>".getBytes(StandardCharsets.UTF_8),
                MhtmlFile.of("<table><tr><td>=E4=BB=B6</table>"),
                SampleFiles.zip("a.csv", "单位,件", "b/c.csv", "1,2"));
        for (int i = 0; i < 1600; i++) {
            byte[] bytes = files.get(i % files.size()).clone();
            for (int j = 0; j < 5; j++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(reader.readAll(bytes, "a"))
                    .as("seed %d, file %d", seed, i)
                    .isNotEmpty();
        }
    }

    @Test
    void inflationIsCountedWhileItHappens() {
        byte[] bomb = SampleFiles.zip("xl/workbook.xml", "<workbook/>", "xl/media/a.xml", " ".repeat(300_000));

        assertThat(bomb).hasSizeLessThan(2000);
        assertThat(refusal(bomb).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void tooManyEntriesAreRefused() {
        String[] entries = new String[42];
        Arrays.setAll(entries, i -> i == 0 ? "xl/workbook.xml" : i % 2 == 0 ? "xl/" + i : "");

        assertThat(refusal(SampleFiles.zip(entries)).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void tooManyCellsAreRefused() {
        byte[] csv = "1,".repeat(101).getBytes(StandardCharsets.UTF_8);
        byte[] xls = SampleFiles.xls(book -> {
            var row = book.createSheet().createRow(0);
            for (int column = 0; column < 101; column++) {
                row.createCell(column).setCellValue(column);
            }
        });

        assertThat(refusal(csv).cause()).isEqualTo(Cause.TOO_LARGE);
        assertThat(refusal(xls).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void repeatedCellsAreCountedEachTime() {
        byte[] ods = OdsFile.packed("""
                <table:table-row table:number-rows-repeated="1000000">\
                <table:table-cell table:number-columns-repeated="16000"><text:p>0</text:p></table:table-cell>\
                </table:table-row>""");

        assertThat(refusal(ods).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void mergedCellsOfAPageAreCountedThoughTheyAreBlank() {
        byte[] page = ("<table><tr>" + "<td colspan=1000 rowspan=65534>".repeat(101) + "</table>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(page).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE a [<!ENTITY d 'ha'><!ENTITY e '&d;&d;'>]>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>"
            })
    void documentTypeIsRefusedWithItsEntities(String type) {
        byte[] ods = OdsFile.packedBelow(type, "<table:table-row><table:table-cell/></table:table-row>");

        UnreadableFileException refusal = refusal(ods);

        assertThat(refusal.cause()).isEqualTo(Cause.DAMAGED);
        assertThat(refusal).hasMessageContaining("document type");
    }

    @Test
    void elementsNestedWithoutEndAreDamage() {
        byte[] page = "<div>".repeat(200_000).getBytes(StandardCharsets.UTF_8);

        assertThat(new WorkbookReader(SMALL).readAll(page, "a")).hasSize(1);
    }

    @Test
    void tooManyBytesAreRefusedUnseen() {
        assertThat(refusal(new byte[(1 << 20) + 1]).cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void textInAForeignCharsetIsSaidToBeSo() {
        byte[] latin = "Région;Année à venir\nÎle;é\n".getBytes(Charset.forName("windows-1252"));

        assertThat(refusal(latin).cause()).isEqualTo(Cause.CHARSET);
    }

    @Test
    void bytesOfNoFormatAreUnknown() {
        assertThat(refusal(new byte[] {1, 2, 3}).cause()).isEqualTo(Cause.UNKNOWN_FORMAT);
    }

    private static UnreadableFileException refusal(byte[] bytes) {
        WorkbookReader reader = new WorkbookReader(SMALL);
        return catchThrowableOfType(UnreadableFileException.class, () -> reader.read(bytes, "a"));
    }
}
