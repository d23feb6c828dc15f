package org.gongkai.warehouse;

import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.binary.Hex;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;

/**
 * Values of the database in types that everybody knows: numbers, booleans, dates and times as they are; a list as a list,
 * a struct or map as a map in its order, a blob as hexadecimal digits, everything else as text. What is empty is null.
 */
public final class PlainValue {

    private PlainValue() {}

    /**
     * A value that is JSON already.
     *
     * @param text its text
     */
    public record Json(String text) {}

    /** The value of a column, counted from 1, in the row that the result is on. */
    public static Optional<Object> of(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        // A Timestamp went through the zone of the machine, and an hour that summer time skips comes back shifted.
        return value instanceof Timestamp ? Optional.of(result.getObject(column, LocalDateTime.class)) : of(value);
    }

    private static Optional<Object> of(Object value) throws SQLException {
        if (value instanceof DuckDBStruct struct) {
            return Optional.of(map(struct.getMap()));
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(map(map));
        }
        if (value instanceof Array array) {
            return Optional.of(list((Object[]) array.getArray()));
        }
        if (value instanceof Blob blob) {
            return Optional.of(Hex.encodeHexString(blob.getBytes(1, (int) blob.length())));
        }
        if (value instanceof Timestamp moment) {
            return Optional.of(moment.toLocalDateTime());
        }
        if (value instanceof JsonNode json) {
            return Optional.of(new Json(json.toString()));
        }
        return Optional.ofNullable(value);
    }

    private static Map<String, Optional<Object>> map(Map<?, ?> values) throws SQLException {
        Map<String, Optional<Object>> map = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            map.put(String.valueOf(entry.getKey()), of(entry.getValue()));
        }
        return map;
    }

    private static List<Optional<Object>> list(Object[] values) throws SQLException {
        List<Optional<Object>> list = new ArrayList<>();
        for (Object value : values) {
            list.add(of(value));
        }
        return list;
    }
}
