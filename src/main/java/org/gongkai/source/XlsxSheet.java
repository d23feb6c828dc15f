package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the part of one sheet of a plain {@code .xlsx} workbook. */
final class XlsxSheet {

    /** Measured in characters, where the sheet does not say. */
    private static final int USUAL_COLUMN_WIDTH = 8;

    private static final Pattern REGION = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}:[A-Z]{1,3}[1-9][0-9]{0,6}");

    private final XlsxCells cells;
    private final MergedRegions regions;
    private final BitSet hiddenRows = new BitSet();
    private final List<HiddenColumns> hiddenColumns = new ArrayList<>();
    private double rowHeight;
    private int columnWidth = USUAL_COLUMN_WIDTH;
    private int lastColumn = -1;

    XlsxSheet(CellFormats formats, List<String> strings, boolean from1904, CellQuota quota) {
        this.cells = new XlsxCells(formats, strings, from1904, quota);
        this.regions = new MergedRegions(FileFormat.XLSX, quota);
    }

    /** Columns that are described together. */
    private record HiddenColumns(int first, int last, boolean hidden) {}

    Sheet read(XmlText part, String name, boolean hidden) throws IOException, UnreadableFileException {
        try (part) {
            if (!part.next() || !part.isStart() || !part.name().equals("worksheet")) {
                throw new IOException("no work sheet");
            }
            XlsxStrings.requireMain(part);
            while (part.next() && !part.isEnd()) {
                if (part.isStart()) {
                    readChild(part);
                }
            }
        }
        List<Cell> placed = regions.place(cells.contents());
        return Sheet.of(name, hidden, placed, hiddenRows, columns(placed), new BitSet());
    }

    private void readChild(XmlText part) throws IOException, UnreadableFileException {
        if (part.name().equals("AlternateContent")) {
            throw new IOException("alternate content");
        }
        boolean main = part.namespace().equals(XlsxReader.MAIN);
        switch (main ? part.name() : "") {
            case "sheetFormatPr" -> {
                rowHeight = decimal(part, "defaultRowHeight", 0);
                columnWidth = part.count("baseColWidth", USUAL_COLUMN_WIDTH);
                part.skip();
            }
            case "cols" -> readChildren(part, "col", this::readColumns);
            case "sheetData" -> readChildren(part, "row", this::readRow);
            case "mergeCells" -> readChildren(part, "mergeCell", this::readMerged);
            default -> part.skip();
        }
    }

    private interface ElementReader {
        void read(XmlText part) throws IOException, UnreadableFileException;
    }

    private static void readChildren(XmlText part, String name, ElementReader reader)
            throws IOException, UnreadableFileException {
        while (part.next() && !part.isEnd()) {
            if (part.isStart()) {
                XlsxStrings.requireMain(part);
                if (!part.name().equals(name)) {
                    throw new IOException("an unknown element " + part.name());
                }
                reader.read(part);
            }
        }
    }

    private void readColumns(XmlText part) throws IOException {
        int first = part.count("min", 0) - 1;
        int last = part.count("max", 0) - 1;
        if (first <= lastColumn || last < first) {
            throw new IOException("columns that are described twice");
        }
        lastColumn = last;
        boolean narrow = Math.round(decimal(part, "width", columnWidth) * 256) == 0;
        hiddenColumns.add(new HiddenColumns(first, last, narrow || XlsxReader.isTrue(part, "hidden")));
        part.skip();
    }

    private void readRow(XmlText part) throws IOException, UnreadableFileException {
        int row = cells.startRow(part.count("r", 0) - 1);
        // The arithmetic of POI, whose heights are twentieths of a point in 16 bits.
        boolean low = (short) ((float) decimal(part, "ht", rowHeight) * 20) == 0;
        hiddenRows.set(row, low || XlsxReader.isTrue(part, "hidden"));
        readChildren(part, "c", cells::read);
    }

    private void readMerged(XmlText part) throws IOException, UnreadableFileException {
        String region = part.attribute("ref");
        if (!REGION.matcher(region).matches()) {
            throw new IOException("a merged region " + region);
        }
        regions.add(CellRangeAddress.valueOf(region));
        part.skip();
    }

    private BitSet columns(List<Cell> placed) {
        int last = placed.stream().mapToInt(Cell::column).max().orElse(-1);
        BitSet hidden = new BitSet();
        hidden.set(0, last + 1, columnWidth == 0);
        for (HiddenColumns columns : hiddenColumns) {
            int from = Math.min(columns.first(), last + 1);
            hidden.set(from, Math.max(from, Math.min(columns.last(), last) + 1), columns.hidden());
        }
        return hidden;
    }

    private static double decimal(XmlText part, String name, double otherwise) throws IOException {
        String value = part.attribute(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException broken) {
            throw new IOException(name + "=\"" + value + "\"", broken);
        }
    }
}
