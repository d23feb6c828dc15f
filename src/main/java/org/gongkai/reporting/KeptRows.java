package org.gongkai.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.publish.ResultRows;
import org.gongkai.publish.ResultSource;
import org.gongkai.warehouse.SqlLibrary;

/**
 * The rows of a query, kept in a temporary table, which spills to the disk, and read from it some at a time: of a result
 * itself the driver gathers all rows in memory. One connection keeps the rows of one query. Used by one thread.
 */
final class KeptRows implements ResultRows, AutoCloseable {

    private static final int ROWS_AT_A_TIME = 20_000;

    private final SqlLibrary sql;
    private final Connection connection;
    private final Statement statement;
    private final int rowsAtATime;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final long count;
    private ResultPart part = ResultPart.whole("", 0);
    private long read;
    private long endOfWindow;
    private ResultSet window;
    private ResultSource rows;

    /**
     * Keeps the rows of a query.
     *
     * @param connection a connection that keeps no others
     * @param query a query with an order
     */
    static KeptRows of(SqlLibrary sql, Connection connection, String query) throws SQLException {
        return new KeptRows(sql, connection, query, ROWS_AT_A_TIME);
    }

    KeptRows(SqlLibrary sql, Connection connection, String query, int rowsAtATime) throws SQLException {
        this.sql = sql;
        this.connection = connection;
        this.statement = connection.createStatement();
        this.rowsAtATime = rowsAtATime;
        // The engine tells how many rows it inserted.
        this.count = statement.executeLargeUpdate(sql.statement("results/010_keep_rows", Map.of("query", query)));
        openWindow();
        ResultSetMetaData described = window.getMetaData();
        for (int column = 1; column <= described.getColumnCount(); column++) {
            columns.put(described.getColumnLabel(column), described.getColumnTypeName(column));
        }
        this.part = ResultPart.whole("", count);
    }

    long count() {
        return count;
    }

    /** The columns with their types in DuckDB. */
    Map<String, String> types() {
        return columns;
    }

    @Override
    public List<String> columns() {
        return new ArrayList<>(columns.keySet());
    }

    /** The rows of a part, which are what comes next here. */
    ResultRows of(ResultPart rowsOfFile) {
        this.part = rowsOfFile;
        this.read = 0;
        this.endOfWindow = rowsOfFile.begin();
        return this;
    }

    @Override
    public boolean next() throws SQLException {
        while (read < part.rows() && !rows.next()) {
            if (endOfWindow == part.end()) {
                throw new SQLException("of " + part.rows() + " kept rows number " + (read + 1) + " is missing");
            }
            window.close();
            openWindow();
        }
        return read++ < part.rows();
    }

    @Override
    public Object value(int column) throws SQLException {
        return rows.value(column);
    }

    private void openWindow() throws SQLException {
        long begin = endOfWindow;
        endOfWindow = Math.min(begin + rowsAtATime, part.end());
        window = statement.executeQuery(sql.statement("results/016_rows", part.place(begin, endOfWindow)));
        rows = new ResultSource(window);
    }

    /** Gives back what the rows took. */
    @Override
    public void close() throws SQLException {
        window.close();
        statement.close();
        // Another one, since what fails closes its statement.
        try (Statement last = connection.createStatement()) {
            last.execute(sql.statement("results/018_forget_rows"));
        }
    }
}
