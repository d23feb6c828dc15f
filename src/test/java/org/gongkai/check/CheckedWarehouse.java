package org.gongkai.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real warehouse whose reports and figures a test writes itself, each report from a file of its own. */
final class CheckedWarehouse implements AutoCloseable {

    private final Warehouse warehouse;
    private final JdbcClient jdbc;
    private Map<String, Integer> agencies = Map.of();
    private Map<String, Integer> indicators = Map.of();
    private Map<String, Integer> breakdowns = Map.of();
    private int lastReport;

    private CheckedWarehouse(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.jdbc = JdbcClient.create(warehouse.dataSource());
    }

    static CheckedWarehouse open(Path folder) throws SQLException, IOException {
        return new CheckedWarehouse(EmptyWarehouse.in(folder));
    }

    /** Takes everything out, since opening another warehouse takes longer. */
    void clear() {
        List<String> tables =
                texts("select table_name from duckdb_tables() where schema_name = 'core' and estimated_size > 0");
        new TransactionTemplate(new DataSourceTransactionManager(warehouse.dataSource()))
                .executeWithoutResult(all -> tables.forEach(table -> change("delete from core." + table)));
        lastReport = 0;
    }

    /** Writes the dimensions and identities. */
    CheckedWarehouse with(Knowledge knowledge) {
        Dimensions dimensions = new Dimensions(warehouse);
        dimensions.write(knowledge);
        agencies = dimensions.agencyIds();
        indicators = dimensions.indicatorIds();
        breakdowns = dimensions.breakdownIds();
        return this;
    }

    /** Writes a report with its figures, its file and its plan; returns its key. */
    int add(Report report, List<Fact> facts) {
        int id = ++lastReport;
        int agency = agencies.get(report.agency());
        append(
                "report",
                row -> row.integer(id)
                        .integer(agency)
                        .smallint(report.year())
                        .text("year")
                        .text("unknown")
                        .integer(id)
                        .text(report.state())
                        .text("digest " + id)
                        .integer(facts.size())
                        .integer(id)
                        .integer(1)
                        .integer(1));
        append(
                "report_source",
                row -> row.integer(id).integer(id).text("unknown").text(""));
        int tables = 0;
        for (String table : report.tables()) {
            int number = ++tables;
            String[] ofEdition = table.split("/");
            append(
                    "report_table",
                    row -> row.integer(id)
                            .tinyint(number)
                            .text("Sheet1")
                            .smallint(1)
                            .text(ofEdition[0])
                            .text(ofEdition[1])
                            .decimal(BigDecimal.ONE, 3)
                            .text(report.knownTexts()));
        }
        addFile(id, facts);
        addFacts(id, report, facts);
        return id;
    }

    private void addFile(int id, List<Fact> facts) {
        int figures = facts.size();
        int taken = (int) facts.stream()
                .filter(fact -> !List.of("blank", "unreadable").contains(fact.status()))
                .count();
        append(
                "source_file",
                row -> row.integer(id)
                        .text("file " + id)
                        .text("hash " + id)
                        .bigint(1)
                        .text("csv")
                        .text("UTF-8")
                        .text("present")
                        .integer(1)
                        .text("")
                        .integer(1)
                        .integer(figures)
                        .integer(figures)
                        .integer(figures)
                        .integer(0)
                        .integer(0)
                        .integer(0)
                        .integer(0)
                        .integer(taken)
                        .integer(1)
                        .integer(1)
                        .none());
        append(
                "source_sheet",
                row -> account(row.integer(id).integer(1).text("Sheet1").bool(false), figures));
        append("load_chunk", row -> account(row.integer(1).integer(1).integer(figures), figures));
        append(
                "plan",
                row -> row.integer(1)
                        .integer(id)
                        .text("file " + id)
                        .text("hash " + id)
                        .bigint(1)
                        .text("new"));
    }

    private static void account(Appender.Row row, int figures) throws SQLException {
        row.integer(figures).integer(figures).integer(0).integer(0).integer(0).integer(0);
    }

