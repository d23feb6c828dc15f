package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    record Line(
            Cell indicator, Optional<Cell> value, Optional<Cell> unit, String agency, String year, String breakdown) {}

    /** The lines that name an indicator. */
    List<Line> lines(Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        for (int row = headerRow + 1; row < sheet.rowCount(); row++) {
            int at = row;
            cell(sheet, row, KnownTexts.INDICATOR_HEADER)
                    .ifPresent(indicator -> lines.add(new Line(
                            indicator,
                            cell(sheet, at, KnownTexts.VALUE_HEADER),
                            cell(sheet, at, KnownTexts.UNIT_HEADER),
                            text(sheet, at, KnownTexts.AGENCY_HEADER),
                            text(sheet, at, KnownTexts.YEAR_HEADER),
                            text(sheet, at, KnownTexts.BREAKDOWN_HEADER))));
        }
        return lines;
    }

    /** What stands in the column of agencies. */
    Stream<String> agencies(Sheet sheet) {
        return lines(sheet).stream().map(Line::agency).filter(name -> !name.isEmpty());
    }

    /** Whether the cell stands in a column that says whose figure it is and of what. */
    boolean isDescribing(Cell cell) {
        return cell.row() > headerRow
                && columns.entrySet().stream()
                        .anyMatch(column -> column.getValue() == cell.column()
                                && !column.getKey().equals(KnownTexts.VALUE_HEADER));
    }

    private Optional<Cell> cell(Sheet sheet, int row, String code) {
        return Optional.ofNullable(columns.get(code))
                .flatMap(column -> sheet.at(row, column))
                .filter(cell -> !cell.isBlank());
    }

    private String text(Sheet sheet, int row, String code) {
        return cell(sheet, row, code).map(cell -> cell.text().strip()).orElse("");
    }
}
