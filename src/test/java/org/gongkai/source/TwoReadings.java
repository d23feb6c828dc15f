package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The two ways in which a workbook of Excel is read: as its parts or records stand, and by POI's model of it. */
public final class TwoReadings {

    /** Rows of an old workbook, and more than any drawn here has. */
    private static final int ROWS = 1 << 16;

    private TwoReadings() {}

    /**
     * Holds that both ways say the same.
     *
     * @return whether the workbook was read as it stands; else POI was asked in any case
     */
    public static boolean areAlike(byte[] workbook) throws IOException, UnreadableFileException {
        FileFormat format = FileFormatDetector.detect(workbook);
        Optional<List<Sheet>> plain = plain(format, workbook);
        if (plain.isPresent()) {
            ExcelReader reader = new ExcelReader(format, Budget.of(ReadingLimits.defaults()));
            List<Sheet> byModel = reader.readByModel(workbook).sheets();
            assertThat(told(plain.get())).isEqualTo(told(byModel));
        }
        return plain.isPresent();
    }

    private static Optional<List<Sheet>> plain(FileFormat format, byte[] workbook) throws UnreadableFileException {
        Budget budget = Budget.of(ReadingLimits.defaults());
        try {
            if (format == FileFormat.XLS) {
                return Optional.of(new XlsReader(workbook, budget.cells()).sheets());
            }
            PackageParts parts = budget.inflation().parts(workbook, format);
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
            told.add("hidden rows " + which(sheet::isRowHidden) + ", columns " + which(sheet::isColumnHidden));
            for (int row = 0; row < sheet.rowCount(); row++) {
                for (int column = 0; column < sheet.columnCount(); column++) {
                    told.add(row + ", " + column + ": " + sheet.at(row, column));
                }
            }
        }
        return told;
    }

    private static List<Integer> which(IntPredicate hidden) {
        return IntStream.range(0, ROWS).filter(hidden).boxed().toList();
    }
}
