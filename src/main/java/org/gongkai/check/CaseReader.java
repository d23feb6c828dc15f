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
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.gongkai.explain.Asked;
import org.gongkai.explain.CaseFigure;
import org.gongkai.explain.CaseRule;
import org.gongkai.explain.FormCases;
import org.gongkai.explain.FormCases.Figures;
import org.gongkai.explain.FormCases.OtherYear;
import org.gongkai.explain.FormCases.TableOfEdition;
import org.gongkai.explain.OutsideSum;
import org.gongkai.explain.ReportCase;
import org.gongkai.explain.YearFigures;
import org.gongkai.identity.Relation;
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
    private final Map<FormCases, CellNumbers> numbersOfForms = new HashMap<>();
    private final CellKeys keys;
    private final IntFunction<CaseRemarks> remarksByBatch;

    /** Reads what is to be explained now; the tables that say so must have been made. */
    CaseReader(Warehouse warehouse, Knowledge knowledge) {
        this.warehouse = warehouse;
        this.knowledge = knowledge;
        this.keys = new CellKeys(warehouse);
        this.remarksByBatch = CaseRemarks.byBatch(warehouse);
    }

    /**
     * What a report's case is made of.
     *
     * @param stated the identities that apply because a text on the form states them, as edition/code
     * @param findings what the checks find on the report and on those of other years
     * @param remarks what is known of the reports of its batch besides their figures
     */
    record Found(
            int reportId,
            FormCases forms,
            Figures figures,
            Set<String> stated,
            SqlFindings findings,
            CaseRemarks remarks) {

        /** The case, made anew each time. */
        ReportCase source() {
            return forms.of(
                    figures,
                    (edition, identity) -> applies(stated, edition, identity),
                    remarks.of(reportId, forms),
                    remarks.swapPairs(reportId, forms),
                    remarks.tolerance(reportId));
        }
    }

    private static boolean applies(Set<String> stated, String edition, Identity identity) {
        return identity.appliesIf().isEmpty() || stated.contains(edition + "/" + identity.code());
    }

    /** A report, and by how many years it lies after the one to explain. */
    private record Place(int reportId, int years) {}

    /** A report; of that to explain with the report whose cells it has, where it has any. */
    private record Report(
            Place place, String findingPrefix, String tables, BigDecimal tolerance, Optional<Integer> model) {}

    List<Found> read(int batch) {
        List<Report> reports = reports(batch);
        Map<Integer, FormCases> formsOfReport = formsOfReports(reports);
        Map<Integer, FiguresByNumber> own = ownFigures(batch, reports, formsOfReport);
        Map<Place, YearFigures> ofOtherYears = figuresOfOtherYears(batch);
        Map<Place, Set<String>> stated = texts("explain/stated_identities", batch);
        Map<Place, Set<String>> findings = texts("explain/findings", batch);
        Map<Integer, List<CaseRule>> rollUps = rollUps(batch, formsOfReport);
        CaseRemarks remarks = remarksByBatch.apply(batch);
        List<Found> found = new ArrayList<>();
        Map<Integer, OtherYear> years = Map.of();
        Set<String> beside = Set.of();
        for (Report report : reports) {
            Place place = report.place();
            Set<String> failing = findings.getOrDefault(place, Set.of());
            if (place.years() == 0) {
                years = new HashMap<>();
                beside = new HashSet<>();
                List<CaseRule> outside = rollUps.getOrDefault(place.reportId(), List.of());
                found.add(new Found(
                        place.reportId(),
                        forms(report.tables()),
                        new Figures(
                                report.findingPrefix(),
                                own.getOrDefault(place.reportId(), FiguresByNumber.NONE),
                                years,
                                outside),
                        stated.getOrDefault(place, Set.of()),
                        new SqlFindings(failing, beside),
                        remarks));
            } else {
                years.put(place.years(), otherYear(report, ofOtherYears, stated));
                beside.addAll(failing);
            }
        }
        return found;
    }

    private OtherYear otherYear(Report report, Map<Place, YearFigures> figures, Map<Place, Set<String>> stated) {
        Set<String> statedThere = stated.getOrDefault(report.place(), Set.of());
        return new OtherYear(
                report.findingPrefix(),
                Optional.of(forms(report.tables())),
                figures.getOrDefault(report.place(), YearFigures.NONE),
                (edition, identity) -> applies(statedThere, edition, identity),
                report.tolerance());
    }

    private List<Report> reports(int batch) {
        return warehouse
                .query("explain/reports")
                .param("batch", batch)
                .query((row, number) -> new Report(
                        place(row),
                        row.getString("finding_prefix"),
                        row.getString("tables"),
                        row.getBigDecimal("tolerance").stripTrailingZeros(),
                        Optional.ofNullable(row.getObject("model_id", Integer.class))))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getInt("report_id"), row.getInt("years"));
    }

    private Map<Integer, FormCases> formsOfReports(List<Report> reports) {
        Map<Integer, FormCases> forms = new HashMap<>();
        reports.stream()
                .filter(report -> report.place().years() == 0)
                .forEach(report -> forms.put(report.place().reportId(), forms(report.tables())));
        return forms;
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

    private Map<Integer, FiguresByNumber> ownFigures(
            int batch, List<Report> reports, Map<Integer, FormCases> formsOfReport) {
        CellModels models = new CellModels(warehouse, batch);
        Map<Integer, FiguresByNumber> figures = new HashMap<>();
        for (Report report : reports) {
            report.model().ifPresent(model -> {
                FormCases forms = forms(report.tables());
                figures.put(report.place().reportId(), models.zeros(model, forms, numbers(forms)));
            });
        }
        warehouse.query("explain/figures").param("batch", batch).query(row -> {
            CellNumbers numbers = numbers(formsOfReport.get(row.getInt(1)));
            figures.get(row.getInt(1))
                    .put(numbers.of(row.getInt(2), row.getInt(3)), FigureColumns.read(row, 4, CaseFigure.BLANK));
        });
        return figures;
    }

    private CellNumbers numbers(FormCases forms) {
        return numbersOfForms.computeIfAbsent(forms, one -> new CellNumbers(keys, one));
    }

    private FigureKey cell(FormCases forms, int indicator, int breakdown) {
        return forms.key(keys.edition(indicator), keys.of(indicator, breakdown));
    }

    private Map<Place, YearFigures> figuresOfOtherYears(int batch) {
        Map<Integer, Map<Integer, YearFigures>> figures = new HashMap<>();
        warehouse.query("explain/figures_of_other_years").param("batch", batch).query(row -> {
            figures.computeIfAbsent(row.getInt(1), none -> new HashMap<>())
                    .computeIfAbsent(row.getInt(2), none -> new YearFigures())
                    .add(
                            keys.edition(row.getInt(3)),
                            keys.of(row.getInt(3), row.getInt(4)),
                            FigureColumns.read(row, 6, row.getBoolean(5) ? CaseFigure.BLANK_COUNT : CaseFigure.BLANK));
        });
        Map<Place, YearFigures> byPlace = new HashMap<>();
        figures.forEach((report, years) -> years.forEach((year, found) -> byPlace.put(new Place(report, year), found)));
        return byPlace;
    }

    private Map<Integer, List<CaseRule>> rollUps(int batch, Map<Integer, FormCases> forms) {
        Map<Integer, List<CaseRule>> rules = new HashMap<>();
        warehouse.query("explain/roll_ups").param("batch", batch).query(row -> {
            CaseRule.Term term = new CaseRule.Term(
                    cell(forms.get(row.getInt("report_id")), row.getInt("indicator_id"), row.getInt("breakdown_id")),
                    BigDecimal.valueOf(row.getInt("factor")));
            rules.computeIfAbsent(row.getInt("report_id"), none -> new ArrayList<>())
                    .add(new CaseRule(
                            row.getString("finding_id"),
                            "roll_up",
                            List.of(term),
                            row.getBoolean("is_complete") ? Relation.EQUAL : Relation.AT_LEAST,
                            new OutsideSum(
                                    row.getBigDecimal("constant").stripTrailingZeros(),
                                    optional(row, "constant_low"),
                                    optional(row, "constant_high")),
                            row.getBigDecimal("tolerance").stripTrailingZeros(),
                            false,
                            false,
                            Asked.ALWAYS,
                            row.getBoolean("is_member")));
        });
        return rules;
    }

    private static Optional<BigDecimal> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(BigDecimal::stripTrailingZeros);
    }

    /** The texts that a query has for each report. */
    private Map<Place, Set<String>> texts(String query, int batch) {
        Map<Place, Set<String>> texts = new HashMap<>();
        warehouse.query(query).param("batch", batch).query(row -> {
            texts.computeIfAbsent(place(row), none -> new TreeSet<>()).add(row.getString(3));
        });
        return texts;
    }
}
