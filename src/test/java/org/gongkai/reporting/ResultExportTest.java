package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What DuckDB writes of many rows is what Java writes of few. */
class ResultExportTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));
    private static final long SEED = 20261130;
    private static final int ROWS = 1500;

    private static final String[] PIECES = {
        "", "市", "镇江市", "a", "0", "7", ".", ",", "\"", "'", "\n", "\r", "\r\n", "\t", "\0", "\u0085", "\u007f", " ",
                "　",
        "=", "+", "-", "－", "＋", "＝", "＠", "@", "#", "!", "|", "\\", "𠮷", "́", "\u202e", "\uFEFF", "1+2", "null", "·"
    };

    private static final CsvWording CODED = new CsvWording() {
        @Override
        public String header(String column) {
            return column.equals("code") ? "说明, \"代码\"" : column;
        }

        @Override
        public String value(String column, String text) {
            return isCoded(column) && text.length() > 1 ? text + "，\"" + text.length() : text;
        }

        @Override
        public boolean isCoded(String column) {
            return column.equals("code") || column.equals("grade");
        }
    };

    @TempDir
    private Path folder;

    private static Connection connection;

    @BeforeAll
    static void fillSample() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        fill();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text, number, amount, whole, code, moment, utc, day, is_open, grade, rate, share, id",
                "number, text, code",
                "code, amount",
                "amount, text",
                "is_open, whole, text",
                "grade, rate",
                "share, grade",
                "huge, fine",
                "rate"
            })
    void manyRowsAreWrittenAsFewAre(String columns) throws Exception {
        // given
        String query = "select " + columns + " from sample order by id";

        // when
        List<Path> expected = write("few", query, CODED, 499, Integer.MAX_VALUE).files();
        CsvFiles many = write("many", query, CODED, 499, 0);

        // then
        assertThat(many.rows()).isEqualTo(ROWS);
        assertThat(many.files()).hasSameSizeAs(expected).hasSize(4);
        for (int file = 0; file < expected.size(); file++) {
            assertThat(many.files().get(file).getFileName())
                    .isEqualTo(expected.get(file).getFileName());
            assertThat(many.files().get(file)).hasSameBinaryContentAs(expected.get(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1 + 0.2",
                "1e-5",
                "-1.5e-7",
                "1e15",
                "999999999999999.9",
                "-123456789012345680000",
                "1e300",
                "5e-324",
                "2.5",
                "1234567890123.125",
                "1234567890123.375",
                "1000000.001953125",
                "0.0001",
                "0.00009999999999999999",
                "'nan'",
                "'inf'",
                "'-inf'",
                "-0.0",
                "33.33"
            })
    void aDoubleIsTheSameNumber(String number) throws Exception {
        String query = "select cast(" + number + " as double) as number";

        assertThat(Files.readString(write("many", query, CODED, 9, 0).files().get(0)))
                .isEqualTo(Files.readString(
                        write("few", query, CODED, 9, 9).files().get(0)));
    }

    @Test
    void aDoubleHasFifteenDigitsAndNoExponent() throws Exception {
        String query = "select unnest([0.1 + 0.2, 1e-5, -1.5e-7, 1e15, 999999999999999.9, 33.33]::double[]) as number";

        assertThat(write("many", query, CODED, 9, 0).files().get(0)).content().isEqualTo("""
                \uFEFFnumber
                0.3
                0.00001
                -0.00000015
                1000000000000000
                1000000000000000
                33.33
                """);
    }

    @Test
    void aColumnOfCodesMayBeEmpty() throws Exception {
        String query = "select 1 as one, cast(null as varchar) as code from range(2)";

        assertThat(write("many", query, CODED, 9, 0).files().get(0)).content().endsWith("\n1,\n1,\n");
    }

    @Test
    void namesAndHeadingsMayLookLikeParameters() throws Exception {
        String query = "select 1 as \":fields\", 'x' as \"code:end\", 2 as \"p%s:query\", ':file' as \"a\"\"b,:begin\"";

        assertThat(write("many", query, column -> column, 9, 0).files().get(0))
                .content()
                .isEqualTo("\uFEFF:fields,code:end,p%s:query,\"a\"\"b,:begin\"\n1,x,2,:file\n");
    }

    @Test
    void tooManyCodesAreWordsAllTheSame() throws Exception {
        String query = "select 'c' || range as code from range(5000) order by range";

        assertThat(write("many", query, CODED, 9999, 0).files().get(0))
                .hasSameBinaryContentAs(
                        write("few", query, CODED, 9999, 9999).files().get(0));
    }

    @Test
    void noRowIsLostBetweenTwoFiles() throws Exception {
        CsvFiles files = write("many", "select range as n from range(7) order by n", column -> column, 3, 0);

        assertThat(files.rows()).isEqualTo(7);
        assertThat(files.files().stream().map(file -> file.getFileName().toString()))
                .containsExactly("result.csv", "result-2.csv", "result-3.csv");
        assertThat(files.files().get(1)).hasContent("\uFEFFn\n3\n4\n5\n");
        assertThat(files.files().get(2)).hasContent("\uFEFFn\n6\n");
    }

    @Test
    void whatNoCellCanHoldIsRefusedByName() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> write("many", "select [1, 2] as parts", CODED, 9, 0))
                .withMessageContaining("column parts is a INTEGER[]");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> write("many", "select [1.5, 2] as parts", CODED, 9, 0))
                .withMessageContaining("column parts");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> write("few", "select [1, 2] as parts", CODED, 9, 9))
                .withMessageContaining("column parts");
    }

    @Test
    void noRowAndNoCodeIsLeftInTheConnection() throws Exception {
        write("many", "select 1 as one, 'x' as code", CODED, 9, 0);

        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select table_name as name from duckdb_tables() where temporary
                        union all
                        select type_name from duckdb_types() where type_name like 'code of %'
                        """)) {
            assertThat(tables.next()).isFalse();
        }
    }

    private CsvFiles write(String name, String query, CsvWording wording, int rowsOfAFile, int fewRows)
            throws SQLException, IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("result.csv");
        return new ResultExport(SQL, new CsvExport(rowsOfAFile), fewRows).write(connection, query, file, wording);
    }

    private static void fill() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table sample (id integer, text varchar, number double, amount decimal(26, 6),"
                    + " whole hugeint, code varchar, moment timestamp, utc timestamptz, day date, is_open boolean,"
                    + " grade enum('', '=low', 'high, higher'), rate enum('=1', 'two '), share decimal(4, 4),"
                    + " huge decimal(38, 6), fine decimal(31, 30))");
        }
        Random random = new Random(SEED);
        try (PreparedStatement row = connection.prepareStatement(
                "insert into sample values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int id = 0; id < ROWS; id++) {
                Object[] values = values(id, random);
                for (int column = 0; column < values.length; column++) {
                    row.setObject(column + 1, column > 0 && random.nextInt(8) == 0 ? null : values[column]);
                }
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static Object[] values(int id, Random random) {
        LocalDateTime moment = LocalDateTime.of(2008, 5, 1, 0, 0).plusSeconds(random.nextInt(600_000_000));
        return new Object[] {
            id,
            text(random),
            Double.longBitsToDouble(random.nextLong()),
            BigDecimal.valueOf(random.nextLong() / (1L << random.nextInt(40)), random.nextInt(7)),
            BigInteger.valueOf(random.nextLong()),
            random.nextBoolean() ? text(random) : PIECES[random.nextInt(PIECES.length)],
            moment,
            moment.atOffset(ZoneOffset.ofHours(8)),
            moment.toLocalDate(),
            random.nextBoolean(),
            List.of("", "=low", "high, higher").get(random.nextInt(3)),
            List.of("=1", "two ").get(random.nextInt(2)),
            BigDecimal.valueOf(random.nextInt(21) - 10, 1).setScale(4).divide(BigDecimal.valueOf(3), RoundingMode.DOWN),
            new BigDecimal(new BigInteger(100, random), random.nextInt(7)),
            BigDecimal.valueOf(random.nextInt(19) - 9)
                    .subtract(new BigDecimal(BigInteger.valueOf(random.nextInt(3)), 30))
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
