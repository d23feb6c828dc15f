package org.gongkai.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of the cell styles of a workbook, by the number of the style. Not safe for use by several threads. */
final class CellFormats {

    private final Map<Integer, String> written = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, DisplayFormat> display = new HashMap<>();

    /** A format that the workbook writes out. */
    void write(int number, String format) {
        written.put(number, format);
    }

    /** The next style, by the number of its format, which need not be written out yet. */
    void add(int number) {
        formats.add(number);
    }

    /** The format of a cell style; a number in an unknown style is shown plainly. */
    DisplayFormat of(int style) {
        return style < formats.size()
                ? display.computeIfAbsent(formats.get(style), this::displayOf)
                : DisplayFormat.PLAIN;
    }

    private DisplayFormat displayOf(int number) {
        Optional<String> format = Optional.ofNullable(written.get(number))
                .or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(number)));
        return DisplayFormat.of(number, format);
    }
}
