package org.gongkai.check;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.explain.CaseFigure;
import org.gongkai.explain.FormCases;
import org.gongkai.explain.FormCases.Figures;
import org.gongkai.explain.FormCases.OtherYear;
import org.gongkai.explain.FormCases.TableOfEdition;
import org.gongkai.explain.ReportCase;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.Warehouse;

/** Reads the reports that are to be explained from the warehouse, batch by batch. */
final class CaseReader {

    private final Warehouse warehouse;
    private final Knowledge knowledge;
    private final Map<String, FormCases> formsByTables = new HashMap<>();
    private final Map<FigureKey, FigureKey> keys = new HashMap<>();

    CaseReader(Warehouse warehouse, Knowledge knowledge) {
        this.warehouse = warehouse;
        this.knowledge = knowledge;
    }

    /** A report with its case. */
    record Found(int reportId, ReportCase source) {}

    private record Report(int reportId, String agency, int year, String tables, Optional<String> nextTables) {}

    List<Found> read(int batch) {
        Map<Integer, Map<FigureKey, CaseFigure>> own = ownFigures(batch);
        Map<Integer, Map<FigureKey, BigDecimal>> previous = new HashMap<>();
        Map<Integer, Map<FigureKey, BigDecimal>> next = new HashMap<>();
        figuresOfOtherYears(batch, previous, next);
        Map<Integer, Set<String>> stated = statedIdentities(batch);
        List<Found> found = new ArrayList<>();
        for (Report report : reports(batch)) {
            int id = report.reportId();
            OtherYear after = new OtherYear(
                    report.agency() + "/" + (report.year() + 1) + "/",
                    report.nextTables().map(this::forms),
                    next.getOrDefault(id, Map.of()));
            Figures figures = new Figures(
                    report.agency() + "/" + report.year() + "/",
                    own.getOrDefault(id, Map.of()),
                    previous.getOrDefault(id, Map.of()),
                    after);
            Set<String> statedHere = stated.getOrDefault(id, Set.of());
            found.add(new Found(id, forms(report.tables()).of(figures, identity -> applies(identity, statedHere))));
        }
        return found;
    }

    private static boolean applies(Identity identity, Set<String> stated) {
        return identity.appliesIf().isEmpty() || stated.contains(identity.code());
    }

    private List<Report> reports(int batch) {
        return warehouse
                .query("explain/reports")
                .param("batch", batch)
                .query((row, number) -> new Report(
                        row.getInt("report_id"),
                        row.getString("agency_code"),
                        row.getInt("year"),
                        row.getString("tables"),
                        Optional.ofNullable(row.getString("next_tables"))))
                .list();
    }

    /** What a report of these tables consists of, such as {@code 2021:requests 2021:reviews}. */
    private FormCases forms(String tables) {
        return formsByTables.computeIfAbsent(
                tables,
                names -> new FormCases(
                        Arrays.stream(names.split(" ")).map(this::table).toList()));
    }

    private TableOfEdition table(String name) {
        String[] parts = name.split(":");
        Edition edition = knowledge.edition(parts[0]).orElseThrow();
        return new TableOfEdition(edition, parts[1]);
    }

    private Map<Integer, Map<FigureKey, CaseFigure>> ownFigures(int batch) {
        Map<Integer, Map<FigureKey, CaseFigure>> figures = new HashMap<>();
        warehouse.query("explain/figures").param("batch", batch).query(row -> {
            Optional<BigDecimal> value = Optional.ofNullable(row.getBigDecimal("value"));
            figures.computeIfAbsent(row.getInt("report_id"), none -> new HashMap<>())
                    .put(
                            key(row),
                            value.isEmpty()
                                    ? CaseFigure.BLANK
                                    : new CaseFigure(
                                            value,
                                            Optional.ofNullable(row.getBigDecimal("low")),
                                            Optional.ofNullable(row.getBigDecimal("high"))));
        });
        return figures;
    }

    private void figuresOfOtherYears(
            int batch,
            Map<Integer, Map<FigureKey, BigDecimal>> previous,
            Map<Integer, Map<FigureKey, BigDecimal>> next) {
        warehouse.query("explain/figures_of_other_years").param("batch", batch).query(row -> {
            (row.getInt("year_offset") < 0 ? previous : next)
                    .computeIfAbsent(row.getInt("report_id"), none -> new HashMap<>())
                    .put(key(row), row.getBigDecimal("value"));
        });
    }

    /** One object for each key, since every report has the same. */
    private FigureKey key(ResultSet row) throws SQLException {
        FigureKey key = new FigureKey(row.getString("indicator"), row.getString("breakdown"));
        return keys.computeIfAbsent(key, same -> same);
    }

    private Map<Integer, Set<String>> statedIdentities(int batch) {
        Map<Integer, Set<String>> stated = new HashMap<>();
        warehouse.query("explain/stated_identities").param("batch", batch).query(row -> {
            stated.computeIfAbsent(row.getInt("report_id"), none -> new HashSet<>())
                    .add(row.getString("identity").replaceFirst(".*/", ""));
        });
        return stated;
    }
}
