package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * What an analyst's older DuckDB client does with a published file: a program of its own, since a process holds one
 * version of the engine only. It opens the file of its first argument for reading and runs the one query in each other
 * file, of which it prints the name, the number of rows and of columns, or what the engine had against it.
 */
final class OlderClient {

    private OlderClient() {}

    /** Opens the file and runs the queries. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        readOnly.setProperty("autoinstall_known_extensions", "false");
        readOnly.setProperty("autoload_known_extensions", "false");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0], readOnly)) {
            System.out.println("version " + connection.getMetaData().getDatabaseProductVersion());
            for (int i = 1; i < arguments.length; i++) {
                Path file = Path.of(arguments[i]);
                System.out.println(file.getFileName() + " " + answer(connection, Files.readString(file)));
            }
        }
    }

    private static String answer(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            int count = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
            return count + " rows";
        } catch (SQLException e) {
            return "fails: " + e.getMessage().replace('\n', ' ');
        }
    }
}
