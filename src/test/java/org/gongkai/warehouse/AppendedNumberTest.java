package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is stored as it is, or refused: nothing is rounded or cut down. */
class AppendedNumberTest extends AppendingTest {

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
