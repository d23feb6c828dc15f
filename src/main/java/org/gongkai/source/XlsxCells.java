package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the cells of one sheet of a plain {@code .xlsx} workbook, which must stand in order and say where they stand. */
final class XlsxCells {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final CellFormats formats;
    private final List<String> strings;
    private final boolean from1904;
    private final CellQuota quota;
    private final List<Cell> contents = new ArrayList<>();
    private int row = -1;
    private int column = -1;

    XlsxCells(CellFormats formats, List<String> strings, boolean from1904, CellQuota quota) {
        this.formats = formats;
        this.strings = strings;
        this.from1904 = from1904;
        this.quota = quota;
    }

    /** Cells with content, in reading order. */
    List<Cell> contents() {
        return contents;
    }

    int startRow(int number) throws IOException {
        if (number <= row) {
            throw new IOException("rows that do not say their number, or are out of order");
        }
        if (number >= SheetBuilder.ROWS) {
            throw new IOException("a row " + (number + 1L));
        }
        row = number;
        column = -1;
        return row;
    }

    /** What a cell holds, as it is written. */
    private record Stored(String type, int style, String value, String formula, boolean plainFormula, String inline) {}

    /** Reads the cell that starts here, to whose end it goes. */
    void read(XmlText xml) throws IOException, UnreadableFileException {
        int here = column(xml.attribute("r"));
        if (here <= column) {
            throw new IOException("cells out of order");
        }
        column = here;
        CellContent content = content(stored(xml));
        if (!content.isBlank()) {
            quota.takeOne(FileFormat.XLSX, content.text());
            contents.add(new Cell(row, column, 1, 1, content.text(), content.kind(), content.formula()));
        }
    }

    /** The column of a reference to a cell of this row. */
    private int column(String reference) throws IOException {
        int at = 0;
        int found = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z' && at < 3) {
            found = found * 26 + reference.charAt(at) - 'A' + 1;
            at++;
        }
        if (at == 0 || !reference.substring(at).equals(String.valueOf(row + 1))) {
            throw new IOException("a cell at " + reference + " in row " + (row + 1));
        }
        return found - 1;
    }

    private static Stored stored(XmlText xml) throws IOException {
        String type = xml.attribute("t");
        int style = xml.count("s", 0);
        String value = null;
        String formula = null;
        boolean plainFormula = true;
        String inline = null;
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                continue;
            }
            XlsxStrings.requireMain(xml);
            switch (xml.name()) {
                case "v" -> value = once(value, XlsxStrings.content(xml));
                case "f" -> {
                    String kind = xml.attribute("t");
                    if (!kind.isEmpty() && !kind.equals("normal") && !kind.equals("shared")) {
                        throw new IOException("a formula of several cells");
                    }
                    plainFormula = !kind.equals("shared");
                    formula = once(formula, XlsxStrings.content(xml));
                }
                case "is" -> inline = once(inline, XlsxStrings.text(xml).orElseThrow(() -> new IOException("no text")));
                default -> xml.skip();
            }
        }
        return new Stored(type, style, value, formula, plainFormula, inline);
    }

    private static String once(String before, String now) throws IOException {
        if (before != null) {
            throw new IOException("a cell that holds something twice");
        }
        return now;
    }

    private CellContent content(Stored cell) throws IOException {
        boolean formula = cell.formula() != null;
        return switch (cell.type()) {
            case "", "n" -> cell.value() == null || cell.value().isBlank() ? withoutValue(cell) : number(cell, formula);
            case "s" -> shared(cell);
            case "str" -> CellContent.text(required(cell.value()), formula);
            case "inlineStr" -> inline(cell);
            case "b" -> CellContent.ofBoolean(truth(cell.value()), formula);
            case "e" -> error(cell, formula);
            default -> throw new IOException("a cell of type " + cell.type());
        };
    }

    private static CellContent withoutValue(Stored cell) throws IOException {
        if (cell.formula() == null) {
            return CellContent.BLANK;
        }
        if (!cell.plainFormula() || cell.formula().isEmpty()) {
            throw new IOException("a formula that is told elsewhere");
        }
        return CellContent.withoutResult(cell.formula());
    }

    private CellContent number(Stored cell, boolean formula) throws IOException {
        if (!NUMBER.matcher(cell.value()).matches()) {
            throw new IOException("a number " + cell.value());
        }
        double value = Double.parseDouble(cell.value());
        return Double.isFinite(value)
                ? CellContent.number(value, formats.of(cell.style()), from1904, formula)
                : CellContent.error(cell.value(), formula);
    }

    private CellContent shared(Stored cell) throws IOException {
        int number;
        try {
            number = Integer.parseInt(required(cell.value()));
        } catch (NumberFormatException broken) {
            throw new IOException("a shared string " + cell.value(), broken);
        }
        if (cell.formula() != null || number < 0 || number >= strings.size()) {
            throw new IOException("a shared string " + number);
        }
        return CellContent.text(required(strings.get(number)), false);
    }

    private static CellContent inline(Stored cell) throws IOException {
        if (cell.formula() != null) {
            throw new IOException("a formula with a rich text");
        }
        return CellContent.text(required(cell.inline()), false);
    }

    private static boolean truth(String value) throws IOException {
        return switch (required(value)) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new IOException("a truth " + value);
        };
    }

    private static CellContent error(Stored cell, boolean formula) throws IOException {
        if (required(cell.value()).isBlank()) {
            throw new IOException("an error without a name");
        }
        return CellContent.error(cell.value(), formula);
    }

    private static String required(String value) throws IOException {
        if (value == null) {
            throw new IOException("a cell without its value");
        }
        return value;
    }
}
