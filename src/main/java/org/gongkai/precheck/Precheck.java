package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.explain.CaseCell.Reliability;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explainer;
import org.gongkai.explain.FormCases;
import org.gongkai.explain.FormCases.Figures;
import org.gongkai.explain.FormCases.OtherYear;
import org.gongkai.explain.FormCases.TableOfEdition;
import org.gongkai.explain.ReportCase;
import org.gongkai.explain.YearFigures;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.ReportReading;
import org.gongkai.form.ReportRemarks;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.reporting.Language;

/** Checks and explains reports that stand in no warehouse. Used by one thread. */
public final class Precheck {

    private final Knowledge knowledge;
    private final Supplier<List<Agency>> agencies;
    private final Language language;
    private final Explainer explainer = new Explainer(Explainer.USUAL_BOUND);
    private final Map<List<String>, FormCases> formsByTables = new HashMap<>();
    private final Set<String> compared = new HashSet<>();

    /**
     * Checks by that knowledge.
     *
     * @param agencies all agencies with their parents, asked for where reports of several are checked
     */
    public Precheck(Knowledge knowledge, Supplier<List<Agency>> agencies, Language language) {
        this.knowledge = knowledge;
        this.agencies = agencies;
        this.language = language;
        knowledge.editions().stream()
                .flatMap(edition -> edition.identities().stream())
                .filter(identity -> identity.statement().terms().anyMatch(term -> term.yearOffset() != 0))
                .flatMap(identity -> identity.statement().terms())
                .forEach(term -> term.indicator().ifPresent(compared::add));
    }

    /** A report under check, with its case and what explains it. */
    record Case(YearReport report, ReportCase source, List<ExplainedGroup> groups, Map<String, FailedSum> failed) {}

    /** Checks all reports of those files; those of one agency for neighbouring years are held against each other. */
    public List<PrecheckedReport> check(List<FileReading> files) {
        List<YearReport> reports = reports(files);
        RollUps rollUps = new RollUps(agencies(reports), reports, this::editions);
        List<Case> cases = reports.stream()
                .map(report -> explained(report, reports, rollUps))
                .toList();
        Items items = new Items(cases, knowledge.slipWords(), language);
        Map<YearReport, List<TextFinding>> told = told(files, reports);
        TextWords words = new TextWords(knowledge.codeLabels(), language);
        return cases.stream()
                .map(one -> new PrecheckedReport(
                        one.report().file(),
                        one.report().reading(),
                        List.copyOf(one.failed().values()),
                        one.source().cellsByKey(),
                        one.groups(),
                        items.of(one),
                        new BlankFigures(one.report(), instances(one.report()), language).hints(),
                        told.getOrDefault(one.report(), List.of()).stream()
                                .map(words::finding)
                                .toList(),
                        (int) told.getOrDefault(one.report(), List.of()).stream()
                                .filter(TextFinding::isWarning)
                                .count()))
                .toList();
    }

    /** What the texts of the files tell that cannot be so, by the reports that they are of. */
    private Map<YearReport, List<TextFinding>> told(List<FileReading> files, List<YearReport> reports) {
        Map<YearReport, List<TextFinding>> told = new HashMap<>();
        TextChecks checks = new TextChecks(knowledge, reports);
        files.stream()
                .filter(file -> !file.statements().isEmpty())
                .forEach(file -> checks.findings(file)
                        .forEach((report, findings) -> told.computeIfAbsent(report, none -> new ArrayList<>())
                                .addAll(findings)));
        return told;
    }

    /** The yearly reports, equal ones once. */
    private static List<YearReport> reports(List<FileReading> files) {
        List<YearReport> reports = new ArrayList<>();
        for (FileReading file : files) {
            for (ReportReading reading : file.reports()) {
                boolean known = reports.stream().anyMatch(report -> report.takesOver(reading));
                if (reading.period().isYear() && !known) {
                    reports.add(new YearReport(file.file(), reading));
                }
            }
        }
        return reports;
    }

    /** Who is whose member matters only where there are reports of several agencies. */
    private List<Agency> agencies(List<YearReport> reports) {
        boolean several = reports.stream().map(YearReport::agency).distinct().count() > 1;
        return several ? agencies.get() : List.of();
    }

