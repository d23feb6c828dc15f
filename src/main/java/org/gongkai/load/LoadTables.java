package org.gongkai.load;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.Figure;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.warehouse.AgencyTables;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.Warehouse;

/** Appends reports and their figures. Used by one thread. */
final class LoadTables {

    private final Warehouse warehouse;
    private final int night;
    private final AgencyTables agencies;
    private final Map<String, Integer> indicatorIds;
    private final Map<String, Integer> breakdownIds;
    private final RemarkTables remarks;

    LoadTables(Warehouse warehouse, AgencyDirectory directory, int night) {
        this.warehouse = warehouse;
        this.night = night;
        Dimensions dimensions = new Dimensions(warehouse);
        this.agencies = new AgencyTables(warehouse, directory);
        this.indicatorIds = dimensions.indicatorIds();
        this.breakdownIds = dimensions.breakdownIds();
        this.remarks = new RemarkTables(warehouse, indicatorIds, breakdownIds);
    }

    /**
     * A report that a file gives.
     *
     * @param writesReport whether the report is new
     * @param writesFigures whether its figures are to be written
     */
    record ReportRow(int sourceId, ReportReading report, Claim claim, boolean writesReport, boolean writesFigures) {}

    void append(List<ReportRow> reports) {
        agencies.appendNew(reports.stream().map(row -> row.report().agency()).toList());
        appendReports(reports);
        appendFigures(reports);
        remarks.append(reports);
    }

    void appendOlderNames(List<Claims.Replaced> replaced) {
        try (Appender rows = warehouse.append("older_name")) {
            replaced.forEach(one -> rows.row(
                    row -> row.integer(one.claim().reportId()).text(one.file()).text(one.newerFile())));
        }
    }

    private void appendReports(List<ReportRow> reports) {
        try (Appender reportRows = warehouse.append("report");
                Appender sourceRows = warehouse.append("report_source");
                Appender tableRows = warehouse.append("report_table")) {
            for (ReportRow row : reports) {
                int reportId = row.claim().reportId();
                if (row.writesReport()) {
                    reportRows.row(columns -> write(columns, row));
                }
                if (row.writesFigures()) {
                    row.report().tables().forEach(table -> tableRows.row(columns -> write(columns, reportId, table)));
                }
                sourceRows.row(columns -> columns.integer(reportId)
                        .integer(row.sourceId())
                        .text(row.report().scope().code())
                        .text(knownTexts(row.report().tables())));
            }
        }
    }

    private static String knownTexts(List<RecognisedTable> tables) {
        return tables.stream()
                .flatMap(table -> table.knownTexts().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void write(Appender.Row row, ReportRow report) throws SQLException {
        boolean current = report.claim().state() == Claim.State.CURRENT;
        row.integer(report.claim().reportId())
                .integer(agencies.id(report.report().agency().code()))
                .smallint(report.report().year())
                .text(report.report().period().code())
                .text(report.report().scope().code())
                .integer(report.claim().version())
                .text(report.claim().state().code())
                .text(report.claim().digest())
                .integer(report.report().figures().size())
                .integer(report.sourceId())
                .integer(night)
                .integer(current ? Optional.of(night) : Optional.empty());
    }

    private static void write(Appender.Row row, int reportId, RecognisedTable table) throws SQLException {
        row.integer(reportId)
                .tinyint(table.tableNo())
                .text(table.sheet())
                .smallint(table.sheetNo())
                .text(table.edition())
                .text(table.table())
                .decimal(table.score(), 3)
                .text(String.join(" ", table.knownTexts().stream().sorted().toList()));
    }

    private void appendFigures(List<ReportRow> reports) {
        try (Appender current = warehouse.append("fact_indicator");
                Appender history = warehouse.append("fact_indicator_history")) {
            for (ReportRow row : reports) {
                if (row.writesFigures()) {
                    Appender target = row.claim().state() == Claim.State.CURRENT ? current : history;
                    row.report().figures().forEach(figure -> target.row(columns -> write(columns, row, figure)));
                }
            }
        }
    }

    private void write(Appender.Row row, ReportRow report, Figure figure) throws SQLException {
        ReportedValue value = figure.value();
        row.integer(report.claim().reportId())
                .integer(agencies.id(report.report().agency().code()))
                .smallint(report.report().year())
                .smallint(indicatorIds.get(
                        figure.edition() + "/" + figure.indicator().code()))
                .tinyint(breakdownIds.get(figure.breakdown().code()))
                .decimal(value.value())
                .decimal(value.low())
                .decimal(value.high())
                .text(value.status().code())
                .text(printed(value))
                .tinyint(figure.tableNo())
                .integer(figure.row() + 1)
                .smallint(figure.column() + 1);
    }

    /** The text of a plain exact number says nothing that the value does not, and is left out to keep facts lean. */
    private static Optional<String> printed(ReportedValue value) {
        boolean plain = value.status() == FigureStatus.REPORTED
                && value.value()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .filter(value.printed()::equals)
                        .isPresent();
        boolean blank = value.status() == FigureStatus.BLANK && value.printed().isEmpty();
        return plain || blank ? Optional.empty() : Optional.of(value.printed());
    }
}
