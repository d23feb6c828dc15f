package org.gongkai.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the table of one sheet of an XML Spreadsheet. Rows and cells stand one after the other unless they say where. */
final class SpreadsheetMlTable {

    private static final String HTML = "http://www.w3.org/TR/REC-html40";

    private final XmlText xml;
    private final SpreadsheetMlStyles styles;
    private final SheetBuilder cells;
    private final Map<Integer, String> columnStyles = new HashMap<>();
    private String tableStyle = "";
    private int column;
    private int row;

    SpreadsheetMlTable(XmlText xml, SpreadsheetMlStyles styles, SheetBuilder cells) {
        this.xml = xml;
        this.styles = styles;
        this.cells = cells;
    }

    /** Reads the table that starts here. */
    void read() throws IOException, UnreadableFileException {
        tableStyle = xml.attribute("StyleID");
        while (xml.next() && !(xml.isEnd() && SpreadsheetMlReader.isNamed(xml, "Table"))) {
            if (xml.isStart() && SpreadsheetMlReader.isNamed(xml, "Column")) {
                readColumn();
            } else if (xml.isStart() && SpreadsheetMlReader.isNamed(xml, "Row")) {
                readRow();
            }
        }
    }

    private void readColumn() throws IOException {
        int first = xml.count("Index", column + 1) - 1;
        column = Math.addExact(first, 1 + xml.count("Span", 0));
        if (isHidden("Width")) {
            cells.hideColumns(first, column);
        }
        String style = xml.attribute("StyleID");
        for (int i = first; i < column && !style.isEmpty() && i < 1 << 14; i++) {
            columnStyles.put(i, style);
        }
    }

    private void readRow() throws IOException, UnreadableFileException {
        row = xml.count("Index", row + 1) - 1;
        int next = Math.addExact(row, 1 + xml.count("Span", 0));
        if (isHidden("Height")) {
            cells.hideRows(row, next);
        }
        String rowStyle = xml.attribute("StyleID");
        int at = 0;
        while (xml.next() && !(xml.isEnd() && SpreadsheetMlReader.isNamed(xml, "Row"))) {
            if (xml.isStart() && SpreadsheetMlReader.isNamed(xml, "Cell")) {
                at = readCell(at, rowStyle);
            }
        }
        row = next;
    }

    /** Reads the cell that starts here; returns the column after it. */
    private int readCell(int at, String rowStyle) throws IOException, UnreadableFileException {
        int first = xml.count("Index", at + 1) - 1;
        int columns = Math.addExact(1, xml.count("MergeAcross", 0));
        int rows = Math.addExact(1, xml.count("MergeDown", 0));
        String style = Stream.of(xml.attribute("StyleID"), rowStyle, columnStyles.getOrDefault(first, ""), tableStyle)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("Default");
        String formula = xml.attribute("Formula");
        Optional<CellContent> content = Optional.empty();
        while (xml.next() && !(xml.isEnd() && SpreadsheetMlReader.isNamed(xml, "Cell"))) {
            if (xml.isStart() && SpreadsheetMlReader.isNamed(xml, "Data")) {
                content = Optional.of(data(styles.of(style), !formula.isEmpty()));
            } else if (xml.isStart()) {
                // A comment holds data of its own, which is not the cell's.
                xml.skip();
            }
        }
        cells.add(row, first, rows, columns, content.orElseGet(() -> withoutData(formula)));
        return Math.addExact(first, columns);
    }

    private static CellContent withoutData(String formula) {
        return formula.isEmpty() ? CellContent.BLANK : CellContent.withoutResult(formula.replaceFirst("^=", ""));
    }

    private CellContent data(DisplayFormat format, boolean formula) throws IOException {
        String type = xml.attribute("Type");
        String text = dataText();
        return switch (type) {
            case "Number" -> text.isBlank() ? CellContent.BLANK : CellContent.storedNumber(text, format, formula);
            case "DateTime" -> StoredDate.moment(text, formula);
            case "Boolean" -> CellContent.ofBoolean(text.strip().equals("1"), formula);
            case "Error" -> CellContent.error(text, formula);
            default -> CellContent.text(text, formula);
        };
    }

    /** Parts in other fonts are marked up as in a web page; a phonetic guide beside them is not the text. */
    private String dataText() throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !(xml.isEnd() && SpreadsheetMlReader.isNamed(xml, "Data"))) {
            if (xml.isText()) {
                text.append(xml.text());
            } else if (xml.isStart() && !xml.namespace().equals(HTML)) {
                xml.skip();
            }
        }
        return text.toString();
    }

    private boolean isHidden(String extent) {
        String size = xml.attribute(extent);
        return xml.attribute("Hidden").equals("1") || size.matches("0+(\\.0*)?");
    }
}
