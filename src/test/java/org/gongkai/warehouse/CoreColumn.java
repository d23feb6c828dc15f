package org.gongkai.warehouse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A column of a table of schema core, for tests of what depends on which. */
public record CoreColumn(String table, String name, String type) {

    /** All columns of all tables, by the names of the tables. */
    public static List<CoreColumn> all(JdbcClient jdbc) {
        return jdbc.sql("""
                        select table_name, column_name, data_type
                        from duckdb_columns()
                        where schema_name = 'core' and table_name in (select table_name from duckdb_tables())
                        order by table_name, column_index
                        """)
                .query((row, number) -> new CoreColumn(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** All columns of these tables. */
    public static List<CoreColumn> of(JdbcClient jdbc, List<String> tables) {
        return all(jdbc).stream()
                .filter(column -> tables.contains(column.table()))
                .toList();
    }

    /** A statement that sets it to another value in about half of the rows of its table; a condition may be added to it. */
    public String change() {
        return change(other()) + " where hash(rowid, '" + name + "') % 2 = 0";
    }

    /** A statement that sets it to a value in all rows of its table. */
    public String change(String value) {
        return "update core." + table + " set " + name + " = " + value;
    }

    /** An expression for another value than it has. */
    public String other() {
        if (type.startsWith("ENUM")) {
            String values = "enum_range(cast(null as " + type + "))";
            return "case when " + name + " = " + values + "[1] then " + values + "[2] else " + values + "[1] end";
        }
        return switch (type.replaceFirst("\\(.*", "")) {
            case "VARCHAR" -> "coalesce(" + name + ", '') || 'x'";
            case "BOOLEAN" -> "coalesce(not " + name + ", true)";
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "DECIMAL", "DOUBLE" ->
                "coalesce(" + name + " + 1, 1)";
            case "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
                "coalesce(" + name + " + interval 400 days, '2000-01-01')";
            default -> throw new IllegalArgumentException("how does a " + type + " change?");
        };
    }
}
