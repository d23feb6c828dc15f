package org.gongkai.trouble;

import java.util.Objects;

/**
 * Where something stands: a file, and where known the sheet and the cell in it.
 *
 * @param file path of the file below the folder of reports, with {@code /} between its parts
 * @param sheet name of the sheet, empty where the file as a whole is meant
 * @param cell cell in A1 notation, empty where the sheet as a whole is meant
 */
public record Place(String file, String sheet, String cell) {

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(cell);
    }

    /** The file as a whole. */
    public static Place file(String file) {
        return new Place(file, "", "");
    }

    /** The place as people write it: {@code a/b.xlsx [Sheet1] C5}. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(file);
        if (!sheet.isEmpty()) {
            written.append(" [").append(sheet).append(']');
        }
        if (!cell.isEmpty()) {
            written.append(' ').append(cell);
        }
        return written.toString();
    }
}
