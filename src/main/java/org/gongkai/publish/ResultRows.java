package org.gongkai.publish;

import java.sql.SQLException;
import java.util.List;

/** Rows that become a file, whichever engine gives them; taken once, in their order. */
public interface ResultRows {

    /** The labels of the columns. */
    List<String> columns() throws SQLException;

    /** Goes to the next row, the first at first; whether there is one. */
    boolean next() throws SQLException;

    /**
     * What stands in a column of the row.
     *
     * @param column its place, from 0
     * @return null, a {@link Number}, {@link String}, {@link Boolean}, {@link java.util.UUID} or a class of {@code
     *     java.time}
     */
    Object value(int column) throws SQLException;
}
