package org.gongkai.slip;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The rows of a query that is ordered by {@code slip_no}, slip by slip. Not safe for use by several threads. */
final class SlipCursor<T> implements AutoCloseable {

    /** Makes something of the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Statement statement;
    private final ResultSet rows;
    private final RowReader<T> reader;
    private boolean more;

    SlipCursor(Connection connection, String query, RowReader<T> reader) throws SQLException {
        this.statement = connection.createStatement();
        this.rows = statement.executeQuery(query);
        this.reader = reader;
        this.more = rows.next();
    }

    /** The rows of a slip; to be asked in the order of the slips. */
    List<T> of(int slipNo) throws SQLException {
        List<T> found = new ArrayList<>();
        while (more && rows.getInt("slip_no") == slipNo) {
            found.add(reader.read(rows));
            more = rows.next();
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
