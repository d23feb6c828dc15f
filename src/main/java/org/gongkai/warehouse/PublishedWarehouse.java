package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A published warehouse, opened for reading with no power beyond it. Not safe for use by several threads. */
public final class PublishedWarehouse implements AutoCloseable {

    private final SingleConnectionDataSource dataSource;
    private final JdbcClient jdbc;

    private PublishedWarehouse(SingleConnectionDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Opens the file. */
    public static PublishedWarehouse open(Path file) {
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource("jdbc:duckdb:" + file, true);
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("lock_configuration", "true");
        dataSource.setConnectionProperties(properties);
        return new PublishedWarehouse(dataSource);
    }

    /** The rows of a query of the project's own, each by column. */
    public List<Map<String, Object>> rows(String query, Map<String, ?> values) {
        return jdbc.sql(query).params(values).query().listOfRows();
    }

    /** What takes the rows of a query. */
    @FunctionalInterface
    public interface RowTaker {
        /** Takes all rows. */
        void take(ResultSet result) throws SQLException, IOException;
    }

    /**
     * Runs what somebody else wrote. It can change nothing and reach no file and no network: the file is open for
     * reading, and the settings that say so are locked.
     *
     * @return whether there were rows to take, even if none; a statement such as {@code set} gives no rows
     * @throws SQLException if the database refuses it
     */
    public boolean run(String foreign, RowTaker rows) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(foreign)) {
                return false;
            }
            try (ResultSet result = statement.getResultSet()) {
                rows.take(result);
            }
            return true;
        }
    }

    @Override
    public void close() {
        dataSource.destroy();
    }
}
