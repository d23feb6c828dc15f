package org.gongkai.source;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell of a sheet holds, before its place is known. */
record CellContent(String text, CellKind kind, boolean formula) {

    private static final Pattern STORED_NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    static final CellContent BLANK = new CellContent("", CellKind.TEXT, false);

    static CellContent text(String text, boolean formula) {
        return new CellContent(text, CellKind.TEXT, formula);
    }

    static CellContent error(String text, boolean formula) {
        return new CellContent(text, CellKind.ERROR, formula);
    }

    static CellContent ofBoolean(boolean value, boolean formula) {
        return new CellContent(String.valueOf(value).toUpperCase(Locale.ROOT), CellKind.BOOLEAN, formula);
    }

    /** A formula whose result the file does not hold. */
    static CellContent withoutResult(String formula) {
        return new CellContent("=" + formula, CellKind.FORMULA_WITHOUT_RESULT, true);
    }

    /** A stored number as its format shows it; dates count from 1900 unless the workbook counts them from 1904. */
    static CellContent number(double value, DisplayFormat format, boolean from1904, boolean formula) {
        if (!Double.isFinite(value)) {
            return error("#NUM!", formula);
        }
        return switch (format) {
            case PLAIN -> new CellContent(NumberText.of(value), CellKind.NUMBER, formula);
            case PERCENT -> new CellContent(NumberText.percent(value), CellKind.NUMBER, formula);
            case DATE -> date(value, from1904, formula);
        };
    }

    /** A number that the file holds as text; what is no number is an error of its cell. */
    static CellContent storedNumber(String stored, DisplayFormat format, boolean formula) {
        String number = stored.strip();
        return STORED_NUMBER.matcher(number).matches()
                ? number(Double.parseDouble(number), format, false, formula)
                : error(stored, formula);
    }

    private static CellContent date(double value, boolean from1904, boolean formula) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904);
        return moment == null
                ? new CellContent(NumberText.of(value), CellKind.NUMBER, formula)
                : new CellContent(DateText.of(moment, value), CellKind.DATE, formula);
    }

    boolean isBlank() {
        return Blank.isBlank(text);
    }

    Cell at(int row, int column) {
        return new Cell(row, column, 1, 1, text, kind, formula);
    }
}
