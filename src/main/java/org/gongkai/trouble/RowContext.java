package org.gongkai.trouble;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The row that a trouble stands in, as printed: what stands before the offending cell, the cell in 【】, and what stands
 * after it, with {@code |} between the cells. Short enough to be kept with every trouble.
 *
 * @param text the row, empty where the trouble is with no single cell
 */
public record RowContext(String text) {

    /** No row. */
    public static final RowContext NONE = new RowContext("");

    /** What stands between two cells. */
    public static final String SEPARATOR = " | ";

    private static final int LONGEST = 200;
    private static final int LONGEST_CELL = 60;
    private static final String CUT = "…";

    public RowContext {
        text = Quote.of(text);
    }

    /** The row of a cell; where it is too long, what is farthest from the cell is left out. */
    public static RowContext of(List<String> before, String cell, List<String> after) {
        Deque<String> row = new ArrayDeque<>(List.of("【" + shortened(cell) + "】"));
        int length = row.getFirst().length() + 2 * (SEPARATOR.length() + CUT.length());
        // The label of a row stands before its figures, so what is before the cell comes first.
        Iterator<String> left = nearestFirst(before);
        while (left.hasNext()) {
            String text = shortened(left.next());
            length += text.length() + SEPARATOR.length();
            boolean fits = length <= LONGEST;
            row.addFirst(fits ? text : CUT);
            if (!fits) {
                break;
            }
        }
        for (String other : after) {
            String text = shortened(other);
            length += text.length() + SEPARATOR.length();
            boolean fits = length <= LONGEST;
            row.addLast(fits ? text : CUT);
            if (!fits) {
                break;
            }
        }
        return new RowContext(row.stream().collect(Collectors.joining(SEPARATOR)));
    }

    /** The cells of a row again. */
    public List<String> cells() {
        return text.isEmpty() ? List.of() : Stream.of(text.split(" \\| ", -1)).toList();
    }

    /** Whether a cell of the row is the offending one. */
    public static boolean isMarked(String cell) {
        return cell.startsWith("【") && cell.endsWith("】");
    }

    private static Iterator<String> nearestFirst(List<String> before) {
        return new ArrayDeque<>(before).descendingIterator();
    }

    private static String shortened(String printed) {
        String line = printed.strip().replaceAll("\\s+", " ").replace('|', '｜');
        return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL - 1) + CUT;
    }
}
