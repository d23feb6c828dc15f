package org.gongkai.form;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * A long table: a line each for agency, year and indicator, under a header that names the columns.
 *
 * @param headerRow row of the header, from 0
 * @param columns sheet column of each header word found, by its code
 */
record LongTable(int headerRow, Map<String, Integer> columns) {

    /** Rows above which the header must stand. */
    private static final int LAST_HEADER_ROW = 10;

    /** The long table of a sheet: a header with indicator, value, and agency or year. */
    static Optional<LongTable> find(Sheet sheet, KnownTexts knownTexts) {
        for (int row = 0; row <= Math.min(LAST_HEADER_ROW, sheet.rowCount() - 1); row++) {
            Map<String, Integer> columns = headerWords(sheet, row, knownTexts);
            boolean complete = columns.containsKey(KnownTexts.INDICATOR_HEADER)
                    && columns.containsKey(KnownTexts.VALUE_HEADER)
                    && (columns.containsKey(KnownTexts.AGENCY_HEADER) || columns.containsKey(KnownTexts.YEAR_HEADER));
            if (complete) {
                return Optional.of(new LongTable(row, columns));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> headerWords(Sheet sheet, int row, KnownTexts knownTexts) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < sheet.columnCount(); column++) {
            int at = column;
            sheet.at(row, column)
                    .flatMap(cell -> knownTexts.header(Label.of(cell.text()).plain()))
                    .ifPresent(code -> columns.putIfAbsent(code, at));
        }
        return columns;
    }

    /** One line of the table. */
    record Line(Cell indicator, Optional<Cell> value, Optional<Cell> unit, String breakdown) {}

    /** The rows below the header that name an indicator. */
    IntStream rows(Sheet sheet) {
        int indicators = column(KnownTexts.INDICATOR_HEADER);
        return IntStream.range(headerRow + 1, sheet.rowCount())
                .filter(row -> cell(sheet, row, indicators).isPresent());
    }

    /** The line of one of these rows. A long table has many, so that none is kept longer than it is looked at. */
    Line line(Sheet sheet, int row) {
        return new Line(
                cell(sheet, row, column(KnownTexts.INDICATOR_HEADER)).orElseThrow(),
                cell(sheet, row, column(KnownTexts.VALUE_HEADER)),
                cell(sheet, row, column(KnownTexts.UNIT_HEADER)),
                text(sheet, row, column(KnownTexts.BREAKDOWN_HEADER)));
    }

    /** What the line says of its agency, nothing where it says none. */
    String agency(Sheet sheet, int row) {
        return text(sheet, row, column(KnownTexts.AGENCY_HEADER));
    }

    /** What the line says of its year, nothing where it says none. */
    String year(Sheet sheet, int row) {
        return text(sheet, row, column(KnownTexts.YEAR_HEADER));
    }

    /** Columns that say whose figure it is and of what. */
    BitSet describingColumns() {
        BitSet describing = new BitSet();
        columns.forEach((code, column) -> {
            if (!code.equals(KnownTexts.VALUE_HEADER)) {
                describing.set(column);
            }
        });
        return describing;
    }

    /** The column under a header word; one that is nowhere where no column is. */
    private int column(String code) {
        return columns.getOrDefault(code, -1);
    }

    private static Optional<Cell> cell(Sheet sheet, int row, int column) {
        return sheet.at(row, column).filter(cell -> !cell.isBlank());
    }

    private static String text(Sheet sheet, int row, int column) {
        Optional<Cell> cell = cell(sheet, row, column);
        return cell.isPresent() ? cell.get().text().strip() : "";
    }
}
