package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Writes the star as Parquet: a folder for each table, {@code star/report/part-0.parquet}; tables of figures are cut by
 * year, {@code star/fact_indicator/year=2018/part-0.parquet}, so that a year that did not change is the same file from
 * night to night. A table without rows has one file with all its columns.
 */
public final class StarExport {

    /** The folder of the star in that of a night. */
    public static final String FOLDER = "star";

    private static final String FILE = "part-0.parquet";

    private final SqlLibrary sql;

    /** A star by those queries. */
    public StarExport(SqlLibrary sql) {
        this.sql = sql;
    }

    /**
     * Writes all tables below the folder {@value #FOLDER} of a folder.
     *
     * @param connection a connection to the warehouse, which is only read
     */
    public void write(Connection connection, Path folder) throws SQLException, IOException {
        Path star = folder.resolve(FOLDER);
        for (Map.Entry<String, String> table : tables(connection).entrySet()) {
            Path ofTable = star.resolve(table.getKey());
            switch (table.getValue()) {
                case "whole" -> copy(connection, "star/020_whole", table.getKey(), ofTable);
                case "night" -> copy(connection, "star/040_night", table.getKey(), ofTable);
                case "years" -> copyYears(connection, table.getKey(), ofTable);
                default -> throw new IllegalStateException("no such cut of a table: " + table.getValue());
            }
        }
    }

    private Map<String, String> tables(Connection connection) throws SQLException {
        Map<String, String> cuts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.statement("star/010_tables"))) {
            while (rows.next()) {
                cuts.put(rows.getString("table_name"), rows.getString("cut"));
            }
        }
        return cuts;
    }

    private void copyYears(Connection connection, String table, Path folder) throws SQLException, IOException {
        List<Integer> years = years(connection, table);
        if (years.isEmpty()) {
            copy(connection, "star/020_whole", table, folder);
        }
        String query = sql.statement("star/031_year", Map.of("table", table, "year", "?", "file", "?"));
        for (int year : years) {
            Path ofYear = Files.createDirectories(folder.resolve("year=" + year));
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setInt(1, year);
                statement.setString(2, ofYear.resolve(FILE).toString());
                statement.execute();
            }
        }
    }

    private List<Integer> years(Connection connection, String table) throws SQLException {
        List<Integer> years = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.statement("star/030_years", Map.of("table", table)))) {
            while (rows.next()) {
                years.add(rows.getInt("year"));
            }
        }
        return years;
    }

    private void copy(Connection connection, String name, String table, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        String query = sql.statement(name, Map.of("table", table, "file", "?"));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, folder.resolve(FILE).toString());
            statement.execute();
        }
    }
}
