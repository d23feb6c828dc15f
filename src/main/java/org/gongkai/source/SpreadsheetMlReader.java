package org.gongkai.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.source.UnreadableFileException.Cause;

/** Reads XML Spreadsheet 2003, which many web applications write under the name {@code .xls}. */
final class SpreadsheetMlReader implements FormatReader {

    static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";

    private final Budget budget;

    SpreadsheetMlReader(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        DecodedText decoded = TextDecoder.decodeMarkup(bytes)
                .orElseThrow(() -> new UnreadableFileException(
                        Cause.CHARSET, FileFormat.SPREADSHEETML, "not in the encoding that it declares"));
        List<Sheet> sheets = new ArrayList<>();
        // Templates of web applications leave blank lines before the declaration, which Excel forgives.
        try (XmlText xml = XmlText.of(new StringReader(decoded.text().strip()))) {
            SpreadsheetMlStyles styles = new SpreadsheetMlStyles();
            while (xml.next()) {
                if (xml.isStart() && isNamed(xml, "Style")) {
                    styles.read(xml);
                } else if (xml.isStart() && isNamed(xml, "Worksheet")) {
                    sheets.add(sheet(xml, styles));
                }
            }
        }
        return new Workbook(FileFormat.SPREADSHEETML, Optional.of(decoded.charset()), sheets);
    }

    private Sheet sheet(XmlText xml, SpreadsheetMlStyles styles) throws IOException, UnreadableFileException {
        String name = xml.attribute("Name");
        SheetBuilder cells = new SheetBuilder(FileFormat.SPREADSHEETML, budget.cells());
        boolean hidden = false;
        while (xml.next() && !(xml.isEnd() && isNamed(xml, "Worksheet"))) {
            if (xml.isStart() && isNamed(xml, "Table")) {
                new SpreadsheetMlTable(xml, styles, cells).read();
            } else if (xml.isStart()
                    && xml.name().equals("Visible")
                    && xml.namespace().equals(EXCEL)) {
                hidden = xml.next() && xml.isText() && xml.text().contains("Hidden");
            }
        }
        return cells.build(name, hidden);
    }

    static boolean isNamed(XmlText xml, String name) {
        return xml.name().equals(name) && xml.namespace().equals(NAMESPACE);
    }
}
