package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL files: each says what it is for, and reports run on Spark too. */
class SqlFilesTest {

    private static final Path FOLDER = Path.of("sql");
    private static final SqlLibrary SQL = new SqlLibrary(FOLDER);

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<String> reports() {
        return SQL.names("reports");
    }

    static List<String> views() {
        return SQL.names("views");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileStartsWithWhatItIsFor(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertThat(file.getFileName().toString()).endsWith(".sql");
        assertThat(lines.get(0)).matches("-- \\S.{15,}");
        assertThat(Files.readString(file)).doesNotContain("\r", "\t").endsWith(";\n");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsCutIntoItsStatements(Path file) throws IOException {
        String name = FOLDER.relativize(file).toString().replace('\\', '/').replace(".sql", "");

        List<String> statements = SQL.statements(name);

        // a semicolon within a line would leave two statements in one
        assertThat(statements)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(SharedDialect.bare(statement))
                        .doesNotContain(";")
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportIsOneStatementThatSparkSharesAndInFullOrder(String name) {
        assertThat(SharedDialect.faultsOfReport(SQL.statement(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewIsOfTheSharedDialect(String name) {
        assertThat(SQL.statements(name))
                .allSatisfy(statement ->
                        assertThat(SharedDialect.faultsOfView(statement)).isEmpty());
    }

    @Test
    void thereAreReportsAndViews() {
        assertThat(reports()).contains("reports/coverage", "reports/findings", "reports/rejects", "reports/trend");
        assertThat(views()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a // 2 as half from main.figure",
                "select * exclude (a) from main.figure",
                "select string_agg(a, ' ' order by a) from main.figure",
                "select string_agg(coalesce(a, b), ' ' order by a) from main.figure",
                "select arg_max(a, b) from main.figure",
                "select arg_min(a, b) from main.figure",
                "select list(a) from main.figure",
                "select list_contains(a, 1) from main.figure",
                "select strftime(a, '%Y') from main.figure",
                "select cast(a as varchar) as a from main.figure",
                "with recursive a as (select 1 as b union select b + 1 as b from a) select b from a",
                "select a as \"the a\" from main.figure",
                "select list_transform(a, x -> x + 1) from main.figure",
                "select transform(a, lambda x: x + 1) from main.figure",
                "select * from core.report",
                "SELECT * FROM core.report"
            })
    void whatSparkDoesNotShareIsSeen(String statement) {
        assertThat(SharedDialect.faultsOfView(statement)).isNotEmpty();
        assertThat(SharedDialect.faultsOfReport(statement + " order by a nulls last"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a::int as a from main.figure order by a nulls last",
                "select max_by(a, b) as a from main.figure order by 1 nulls last",
                "select 'a // \"b\" -> c' as a -- exclude (d)\nfrom main.figure order by a desc nulls last",
                "with t as (select * from main.figure) select * from t order by a nulls last, b nulls last",
                "select a from main.figure order by case a when 'x' then 1 else 2 end nulls last, coalesce(a, b) nulls last",
                "select string_agg(a, ' ') as a from main.figure order by a nulls last",
                "select a, lag(a) over (partition by b order by a) as c from main.figure order by a nulls last"
            })
    void whatIsSharedIsLeftAlone(String statement) {
        assertThat(SharedDialect.faultsOfReport(statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select a from main.figure | no order by at its end",
                "select a, lag(a) over (order by a nulls last) as c from main.figure | no order by at its end",
                "select a from main.figure order by a | no nulls last: a",
                "select a from main.figure order by a nulls last, b desc | no nulls last: b desc",
                "select core.plain_number(a) as a from main.figure order by a nulls last | macros of schema core"
            })
    void anOrderThatIsLeftOpenIsSeen(String statement, String fault) {
        assertThat(SharedDialect.faultsOfReport(statement)).containsExactly(fault);
    }
}
