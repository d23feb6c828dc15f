package org.gongkai.publish;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The rows of a result as texts for a CSV file, one after another. */
final class CsvRows {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ResultSet result;
    private final ResultSetMetaData columns;
    private final CsvWording wording;
    private boolean onRow;

    CsvRows(ResultSet result, CsvWording wording) throws SQLException {
        this.result = result;
        this.wording = wording;
        this.columns = result.getMetaData();
        this.onRow = result.next();
    }

    /** Whether there is a row to take. */
    boolean hasNext() {
        return onRow;
    }

    List<String> next() throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.add(text(column));
        }
        onRow = result.next();
        return row;
    }

    List<String> header() throws SQLException {
        List<String> header = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            header.add(CsvText.of(wording.header(columns.getColumnLabel(column))));
        }
        return header;
    }

    private String text(int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Timestamp) {
            // A Timestamp went through the zone of the machine, and an hour that summer time skips comes back shifted.
            return TO_THE_SECOND.format(result.getObject(column, LocalDateTime.class));
        }
        if (value instanceof OffsetDateTime moment) {
            return TO_THE_SECOND.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof Boolean || value instanceof LocalDate || value instanceof LocalTime) {
            return value.toString();
        }
        if (value instanceof String || value instanceof UUID) {
            return CsvText.of(wording.value(columns.getColumnLabel(column), value.toString()));
        }
        throw new SQLException("column " + columns.getColumnLabel(column) + " is " + columns.getColumnTypeName(column)
                + ", which a single cell of a CSV file cannot hold");
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return CsvText.of(decimal);
        }
        if (number instanceof Double || number instanceof Float) {
            return CsvText.of(number.doubleValue(), number instanceof Float);
        }
        return number.toString();
    }
}
