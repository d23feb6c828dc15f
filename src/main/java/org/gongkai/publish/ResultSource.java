package org.gongkai.publish;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The rows of a result that are still to come. */
public final class ResultSource implements ResultRows {

    private final ResultSet result;

    /**
     * The rows of that result.
     *
     * @param result an open result before its first row; it stays open
     */
    public ResultSource(ResultSet result) {
        this.result = result;
    }

    @Override
    public List<String> columns() throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column));
        }
        return labels;
    }

    @Override
    public boolean next() throws SQLException {
        return result.next();
    }

    @Override
    public Object value(int column) throws SQLException {
        Object value = result.getObject(column + 1);
        // A Timestamp went through the zone of the machine, and an hour that summer time skips comes back shifted.
        return value instanceof Timestamp ? result.getObject(column + 1, LocalDateTime.class) : value;
    }
}
