package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the table of one sheet of an OpenDocument spreadsheet. Rows and cells that are alike are written once with a
 * count; office programs close a sheet with a blank row counted up to a million.
 */
final class OdsTable {

    private final XmlText xml;
    private final SheetBuilder cells;
    private int row;
    private int column;

    /** A cell of the row that is read, as often as it is repeated. */
    private record Run(int column, int repeated, int rowSpan, int columnSpan, CellContent content) {}

    OdsTable(XmlText xml, SheetBuilder cells) {
        this.xml = xml;
        this.cells = cells;
    }

    /** Reads the table that starts here. Groups and headers of rows or columns add nothing to what is in them. */
    void read() throws IOException, UnreadableFileException {
        while (xml.next() && !(xml.isEnd() && OdsReader.isNamed(xml, "table"))) {
            if (!xml.isStart()) {
                continue;
            }
            if (OdsReader.isNamed(xml, "table-column")) {
                readColumn();
            } else if (OdsReader.isNamed(xml, "table-row")) {
                readRow();
            } else if (OdsReader.isNamed(xml, "shapes")) {
                // Drawings that stand on the sheet may hold tables of their own.
                xml.skip();
            }
        }
    }

    private void readColumn() throws IOException {
        int next = Math.addExact(column, xml.count("number-columns-repeated", 1));
        if (isHidden()) {
            cells.hideColumns(column, next);
        }
        column = next;
    }

    private void readRow() throws IOException, UnreadableFileException {
        int next = Math.addExact(row, xml.count("number-rows-repeated", 1));
        if (isHidden()) {
            cells.hideRows(row, next);
        }
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (xml.next() && !(xml.isEnd() && OdsReader.isNamed(xml, "table-row"))) {
            if (xml.isStart()) {
                at = readCell(at, runs);
            }
        }
        for (int i = row; i < next && !runs.isEmpty(); i++) {
            add(i, runs);
        }
        row = next;
    }

    private void add(int at, List<Run> runs) throws UnreadableFileException {
        for (Run run : runs) {
            for (int i = 0; i < run.repeated(); i++) {
                cells.add(at, run.column() + i, run.rowSpan(), run.columnSpan(), run.content());
            }
        }
    }

    /** Reads the cell that starts here, covered by a merged one or not; returns the column after it. */
    private int readCell(int at, List<Run> runs) throws IOException {
        int repeated = xml.count("number-columns-repeated", 1);
        int columnSpan = Math.max(1, xml.count("number-columns-spanned", 1));
        int rowSpan = Math.max(1, xml.count("number-rows-spanned", 1));
        CellContent content = new OdsCell(xml).read();
        if (!content.isBlank() || columnSpan > 1 || rowSpan > 1) {
            runs.add(new Run(at, repeated, rowSpan, columnSpan, content));
        }
        return Math.addExact(at, repeated);
    }

    private boolean isHidden() {
        String visibility = xml.attribute(OdsReader.TABLE, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }
}
