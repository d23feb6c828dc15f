package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.Seeds;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.Derivation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.job.FileTrees;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.publish.CsvExport;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.WarehouseSink;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed in the tables: no year keeps its fingerprint whose rows are others. */
class ResultInputsPropertyTest {

    private static final Path DATA = Path.of("data");
    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));
    private static final List<String> REPORTS = List.of("figures", "shares", "trend");
    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2021;

    private static final String ROWS = """
            select year, concat(count(*), ' ', sum(hash(hash(region, row_text, number)))) as rows
            from (
                select
                    year,
                    (select min(region_code) from core.dim_agency where code = agency_code) as region,
                    row_text,
                    row_number() over (partition by year order by place) as number
                from (
                    select year, agency_code, cast(result as varchar) as row_text, row_number() over () as place
                    from (%s) as result
                )
            )
            where year is not null
            group by year
            """;

    private static final Pattern SCANNED = Pattern.compile("\"Table\": \"[^\"]*\\bcore\\.(\\w+)\"");

    @TempDir
    private static Path folder;

    private static Warehouse warehouse;
    private static Connection connection;
    private static State before;

    /** Fingerprints and rows by report and year. */
    private record State(Map<String, Map<Integer, String>> inputs, Map<String, Map<Integer, String>> rows) {}

    /** A column of a table with its type. */
    private record Column(String table, String name, String type) {}

    private record Change(String table, String statement) {}

    @BeforeAll
    static void makeUp() throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        List<Edition> editions = Stream.of("2014", "2019", "2021")
                .map(code -> knowledge.edition(code).orElseThrow())
                .toList();
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        StreamSettings settings =
                new StreamSettings(editions, 5, FIRST_YEAR, LAST_YEAR, 5, Map.of(), 0.1, 0.1).withSlips(0.4);
        warehouse = EmptyWarehouse.in(folder);
        new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
        new IdentityCheck(warehouse).run(1);
        new Derivation(warehouse).run();
        new ConceptSeries(warehouse).run();
        connection = warehouse.connectionBeside();
        run("set threads = 1");
        Map<String, Map<Integer, String>> rows = new HashMap<>();
        for (String report : REPORTS) {
            rows.put(report, rows(report));
        }
        before = new State(inputs(), rows);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        warehouse.close();
    }

    private static LongStream seeds() {
        return Seeds.usually(1);
    }

    @Test
    void everyYearWithRowsIsNamedAndNothingThatIsLookedAtIsEmpty() throws SQLException {
        for (String report : REPORTS) {
            assertThat(before.inputs().get(report).keySet())
                    .as(report)
                    .isEqualTo(before.rows().get(report).keySet())
                    .containsExactly(2017, 2018, 2019, 2020, 2021);
            assertThat(plan(report)).doesNotContain("EMPTY_RESULT");
        }
        assertThat(lookedAt()).contains("fact_indicator", "series_figure", "report", "finding", "concordance_step");
        for (String table : lookedAt()) {
            assertThat(one("select count(*) from core." + table)).as(table).isNotEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noColumnChangesRowsUnseen(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        for (Column column : columns()) {
            changes.add(new Change(column.table(), change(column, random)));
        }
        assertNoneIsUnseen(changes, () -> random.nextInt(12) == 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRowGoesOrComesUnseen(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        for (String table : columns().stream().map(Column::table).distinct().toList()) {
            String rows = " from core." + table + " where " + some(table, random);
            changes.add(new Change(table, "delete" + rows));
            changes.add(new Change(table, "insert into core." + table + rows));
        }
        assertNoneIsUnseen(changes, () -> random.nextInt(3) == 0);
    }

    /**
     * Makes each change that a report may look at by itself, and looks at the years of its rows where it is drawn; then all at
     * once that left the fingerprints of some reports as they were, and so must leave their rows.
     */
    private static void assertNoneIsUnseen(List<Change> changes, BooleanSupplier isDrawn) throws SQLException {
        Set<String> lookedAt = lookedAt();
        List<String> elsewhere = new ArrayList<>();
        Map<Set<String>, List<String>> unseen = new HashMap<>();
        for (Change change : changes) {
            if (!lookedAt.contains(change.table())) {
                elsewhere.add(change.statement());
                continue;
            }
            Set<String> unseenBy = new TreeSet<>(REPORTS);
            unseenBy.removeAll(seenBy(List.of(change.statement()), isDrawn.getAsBoolean() ? REPORTS : List.of()));
            unseen.computeIfAbsent(unseenBy, none -> new ArrayList<>()).add(change.statement());
        }
        unseen.remove(Set.of());
        for (Map.Entry<Set<String>, List<String>> together : unseen.entrySet()) {
            assertThat(seenBy(together.getValue(), together.getKey())).doesNotContainAnyElementsOf(together.getKey());
        }
        assertThat(seenBy(elsewhere, REPORTS)).isEmpty();
    }

    @Test
    void aFigureOutdatesItsYearAndTheNext() throws SQLException {
        assertThat(outdated("update core.fact_indicator set value = value + 1 where year = 2018"))
                .isEqualTo(Map.of("figures", Set.of(2018, 2019)));
        assertThat(outdated("update core.series_figure set value = value + 1 where year = 2021"))
                .isEqualTo(Map.of("shares", Set.of(2021), "trend", Set.of(2021)));
    }

    @Test
    void anAgencyOutdatesTheYearsOfItsReportsAndTheNextOnes() throws SQLException {
        String agency = "(select min(agency_id) from core.report where year = 2017)";
        run("begin");
        run("delete from core.report where year > 2017 and year < 2021 and agency_id = " + agency);
        Map<String, Map<Integer, String>> known = inputs();
        run("update core.dim_agency set name = name || 'x' where agency_id = " + agency);
        Map<String, Map<Integer, String>> renamed = inputs();
        boolean reportedLast = !one("select count(*) from core.report where year = 2021 and agency_id = " + agency)
                .equals("0");
        run("rollback");

        for (String report : REPORTS) {
            assertThat(others(known.get(report), renamed.get(report)))
                    .as(report)
                    .isEqualTo(reportedLast ? Set.of(2017, 2018, 2021) : Set.of(2017, 2018));
        }
    }

    /** In a copy, since a night commits what it changes. */
    @Test
    void theReportsOfANightAreThoseOfAFreshExport() throws Exception {
        run("checkpoint");
        Path copy = Files.copy(folder.resolve("gongkai.duckdb"), folder.resolve("copy.duckdb"));
        Path memory = folder.resolve("parts-written.tsv");
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        try (Connection nights = DriverManager.getConnection("jdbc:duckdb:" + copy);
                Statement change = nights.createStatement()) {
            export(nights, first, WrittenParts.in(memory, Optional.empty()));
            change.execute("update core.fact_indicator set value = value + 1 where year = 2020");
            change.execute("delete from core.series_figure where year = 2018");
            export(nights, second, WrittenParts.in(memory, Optional.of(first)));
            export(nights, fresh, WrittenParts.none());
        }

        assertThat(FileTrees.contents(second))
                .isEqualTo(FileTrees.contents(fresh))
                .isNotEqualTo(FileTrees.contents(first));
        assertThat(WrittenMemory.read(memory).years()).containsKeys("figures.csv\t2021", "trend.csv\t2019");
    }

    private static void export(Connection nights, Path night, WrittenParts parts) throws Exception {
        Set<String> without = new TreeSet<>(ReportExport.names(SQL));
        REPORTS.forEach(without::remove);
        ResultExport export = new ResultExport(SQL, new CsvExport(400), 100);
        new ReportExport(SQL, column -> column, without, export).write(nights, night, parts);
        parts.remember();
    }

    /** The engine hashes both alike. */
    @ParameterizedTest
    @ValueSource(strings = {"value", "low", "high", "previous_value", "whole_value", "whole_previous_high"})
    void theLeastBelowZeroIsNotZero(String column) throws SQLException {
        run("begin");
        run("update core.series_figure set " + column + " = 0 where year = 2020");
        Map<String, Map<Integer, String>> zero = inputs();
        run("update core.series_figure set " + column + " = -0.000001 where year = 2020");
        Map<String, Map<Integer, String>> below = inputs();
        run("rollback");

        assertThat(others(zero.get("trend"), below.get("trend"))).containsExactly(2020);
    }

    /**
     * The reports with another fingerprint of some year after changes.
     *
     * @param looked reports of which each year must have another whose rows are others
     */
    private static Set<String> seenBy(List<String> changes, Collection<String> looked) throws SQLException {
        run("begin");
        try {
            for (String change : changes) {
                run(change);
            }
            Map<String, Map<Integer, String>> inputs = inputs();
            for (String report : looked) {
                assertThat(others(before.inputs().get(report), inputs.get(report)))
                        .as("%s after %s", report, changes)
                        .containsAll(others(before.rows().get(report), rows(report)));
            }
            return REPORTS.stream()
                    .filter(report -> !inputs.get(report).equals(before.inputs().get(report)))
                    .collect(Collectors.toSet());
        } finally {
            run("rollback");
        }
    }

    private static Map<String, Set<Integer>> outdated(String change) throws SQLException {
        run("begin");
        run(change);
        Map<String, Map<Integer, String>> inputs = inputs();
        run("rollback");
        Map<String, Set<Integer>> outdated = new TreeMap<>();
        for (String report : REPORTS) {
            Set<Integer> others = others(before.inputs().get(report), inputs.get(report));
            if (!others.isEmpty()) {
                outdated.put(report, others);
            }
        }
        return outdated;
    }

    private static Set<Integer> others(Map<Integer, String> some, Map<Integer, String> more) {
        Set<Integer> others = new TreeSet<>(some.keySet());
        others.addAll(more.keySet());
        others.removeIf(year -> Objects.equals(some.get(year), more.get(year)));
        return others;
    }

    private static Map<String, Map<Integer, String>> inputs() throws SQLException {
        ResultInputs inputs = ResultInputs.of(SQL, connection);
        Map<String, Map<Integer, String>> all = new HashMap<>();
        REPORTS.forEach(report -> all.put(report, inputs.of(report)));
        return all;
    }

    /** What stands in the rows of each year, in which order, and where a long year is cut. */
    private static Map<Integer, String> rows(String report) throws SQLException {
        Map<Integer, String> years = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS.formatted(SQL.statement("reports/" + report)))) {
            while (row.next()) {
                years.put(row.getInt("year"), row.getString("rows"));
            }
        }
        return years;
    }

    private static String plan(String report) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain (format json) " + SQL.statement("reports/" + report))) {
            row.next();
            return row.getString(2);
        }
    }

    /** The tables that the reports look at, and that of the places where they are cut. */
    private static Set<String> lookedAt() throws SQLException {
        Set<String> tables = new TreeSet<>(Set.of("dim_agency"));
        for (String report : REPORTS) {
            SCANNED.matcher(plan(report)).results().forEach(found -> tables.add(found.group(1)));
        }
        return tables;
    }

    private static List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select table_name, column_name, data_type
                        from duckdb_columns()
                        where schema_name = 'core' and table_name in (select table_name from duckdb_tables())
                        order by table_name, column_index
                        """)) {
            while (row.next()) {
                columns.add(new Column(
                        row.getString("table_name"), row.getString("column_name"), row.getString("data_type")));
            }
        }
        return columns;
    }

    private static String change(Column column, Random random) {
        String name = '"' + column.name() + '"';
        String other = random.nextInt(4) == 0 ? "null" : other(name, column.type());
        return "update core." + column.table() + " set " + name + " = " + other + " where "
                + some(column.table(), random);
    }

    private static String other(String name, String type) {
        if (type.startsWith("ENUM")) {
            String values = "enum_range(cast(null as " + type + "))";
            return "case when " + name + " = " + values + "[1] then " + values + "[2] else " + values + "[1] end";
        }
        return switch (type.replaceFirst("\\(.*", "")) {
            case "VARCHAR" -> "coalesce(" + name + ", '') || 'x'";
            case "BOOLEAN" -> "coalesce(not " + name + ", true)";
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "DECIMAL", "DOUBLE" -> "coalesce(" + name + " + 1, 1)";
            case "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
                "coalesce(" + name + " + interval 1 day, '2020-01-01')";
            default -> throw new IllegalArgumentException("how does a " + type + " change?");
        };
    }

    /** Some rows of a table, of one year where it has years or reports. */
    private static String some(String table, Random random) {
        int year = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
        String some = "hash(rowid) % 2 = " + random.nextInt(2);
        return switch (table) {
            case "fact_indicator", "report", "series_figure" -> some + " and year = " + year;
            case "finding" -> some + " and report_id in (select report_id from core.report where year = " + year + ")";
            default -> some;
        };
    }

    private static String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
