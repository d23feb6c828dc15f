package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gongkai.Seeds;
import org.gongkai.warehouse.CoreColumn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever is changed in the tables: no year keeps its fingerprint whose rows are others. */
class ResultInputsPropertyTest {

    private record Change(String table, String statement) {}

    @TempDir
    private static Path folder;

    private static LongReports reports;

    @BeforeAll
    static void makeUp() throws Exception {
        reports = LongReports.in(folder);
    }

    @AfterAll
    static void close() throws SQLException {
        reports.close();
    }

    private static LongStream seeds() {
        return Seeds.usually(1);
    }

    private static List<CoreColumn> columns() {
        return CoreColumn.all(JdbcClient.create(new SingleConnectionDataSource(reports.connection(), true)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noColumnChangesRowsUnseen(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        for (CoreColumn column : columns()) {
            String value = random.nextInt(4) == 0 ? "null" : column.other();
            changes.add(new Change(column.table(), column.change(value) + " where " + some(column.table(), random)));
        }
        assertNoneIsUnseen(changes, () -> random.nextInt(12) == 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRowGoesOrComesUnseen(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        for (String table : columns().stream().map(CoreColumn::table).distinct().toList()) {
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
        Set<String> lookedAt = reports.lookedAt();
        List<String> elsewhere = new ArrayList<>();
        Map<Set<String>, List<String>> unseen = new HashMap<>();
        for (Change change : changes) {
            if (!lookedAt.contains(change.table())) {
                elsewhere.add(change.statement());
                continue;
            }
            Set<String> unseenBy = new TreeSet<>(LongReports.NAMES);
            unseenBy.removeAll(
                    seenBy(List.of(change.statement()), isDrawn.getAsBoolean() ? LongReports.NAMES : List.of()));
            unseen.computeIfAbsent(unseenBy, none -> new ArrayList<>()).add(change.statement());
        }
        unseen.remove(Set.of());
        for (Map.Entry<Set<String>, List<String>> together : unseen.entrySet()) {
            assertThat(seenBy(together.getValue(), together.getKey())).doesNotContainAnyElementsOf(together.getKey());
        }
        assertThat(seenBy(elsewhere, LongReports.NAMES)).isEmpty();
    }

    /**
     * The reports with another fingerprint of some year after changes.
     *
     * @param looked reports of which each year must have another whose rows are others
     */
    private static Set<String> seenBy(List<String> changes, Collection<String> looked) throws SQLException {
        reports.run("begin");
        try {
            for (String change : changes) {
                reports.run(change);
            }
            Map<String, Map<Integer, String>> inputs = reports.inputs();
            for (String report : looked) {
                assertThat(LongReports.others(reports.inputsBefore(report), inputs.get(report)))
                        .as("%s after %s", report, changes)
                        .containsAll(LongReports.others(reports.rowsBefore(report), reports.rows(report)));
            }
            return LongReports.NAMES.stream()
                    .filter(report -> !inputs.get(report).equals(reports.inputsBefore(report)))
                    .collect(Collectors.toSet());
        } finally {
            reports.run("rollback");
        }
    }

    /** Some rows of a table, of one year where it has years or reports. */
    private static String some(String table, Random random) {
        int year = LongReports.FIRST_YEAR + random.nextInt(LongReports.LAST_YEAR - LongReports.FIRST_YEAR + 1);
        String some = "hash(rowid) % 2 = " + random.nextInt(2);
        return switch (table) {
            case "fact_indicator", "report", "series_figure" -> some + " and year = " + year;
            case "finding" -> some + " and report_id in (select report_id from core.report where year = " + year + ")";
            default -> some;
        };
    }
}
