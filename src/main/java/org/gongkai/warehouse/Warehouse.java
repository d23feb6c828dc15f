package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The warehouse file that nights are built on, opened for writing on one connection. Work is done in the transaction of
 * the caller where there is one. Not safe for use by several threads.
 */
public final class Warehouse implements AutoCloseable {

    private final SingleConnectionDataSource dataSource;
    private final JdbcClient jdbc;
    /** DuckDB plans what is prepared a second time when it is run, which is most of the work where rows are few. */
    private final JdbcTemplate unprepared;

    private final SqlLibrary sql;
    private boolean closed;

    private Warehouse(SingleConnectionDataSource dataSource, SqlLibrary sql) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.unprepared = new JdbcTemplate(dataSource);
        this.sql = sql;
    }

    /** Opens the file as {@link #open(Path, SqlLibrary, String, int)} does, with a thread for each processor. */
    public static Warehouse open(Path file, SqlLibrary sql, String memoryLimit) throws SQLException, IOException {
        return open(file, sql, memoryLimit, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens the file, which is created with an empty star where there is none.
     *
     * @param file the DuckDB file
     * @param memoryLimit what DuckDB may use, such as {@code 2GB}; empty for its own default
     * @param threads how many threads DuckDB may use, no more than there are processors; by itself it does not see to which of them a
     *     process is bound, nor what the JVM was told
     * @throws SQLException if DuckDB cannot open the file
     * @throws UnusableMachineException if the file is of a newer program, or no warehouse; it is left as it is
     */
    public static Warehouse open(Path file, SqlLibrary sql, String memoryLimit, int threads)
            throws SQLException, IOException {
        NativeLibrary.load();
        Files.createDirectories(file.toAbsolutePath().getParent());
        refuseUntouched(file, sql);
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource("jdbc:duckdb:" + file, true);
        dataSource.setConnectionProperties(properties(memoryLimit, threads));
        Warehouse warehouse = new Warehouse(dataSource, sql);
        try {
            warehouse.define(file);
        } catch (RuntimeException e) {
            dataSource.destroy();
            throw e;
        }
        return warehouse;
    }

    /** Opening a file for writing takes up its write-ahead log, which changes it: what has one is looked at before. */
    private static void refuseUntouched(Path file, SqlLibrary sql) {
        if (!Files.exists(file) || !Files.exists(file.resolveSibling(file.getFileName() + ".wal"))) {
            return;
        }
        try (PublishedWarehouse look = PublishedWarehouse.open(file)) {
            Definition definition = look.definition(sql);
            definition.refuseNewer(file);
            definition.refuseForeign(file);
        } catch (DataAccessException toldWhenItIsOpened) {
            return;
        }
    }

    /** A file that was defined by the same SQL is left as it is: that saves a second of each night. */
    private void define(Path file) {
        String fingerprint = Definition.ofThisProgram(sql);
        Definition before = new Definition(name -> rows(name, Map.of()));
        if (before.told().equals(fingerprint)) {
            return;
        }
        before.refuseNewer(file);
        before.refuseForeign(file);
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(all -> {
            sql.names("schema").forEach(name -> execute(name, Map.of()));
            sql.names("views").forEach(name -> execute(name, Map.of()));
            execute("load/define", Map.of("fingerprint", fingerprint));
        });
    }

    private static Properties properties(String memoryLimit, int threads) {
        Properties properties = new Properties();
        // Analysts' clients are often older than the engine here; files of this format open in all of 1.x.
        properties.setProperty("storage_compatibility_version", "v1.2.0");
        properties.setProperty(
                "threads", String.valueOf(Math.min(threads, Runtime.getRuntime().availableProcessors())));
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        if (!memoryLimit.isEmpty()) {
            properties.setProperty("memory_limit", memoryLimit);
        }
        return properties;
    }

    /** For a transaction manager. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * A connection beside that of the warehouse, for another thread; it sees what is committed.
     *
     * @return to be closed by the caller, before the warehouse is
     */
    public Connection connectionBeside() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.unwrap(DuckDBConnection.class).duplicate();
        }
    }

    /** The SQL files that this warehouse is worked on with. */
    public SqlLibrary sql() {
        return sql;
    }

    /** Runs every statement of a file with the named values; returns the number of rows changed by the last. */
    public int execute(String name, Map<String, ?> values) {
        boolean bound = !WholeNumbers.areAll(values);
        int changed = 0;
        for (String statement : bound ? sql.statements(name) : sql.statements(name, WholeNumbers.texts(values))) {
            changed = bound && asksFor(values, statement)
                    ? jdbc.sql(statement).params(values).update()
                    : unprepared.update(statement);
        }
        return changed;
    }

    private static boolean asksFor(Map<String, ?> values, String statement) {
        return values.keySet().stream().anyMatch(name -> statement.contains(":" + name));
    }

    /** The rows of a query in a file, each by column. */
    public List<Map<String, Object>> rows(String name, Map<String, ?> values) {
        return WholeNumbers.areAll(values)
                ? unprepared.queryForList(sql.statement(name, WholeNumbers.texts(values)))
                : jdbc.sql(sql.statement(name)).params(values).query().listOfRows();
    }

    /** The query of a file, to be mapped by the caller. */
    public JdbcClient.StatementSpec query(String name) {
        return jdbc.sql(sql.statement(name));
    }

    /** An appender to a table of schema core, on the connection of the current transaction. */
    public Appender append(String table) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return new Appender(connection.unwrap(DuckDBConnection.class).createAppender("core", table));
        } catch (SQLException e) {
            throw new WarehouseException("cannot append to core." + table, e);
        }
    }

    /** Writes all to the file itself, so that no write-ahead log is left, and closes it; later calls do nothing. */
    @Override
    public void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } finally {
            dataSource.destroy();
        }
    }
}
