package org.gongkai.official;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Layout;

/**
 * The form of an edition as a sheet, drawn from nothing but the labels of its indicators: below a line for the title, a
 * list of rows with one value column or several, or labels to the left and above that cross. Immutable once drawn.
 */
public final class FormDrawing {

    private static final String INDENT = "　　";

    private final List<FormPiece> pieces = new ArrayList<>();
    private final int headRows;
    private int end = 1;

    /**
     * The form of that edition without the notes at its end, which may bind its figures to more than its labels say: what
     * is written on it without heed of them is not held to them.
     */
    public FormDrawing(Edition edition) {
        edition.head().forEach(line -> text(end, 0, 1, 1, line));
        headRows = end - 1;
        for (FormTable table : edition.tables()) {
            if (table.layout() == Layout.LIST) {
                list(table);
            } else if (!table.breakdowns().isEmpty()) {
                matrix(table);
            } else {
                blocks(table);
            }
        }
    }

    /** The form of that edition as it is printed, with its notes. */
    public static FormDrawing withNotes(Edition edition) {
        FormDrawing drawing = new FormDrawing(edition);
        edition.notes().forEach(note -> drawing.text(drawing.end, 0, 1, drawing.width(), note));
        return drawing;
    }

    /** How many lines below the title are to be filled in: who reports, and when. */
    public int headRows() {
        return headRows;
    }

    /** Its labels and the places of its figures, from top to bottom. */
    public List<FormPiece> pieces() {
        return List.copyOf(pieces);
    }

    /** Columns of the whole sheet, over which the title stands in the first row. */
    public int width() {
        return pieces.stream().mapToInt(FormPiece::endColumn).max().orElse(1);
    }

    /** Codes of the breakdowns in the order in which their columns stand on the form, where the total comes last. */
    public static List<String> columns(FormTable table) {
        List<String> codes =
                new ArrayList<>(table.breakdowns().stream().map(Breakdown::code).toList());
        if (codes.isEmpty() || codes.remove(Term.TOTAL)) {
            codes.add(Term.TOTAL);
        }
        return codes;
    }

    private void text(int row, int column, int rows, int columns, String text) {
        add(new FormPiece(row, column, rows, columns, text, Optional.empty()));
    }

    private void figure(int row, int column, int columns, Indicator indicator, String breakdown) {
        FigureKey key = new FigureKey(indicator.code(), breakdown);
        String unit = indicator.unitNeeded() ? indicator.unit().orElse("") : "";
        add(new FormPiece(row, column, 1, columns, unit, Optional.of(key)));
    }

    private void add(FormPiece piece) {
        pieces.add(piece);
        end = Math.max(end, piece.endRow());
    }

    private static List<Indicator> filled(FormTable table) {
        return table.indicators().stream().filter(Indicator::hasCell).toList();
    }

    /** What stands above the value columns: labels of the breakdowns from the outermost, in the order of the form. */
    private static List<List<String>> headers(FormTable table) {
        Map<String, Breakdown> byCode = new LinkedHashMap<>();
        table.breakdowns().forEach(breakdown -> byCode.put(breakdown.code(), breakdown));
        return columns(table).stream()
                .map(code -> byCode.containsKey(code) ? byCode.get(code).columnPath() : List.of("统计数"))
                .toList();
    }

    private void list(FormTable table) {
        List<String> codes = columns(table);
        boolean coded = table.indicators().stream()
                .anyMatch(indicator -> indicator.formCode().isPresent());
        int labels = coded ? 3 : 2;
        text(end, 0, 1, codes.size() + labels, table.titleZh());
        int header = end;
        text(header, 0, 1, 1, "统　计　指　标");
        text(header, 1, 1, 1, "单位");
        if (coded) {
            text(header, 2, 1, 1, "代码");
        }
        for (int i = 0; i < codes.size(); i++) {
            List<String> path = headers(table).get(i);
            text(header, i + labels, 1, 1, path.get(path.size() - 1));
        }
        for (Indicator indicator : table.indicators()) {
            int row = end;
            text(row, 0, 1, 1, INDENT.repeat(indicator.rowPath().size() - 1) + indicator.labelZh());
            if (indicator.hasCell()) {
                text(row, 1, 1, 1, indicator.unit().orElse(""));
                indicator.formCode().ifPresent(code -> text(row, 2, 1, 1, code));
                for (int i = 0; i < codes.size(); i++) {
                    figure(row, i + labels, 1, indicator, codes.get(i));
                }
            }
        }
    }

