package org.gongkai.warehouse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that change one column each, for tests of what depends on which. */
public final class ColumnChanges {

    private ColumnChanges() {}

    /** Another value for about half of the rows, for each column of these tables of schema core. */
    public static List<String> of(JdbcClient jdbc, List<String> tables) {
        return jdbc.sql("""
                        select table_name, column_name, data_type
                        from duckdb_columns()
                        where schema_name = 'core' and table_name in (:tables)
                        order by table_name, column_index
                        """)
                .param("tables", tables)
                .query((row, number) -> "update core." + row.getString(1) + " set " + row.getString(2) + " = "
                        + changed(row.getString(2), row.getString(3)) + " where hash(rowid, '" + row.getString(2)
                        + "') % 2 = 0")
                .list();
    }

    private static String changed(String column, String type) {
        if (type.startsWith("ENUM")) {
            return "case when " + column + " = enum_first(null::" + type + ") then enum_last(null::" + type
                    + ") else enum_first(null::" + type + ") end";
        }
        if (type.equals("DATE") || type.startsWith("TIMESTAMP")) {
            return "coalesce(" + column + " + interval 400 days, date '2000-01-01')";
        }
        return switch (type) {
            case "VARCHAR" -> "coalesce(" + column + ", '') || 'x'";
            case "BOOLEAN" -> "not coalesce(" + column + ", false)";
            default -> "coalesce(" + column + ", 0) + 1";
        };
    }
}
