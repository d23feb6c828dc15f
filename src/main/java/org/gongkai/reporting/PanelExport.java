package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.gongkai.warehouse.SqlLibrary;

/** Writes the panel, a row for each agency and year, as {@code panel.csv} and {@code panel.parquet}. */
public final class PanelExport {

    private final SqlLibrary sql;

    /** The panel of those files. */
    public PanelExport(SqlLibrary sql) {
        this.sql = sql;
    }

    /**
     * Writes both files. Columns keep their codes in every language, since programs read them.
     *
     * @param connection a connection to the warehouse, of which only temporary tables are changed
     */
    public void write(Connection connection, Path folder) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String part : sql.statements("panel/010_panel")) {
                statement.execute(part);
            }
        }
        new ResultExport(sql)
                .write(connection, sql.statement("panel/020_rows"), folder.resolve("panel.csv"), column -> column);
        Path part = folder.resolve("panel.parquet.part");
        String copy = sql.statement("panel/030_parquet", Map.of("file", "?"));
        try (PreparedStatement statement = connection.prepareStatement(copy)) {
            statement.setString(1, part.toString());
            statement.execute();
        }
        Files.move(part, folder.resolve("panel.parquet"));
    }
}