    private void matrix(FormTable table) {
        List<Indicator> indicators = filled(table);
        List<String> codes = columns(table);
        List<List<String>> rows = indicators.stream().map(Indicator::rowPath).toList();
        int labels = depth(rows);
        text(end, 0, 1, labels + codes.size(), table.titleZh());
        above(headers(table), labels, IntStream.rangeClosed(0, codes.size()).toArray());
        int top = end;
        left(rows, top, labels);
        for (int i = 0; i < indicators.size(); i++) {
            for (int column = 0; column < codes.size(); column++) {
                figure(top + i, labels + column, 1, indicators.get(i), codes.get(column));
            }
        }
    }

    /** A block for each item, with a header of its own; where the columns tell all, one block of one row. */
    private void blocks(FormTable table) {
        Map<String, List<Indicator>> items = new LinkedHashMap<>();
        filled(table)
                .forEach(indicator -> items.computeIfAbsent(item(indicator), item -> new ArrayList<>())
                        .add(indicator));
        int labels = depth(filled(table).stream().map(Indicator::rowPath).toList());
        int values = items.values().stream()
                .mapToInt(indicators -> columnPaths(indicators).size())
                .max()
                .orElse(1);
        text(end, 0, 1, labels + values, table.titleZh());
        items.forEach((item, indicators) -> block(item, indicators, labels, values));
    }

    private static String item(Indicator indicator) {
        return indicator.rowPath().isEmpty() ? "" : indicator.rowPath().get(0);
    }

    private static List<List<String>> columnPaths(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::columnPath).distinct().toList();
    }

    private void block(String item, List<Indicator> indicators, int labels, int values) {
        List<List<String>> columns = columnPaths(indicators);
        if (!item.isEmpty()) {
            text(end, 0, 1, labels + values, item);
            text(end, 0, 1, labels, "信息内容");
            end--;
        }
        // The last column of a narrow block goes on to the edge of the table.
        int[] starts = IntStream.rangeClosed(0, columns.size())
                .map(i -> i == columns.size() ? values : i)
                .toArray();
        above(columns, labels, starts);
        int top = end;
        List<List<String>> rows =
                indicators.stream().map(Indicator::rowPath).distinct().toList();
        left(
                rows.stream()
                        .map(path -> path.subList(Math.min(1, path.size()), path.size()))
                        .toList(),
                top,
                labels);
        for (Indicator indicator : indicators) {
            int row = top + rows.indexOf(indicator.rowPath());
            int column = columns.indexOf(indicator.columnPath());
            figure(row, labels + starts[column], starts[column + 1] - starts[column], indicator, Term.TOTAL);
        }
    }

    private static int depth(List<List<String>> paths) {
        return paths.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Labels above columns: one that several share spans them, one without further levels reaches down to the values. */
    private void above(List<List<String>> paths, int left, int[] starts) {
        int top = end;
        int levels = depth(paths);
        Set<List<String>> drawn = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            for (int depth = 1; depth <= paths.get(i).size(); depth++) {
                List<String> node = paths.get(i).subList(0, depth);
                if (drawn.add(node)) {
                    int last = lastBelow(node, paths);
                    boolean leaf = depth == paths.get(i).size();
                    text(
                            top + depth - 1,
                            left + starts[i],
                            leaf ? levels - depth + 1 : 1,
                            starts[last + 1] - starts[i],
                            node.get(depth - 1));
                }
            }
        }
    }

    /** Labels to the left of rows: one that several share spans them, the innermost reaches to the values. */
    private void left(List<List<String>> paths, int top, int width) {
        Set<List<String>> drawn = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            List<String> path = paths.get(i);
            for (int depth = 1; depth <= path.size(); depth++) {
                List<String> node = path.subList(0, depth);
                boolean leaf = depth == path.size();
                if (drawn.add(node)) {
                    int rows = leaf ? 1 : lastBelow(node, paths) - i + 1;
                    text(top + i, depth - 1, rows, leaf ? width - depth + 1 : 1, node.get(depth - 1));
                }
            }
        }
    }

    private static int lastBelow(List<String> node, List<List<String>> paths) {
        return IntStream.range(0, paths.size())
                .filter(i -> paths.get(i).size() >= node.size()
                        && paths.get(i).subList(0, node.size()).equals(node))
                .max()
                .orElseThrow();
    }
}
