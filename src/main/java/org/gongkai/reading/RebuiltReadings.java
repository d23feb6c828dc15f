package org.gongkai.reading;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.agency.Period;
import org.gongkai.agency.Scope;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.form.CellCount;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.PlacedStatement;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.form.SheetCount;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyRelation;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.source.FileFormat;
import org.gongkai.statement.Statement;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.RowContext;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/**
 * Rebuilds readings from their rows, with the knowledge that they were read with. Immutable, and safe for use by several
 * threads.
 */
public final class RebuiltReadings {

    private final AgencyDirectory directory;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Breakdown> breakdowns;

    /** Readings that were made with that knowledge. */
    public RebuiltReadings(Knowledge knowledge) {
        this.directory = new AgencyDirectory(knowledge);
        knowledge
                .editions()
                .forEach(edition -> edition.indicators()
                        .forEach(indicator -> indicators.put(edition.code() + "/" + indicator.code(), indicator)));
        this.breakdowns =
                knowledge.breakdowns().stream().collect(Collectors.toMap(Breakdown::code, Function.identity()));
    }

    /**
     * The reading of a file.
     *
     * @param rows its rows by table, in their order
     * @throws IllegalArgumentException if a row is missing, or holds what no reader writes
     */
    public FileReading rebuild(Map<ReadingTable, List<ReadingRow>> rows) {
        ReadingRow file = rows.get(ReadingTable.FILE).get(0);
        checkCounts(file, rows);
        Map<Integer, List<ReadingRow>> tables = byReport(rows.get(ReadingTable.REPORT_TABLE));
        Map<Integer, List<ReadingRow>> figures = byReport(rows.get(ReadingTable.FIGURE));
        return new FileReading(
                file.text("file"),
                FileFormat.valueOf(name(file.text("format"))),
                file.maybeText("charset").map(Charset::forName),
                rows.get(ReadingTable.REPORT).stream()
                        .map(row -> report(
                                row,
                                tables.getOrDefault(row.integer("report_no"), List.of()),
                                figures.getOrDefault(row.integer("report_no"), List.of())))
                        .toList(),
                rows.get(ReadingTable.TROUBLE).stream()
                        .map(RebuiltReadings::trouble)
                        .toList(),
                cells(file),
                rows.get(ReadingTable.SHEET).stream()
                        .map(row -> new SheetCount(
                                row.integer("sheet_no"), row.text("name"), row.bool("hidden"), cells(row)))
                        .toList(),
                rows.get(ReadingTable.LOOSE_LABEL).stream()
                        .map(row -> row.text("label"))
                        .collect(Collectors.toSet()),
                rows.get(ReadingTable.SEEN_NAME).stream()
                        .map(row -> row.text("name"))
                        .collect(Collectors.toSet()),
                rows.get(ReadingTable.STATEMENT).stream()
                        .map(RebuiltReadings::statement)
                        .toList());
    }

    /** Rows that were lost on their way must not pass for a file with less in it. */
    private static void checkCounts(ReadingRow file, Map<ReadingTable, List<ReadingRow>> rows) {
        for (ReadingTable table : ReadingTable.values()) {
            int found = rows.get(table).size();
            int told = table == ReadingTable.FILE ? 1 : file.integer(table.countedIn());
            if (found != told) {
                throw new IllegalArgumentException(table.code() + " has " + found + " rows of it, not " + told);
            }
        }
    }

    private static Map<Integer, List<ReadingRow>> byReport(List<ReadingRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.integer("report_no")));
    }

    private ReportReading report(ReadingRow row, List<ReadingRow> tables, List<ReadingRow> figures) {
        return new ReportReading(
                agency(row),
                row.integer("year"),
                new Period(row.text("period")),
                Scope.valueOf(name(row.text("scope"))),
                tables.stream().map(RebuiltReadings::table).toList(),
                figures.stream().map(this::figure).toList());
    }

    private Agency agency(ReadingRow row) {
        String code = row.text("agency_code");
        if (!row.bool("provisional")) {
            return directory.byCode(code).orElseThrow(() -> new IllegalArgumentException("no agency is " + code));
        }
        List<AgencyRelation> parents = row
                .maybeText("agency_parent")
                .map(parent -> AgencyRelation.told(AgencyRelation.Kind.PARENT, parent, true))
                .stream()
                .toList();
        return new Agency(
                code,
                row.text("agency_name"),
                "",
                row.text("agency_level"),
                row.text("agency_kind"),
                row.text("agency_region"),
                "",
                List.of(),
                parents,
                true);
    }

    private static RecognisedTable table(ReadingRow row) {
        return new RecognisedTable(
                row.integer("table_no"),
                row.text("sheet"),
                row.integer("sheet_no"),
                row.text("edition"),
                row.text("table_code"),
                row.number("score"),
                row.texts("known_texts").stream().collect(Collectors.toSet()));
    }

    private Figure figure(ReadingRow row) {
        String edition = row.text("edition");
        return new Figure(
                edition,
                known(indicators, edition + "/" + row.text("indicator")),
                known(breakdowns, row.text("breakdown")),
                value(row),
                row.integer("table_no"),
                row.integer("cell_row"),
                row.integer("cell_column"));
    }

    private static <T> T known(Map<String, T> byCode, String code) {
        return Optional.ofNullable(byCode.get(code))
                .orElseThrow(() -> new IllegalArgumentException("nothing is called " + code));
    }

    private static ReportedValue value(ReadingRow row) {
        return new ReportedValue(
                FigureStatus.valueOf(name(row.text("status"))),
                row.maybeNumber("value"),
                row.maybeNumber("low"),
                row.maybeNumber("high"),
                row.text("printed"),
                row.maybeText("unit"),
                row.maybeText("remark"),
                row.maybeText("unreadable_reason").map(reason -> UnreadableReason.valueOf(name(reason))));
    }

    private static Trouble trouble(ReadingRow row) {
        return new Trouble(
                TroubleCode.valueOf(row.text("code")),
                row.text("reason"),
                place(row),
                row.text("found"),
                row.text("expected"),
                row.text("expected_en"),
                row.texts("candidates"),
                new RowContext(row.text("context")));
    }

    private static PlacedStatement statement(ReadingRow row) {
        Statement statement = new Statement(
                row.text("sentence"),
                row.integer("position"),
                row.text("words"),
                value(row),
                Statement.Kind.valueOf(name(row.text("kind"))),
                row.maybeText("indicator")
                        .map(indicator -> new Statement.Link(indicator, row.text("breakdown"), row.number("score"))),
                row.maybeText("scope"),
                row.maybeText("said_measure")
                        .map(measure -> new Statement.Said(
                                Statement.Measure.valueOf(name(measure)), row.integer("said_back"))));
        return new PlacedStatement(
                row.text("agency_code"), row.integer("year"), row.text("edition"), place(row), statement);
    }

    private static Place place(ReadingRow row) {
        return new Place(row.text("place_file"), row.text("sheet"), row.text("cell"));
    }

    private static CellCount cells(ReadingRow row) {
        return new CellCount(
                row.integer("content_cells"),
                row.integer("figure_cells"),
                row.integer("label_cells"),
                row.integer("note_cells"),
                row.integer("note_cells_with_digits"),
                row.integer("reject_cells"));
    }

    /** A code as the constant that it stands for. */
    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
