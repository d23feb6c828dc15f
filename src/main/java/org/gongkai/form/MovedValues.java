package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/**
 * Tells that values have moved one row down or up against their labels: one row is left without any among rows that are
 * all filled, most of the sums that should hold down the page do not, and they do once the values are moved back.
 */
final class MovedValues {

    /** Fewer rows may have a blank one, and sums that fail, for any reason. */
    private static final int LEAST_ROWS = 8;

    private final int firstMoved;
    private final boolean askedNumbers;

    /**
     * A row of the sheet.
     *
     * @param indicator what its label says stands in it; empty where that is nothing or more than one
     * @param numbers the numbers in it, by breakdown
     * @param filled whether every cell of it has a value
     * @param blank whether none has
     */
    record Row(Optional<String> indicator, Map<String, BigDecimal> numbers, boolean filled, boolean blank) {}

    private MovedValues(int firstMoved, boolean askedNumbers) {
        this.firstMoved = firstMoved;
        this.askedNumbers = askedNumbers;
    }

    /** Compares rows of a table with the identities of the edition. */
    static MovedValues among(List<Row> rows, Edition edition) {
        List<Integer> labelled = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).indicator().isPresent())
                .boxed()
                .toList();
        List<Integer> blank = IntStream.range(0, labelled.size())
                .filter(at -> rows.get(labelled.get(at)).blank())
                .boxed()
                .toList();
        boolean one = labelled.size() >= LEAST_ROWS
                && blank.size() == 1
                && labelled.stream()
                        .allMatch(row -> rows.get(row).filled() || rows.get(row).blank());
        if (!one || !haveMoved(labelled.stream().map(rows::get).toList(), blank.get(0), edition)) {
            return new MovedValues(Integer.MAX_VALUE, one);
        }
        // Above a blank row at the end nobody knows where the move began.
        boolean atEnd = blank.get(0) == labelled.size() - 1;
        return new MovedValues(atEnd ? 0 : labelled.get(blank.get(0)), true);
    }

    /** Whether the values of the row may be those of another. */
    boolean includes(int row) {
        return row >= firstMoved;
    }

    /** Whether the numbers decided, and not only where there are any. */
    boolean askedNumbers() {
        return askedNumbers;
    }

    private static boolean haveMoved(List<Row> rows, int blank, Edition edition) {
        List<IdentityInstance> sums = IdentityInstance.withinAgency(edition).stream()
                .filter(MovedValues::isSumDownThePage)
                .toList();
        List<Map<String, BigDecimal>> printed = rows.stream().map(Row::numbers).toList();
        if (mostHold(sums, rows, printed)) {
            return false;
        }
        int last = rows.size() - 1;
        if (blank < last) {
            List<Map<String, BigDecimal>> back = new ArrayList<>(printed);
            back.remove(blank);
            back.add(Map.of());
            return mostHold(sums, rows, back);
        }
        return IntStream.rangeClosed(0, last).anyMatch(start -> {
            List<Map<String, BigDecimal>> back = new ArrayList<>(printed.subList(0, last));
            back.add(start, Map.of());
            return mostHold(sums, rows, back);
        });
    }

    private static boolean isSumDownThePage(IdentityInstance instance) {
        return instance.isEquality()
                && instance.terms().stream().allMatch(term -> term.yearOffset() == 0)
                && instance.terms().stream()
                                .map(BoundTerm::indicator)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether most of the sums hold all of whose terms have a number. */
    private static boolean mostHold(
            List<IdentityInstance> sums, List<Row> rows, List<Map<String, BigDecimal>> numbers) {
        Map<FigureKey, BigDecimal> figures = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String indicator = rows.get(row).indicator().orElseThrow();
            numbers.get(row).forEach((breakdown, number) -> figures.put(new FigureKey(indicator, breakdown), number));
        }
        List<IdentityInstance> whole = sums.stream()
                .filter(sum -> sum.terms().stream().allMatch(term -> figures.containsKey(key(term))))
                .toList();
        long holding =
                whole.stream().filter(sum -> gap(sum, figures).signum() == 0).count();
        return 2 * holding > whole.size();
    }

    private static BigDecimal gap(IdentityInstance instance, Map<FigureKey, BigDecimal> figures) {
        return instance.terms().stream()
                .map(term -> figures.get(key(term))
                        .multiply(
                                term.left()
                                        ? term.coefficient()
                                        : term.coefficient().negate()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static FigureKey key(BoundTerm term) {
        return new FigureKey(term.indicator(), term.breakdown());
    }
}
