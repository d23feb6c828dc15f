package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The two ways in which an {@code .xlsx} workbook is read: as its parts stand, and by POI's model of it. */
public final class TwoReadings {

    private TwoReadings() {}

    /**
     * Holds that both ways say the same.
     *
     * @return whether the workbook was read as its parts stand; else POI was asked in any case
     */
    public static boolean areAlike(byte[] workbook) throws IOException, UnreadableFileException {
        Optional<List<Sheet>> plain = plain(workbook);
        if (plain.isPresent()) {
            ExcelReader reader = new ExcelReader(FileFormat.XLSX, Budget.of(ReadingLimits.defaults()));
            List<Sheet> byModel = reader.readByModel(workbook).sheets();
            assertThat(told(plain.get())).isEqualTo(told(byModel));
        }
        return plain.isPresent();
    }

    private static Optional<List<Sheet>> plain(byte[] workbook) throws UnreadableFileException {
        Budget budget = Budget.of(ReadingLimits.defaults());
        try {
            PackageParts parts = budget.inflation().parts(workbook, FileFormat.XLSX);
            return Optional.of(new XlsxReader(parts, budget.cells()).sheets());
        } catch (IOException unusual) {
            return Optional.empty();
        }
    }

    /** All that a sheet tells: every position of its grid with the cell that shows there, and what is hidden. */
    private static List<String> told(List<Sheet> sheets) {
        List<String> told = new ArrayList<>();
        for (Sheet sheet : sheets) {
            told.add(sheet + " " + sheet.hidden() + " " + sheet.contentCells());
            for (int row = 0; row < sheet.rowCount(); row++) {
                told.add("row " + row + " " + sheet.isRowHidden(row));
                for (int column = 0; column < sheet.columnCount(); column++) {
                    told.add(sheet.at(row, column) + " " + sheet.isColumnHidden(column));
                }
            }
        }
        return told;
    }
}
