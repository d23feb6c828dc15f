package org.gongkai.reporting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.Derivation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.WarehouseSink;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.Warehouse;

/** A made-up warehouse, with the fingerprints and the rows of its long reports by year, as it was and as it is now. */
final class LongReports implements AutoCloseable {

    static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));
    static final List<String> NAMES = List.of("figures", "shares", "trend");
    static final int FIRST_YEAR = 2017;
    static final int LAST_YEAR = 2021;

    private static final Path DATA = Path.of("data");

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

    private final Warehouse warehouse;
    private final Connection connection;
    private final Map<String, Map<Integer, String>> inputsBefore;
    private final Map<String, Map<Integer, String>> rowsBefore = new HashMap<>();

    private LongReports(Warehouse warehouse) throws SQLException {
        this.warehouse = warehouse;
        this.connection = warehouse.connectionBeside();
        run("set threads = 1");
        for (String report : NAMES) {
            rowsBefore.put(report, rows(report));
        }
        this.inputsBefore = inputs();
    }

    /** In a file of that folder. */
    static LongReports in(Path folder) throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        List<Edition> editions = Stream.of("2014", "2019", "2021")
                .map(code -> knowledge.edition(code).orElseThrow())
                .toList();
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        StreamSettings settings =
                new StreamSettings(editions, 5, FIRST_YEAR, LAST_YEAR, 5, Map.of(), 0.1, 0.1).withSlips(0.4);
        Warehouse warehouse = EmptyWarehouse.in(folder);
        new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
        new IdentityCheck(warehouse).run(1);
        new Derivation(warehouse).run();
        new ConceptSeries(warehouse).run();
        return new LongReports(warehouse);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        warehouse.close();
    }

    Connection connection() {
        return connection;
    }

    Map<Integer, String> inputsBefore(String report) {
        return inputsBefore.get(report);
    }

    Map<Integer, String> rowsBefore(String report) {
        return rowsBefore.get(report);
    }

    Map<String, Map<Integer, String>> inputs() throws SQLException {
        ResultInputs inputs = ResultInputs.of(SQL, connection);
        Map<String, Map<Integer, String>> all = new HashMap<>();
        NAMES.forEach(report -> all.put(report, inputs.of(report)));
        return all;
    }

    /** What stands in the rows of each year, in which order, and where a long year is cut. */
    Map<Integer, String> rows(String report) throws SQLException {
        Map<Integer, String> years = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS.formatted(SQL.statement("reports/" + report)))) {
            while (row.next()) {
                years.put(row.getInt("year"), row.getString("rows"));
            }
        }
        return years;
    }

    String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void run(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** The years of which one has another text than the other. */
    static Set<Integer> others(Map<Integer, String> some, Map<Integer, String> more) {
        Set<Integer> others = new TreeSet<>(some.keySet());
        others.addAll(more.keySet());
        others.removeIf(year -> Objects.equals(some.get(year), more.get(year)));
        return others;
    }

    String plan(String report) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain (format json) " + SQL.statement("reports/" + report))) {
            row.next();
            return row.getString(2);
        }
    }

    /** The tables that the reports look at, and that of the places where they are cut. */
    Set<String> lookedAt() throws SQLException {
        Set<String> tables = new TreeSet<>(Set.of("dim_agency"));
        for (String report : NAMES) {
            SCANNED.matcher(plan(report)).results().forEach(found -> tables.add(found.group(1)));
        }
        return tables;
    }
}
