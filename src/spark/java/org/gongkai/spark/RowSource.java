package org.gongkai.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.publish.ResultRows;

/** The rows of a data set, fetched a partition at a time. */
final class RowSource implements ResultRows {

    private final List<String> columns;
    private final Iterator<Row> rows;
    private Row row;

    RowSource(Dataset<Row> data) {
        this.columns = List.of(data.columns());
        this.rows = data.toLocalIterator();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        boolean more = rows.hasNext();
        if (more) {
            row = rows.next();
        }
        return more;
    }

    @Override
    public Object value(int column) {
        return row.get(column);
    }
}
