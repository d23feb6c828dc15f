package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.official.FormDrawing;
import org.gongkai.official.FormPiece;
import org.gongkai.warehouse.AgencyTables;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.Warehouse;

/**
 * Appends made-up reports straight to a warehouse, as if each had been read from a file of its own, for measuring what
 * works on many of them. Every cell with a value is accounted for as a figure; there are no labels, since nothing was read.
 * Not safe for use by several threads.
 */
public final class WarehouseSink {

    private static final int AGENCIES_AT_A_TIME = 1000;
    private static final int NIGHT = 1;

    private final Warehouse warehouse;
    private final AgencyTables agencies;
    private final Map<String, Integer> indicatorIds;
    private final Map<String, Integer> breakdownIds;
    private final Map<String, Form> forms = new HashMap<>();
    private int lastReport;

    /**
     * The sink, for which the dimensions are written.
     *
     * @param warehouse a warehouse without reports
     * @param knowledge what the dimensions are written from
     * @param agencies the agencies of the streams
     */
    public WarehouseSink(Warehouse warehouse, Knowledge knowledge, SyntheticAgencies agencies) {
        this.warehouse = warehouse;
        Dimensions dimensions = new Dimensions(warehouse);
        dimensions.write(knowledge);
        this.agencies = new AgencyTables(warehouse, agencies.directory());
        this.indicatorIds = dimensions.indicatorIds();
        this.breakdownIds = dimensions.breakdownIds();
    }

    /** A cell of a form with its keys. */
    private record Place(FigureKey key, int indicator, int breakdown, int table, int row, int column) {}

    private record Form(List<FormTable> tables, List<Place> places) {}

    private record Loaded(int files, int figures, int filled) {}

    /** Writes the reports of all agencies of a stream; returns the number of figures, blank ones included. */
    public long write(ReportStream stream) {
        long figures = 0;
        for (int from = 0; from < stream.agencies(); from += AGENCIES_AT_A_TIME) {
            int to = Math.min(from + AGENCIES_AT_A_TIME, stream.agencies());
            agencies.appendNew(IntStream.range(from, to)
                    .mapToObj(number -> stream.agency(number).agency())
                    .toList());
            figures += write(stream, from, to);
        }
        return figures;
    }

    private long write(ReportStream stream, int from, int to) {
        long figures = 0;
        int filled = 0;
        int written = lastReport;
        try (Appender reports = warehouse.append("report");
                Appender sources = warehouse.append("report_source");
                Appender files = warehouse.append("source_file");
                Appender sheets = warehouse.append("source_sheet");
                Appender chunks = warehouse.append("load_chunk");
                Appender tables = warehouse.append("report_table");
                Appender facts = warehouse.append("fact_indicator")) {
            for (int number = from; number < to; number++) {
                for (SyntheticReport report : stream.reportsOf(number)) {
                    int id = ++lastReport;
                    int agency = agencies.id(report.agency().agency().code());
                    Form form = form(report.edition());
                    int cells = form.places().size();
                    reports.row(row -> writeReport(row, id, agency, report.year(), cells));
                    sources.row(row -> row.integer(id).integer(id).text("own").text(""));
                    int values = values(report, form.places());
                    files.row(row -> writeFile(row, id, cells, values));
                    sheets.row(row -> writeAccount(
                            row.integer(id).integer(1).text("Sheet1").bool(false), values));
                    writeTables(tables, id, report.edition(), form.tables());
                    writeFigures(facts, id, agency, report, form.places());
                    figures += cells;
                    filled += values;
                }
            }
            Loaded loaded = new Loaded(lastReport - written, (int) figures, filled);
            chunks.row(row -> writeAccount(
                    row.integer(NIGHT).integer(loaded.files()).integer(loaded.figures()), loaded.filled()));
        }
        return figures;
    }

    private static int values(SyntheticReport report, List<Place> places) {
        return (int) places.stream()
                .filter(place -> report.figures().get(place.key()) != null)
                .count();
    }

    /** Cells with content: all are figures, and none anything else. */
    private static void writeAccount(Appender.Row row, int filled) throws SQLException {
        row.integer(filled).integer(filled).integer(0).integer(0).integer(0).integer(0);
    }

    private static void writeReport(Appender.Row row, int id, int agency, int year, int figures) throws SQLException {
        row.integer(id)
                .integer(agency)
                .smallint(year)
                .text("year")
                .text("own")
                .integer(1)
                .text("current")
                .text("made up " + id)
                .integer(figures)
                .integer(id)
                .integer(NIGHT)
                .integer(NIGHT);
    }

    private static void writeFile(Appender.Row row, int id, int figures, int filled) throws SQLException {
        row.integer(id)
                .text("synthetic/" + id)
                .text("made up " + id)
                .bigint(0)
                .text("xlsx")
                .none()
                .text("present")
                .integer(0)
                .text("")
                .integer(1)
                .integer(figures)
                .integer(filled)
                .integer(filled)
                .integer(0)
                .integer(0)
                .integer(0)
                .integer(0)
                .integer(filled)
                .integer(NIGHT)
                .integer(NIGHT)
                .none();
    }

    private static void writeTables(Appender rows, int id, Edition edition, List<FormTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            int tableNo = i + 1;
            FormTable table = tables.get(i);
            rows.row(row -> row.integer(id)
                    .tinyint(tableNo)
                    .text("Sheet1")
                    .smallint(1)
                    .text(edition.code())
                    .text(table.code())
                    .decimal(BigDecimal.ONE, 3)
                    .text(""));
        }
    }

    private static void writeFigures(Appender rows, int id, int agency, SyntheticReport report, List<Place> places) {
        for (Place place : places) {
            Optional<BigDecimal> value = Optional.ofNullable(report.figures().get(place.key()));
            rows.row(row -> row.integer(id)
                    .integer(agency)
                    .smallint(report.year())
                    .smallint(place.indicator())
                    .tinyint(place.breakdown())
                    .decimal(value)
                    .none()
                    .none()
                    .text(value.isPresent() ? "reported" : "blank")
                    .none()
                    .tinyint(place.table())
                    .integer(place.row())
                    .smallint(place.column()));
        }
    }

    private Form form(Edition edition) {
        return forms.computeIfAbsent(edition.code(), code -> {
            List<FormTable> tables = edition.tables();
            List<Place> places = new ArrayList<>();
            for (FormPiece piece : new FormDrawing(edition).pieces()) {
                piece.figure().ifPresent(key -> places.add(place(edition, key, piece)));
            }
            return new Form(tables, places);
        });
    }

    private Place place(Edition edition, FigureKey key, FormPiece piece) {
        Indicator indicator = edition.indicator(key.indicator()).orElseThrow();
        List<String> tables = edition.tables().stream().map(FormTable::code).toList();
        return new Place(
                key,
                indicatorIds.get(edition.code() + "/" + key.indicator()),
                breakdownIds.get(key.breakdown()),
                tables.indexOf(indicator.table()) + 1,
                piece.row() + 1,
                piece.column() + 1);
    }
}
