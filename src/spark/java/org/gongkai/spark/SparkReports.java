package org.gongkai.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Writes each query of {@code sql/reports} as CSV files, with the same bytes as a night does; but a result that is longer
 * than a file is cut by rows alone, as {@code trend.csv}, {@code trend-2.csv} and so on, since rows are written as they come.
 */
final class SparkReports {

    private final SqlLibrary sql;
    private final CsvExport export = new CsvExport();
    private final CsvWording wording;

    /** Reports in that wording. */
    SparkReports(SqlLibrary sql, CsvWording wording) {
        this.sql = sql;
        this.wording = wording;
    }

    /**
     * Writes all reports into a folder.
     *
     * @param star the folder {@code star} of a night, on any file system that Spark reads
     * @throws AnalysisException if a table that the reports ask for is not there
     */
    List<CsvFiles> write(SparkSession spark, String star, Path folder)
            throws SQLException, IOException, AnalysisException {
        Map<String, String> queries = new LinkedHashMap<>();
        for (String name : sql.names("reports")) {
            queries.put(name.substring(name.indexOf('/') + 1), sql.statement(name));
        }
        new SparkStar(spark, sql).open(star, queries.values());
        List<CsvFiles> written = new ArrayList<>();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            RowSource rows = new RowSource(spark.sql(query.getValue()));
            written.add(export.write(rows, folder.resolve(query.getKey() + ".csv"), wording));
        }
        return written;
    }
}
