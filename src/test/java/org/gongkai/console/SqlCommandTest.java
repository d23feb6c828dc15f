package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command writes where, on a published file that holds nothing. */
class SqlCommandTest {

    @TempDir
    private static Path night;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void publish() throws Exception {
        try (Connection warehouse = DriverManager.getConnection("jdbc:duckdb:" + night.resolve("warehouse.duckdb"))) {
            warehouse.createStatement().execute("checkpoint");
        }
    }

    private int run(OutputStream to, String sql, String... options) {
        String[] arguments = Stream.concat(Stream.of("sql", sql, "--night", night.toString()), Stream.of(options))
                .toArray(String[]::new);
        return GongkaiCommand.run(
                new PrintStream(to, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private List<String> lines(String sql, String format) {
        assertThat(run(out, sql, "--format", format)).as(err.toString()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void csvTellsNullFromAnEmptyTextInEveryColumn() {
        assertThat(lines("select * from (values ('', null, 1), (null, '', -2)) as t(a, b, c)", "csv"))
                .containsExactly("a,b,c", "\"\",,1", ",\"\",-2");
    }

    @Test
    void csvGuardsTextThatASpreadsheetCouldRunAndLeavesNumbersAlone() {
        assertThat(lines(
                        "select '=1+1' as a, '+x' as b, '-5' as c, '@x' as d, '-x' as e, -5 as f, -0.50 as g, 'a,\"b\"' as h",
                        "csv"))
                .containsExactly("a,b,c,d,e,f,g,h", "'=1+1,'+x,-5,'@x,'-x,-5,-0.5,\"a,\"\"b\"\"\"");
    }

    @Test
    void jsonHoldsWhatHasPartsAsJsonAndNamesColumnsApart() {
        assertThat(lines(
                        "select 1 as a, 2 as a, 3 as a_1, [1, null] as l, {'x': 1, 'y': ['z']} as s, map {'k': 1.5} as m,"
                                + " 'ab'::blob as b, '{\"k\":[1]}'::json as j, 'nan'::double as n, null as u,"
                                + " timestamp '2024-01-02 03:04:05' as t",
                        "json"))
                .containsExactly(
                        "[",
                        "  {\"a\": 1, \"a_2\": 2, \"a_1\": 3, \"l\": [1, null], \"s\": {\"x\": 1, \"y\": [\"z\"]},"
                                + " \"m\": {\"k\": 1.5}, \"b\": \"6162\", \"j\": {\"k\":[1]}, \"n\": \"NaN\", \"u\": null,"
                                + " \"t\": \"2024-01-02 03:04:05\"}",
                        "]");
    }

    @ParameterizedTest
    @CsvSource({"中文, 4", "👍🏽, 2", "👨‍👩‍👧, 2", "❤️, 2", "é, 1", "ｱ, 1", "abc, 3", "①, 1", "🇨🇳, 2", "（）, 4"})
    void aTableIsAlignedByThePlacesThatCharactersTake(String text, int places) {
        assertThat(lines("select * from (values ('" + text + "', 'x'), ('123456', 'y')) as t(a, b)", "table"))
                .containsExactly("a       b", "------  -", text + " ".repeat(8 - places) + "x", "123456  y");
    }

    @Test
    void controlCharactersDoNotReachAConsole() {
        assertThat(lines("select chr(27) || '[31mred' as a", "table")).containsExactly("a", "--------", " [31mred");
    }

    @ParameterizedTest
    @CsvSource({
        "selec, 查询未能执行",
        "select cast('x' as integer), Could not convert string",
        "select error('boom') from range(3), boom",
        "set threads = 1, 查询未能执行",
        "begin, 该语句没有结果",
        "select 1; select 2, 每次只能运行一条语句",
        "copy (select 1) to 'x.csv', 查询未能执行"
    })
    void whatCannotBeRunIsToldOnStandardError(String sql, String message) {
        assertThat(run(out, sql, "--format", "csv")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1;",
                "select 1; ; -- select 2",
                "select ';' || 'it''s; x' as \"a;b\" /* ; x */",
                "select $$ ; x $$ as a; /* select 2 */",
                "select e'\\'; x' as a"
            })
    void aSemicolonWithinOrBehindOneStatementEndsNothing(String sql) {
        assertThat(run(out, sql)).as(err.toString()).isZero();
    }

    @Test
    void aLongResultStopsWhenNobodyReadsItAnyMore() {
        int[] written = {0};
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                written[0] += length;
                if (written[0] > 20_000) {
                    throw new IOException("Broken pipe");
                }
            }
        };

        // Gathered in memory, so many rows would not fit below the limit.
        assertThat(run(gone, "from range(1000000000000)", "--format", "csv", "--memory-limit", "100MB"))
                .isZero();

        assertThat(written[0]).isBetween(20_000, 100_000);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void nothingIsPutBesideThePublishedFile() throws Exception {
        assertThat(run(
                        out,
                        "select max(b) from (select hash(range) as b from range(20000000) order by b)",
                        "--memory-limit",
                        "30MB"))
                .isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).containsIgnoringCase("memory");
        try (Stream<Path> files = Files.list(night)) {
            assertThat(files).containsExactly(night.resolve("warehouse.duckdb"));
        }
    }
}
