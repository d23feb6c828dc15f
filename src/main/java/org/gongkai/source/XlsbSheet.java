package org.gongkai.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the part of one sheet of a binary workbook; records are named as in MS-XLSB. */
final class XlsbSheet {

    private static final int ROW_HEADER = 0;
    private static final int COLUMN_INFO = 60;
    private static final int RICH_STRING = 62;
    private static final int MERGED_CELL = 176;

    private final CellFormats formats;
    private final List<String> sharedStrings;
    private final boolean from1904;
    private final SheetBuilder cells;
    private final Map<CellAddress, CellContent> contents = new HashMap<>();
    private final Map<CellAddress, CellRangeAddress> regions = new HashMap<>();
    private int row;
    private int column;

    XlsbSheet(CellFormats formats, List<String> sharedStrings, boolean from1904, SheetBuilder cells) {
        this.formats = formats;
        this.sharedStrings = sharedStrings;
        this.from1904 = from1904;
        this.cells = cells;
    }

    void read(byte[] part) throws IOException, UnreadableFileException {
        Biff12Records records = new Biff12Records(part);
        while (records.next()) {
            ByteBuffer content = records.content();
            switch (records.type()) {
                case ROW_HEADER -> readRow(content);
                case COLUMN_INFO -> readColumns(content);
                case MERGED_CELL -> readMerged(content);
                default -> readCell(records.type(), content);
            }
        }
        for (Map.Entry<CellAddress, CellContent> cell : contents.entrySet()) {
            add(cell.getKey(), cell.getValue());
        }
        for (CellAddress anchor : List.copyOf(regions.keySet())) {
            add(anchor, CellContent.BLANK);
        }
    }

    private void add(CellAddress address, CellContent content) throws UnreadableFileException {
        CellRangeAddress region = regions.remove(address);
        int rows = region == null ? 1 : region.getLastRow() - region.getFirstRow() + 1;
        int columns = region == null ? 1 : region.getLastColumn() - region.getFirstColumn() + 1;
        cells.add(address.getRow(), address.getColumn(), rows, columns, content);
    }

    /** BrtRowHdr: row, style, height, then flags, of which fDyZero is the fifth bit of the second byte. */
    private void readRow(ByteBuffer content) {
        row = content.getInt(0);
        column = -1;
        boolean hidden = (content.get(11) & 0x10) != 0 || content.getShort(8) == 0;
        if (hidden) {
            cells.hideRows(row, row + 1);
        }
    }

    /** BrtColInfo: first and last column, width, style, then flags, of which fHidden is the first. */
    private void readColumns(ByteBuffer content) {
        boolean hidden = (content.get(16) & 0x01) != 0 || content.getInt(8) == 0;
        if (hidden) {
            cells.hideColumns(content.getInt(0), content.getInt(4) + 1);
        }
    }

    /** BrtMergeCell: first and last row, first and last column. */
    private void readMerged(ByteBuffer content) {
        CellRangeAddress region =
                new CellRangeAddress(content.getInt(), content.getInt(), content.getInt(), content.getInt());
        regions.putIfAbsent(new CellAddress(region.getFirstRow(), region.getFirstColumn()), region);
    }

    /**
     * Cell: column, style in three bytes, a flag; the value follows. Types from 8 to 11 are formulas. Records from 12 to
     * 18, and 61, are the same without a column: they follow the cell before.
     */
    private void readCell(int type, ByteBuffer content) throws IOException {
        boolean whole = type >= 1 && type <= 11 || type == RICH_STRING;
        boolean brief = type >= 12 && type <= 18 || type == RICH_STRING - 1;
        if (!whole && !brief) {
            return;
        }
        column = whole ? content.getInt() : column + 1;
        DisplayFormat format = formats.of(content.getInt() & 0xFFFFFF);
        int kind = whole ? type : type == RICH_STRING - 1 ? RICH_STRING : type - 11;
        CellContent value = value(kind, content, format);
        if (!value.isBlank()) {
            contents.put(new CellAddress(row, column), value);
        }
    }

    private CellContent value(int kind, ByteBuffer content, DisplayFormat format) throws IOException {
        boolean formula = kind >= 8 && kind <= 11;
        return switch (kind) {
            case 1 -> CellContent.BLANK;
            case 2 -> CellContent.number(rk(content.getInt()), format, from1904, false);
            case 5, 9 -> CellContent.number(content.getDouble(), format, from1904, formula);
            case 3, 11 -> CellContent.error(error(content.get()), formula);
            case 4, 10 -> CellContent.ofBoolean(content.get() != 0, formula);
            case 7 -> CellContent.text(sharedStrings.get(content.getInt()), false);
            case RICH_STRING -> CellContent.text(richString(content), false);
            default -> CellContent.text(Biff12Records.wideString(content), formula);
        };
    }

    /** RkNumber: the upper 30 bits of a number, or an integer; either may stand for a hundredth. */
    static double rk(int stored) {
        boolean integer = (stored & 0x02) != 0;
        double value = integer ? stored >> 2 : Double.longBitsToDouble((long) (stored & ~0x03) << 32);
        return (stored & 0x01) != 0 ? value / 100 : value;
    }

    /** RichStr: flags, then the text; fonts and phonetic guide follow it. */
    static String richString(ByteBuffer content) throws IOException {
        content.get();
        return Biff12Records.wideString(content);
    }

    private static String error(byte code) {
        int unsigned = Byte.toUnsignedInt(code);
        return FormulaError.isValidCode(unsigned)
                ? FormulaError.forInt(unsigned).getString()
                : "#ERROR " + unsigned;
    }
}
