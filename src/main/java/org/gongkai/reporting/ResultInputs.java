package org.gongkai.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Fingerprints of what the rows of long reports are made of, by year, from the tables of the warehouse ({@code sql/inputs}).
 * Where a year has the same as in another night, its rows are the same too, and nobody need ask for them. Not every report
 * has them.
 */
final class ResultInputs {

    private static final String FOLDER = "inputs";

    private final Map<String, Map<Integer, String>> reports;

    private ResultInputs(Map<String, Map<Integer, String>> reports) {
        this.reports = reports;
    }

    /** Of no report. */
    static ResultInputs none() {
        return new ResultInputs(Map.of());
    }

    /** Those of a warehouse as it is now. */
    static ResultInputs of(SqlLibrary sql, Connection connection) throws SQLException {
        Map<String, Map<Integer, String>> reports = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : sql.names(FOLDER)) {
                try (ResultSet row = statement.executeQuery(sql.statement(name))) {
                    while (row.next()) {
                        reports.computeIfAbsent(row.getString("report"), none -> new TreeMap<>())
                                .put(row.getInt(ResultYear.COLUMN), row.getString("fingerprint"));
                    }
                }
            }
        }
        return new ResultInputs(reports);
    }

    /** Of a report, for each year that it can have rows in; none where nobody has said what it is made of. */
    Map<Integer, String> of(String report) {
        return reports.getOrDefault(report, Map.of());
    }
}
