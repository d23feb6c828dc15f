package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptRowsTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 999, 1000, 1001})
    void everyRowComesOnceInTheOrderOfTheQuery(int rowsAtATime) throws SQLException {
        String query = "select 1000 - range as place, 'row ' || place as name from range(1000) order by place";
        List<Object> places = new ArrayList<>();
        List<Object> names = new ArrayList<>();

        try (KeptRows rows = new KeptRows(SQL, connection, query, rowsAtATime)) {
            while (rows.next()) {
                places.add(rows.value(0));
                names.add(rows.value(1));
            }
            assertThat(rows.next()).isFalse();
            assertThat(rows.columns()).containsExactly("place", "name");
            assertThat(rows.count()).isEqualTo(1000);
        }

        assertThat(places).isEqualTo(LongStream.rangeClosed(1, 1000).boxed().toList());
        assertThat(names).startsWith("row 1", "row 2").hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfMillionsIsKeptToo() throws SQLException {
        // many threads insert and scan where rows are many
        String query = "select hash(range) as place from range(1000000) order by place";

        try (KeptRows rows = new KeptRows(SQL, connection, query, 100_000)) {
            BigInteger before = BigInteger.valueOf(-1);
            int read = 0;
            while (rows.next()) {
                BigInteger place = (BigInteger) rows.value(0);
                assertThat(place).isGreaterThan(before);
                before = place;
                read++;
            }
            assertThat(read).isEqualTo(1_000_000);
        }
    }

    @Test
    void noRowIsNoRow() throws SQLException {
        try (KeptRows rows = KeptRows.of(SQL, connection, "select 1 as one where false")) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aQueryThatFailsTellsWhatFailed() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> KeptRows.of(SQL, connection, "select missing from range(1)"))
                .withMessageContaining("missing");
    }

    @Test
    void aConnectionKeepsTheRowsOfOneQueryAtATime() throws SQLException {
        try (KeptRows first = KeptRows.of(SQL, connection, "select 1 as one")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> KeptRows.of(SQL, connection, "select 2 as one"))
                    .withMessageContaining("kept_row");
            assertThat(first.next()).isTrue();
            assertThat(first.value(0)).isEqualTo(1);
        }
        try (KeptRows next = KeptRows.of(SQL, connection, "select 2 as one")) {
            assertThat(next.next()).isTrue();
        }
    }
}
