package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks that Excel encrypts with the password that every program knows, since their structure is protected. */
class ProtectedWorkbookTest {

    private final WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void workbookWithoutAPasswordOfItsOwnIsRead(EncryptionMode mode)
            throws IOException, GeneralSecurityException, UnreadableFileException {
        byte[] encrypted =
                SampleFiles.encrypted(SampleFiles.oneCell(FileFormat.XLSX), mode, Decryptor.DEFAULT_PASSWORD);

        Workbook workbook = reader.read(encrypted, "a");

        assertThat(FileFormatDetector.detect(encrypted)).isEqualTo(FileFormat.ENCRYPTED);
        assertThat(workbook.format()).isEqualTo(FileFormat.XLSX);
        assertThat(workbook.sheets().get(0).contentCells()).containsExactly(Cell.text(0, 0, "填报单位"));
    }

    @Test
    void binaryWorkbookWithoutAPasswordOfItsOwnIsRead()
            throws IOException, GeneralSecurityException, UnreadableFileException {
        byte[] xlsb = XlsbFile.of(List.of(Cell.text(0, 0, "件")));

        Workbook workbook =
                reader.read(SampleFiles.encrypted(xlsb, EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD), "a");

        assertThat(workbook.format()).isEqualTo(FileFormat.XLSB);
    }

    @Test
    void oldWorkbookWithoutAPasswordOfItsOwnIsRead() throws UnreadableFileException {
        byte[] encrypted = SampleFiles.encryptedXls(
                Decryptor.DEFAULT_PASSWORD,
                book -> book.createSheet().createRow(0).createCell(0).setCellValue("填报单位"));

        assertThat(new String(encrypted, StandardCharsets.UTF_16LE)).doesNotContain("填报单位");
        assertThat(reader.read(encrypted, "a").sheets().get(0).contentCells()).containsExactly(Cell.text(0, 0, "填报单位"));
    }

    @Test
    void anotherPasswordIsAskedFor() throws IOException, GeneralSecurityException {
        byte[] encrypted = SampleFiles.behindPassword(SampleFiles.oneCell(FileFormat.XLSX));

        assertThat(reader.readAll(encrypted, "a"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Member.Refused.class,
                        refused -> assertThat(refused.reason().cause()).isEqualTo(Cause.ENCRYPTED));
    }
}
