package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways in which DuckDB loses rows without a word, each closed. */
class AppenderTest extends AppendingTest {

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(warehouse.dataSource()));

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
}