    private Case explained(YearReport report, List<YearReport> reports, RollUps rollUps) {
        Figures figures = new Figures(
                report.prefix(), report.caseFigures(), otherYears(report, reports), rollUps.rulesOf(report));
        ReportRemarks remarks = report.reading().remarks();
        ReportCase source = forms(report.tables())
                .of(
                        figures,
                        (edition, identity) -> report.isAsked(identity),
                        reliabilities(remarks)::of,
                        swapPairs(remarks),
                        remarks.tolerance());
        List<ExplainedGroup> groups = explainer.explain(source);
        return new Case(report, source, groups, failed(report, reports, groups, rollUps));
    }

    private static Optional<YearReport> of(String agency, int year, List<YearReport> reports) {
        return reports.stream()
                .filter(report -> report.agency().equals(agency) && report.year() == year)
                .findFirst();
    }

    /** The agency's reports of other years, by how many years they lie after this one. */
    private Map<Integer, OtherYear> otherYears(YearReport report, List<YearReport> reports) {
        Map<Integer, OtherYear> years = new HashMap<>();
        for (YearReport other : reports) {
            if (other.agency().equals(report.agency()) && other.year() != report.year()) {
                int after = other.year() - report.year();
                years.putIfAbsent(
                        after,
                        new OtherYear(
                                other.prefix(),
                                Optional.of(forms(other.tables())),
                                telling(other, after),
                                (edition, identity) -> other.isAsked(identity),
                                other.reading().remarks().tolerance()));
            }
        }
        return years;
    }

    /** What identities compare, and what may have been left in place: nobody leaves a 0 in place that says nothing. */
    private YearFigures telling(YearReport other, int after) {
        YearFigures figures = new YearFigures();
        for (FigureKey key : other.keys()) {
            Figure figure = other.figure(key).orElseThrow();
            BigDecimal value = figure.value().value().orElse(BigDecimal.ZERO);
            if (compared.contains(key.indicator()) || after == -1 && value.signum() != 0) {
                figures.add(figure.edition(), key, other.caseFigureSeenFromOutside(figure));
            }
        }
        return figures;
    }

    private static FormCases.Remarks reliabilities(ReportRemarks remarks) {
        Map<FigureKey, Reliability> known = new HashMap<>();
        remarks.figures()
                .forEach(remark -> known.put(
                        YearReport.key(remark.figure()),
                        new Reliability(
                                YearReport.plain(remark.weight()),
                                remark.trusted(),
                                remark.inDoubt(),
                                remark.signMayFlip())));
        return cell -> known.getOrDefault(cell, Reliability.USUAL);
    }

    private static List<ReportCase.SwapPair> swapPairs(ReportRemarks remarks) {
        return remarks.swapPairs().stream()
                .map(pair -> new ReportCase.SwapPair(YearReport.key(pair.one()), YearReport.key(pair.other())))
                .toList();
    }

    private FormCases forms(List<String> tables) {
        return formsByTables.computeIfAbsent(
                tables,
                names -> new FormCases(names.stream()
                        .map(name -> new TableOfEdition(edition(name), name.substring(name.indexOf(':') + 1)))
                        .toList()));
    }

    private Edition edition(String table) {
        return knowledge.edition(table.substring(0, table.indexOf(':'))).orElseThrow();
    }

    private List<Edition> editions(YearReport report) {
        return report.tables().stream().map(this::edition).distinct().toList();
    }

    private List<IdentityInstance> instances(YearReport report) {
        return editions(report).stream()
                .flatMap(edition -> IdentityInstance.withinAgency(edition).stream()
                        .filter(instance -> report.hasTable(edition.code(), instance.table())))
                .toList();
    }

    /** What fails on a report: what its groups say, those included that another group's explanation repairs. */
    private Map<String, FailedSum> failed(
            YearReport report, List<YearReport> reports, List<ExplainedGroup> groups, RollUps rollUps) {
        Map<String, FailedSum> failed = new LinkedHashMap<>();
        List<String> own = groups.stream()
                .flatMap(group -> Stream.concat(
                        group.findings().stream(),
                        group.explanations().stream().flatMap(explanation -> explanation.repairs().stream())))
                .filter(id -> id.startsWith(report.prefix()))
                .distinct()
                .sorted()
                .toList();
        rollUps.failedOf(report).forEach(sum -> failed.put(sum.id(), sum));
        if (own.size() > failed.size()) {
            WrittenSums written = new WrittenSums(
                    report, years -> of(report.agency(), report.year() + years, reports), editions(report));
            own.stream().filter(id -> !failed.containsKey(id)).forEach(id -> failed.put(id, written.of(id)));
        }
        return failed;
    }
}
