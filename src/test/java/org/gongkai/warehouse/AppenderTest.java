package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways in which DuckDB loses rows without a word, each closed. */
class AppenderTest {

    @TempDir
    private Path folder;

    private Warehouse warehouse;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void open() throws SQLException, IOException {
        warehouse = Warehouse.open(folder.resolve("gongkai.duckdb"), new SqlLibrary(Path.of("sql")), "");
        jdbc = JdbcClient.create(warehouse.dataSource());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(warehouse.dataSource()));
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    private void table(String columns) {
        jdbc.sql("create table core.strict (" + columns + ")").update();
    }

    private List<String> stored() {
        return jdbc.sql("select n::varchar from core.strict order by n")
                .query(String.class)
                .list();
    }

    private void append(Integer... numbers) {
        try (Appender rows = warehouse.append("strict")) {
            for (Integer number : numbers) {
                rows.row(row -> row.integer(Optional.ofNullable(number)));
            }
        }
    }

    private long chunks() {
        return jdbc.sql("select count(*) from core.load_chunk")
                .query(Long.class)
                .single();
    }

    private void openChunk() {
        warehouse.execute(
                "load/insert_chunk",
                Map.of(
                        "night",
                        1,
                        "files",
                        1,
                        "figures",
                        1,
                        "content_cells",
                        1,
                        "figure_cells",
                        1,
                        "label_cells",
                        0,
                        "note_cells",
                        0,
                        "note_cells_with_digits",
                        0,
                        "reject_cells",
                        0));
    }

    @Test
    void rowsThatTheTableTakesAreThere() {
        table("n integer not null");

        append(1, 2, 3);

        assertThat(stored()).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n integer not null", "n integer check (n is not null)"})
    void aNullThatTheTableRefusesIsTold(String columns) {
        table(columns);

        assertThatExceptionOfType(WarehouseException.class).isThrownBy(() -> append(1, null, 3));
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n integer check (n < 3)", "n integer primary key"})
    void aRowThatTheTableRefusesIsToldWhenTheAppenderIsClosed(String columns) {
        table(columns);

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> append(1, 3, 3))
                .withMessageContaining("appended")
                .withCauseInstanceOf(SQLException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aRowWithTooFewColumnsIsTold() {
        table("n integer, m integer");

        assertThatExceptionOfType(WarehouseException.class).isThrownBy(() -> append(1));
        assertThat(stored()).isEmpty();
    }

    @Test
    void aMemberThatTheEnumerationDoesNotHaveIsTold() {
        table("n core.side");

        assertThatExceptionOfType(WarehouseException.class).isThrownBy(() -> {
            try (Appender rows = warehouse.append("strict")) {
                rows.row(row -> row.text("middle"));
            }
        });
        assertThat(stored()).isEmpty();
    }

    @Test
    void aTableThatIsNotThereIsTold() {
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> warehouse.append("nowhere"))
                .withMessage("cannot append to core.nowhere");
    }

    @Test
    void rowsOfATransactionThatIsRolledBackAreGone() {
        table("n integer");

        transaction.executeWithoutResult(status -> {
            openChunk();
            append(1, 2);
            assertThat(stored()).hasSize(2);
            status.setRollbackOnly();
        });

        assertThat(stored()).isEmpty();
        assertThat(chunks()).isZero();
    }

    @Test
    void rowsOfATransactionAreThereWithItsStatements() {
        table("n integer");

        transaction.executeWithoutResult(status -> {
            openChunk();
            append(1, 2);
        });

        assertThat(stored()).containsExactly("1", "2");
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void anExceptionWhileRowsAreWrittenLeavesNothingOfTheTransaction() {
        table("n integer not null");

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    openChunk();
                    append(1, 2);
                    append(3, null);
                }));

        assertThat(stored()).isEmpty();
        assertThat(chunks()).isZero();
        // and the connection is good for the next try
        transaction.executeWithoutResult(status -> {
            openChunk();
            append(4);
        });
        assertThat(stored()).containsExactly("4");
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void anExceptionOfTheCallerWithinARowComesThrough() {
        table("n integer");
        IllegalStateException own = new IllegalStateException("the caller's own");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    openChunk();
                    try (Appender rows = warehouse.append("strict")) {
                        rows.row(row -> row.integer(1));
                        rows.row(row -> {
                            throw own;
                        });
                    }
                }))
                .isSameAs(own);

        assertThat(stored()).isEmpty();
        assertThat(chunks()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.000000",
        "59237.2449, 59237.244900",
        "-3.000001, -3.000001",
        "1e3, 1000.000000",
        "1.2300000000, 1.230000",
        "999999999999.999999, 999999999999.999999"
    })
    void aDecimalIsStoredAsItIs(BigDecimal number, String stored) {
        table("n decimal(18,6)");

        try (Appender rows = warehouse.append("strict")) {
            rows.row(row -> row.decimal(Optional.of(number)));
        }

        assertThat(stored()).containsExactly(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "59237.2448999", "-1.9999999"})
    void aDecimalIsNeverRounded(BigDecimal number) {
        table("n decimal(18,6)");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> {
            try (Appender rows = warehouse.append("strict")) {
                rows.row(row -> row.decimal(Optional.of(number)));
            }
        });
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-999999999999999999", "1e30"})
    void aDecimalThatIsTooLargeIsRefused(BigDecimal number) {
        table("n decimal(18,6)");

        assertThatExceptionOfType(WarehouseException.class).isThrownBy(() -> {
            try (Appender rows = warehouse.append("strict")) {
                rows.row(row -> row.decimal(Optional.of(number)));
            }
        });
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-129, 128, 256, 70_000})
    void aNumberBeyondAByteIsNotCutDown(int number) {
        table("n tinyint");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> {
            try (Appender rows = warehouse.append("strict")) {
                rows.row(row -> row.tinyint(number));
            }
        });
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-32_769, 32_768, 65_536})
    void aNumberBeyondAShortIsNotCutDown(int number) {
        table("n smallint");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> {
            try (Appender rows = warehouse.append("strict")) {
                rows.row(row -> row.smallint(number));
            }
        });
        assertThat(stored()).isEmpty();
    }

    @Test
    void numbersAtTheirLimitsAreStored() {
        table("n smallint, t tinyint");

        try (Appender rows = warehouse.append("strict")) {
            rows.row(row -> row.smallint(Short.MIN_VALUE).tinyint(Byte.MIN_VALUE));
            rows.row(row -> row.smallint(Short.MAX_VALUE).tinyint(Byte.MAX_VALUE));
        }

        assertThat(jdbc.sql("select n || ' ' || t from core.strict order by n")
                        .query(String.class)
                        .list())
                .containsExactly("-32768 -128", "32767 127");
    }
}
