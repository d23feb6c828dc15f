package org.gongkai.reading;

import static org.gongkai.reading.ReadingColumn.Kind.BIGINT;
import static org.gongkai.reading.ReadingColumn.Kind.BOOLEAN;
import static org.gongkai.reading.ReadingColumn.Kind.INTEGER;
import static org.gongkai.reading.ReadingColumn.Kind.NUMBER;
import static org.gongkai.reading.ReadingColumn.Kind.TEXT;
import static org.gongkai.reading.ReadingColumn.Kind.TEXTS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.reading.ReadingColumn.Kind;

/** The tables of readings. The columns that tell rows apart come first, and the first of all names the file. */
public enum ReadingTable {
    /** Sheets, and what became of their cells. */
    SHEET(2, of("file", TEXT), of("sheet_no", INTEGER), of("name", TEXT), of("hidden", BOOLEAN), Columns.CELLS),
    /** What a file says of one agency for one year or part of it. The agency is told in full where no list has it. */
    REPORT(
            2,
            of("file", TEXT),
            of("report_no", INTEGER),
            of("agency_code", TEXT),
            of("agency_name", TEXT),
            of("provisional", BOOLEAN),
            of("agency_level", TEXT),
            of("agency_kind", TEXT),
            of("agency_region", TEXT),
            maybe("agency_parent", TEXT),
            of("year", INTEGER),
            of("period", TEXT),
            of("scope", TEXT)),
    /** Tables of a form that were found. */
    REPORT_TABLE(
            3,
            of("file", TEXT),
            of("report_no", INTEGER),
            of("table_no", INTEGER),
            of("sheet", TEXT),
            of("sheet_no", INTEGER),
            of("edition", TEXT),
            of("table_code", TEXT),
            of("score", NUMBER),
            of("known_texts", TEXTS)),
    /** Figures; row and column of a cell count from 0. */
    FIGURE(
            3,
            of("file", TEXT),
            of("report_no", INTEGER),
            of("figure_no", INTEGER),
            of("edition", TEXT),
            of("indicator", TEXT),
            of("breakdown", TEXT),
            of("printed", TEXT),
            Columns.VALUE,
            of("table_no", INTEGER),
            of("cell_row", INTEGER),
            of("cell_column", INTEGER)),
    /** What could not be taken, and what somebody may want to know. */
    TROUBLE(
            2,
            of("file", TEXT),
            of("trouble_no", INTEGER),
            of("code", TEXT),
            of("severity", TEXT),
            of("reason", TEXT),
            of("place_file", TEXT),
            of("sheet", TEXT),
            of("cell", TEXT),
            of("found", TEXT),
            of("expected", TEXT),
            of("expected_en", TEXT),
            of("candidates", TEXTS),
            of("context", TEXT)),
    /** Figures that the text around tables tells. */
    STATEMENT(
            2,
            of("file", TEXT),
            of("statement_no", INTEGER),
            of("agency_code", TEXT),
            of("year", INTEGER),
            of("edition", TEXT),
            of("place_file", TEXT),
            of("sheet", TEXT),
            of("cell", TEXT),
            of("sentence", TEXT),
            of("position", INTEGER),
            of("words", TEXT),
            of("printed", TEXT),
            Columns.VALUE,
            of("kind", TEXT),
            maybe("indicator", TEXT),
            maybe("breakdown", TEXT),
            maybe("score", NUMBER),
            maybe("scope", TEXT),
            maybe("said_measure", TEXT),
            maybe("said_back", INTEGER)),
    /** What stands in a file like a label and is none of any form, by its core. */
    LOOSE_LABEL(2, of("file", TEXT), of("label", TEXT)),
    /** What a file gives as names of agencies, in plain text. */
    SEEN_NAME(2, of("file", TEXT), of("name", TEXT)),
    /** The ledger: contents, what they were read with, the account of their cells, and how many rows the others have. */
    FILE(
            1,
            of("file", TEXT),
            of("content_hash", TEXT),
            of("size", BIGINT),
            of("reader_version", INTEGER),
            of("reading_knowledge", TEXT),
            maybe("memory_mb", INTEGER),
            of("format", TEXT),
            maybe("charset", TEXT),
            Columns.CELLS,
            of("sheets", INTEGER),
            of("reports", INTEGER),
            of("report_tables", INTEGER),
            of("figures", INTEGER),
            of("troubles", INTEGER),
            of("statements", INTEGER),
            of("loose_labels", INTEGER),
            of("seen_names", INTEGER));

    /** Columns that several tables have. */
    private static final class Columns {

        /** What became of cells with content. */
        static final List<ReadingColumn> CELLS = Stream.of(
                        "content_cells",
                        "figure_cells",
                        "label_cells",
                        "note_cells",
                        "note_cells_with_digits",
                        "reject_cells")
                .map(name -> new ReadingColumn(name, INTEGER, false))
                .toList();

        /** What a number says. */
        static final List<ReadingColumn> VALUE = List.of(
                new ReadingColumn("status", TEXT, false),
                new ReadingColumn("value", NUMBER, true),
                new ReadingColumn("low", NUMBER, true),
                new ReadingColumn("high", NUMBER, true),
                new ReadingColumn("unit", TEXT, true),
                new ReadingColumn("remark", TEXT, true),
                new ReadingColumn("unreadable_reason", TEXT, true));
    }

    private final int keys;
    private final List<ReadingColumn> columns;

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only looked at
    ReadingTable(int keys, List<ReadingColumn>... columns) {
        this.keys = keys;
        this.columns = Arrays.stream(columns).flatMap(List::stream).toList();
    }

    private static List<ReadingColumn> of(String name, Kind kind) {
        return List.of(new ReadingColumn(name, kind, false));
    }

    private static List<ReadingColumn> maybe(String name, Kind kind) {
        return List.of(new ReadingColumn(name, kind, true));
    }

    /** Its name, which is that of its folder too. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of {@link #FILE} that tells how many rows of a file it has. */
    String countedIn() {
        return code() + "s";
    }

    /** Its columns in their order. */
    public List<ReadingColumn> columns() {
        return columns;
    }

    /** The columns that its rows are in the order of. */
    public List<String> keys() {
        return columns.subList(0, keys).stream().map(ReadingColumn::name).toList();
    }

    /** Which of its columns has that name. */
    int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("table " + code() + " of readings has no column " + column);
    }
}
