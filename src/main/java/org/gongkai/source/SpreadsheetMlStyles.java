package org.gongkai.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the styles of an XML Spreadsheet say of numbers. A style without a number format has that of its parent. */
final class SpreadsheetMlStyles {

    private final Map<String, DisplayFormat> formats = new HashMap<>();

    /** Reads the style that starts here. */
    void read(XmlText xml) throws IOException {
        String id = xml.attribute("ID");
        DisplayFormat format = of(xml.attribute("Parent"));
        while (xml.next() && !(xml.isEnd() && SpreadsheetMlReader.isNamed(xml, "Style"))) {
            if (xml.isStart() && xml.name().equals("NumberFormat")) {
                format = named(xml.attribute("Format"));
            }
        }
        formats.put(id, format);
    }

    /** The format of a style; a number in an unknown style is shown plainly. */
    DisplayFormat of(String id) {
        return formats.getOrDefault(id, DisplayFormat.PLAIN);
    }

    /** Some formats go by a name of their own (XML Spreadsheet Reference, ss:NumberFormat). */
    private static DisplayFormat named(String format) {
        if (format.endsWith(" Date") || format.endsWith(" Time")) {
            return DisplayFormat.DATE;
        }
        return switch (format) {
            case "Percent" -> DisplayFormat.PERCENT;
            case "", "General", "General Number", "Standard", "Fixed", "Scientific", "Currency", "Euro Currency" ->
                DisplayFormat.PLAIN;
            default -> DisplayFormat.of(0, Optional.of(format));
        };
    }
}
