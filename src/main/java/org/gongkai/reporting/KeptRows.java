package org.gongkai.reporting;

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
    private final Statement statement;
    private final int rowsAtATime;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final long count;
    private long read;
    private ResultSet window;
    private ResultSource rows;

    /**
     * Keeps the rows of a query.
     *
     * @param statement of the connection that keeps them; for nobody else as long as they are read
     * @param query a query with an order
     */
    static KeptRows of(SqlLibrary sql, Statement statement, String query) throws SQLException {
        return new KeptRows(sql, statement, query, ROWS_AT_A_TIME);
    }

    KeptRows(SqlLibrary sql, Statement statement, String query, int rowsAtATime) throws SQLException {
        this.sql = sql;
        this.statement = statement;
        this.rowsAtATime = rowsAtATime;
        // The engine tells how many rows it inserted.
        this.count = statement.executeLargeUpdate(
                sql.statement("results/010_keep_rows").replace(":query", query));
        try (ResultSet none = statement.executeQuery(sql.statement("results/014_columns"))) {
            ResultSetMetaData described = none.getMetaData();
            for (int column = 1; column <= described.getColumnCount(); column++) {
                columns.put(described.getColumnLabel(column), described.getColumnTypeName(column));
            }
        }
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

    @Override
    public boolean next() throws SQLException {
        if (read == count) {
            return false;
        }
        if (read % rowsAtATime == 0) {
            closeWindow();
            window = statement.executeQuery(sql.statement("results/016_rows")
                    .replace(":begin", String.valueOf(read))
                    .replace(":end", String.valueOf(read + rowsAtATime)));
            rows = new ResultSource(window);
        }
        read++;
        if (!rows.next()) {
            throw new SQLException("of " + count + " kept rows number " + read + " is missing");
        }
        return true;
    }

    @Override
    public Object value(int column) throws SQLException {
        return rows.value(column);
    }

    private void closeWindow() throws SQLException {
        if (window != null) {
            window.close();
        }
    }

    /** Gives back what the rows took. */
    @Override
    public void close() throws SQLException {
        closeWindow();
        // What failed has closed the statement with it; the table goes with the connection then.
        if (!statement.isClosed()) {
            statement.execute(sql.statement("results/018_forget_rows"));
        }
    }
}
