package org.gongkai.check;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests on one warehouse, which is empty before each. */
abstract class WarehouseTest {

    static CheckedWarehouse warehouse;

    /** For knowledge. */
    @TempDir
    Path folder;

    @BeforeAll
    static void open(@TempDir Path warehouseFolder) throws Exception {
        warehouse = CheckedWarehouse.open(warehouseFolder);
    }

    @AfterAll
    static void close() throws SQLException {
        warehouse.close();
    }

    @BeforeEach
    void clear() {
        warehouse.clear();
    }
}
