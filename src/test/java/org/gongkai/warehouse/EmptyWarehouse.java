package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Empty warehouses for tests. The star is defined once and copied for each, since defining it takes longer. */
public final class EmptyWarehouse {

    private static final String NAME = "gongkai.duckdb";

    private static byte[] defined;

    private EmptyWarehouse() {}

    /** An empty warehouse in that folder. */
    public static Warehouse in(Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(NAME), defined());
        return open(folder);
    }

    /** A file that holds an empty warehouse, as a run leaves it that ends before its first plan. */
    public static void at(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.write(file, defined());
        } catch (SQLException e) {
            throw new IOException("no empty warehouse could be made", e);
        }
    }

    private static synchronized byte[] defined() throws SQLException, IOException {
        if (defined == null) {
            Path folder = Files.createTempDirectory("empty-warehouse");
            open(folder).close();
            defined = Files.readAllBytes(folder.resolve(NAME));
            Files.delete(folder.resolve(NAME));
            Files.delete(folder);
        }
        return defined;
    }

    private static Warehouse open(Path folder) throws SQLException, IOException {
        return Warehouse.open(folder.resolve(NAME), new SqlLibrary(Path.of("sql")), "");
    }
}
