package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadableFilesTest {

    private static final ReadingLimits SMALL = new ReadingLimits(1 << 20, 200_000, 20, 100);

    @Test
    void emptyFileIsSaidToBeEmpty() {
        assertThat(refusal(new byte[0]).cause()).isEqualTo(Cause.EMPTY);
    }

    @Test
    void recognisedFormatIsNamedThoughItIsNotReadYet() {
        UnreadableFileException refusal = refusal("<html><table>".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.cause()).isEqualTo(Cause.NOT_READ_YET);
        assertThat(refusal.format()).isEqualTo(FileFormat.HTML);
    }

    @Test
    void variantsThatTheLibraryDoesNotReadAreNoDamage() {
        byte[] excel95 = SampleFiles.ole("Book");
        byte[] strict = SampleFiles.withChartSheet("http://purl.oclc.org/ooxml/%s/");

        assertThat(refusal(excel95).cause()).isEqualTo(Cause.NOT_READ_YET);
        assertThat(refusal(strict).cause()).isEqualTo(Cause.NOT_READ_YET);
    }

    @Test
    void passwordIsToldFromDamage() throws IOException, GeneralSecurityException {
        byte[] xlsx = SampleFiles.behindPassword(SampleFiles.oneCell(FileFormat.XLSX));

        assertThat(refusal(xlsx).cause()).isEqualTo(Cause.ENCRYPTED);
    }

    @Test
    void passwordOfAnOldWorkbookIsToldFromDamage() {
        Biff8EncryptionKey.setCurrentUserPassword("宿迁");
        byte[] xls;
        try {
            xls = SampleFiles.oneCell(FileFormat.XLS);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

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
        byte[][] files = {SampleFiles.oneCell(FileFormat.XLSX), SampleFiles.oneCell(FileFormat.XLS)};
        for (int i = 0; i < 600; i++) {
            byte[] bytes = files[i % 2].clone();
            for (int j = 0; j < 5; j++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            try {
                assertThat(reader.read(bytes, "a").sheets()).isNotNull();
            } catch (UnreadableFileException refusal) {
                assertThat(refusal.cause()).as("seed %d, file %d", seed, i).isNotNull();
            }
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
