package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A published warehouse, opened for reading with no power beyond it. Not safe for use by several threads. */
public final class PublishedWarehouse implements AutoCloseable {

    /** Its name in the folder of a night. */
    public static final String FILE_NAME = "warehouse.duckdb";

    private static final String STREAM = "jdbc_stream_results";

    /** What the driver says of any error that it meets before the first row of a stream. */
    private static final String ERROR_OF_A_STREAM = "Invalid result set";

    private final Path file;
    private final SingleConnectionDataSource dataSource;
    private final Properties properties;
    private final JdbcClient jdbc;
    /** What is prepared is planned a second time when it is run. */
    private final JdbcTemplate unprepared;

    private PublishedWarehouse(Path file, SingleConnectionDataSource dataSource, Properties properties) {
        this.file = file;
        this.dataSource = dataSource;
        this.properties = properties;
        this.jdbc = JdbcClient.create(dataSource);
        this.unprepared = new JdbcTemplate(dataSource);
    }

    /** Opens the file. */
    public static PublishedWarehouse open(Path file) {
        return open(file, "");
    }

    /**
     * Opens the file.
     *
     * @param memoryLimit what the database may use, such as 2GB; empty for what it takes by itself
     */
    public static PublishedWarehouse open(Path file, String memoryLimit) {
        NativeLibrary.load();
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource("jdbc:duckdb:" + file, true);
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("lock_configuration", "true");
        // A night never changes, so nothing may be put aside beside it: what does not fit into memory fails.
        properties.setProperty("temp_directory", "");
        // Without this a result is gathered in memory before its first row comes.
        properties.setProperty(STREAM, "true");
        if (!memoryLimit.isEmpty()) {
            properties.setProperty("memory_limit", memoryLimit);
        }
        dataSource.setConnectionProperties(properties);
        return new PublishedWarehouse(file, dataSource, properties);
    }

    /** The rows of a query of the project's own, each by column. */
    public List<Map<String, Object>> rows(String query, Map<String, ?> values) {
        return WholeNumbers.areAll(values)
                ? unprepared.queryForList(SqlLibrary.filled(query, WholeNumbers.texts(values)))
                : jdbc.sql(query).params(values).query().listOfRows();
    }

    /** Whether a newer program wrote it: what people ask it by is in the file itself, but this program may not know its tables. */
    public boolean isNewer(SqlLibrary sql) {
        return definition(sql).isNewer();
    }

    /**
     * Refuses a file whose tables this program may not know.
     *
     * @throws UnusableMachineException if a newer program wrote it
     */
    public void refuseNewer(SqlLibrary sql) {
        definition(sql).refuseNewer(file);
    }

    Definition definition(SqlLibrary sql) {
        return new Definition(name -> rows(sql.statement(name), Map.of()));
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
            if (!execute(statement, foreign)) {
                return false;
            }
            try (ResultSet result = statement.getResultSet()) {
                rows.take(result);
            }
            return true;
        }
    }

    private boolean execute(Statement statement, String foreign) throws SQLException {
        try {
            return statement.execute(foreign);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains(ERROR_OF_A_STREAM)) {
                failWithoutStream(foreign);
            }
            throw e;
        }
    }

    /**
     * Runs it once more, on its own, to learn what went wrong: it fails as early as before, so that no more of it is
     * gathered.
     */
    private void failWithoutStream(String foreign) throws SQLException {
        Properties gathering = new Properties();
        gathering.putAll(properties);
        gathering.remove(STREAM);
        gathering.setProperty("jdbc_instance_cache", "false");
        try (Connection connection = DriverManager.getConnection(dataSource.getUrl(), gathering);
                Statement statement = connection.createStatement()) {
            statement.execute(foreign);
        }
    }

    @Override
    public void close() {
        dataSource.destroy();
    }
}
