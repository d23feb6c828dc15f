package org.gongkai.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of the cell styles of a binary workbook; records are named as in MS-XLSB. */
final class XlsbStyles {

    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int BEGIN_CELL_STYLES = 617;
    private static final int END_CELL_STYLES = 618;

    private final List<DisplayFormat> styles = new ArrayList<>();

    private XlsbStyles() {}

    /** Styles that show every number plainly. */
    static XlsbStyles none() {
        return new XlsbStyles();
    }

    static XlsbStyles read(byte[] part) throws IOException {
        XlsbStyles styles = new XlsbStyles();
        Map<Integer, String> written = new HashMap<>();
        boolean ofCells = false;
        for (Biff12Records records = new Biff12Records(part); records.next(); ) {
            ByteBuffer content = records.content();
            switch (records.type()) {
                case BEGIN_CELL_STYLES -> ofCells = true;
                case END_CELL_STYLES -> ofCells = false;
                // BrtFmt: number of the format in two bytes, then the format.
                case FORMAT -> written.put(Short.toUnsignedInt(content.getShort()), Biff12Records.wideString(content));
                // BrtXF: parent in two bytes, then the number of the format.
                case STYLE -> {
                    if (ofCells) {
                        styles.add(Short.toUnsignedInt(content.getShort(2)), written);
                    }
                }
                default -> {
                    // Fonts, fills and borders do not change what a number says.
                }
            }
        }
        return styles;
    }

    /** The format of a cell style; a number in an unknown style is shown plainly. */
    DisplayFormat of(int style) {
        return style < styles.size() ? styles.get(style) : DisplayFormat.PLAIN;
    }

    private void add(int number, Map<Integer, String> written) {
        Optional<String> format = Optional.ofNullable(written.get(number))
                .or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(number)));
        styles.add(DisplayFormat.of(number, format));
    }
}