    private void addFacts(int id, Report report, List<Fact> facts) {
        int agency = agencies.get(report.agency());
        try (Appender rows = warehouse.append(report.isCurrent() ? "fact_indicator" : "fact_indicator_history")) {
            for (int i = 0; i < facts.size(); i++) {
                Fact fact = facts.get(i);
                int rowNo = i + 1;
                rows.row(row -> row.integer(id)
                        .integer(agency)
                        .smallint(report.year())
                        .smallint(indicators.get(report.indicator(fact)))
                        .tinyint(breakdowns.get(fact.breakdown()))
                        .decimal(fact.value())
                        .decimal(fact.low())
                        .decimal(fact.high())
                        .text(fact.status())
                        .none()
                        .tinyint(1)
                        .integer(rowNo)
                        .smallint(2));
            }
        }
    }

    private void append(String table, Appender.RowWriter row) {
        try (Appender rows = warehouse.append(table)) {
            rows.row(row);
        }
    }

    /** Gives a figure of a report another value. */
    void correct(int report, String indicator, String number) {
        int changed = jdbc.sql("update core.fact_indicator set value = cast(:value as decimal(18,6)),"
                        + " status = 'reported', low = null, high = null"
                        + " where report_id = :report and indicator_id = :indicator")
                .param("value", number)
                .param("report", report)
                .param("indicator", indicators.get("test/" + indicator))
                .update();
        if (changed != 1) {
            throw new IllegalArgumentException(changed + " figures of " + indicator + " in report " + report);
        }
    }

    /** Says of a report by how much it may miss its identities. */
    void tolerate(int report, String tolerance) {
        append("report_remark", row -> row.integer(report).decimal(Optional.of(new BigDecimal(tolerance))));
    }

    /** Runs a statement, to do harm. */
    void change(String statement) {
        jdbc.sql(statement).update();
    }

    void check(int night) {
        new IdentityCheck(warehouse).run(night);
    }

    /** Holds the verdicts against what the check found. */
    void review() {
        new VerdictReview(warehouse).run();
    }

    /** Checks, and derives what is blank. */
    void derive() {
        check(1);
        new Derivation(warehouse).run();
    }

    /** Explains what the check found, with cases as they are made for that. */
    List<CaseReader.Found> explain(Knowledge knowledge) {
        new FindingExplanation(warehouse, knowledge).run();
        return new CaseReader(warehouse, knowledge).read(0);
    }

    void verify() {
        new Verification(warehouse).run();
    }

    /** Outcome and reason, with a space between, by {@code report/edition/identity/instance}. */
    Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        jdbc.sql("select o.report_id || '/' || i.edition || '/' || i.code || '/' || i.instance as key,"
                        + " concat_ws(' ', o.outcome, o.reason) as outcome"
                        + " from core.check_outcome as o join core.identity as i on o.identity_id = i.identity_id")
                .query((row, number) -> {
                    String twice = outcomes.put(row.getString("key"), row.getString("outcome"));
                    if (twice != null) {
                        throw new IllegalStateException(row.getString("key") + " has two outcomes");
                    }
                    return number;
                })
                .list();
        return outcomes;
    }

    /** What the touched identities come to with corrected figures, by {@code report/edition/identity/instance}. */
    Map<String, String> correctedOutcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        jdbc.sql("select o.report_id || '/' || i.edition || '/' || i.code || '/' || i.instance as key,"
                        + " coalesce(cast(o.outcome as varchar), '') as outcome"
                        + " from core.corrected_outcome as o join core.identity as i on o.identity_id = i.identity_id")
                .query(row -> {
                    outcomes.put(row.getString("key"), row.getString("outcome"));
                });
        return outcomes;
    }

    /** The findings as {@code id state first last}. */
    List<String> findings() {
        return texts("select concat_ws(' ', finding_id, state, first_night, last_night) from core.finding order by 1");
    }

    /** What became of the findings, as {@code identity night event}. */
    List<String> findingEvents() {
        return texts("select concat_ws(' ', identity, night, event) from main.finding_event order by identity, night");
    }

    List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    @Override
    public void close() throws SQLException {
        warehouse.close();
    }
}
