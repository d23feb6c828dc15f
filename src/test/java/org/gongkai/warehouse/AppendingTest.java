package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that append to a table of their own, in one warehouse. */
abstract class AppendingTest {

    static Warehouse warehouse;
    static JdbcClient jdbc;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException, IOException {
        warehouse = EmptyWarehouse.in(folder);
        jdbc = JdbcClient.create(warehouse.dataSource());
    }

    @AfterAll
    static void close() throws SQLException {
        warehouse.close();
    }

    @BeforeEach
    void clear() {
        jdbc.sql("drop table if exists core.strict").update();
        jdbc.sql("delete from core.load_chunk").update();
    }

    static void table(String columns) {
        jdbc.sql("create table core.strict (" + columns + ")").update();
    }

    static List<String> stored() {
        return jdbc.sql("select n::varchar from core.strict order by n")
                .query(String.class)
                .list();
    }
}
