package org.gongkai.source;

import java.io.IOException;

/** Reads one cell of an OpenDocument spreadsheet: its value by its type, its text by its paragraphs. */
final class OdsCell {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String LIBRE_OFFICE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final int MOST_SPACES = 1000;

    private final XmlText xml;
    private final StringBuilder text = new StringBuilder();
    private int paragraphs;
    private boolean afterSpace;

    OdsCell(XmlText xml) {
        this.xml = xml;
    }

    /** Reads the cell that starts here, to its end. */
    CellContent read() throws IOException {
        String formula = xml.attribute(OdsReader.TABLE, "formula");
        String type = xml.attribute(OFFICE, "value-type");
        String value = xml.attribute(OFFICE, "value");
        String date = xml.attribute(OFFICE, "date-value");
        String time = xml.attribute(OFFICE, "time-value");
        String truth = xml.attribute(OFFICE, "boolean-value");
        String string = xml.attribute(OFFICE, "string-value");
        boolean error = xml.attribute(LIBRE_OFFICE, "value-type").equals("error");
        readText();
        boolean calculated = !formula.isEmpty();
        if (error) {
            return CellContent.error(text.toString(), calculated);
        }
        return switch (type) {
            case "float", "currency" -> CellContent.storedNumber(value, DisplayFormat.PLAIN, calculated);
            case "percentage" -> CellContent.storedNumber(value, DisplayFormat.PERCENT, calculated);
            case "date" -> StoredDate.moment(date, calculated);
            case "time" -> StoredDate.time(time, calculated);
            case "boolean" -> CellContent.ofBoolean(truth.equals("true"), calculated);
            case "" -> calculated && text.isEmpty() ? withoutResult(formula) : shown(string, calculated);
            default -> shown(string, calculated);
        };
    }

    private CellContent shown(String string, boolean calculated) {
        return CellContent.text(text.isEmpty() ? string : text.toString(), calculated);
    }

    /** The formula begins with the name of its language: {@code of:=SUM([.B1])}. */
    private static CellContent withoutResult(String formula) {
        return CellContent.withoutResult(formula.replaceFirst("^(?:\\w+:)?=", ""));
    }

    private void readText() throws IOException {
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.isStart()) {
                depth += readElement() ? 1 : 0;
            } else if (xml.isEnd()) {
                depth--;
            } else if (paragraphs > 0 && depth > 1) {
                append(xml.text());
            }
        }
    }

    /** Reads what an element adds by itself; returns whether its inside is still to be read. */
    private boolean readElement() throws IOException {
        if (!xml.namespace().equals(TEXT)) {
            if (OdsReader.isNamed(xml, "table")) {
                throw new IOException("a table inside a cell");
            }
            // Comments and drawings on a cell are not its text.
            xml.skip();
            return false;
        }
        switch (xml.name()) {
            case "p", "h" -> startParagraph();
            case "s" -> text.append(" ".repeat(Math.min(xml.count("c", 1), MOST_SPACES)));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "ruby-text", "note" -> {
                xml.skip();
                return false;
            }
            default -> {
                // A span, a link or a field shows what is in it.
            }
        }
        return true;
    }

    private void startParagraph() {
        if (paragraphs > 0) {
            text.append('\n');
        }
        paragraphs++;
        afterSpace = true;
    }

    /** White space of the file counts as one space, and as none where a paragraph begins (OpenDocument 1.3, 6.1.2). */
    private void append(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char next = characters.charAt(i);
            boolean space = next == ' ' || next == '\t' || next == '\r' || next == '\n';
            if (!space) {
                text.append(next);
            } else if (!afterSpace) {
                text.append(' ');
            }
            afterSpace = space;
        }
    }
}
