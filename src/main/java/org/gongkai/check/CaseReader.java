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
import org.gongkai.explain.CaseRule;
import org.gongkai.explain.FormCases;
import org.gongkai.explain.FormCases.Figures;
import org.gongkai.explain.FormCases.OtherYear;
import org.gongkai.explain.FormCases.TableOfEdition;
import org.gongkai.explain.ReportCase;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.Warehouse;

/** Reads the reports that are to be explained from the warehouse, batch by batch. */
final class CaseReader {

    private static final Optional<BigDecimal> ZERO = Optional.of(BigDecimal.ZERO);

    /** Room for the figures of a form, so that few maps grow. */
    private static final int USUAL_FIGURES = 400;

    private final Warehouse warehouse;
    private final Knowledge knowledge;
    private final Map<String, FormCases> formsByTables = new HashMap<>();
    private final CellKeys keys;

    /** Reads what is to be explained now; the tables that say so must have been made. */
    CaseReader(Warehouse warehouse, Knowledge knowledge) {
        this.warehouse = warehouse;
        this.knowledge = knowledge;
        this.keys = new CellKeys(warehouse);
    }

    /**
     * What a report's case is made of.
     *
     * @param stated the identities that apply because a text on the form states them
     * @param remarks what is known of the reports of its batch besides their figures
     */
    record Found(int reportId, FormCases forms, Figures figures, Set<String> stated, CaseRemarks remarks) {

        /** The case, made anew each time. */
        ReportCase source() {
            return forms.of(
                    figures,
                    identity -> identity.appliesIf().isEmpty() || stated.contains(identity.code()),
                    remarks.of(reportId),
                    remarks.swapPairs(reportId),
                    remarks.tolerance(reportId));
        }
    }

    private record Report(int reportId, String agency, int year, String tables, Optional<String> nextTables) {}

    List<Found> read(int batch) {
        Map<Integer, Map<FigureKey, CaseFigure>> own = ownFigures(batch);
        Map<Integer, Map<FigureKey, BigDecimal>> previous = new HashMap<>();
        Map<Integer, Map<FigureKey, BigDecimal>> next = new HashMap<>();
        figuresOfOtherYears(batch, previous, next);
        Map<Integer, Set<String>> stated = statedIdentities(batch);
        Map<Integer, List<CaseRule>> rollUps = rollUps(batch);
        CaseRemarks remarks = new CaseRemarks(warehouse, batch);
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
                    after,
                    rollUps.getOrDefault(id, List.of()));
            found.add(new Found(id, forms(report.tables()), figures, stated.getOrDefault(id, Set.of()), remarks));
        }
        return found;
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
            figures.computeIfAbsent(row.getInt(1), none -> new HashMap<>(USUAL_FIGURES))
                    .put(keys.of(row.getInt(2), row.getInt(3)), figure(row));
        });
        return figures;
    }

    private static CaseFigure figure(ResultSet row) throws SQLException {
        Optional<BigDecimal> value = number(row, 4);
        if (value.isEmpty()) {
            return CaseFigure.BLANK;
        }
        boolean inexact = row.getBoolean(5);
        return inexact ? new CaseFigure(value, number(row, 6), number(row, 7)) : new CaseFigure(value, value, value);
    }

    private void figuresOfOtherYears(
            int batch,
            Map<Integer, Map<FigureKey, BigDecimal>> previous,
            Map<Integer, Map<FigureKey, BigDecimal>> next) {
        warehouse.query("explain/figures_of_other_years").param("batch", batch).query(row -> {
            Map<FigureKey, BigDecimal> figures =
                    (row.getBoolean(4) ? previous : next).computeIfAbsent(row.getInt(1), none -> new HashMap<>());
            FigureKey cell = keys.of(row.getInt(2), row.getInt(3));
            number(row, 5).ifPresent(value -> figures.put(cell, value));
        });
    }

    /** The decimals that only say how the column is stored make no difference; without them the engine is faster. */
    private static Optional<BigDecimal> number(ResultSet row, int column) throws SQLException {
        BigDecimal stored = row.getBigDecimal(column);
        if (stored == null) {
            return Optional.empty();
        }
        if (stored.signum() == 0) {
            return ZERO;
        }
        BigDecimal whole = BigDecimal.valueOf(stored.longValue());
        return Optional.of(stored.compareTo(whole) == 0 ? whole : stored.stripTrailingZeros());
    }

    private Map<Integer, List<CaseRule>> rollUps(int batch) {
        Map<Integer, List<CaseRule>> rules = new HashMap<>();
        warehouse.query("explain/roll_ups").param("batch", batch).query(row -> {
            CaseRule.Term term = new CaseRule.Term(
                    keys.of(row.getInt("indicator_id"), row.getInt("breakdown_id")),
                    BigDecimal.valueOf(row.getInt("factor")));
            rules.computeIfAbsent(row.getInt("report_id"), none -> new ArrayList<>())
                    .add(new CaseRule(
                            row.getString("finding_id"),
                            "roll_up",
                            List.of(term),
                            row.getBoolean("is_complete") ? Relation.EQUAL : Relation.AT_LEAST,
                            row.getBigDecimal("constant").stripTrailingZeros(),
                            BigDecimal.ZERO,
                            false,
                            false,
                            row.getBoolean("is_member")));
        });
        return rules;
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
