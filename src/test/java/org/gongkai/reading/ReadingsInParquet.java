package org.gongkai.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.plan.ContentHash;

/** Readings as another machine leaves them: the tables as Parquet files, written by DuckDB. */
public final class ReadingsInParquet {

    private ReadingsInParquet() {}

    /** The rows of a file that is read by the reader of this program with that knowledge. */
    public static Map<ReadingTable, List<ReadingRow>> rows(byte[] content, FileReading reading, Knowledge knowledge) {
        return rows(
                content, reading, FormReader.VERSION, knowledge.fingerprints().reading());
    }

    /** The rows of a file that was read by that version with that knowledge. */
    public static Map<ReadingTable, List<ReadingRow>> rows(
            byte[] content, FileReading reading, int version, String fingerprint) {
        ReadFile file = new ReadFile(
                reading.file(), ContentHash.of(content), content.length, version, fingerprint, Optional.empty());
        return ReadingRows.of(file, reading);
    }

    /** Writes the rows of files, by table, into a folder. */
    public static void write(Path folder, List<Map<ReadingTable, List<ReadingRow>>> files)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (ReadingTable table : ReadingTable.values()) {
                Path ofTable = Files.createDirectories(folder.resolve(table.code()));
                statement.execute("create table t (" + columns(table) + ")");
                statement.execute("begin");
                insert(connection, table, files);
                statement.execute("commit");
                statement.execute("copy t to '" + ofTable.resolve("part-0.parquet") + "' (format parquet)");
                statement.execute("drop table t");
            }
        }
    }

    private static String columns(ReadingTable table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + type(column))
                .collect(Collectors.joining(", "));
    }

    private static String type(ReadingColumn column) {
        return switch (column.kind()) {
            case TEXT -> "varchar";
            case TEXTS -> "varchar[]";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case BOOLEAN -> "boolean";
            case NUMBER -> "decimal(18, 6)";
        };
    }

    private static void insert(
            Connection connection, ReadingTable table, List<Map<ReadingTable, List<ReadingRow>>> files)
            throws SQLException {
        String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (" + places + ")")) {
            for (Map<ReadingTable, List<ReadingRow>> file : files) {
                for (ReadingRow row : file.get(table)) {
                    int place = 0;
                    for (ReadingColumn column : table.columns()) {
                        Object value = row.value(column);
                        insert.setObject(
                                ++place,
                                value instanceof List<?> texts
                                        ? connection.createArrayOf("VARCHAR", texts.toArray())
                                        : value);
                    }
                    insert.execute();
                }
            }
        }
    }
}
