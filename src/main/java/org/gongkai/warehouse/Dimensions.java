package org.gongkai.warehouse;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.CodeLabel;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.ExpectedReport;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.ReportColumn;
import org.gongkai.trouble.TroubleCode;

/**
 * Brings the dimensions in line with the knowledge. Surrogate keys of agencies, indicators and breakdowns are kept for
 * good, since facts refer to them; everything else is written anew.
 */
public final class Dimensions {

    private final Warehouse warehouse;

    /** The dimensions of that warehouse. */
    public Dimensions(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Writes what the knowledge holds. */
    public void write(Knowledge knowledge) {
        writeEditions(knowledge);
        writeIndicators(knowledge);
        writeBreakdowns(knowledge);
        AgencyDirectory directory = new AgencyDirectory(knowledge);
        new AgencyTables(warehouse, directory).write();
        writeWords(knowledge);
        writeIdentities(knowledge);
        new ConceptTables(warehouse, indicatorIds(), breakdownIds()).write(knowledge.concordance());
        writeExpected(knowledge, directory);
        new VerdictTables(warehouse, directory).write(knowledge.verdicts());
    }

    /** Surrogate keys of agencies by their code. */
    public Map<String, Integer> agencyIds() {
        return ids("load/agency_ids");
    }

    /** Surrogate keys of indicators by edition and code, with a {@code /} between. */
    public Map<String, Integer> indicatorIds() {
        return ids("load/indicator_ids");
    }

    /** Surrogate keys of breakdowns by their code. */
    public Map<String, Integer> breakdownIds() {
        return ids("load/breakdown_ids");
    }

    private Map<String, Integer> ids(String query) {
        return SurrogateKeys.read(warehouse, query);
    }

    private void writeEditions(Knowledge knowledge) {
        warehouse.execute("load/delete_editions", Map.of());
        try (Appender editions = warehouse.append("dim_edition")) {
            for (Edition edition : knowledge.editions()) {
                editions.row(row -> {
                    row.text(edition.code())
                            .text(edition.base())
                            .text(edition.nameZh())
                            .text(edition.nameEn());
                    year(row, edition.firstYear());
                    year(row, edition.lastYear());
                    row.text(edition.source());
                });
            }
        }
    }

    private static void year(Appender.Row row, OptionalInt year) throws SQLException {
        if (year.isPresent()) {
            row.smallint(year.getAsInt());
        } else {
            row.none();
        }
    }

    private void writeIndicators(Knowledge knowledge) {
        Map<String, Integer> ids = indicatorIds();
        warehouse.execute("load/delete_known_indicators", Map.of());
        int next = SurrogateKeys.next(ids);
        try (Appender indicators = warehouse.append("dim_indicator")) {
            for (Edition edition : knowledge.editions()) {
                int position = 0;
                for (FormTable table : edition.tables()) {
                    for (Indicator indicator : table.indicators()) {
                        String key = edition.code() + "/" + indicator.code();
                        int id = ids.containsKey(key) ? ids.get(key) : next++;
                        writeIndicator(indicators, table, indicator, id, ++position);
                    }
                }
            }
        }
        warehouse.execute("load/keep_unknown_indicators", Map.of());
    }

    private static void writeIndicator(
            Appender indicators, FormTable table, Indicator indicator, int id, int position) {
        indicators.row(row -> row.smallint(id)
                .text(table.edition())
                .text(indicator.code())
                .text(table.code())
                .text(table.titleZh())
                .smallint(position)
                .text(indicator.path())
                .text(indicator.labelZh())
                .text(indicator.labelEn())
                .text(indicator.unit())
                .text(indicator.role().name().toLowerCase(Locale.ROOT))
                .tinyint(indicator.scale())
                .bool(indicator.mayBeNegative())
                .bool(indicator.additive()));
    }

    private void writeBreakdowns(Knowledge knowledge) {
        Map<String, Integer> ids = breakdownIds();
        warehouse.execute("load/delete_breakdowns", Map.of());
        int next = SurrogateKeys.next(ids);
        try (Appender breakdowns = warehouse.append("dim_breakdown")) {
            for (Breakdown breakdown : knowledge.breakdowns()) {
                int id = ids.containsKey(breakdown.code()) ? ids.get(breakdown.code()) : next++;
                breakdowns.row(row -> row.tinyint(id)
                        .text(breakdown.code())
                        .text(String.join(Indicator.PATH_SEPARATOR, breakdown.columnPath()))
                        .text(breakdown.labelZh())
                        .text(breakdown.labelEn()));
            }
        }
        warehouse.execute("load/keep_unknown_breakdowns", Map.of());
    }

    private void writeWords(Knowledge knowledge) {
        warehouse.execute("load/delete_words", Map.of());
        try (Appender troubles = warehouse.append("dim_trouble")) {
            for (TroubleCode code : TroubleCode.values()) {
                troubles.row(row -> row.text(code.name())
                        .text(code.severity().name().toLowerCase(Locale.ROOT))
                        .text(code.zh())
                        .text(code.en())
                        .text(code.nextStepZh())
                        .text(code.nextStepEn()));
            }
        }
        try (Appender labels = warehouse.append("code_list")) {
            for (CodeLabel label : knowledge.codeLabels()) {
                labels.row(row -> row.text(label.list())
                        .text(label.code())
                        .text(label.zh())
                        .text(label.en()));
            }
        }
        try (Appender columns = warehouse.append("column_word")) {
            for (ReportColumn column : knowledge.reportColumns()) {
                columns.row(row -> row.text(column.column())
                        .text(column.zh())
                        .text(column.en())
                        .text(column.codeList()));
            }
        }
    }

    private void writeExpected(Knowledge knowledge, AgencyDirectory directory) {
        warehouse.execute("load/delete_expected", Map.of());
        try (Appender expected = warehouse.append("expected_report")) {
            for (ExpectedReport report : knowledge.expected()) {
                expected.row(row -> row.text(directory.codeOf(report.agency()))
                        .smallint(report.year())
                        .date(report.due()));
            }
        }
    }

    private void writeIdentities(Knowledge knowledge) {
        new IdentityTables(warehouse, indicatorIds(), breakdownIds()).write(knowledge);
    }
}
