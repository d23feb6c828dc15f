package org.gongkai.source;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the number formats of the cell styles of a binary workbook; records are named as in MS-XLSB. */
final class XlsbStyles {

    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int BEGIN_CELL_STYLES = 617;
    private static final int END_CELL_STYLES = 618;

    private XlsbStyles() {}

    static CellFormats read(byte[] part) throws IOException {
        CellFormats styles = new CellFormats();
        boolean ofCells = false;
        for (Biff12Records records = new Biff12Records(part); records.next(); ) {
            ByteBuffer content = records.content();
            switch (records.type()) {
                case BEGIN_CELL_STYLES -> ofCells = true;
                case END_CELL_STYLES -> ofCells = false;
                // BrtFmt: number of the format in two bytes, then the format.
                case FORMAT -> styles.write(Short.toUnsignedInt(content.getShort()), Biff12Records.wideString(content));
                // BrtXF: parent in two bytes, then the number of the format.
                case STYLE -> {
                    if (ofCells) {
                        styles.add(Short.toUnsignedInt(content.getShort(2)));
                    }
                }
                default -> {
                    // Fonts, fills and borders do not change what a number says.
                }
            }
        }
        return styles;
    }
}
