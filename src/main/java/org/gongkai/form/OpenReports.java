package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Period;
import org.gongkai.agency.Scope;
import org.gongkai.knowledge.Agency;

/** The reports of a file while tables are added to them. Not safe for use by several threads. */
final class OpenReports {

    private final Supplier<FigureCollector> collectors;
    private final Map<Key, OpenReport> reports = new LinkedHashMap<>();

    OpenReports(Supplier<FigureCollector> collectors) {
        this.collectors = collectors;
    }

    private record Key(String agency, int year, Period period) {}

    /** A report while tables are added to it. */
    record OpenReport(
            Agency agency,
            int year,
            Period period,
            Scope scope,
            List<RecognisedTable> tables,
            FigureCollector figures) {}

    /**
     * The report of an agency and year.
     *
     * @param stated what the sheet says of its period and scope
     */
    OpenReport of(Agency agency, int year, Identification stated) {
        return reports.computeIfAbsent(
                new Key(agency.code(), year, stated.period()),
                key -> new OpenReport(
                        agency, year, stated.period(), stated.scope(), new ArrayList<>(), collectors.get()));
    }

    /** The reports read; where every cell was rejected, the file claims nothing that could stand against another. */
    List<ReportReading> read() {
        return reports.values().stream()
                .filter(report -> !report.figures().figures().isEmpty())
                .map(report -> new ReportReading(
                        report.agency(),
                        report.year(),
                        report.period(),
                        report.scope(),
                        report.tables(),
                        report.figures().figures()))
                .toList();
    }
}
