package org.gongkai.load;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.Figure;
import org.gongkai.form.ReportRemarks;
import org.gongkai.form.ReportRemarks.FigureRemark;
import org.gongkai.form.ReportRemarks.SwapPair;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Warehouse;

/** Appends what is known of reports and figures besides what they are. Used by one thread. */
final class RemarkTables {

    private final Warehouse warehouse;
    private final Map<String, Integer> indicatorIds;
    private final Map<String, Integer> breakdownIds;

    RemarkTables(Warehouse warehouse, Map<String, Integer> indicatorIds, Map<String, Integer> breakdownIds) {
        this.warehouse = warehouse;
        this.indicatorIds = indicatorIds;
        this.breakdownIds = breakdownIds;
    }

    /** Appends what is known of the reports whose figures are written. */
    void append(List<LoadTables.ReportRow> reports) {
        try (Appender reportRows = warehouse.append("report_remark");
                Appender figureRows = warehouse.append("figure_remark");
                Appender pairRows = warehouse.append("swap_pair")) {
            for (LoadTables.ReportRow report : reports) {
                if (report.writesFigures()) {
                    int id = report.claim().reportId();
                    ReportRemarks remarks = report.report().remarks();
                    if (remarks.tolerance().signum() != 0) {
                        reportRows.row(row -> row.integer(id).decimal(Optional.of(remarks.tolerance())));
                    }
                    remarks.figures().forEach(remark -> figureRows.row(row -> write(row, id, remark)));
                    remarks.swapPairs().forEach(pair -> pairRows.row(row -> write(row, id, pair)));
                }
            }
        }
    }

    private void write(Appender.Row row, int reportId, FigureRemark remark) throws SQLException {
        row.integer(reportId);
        cell(row, remark.figure())
                .decimal(Optional.of(remark.weight()).filter(weight -> weight.compareTo(BigDecimal.ONE) != 0))
                .bool(remark.trusted())
                .bool(remark.inDoubt());
        if (remark.signMayFlip().isPresent()) {
            row.bool(remark.signMayFlip().get());
        } else {
            row.none();
        }
    }

    private void write(Appender.Row row, int reportId, SwapPair pair) throws SQLException {
        row.integer(reportId);
        cell(row, pair.one());
        cell(row, pair.other());
    }

    private Appender.Row cell(Appender.Row row, Figure figure) throws SQLException {
        return row.smallint(indicatorIds.get(
                        figure.edition() + "/" + figure.indicator().code()))
                .tinyint(breakdownIds.get(figure.breakdown().code()));
    }
}
