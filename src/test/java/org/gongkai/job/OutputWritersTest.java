package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputWritersTest {

    @TempDir
    private Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void openTheWarehouse() throws Exception {
        warehouse = EmptyWarehouse.in(folder);
    }

    @AfterEach
    void closeTheWarehouse() throws SQLException {
        warehouse.close();
    }

    @Test
    void eachOutputHasTemporaryTablesOfItsOwnAndSeesTheWarehouse() throws Exception {
        Set<String> rows = new ConcurrentSkipListSet<>();
        OutputWriters.Writing output = connection -> {
            execute(connection, "create temp table mine as select count(*) as nights from core.night");
            rows.addAll(NightlyFixture.rows(connection, "select nights from mine"));
        };

        new OutputWriters(warehouse, 2).write(List.of(output, output, output));

        assertThat(rows).containsExactly("0");
    }

    @Test
    void whatFailsIsThrownAsItWasAndTheOthersAreWritten() {
        Set<String> written = new ConcurrentSkipListSet<>();
        IOException full = new IOException("no space left");

        assertThatThrownBy(() -> new OutputWriters(warehouse, 2)
                        .write(List.of(
                                connection -> {
                                    throw full;
                                },
                                connection -> written.add("trend"),
                                connection -> written.add("page"))))
                .isSameAs(full);
        assertThat(written).containsExactly("page", "trend");
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var open = connection.createStatement()) {
            open.execute(statement);
        }
    }
}
