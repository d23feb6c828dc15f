package org.gongkai.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The rows of a table of a web page, and the columns of their cells (HTML standard, 4.9.12, forming a table). A row with
 * a table in one of its cells is layout, and so flows; a table of one cell is but a frame around a text.
 */
final class HtmlTable {

    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_ROWS = 65_534;

    /** A column that no sheet has. */
    private static final int BEYOND = 1 << 20;

    private final List<Element> rows;
    private final boolean[] flowing;
    private final int[] endOfGroup;
    private final List<Integer> freeFrom = new ArrayList<>();

    /** A cell and its place in the table. */
    record Placed(Element element, int column, int rowSpan, int columnSpan) {}

    HtmlTable(Element table) {
        this.rows = parts(table).flatMap(HtmlTable::rowsOf).toList();
        this.flowing = new boolean[rows.size()];
        this.endOfGroup = new int[rows.size()];
        int end = rows.size();
        for (int row = rows.size() - 1; row >= 0; row--) {
            flowing[row] = holdsTable(rows.get(row));
            end = flowing[row] ? row : end;
            endOfGroup[row] = Math.max(end, row + 1);
        }
    }

    int rowCount() {
        return rows.size();
    }

    boolean isFlowing(int row) {
        return flowing[row];
    }

    /** The cells of a row; rows are asked for from the first to the last, each once. */
    List<Placed> cells(int row) {
        List<Placed> placed = new ArrayList<>();
        int column = 0;
        for (Element cell : rows.get(row).children()) {
            if (!isCell(cell) || HtmlText.isHidden(cell)) {
                continue;
            }
            while (column < freeFrom.size() && freeFrom.get(column) > row) {
                column++;
            }
            int columnSpan = span(cell, "colspan", MOST_COLUMNS, 1);
            int rowSpan = Math.min(span(cell, "rowspan", MOST_ROWS, MOST_ROWS), rows.size() - row);
            occupy(column, column + columnSpan, row + rowSpan);
            placed.add(new Placed(cell, column, Math.min(rowSpan, endOfGroup[row] - row), columnSpan));
            column = Math.min(column + columnSpan, BEYOND);
        }
        return placed;
    }

    private void occupy(int from, int to, int until) {
        int last = Math.min(to, BEYOND);
        while (freeFrom.size() < last) {
            freeFrom.add(0);
        }
        for (int column = from; column < last; column++) {
            freeFrom.set(column, Math.max(freeFrom.get(column), until));
        }
    }

    /** A span of zero goes to the end. */
    private static int span(Element cell, String attribute, int most, int toTheEnd) {
        String written = cell.attr(attribute).strip();
        if (!written.matches("\\d{1,9}")) {
            return 1;
        }
        int span = Integer.parseInt(written);
        return span == 0 ? toTheEnd : Math.min(span, most);
    }

    /** The head of a table shows first and its foot last, wherever they stand. */
    private static Stream<Element> parts(Element table) {
        List<Element> shown = table.children().stream()
                .filter(part -> !HtmlText.isHidden(part))
                .toList();
        return Stream.of("thead", "tbody", "tfoot")
                .flatMap(name -> shown.stream().filter(part -> part.normalName().equals(name)));
    }

    private static Stream<Element> rowsOf(Element part) {
        return part.children().stream().filter(row -> row.normalName().equals("tr") && !HtmlText.isHidden(row));
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean holdsTable(Element row) {
        return row.getElementsByTag("table").stream()
                .anyMatch(table -> table.select("td, th").size() > 1);
    }
}
