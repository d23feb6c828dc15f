package org.gongkai.explain.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/**
 * Looks for every change of one or two cells that repairs as much as the true one, with no more cells and no greater digit
 * distance. Where there is any, no engine can know which is true. It shares no code with the engine.
 *
 * <p>Two cells of one single rule can be changed in endlessly many ways; of these, those are looked at in which one of the
 * two cells is one keystroke off.
 */
final class Rivals {

    private static final int SCALE = 6;

    private final List<FigureKey> keys;
    private final Map<FigureKey, Integer> numbers = new HashMap<>();
    private final long[] printed;
    private final boolean[] mayBeNegative;
    private final long[] step;
    private final List<Row> rows = new ArrayList<>();
    private final List<List<Row>> rowsOf = new ArrayList<>();
    private final List<Row> failing;

    /** A rule: sum of factors times cells, plus a constant, stands so to 0. */
    private record Row(int[] cells, long[] factors, long constant, Relation relation) {

        long gap(long[] values) {
            long sum = constant;
            for (int i = 0; i < cells.length; i++) {
                sum += factors[i] * values[cells[i]];
            }
            return sum;
        }

        boolean holds(long[] values) {
            long gap = gap(values);
            return switch (relation) {
                case EQUAL -> gap == 0;
                case AT_MOST -> gap <= 0;
                case AT_LEAST -> gap >= 0;
                case LESS -> gap < 0;
                case GREATER -> gap > 0;
            };
        }

        long factor(int cell) {
            long factor = 0;
            for (int i = 0; i < cells.length; i++) {
                factor += cells[i] == cell ? factors[i] : 0;
            }
            return factor;
        }
    }

    Rivals(
            Edition edition,
            Map<FigureKey, BigDecimal> figures,
            Map<FigureKey, BigDecimal> lastYear,
            Map<FigureKey, BigDecimal> nextYear) {
        this.keys = List.copyOf(figures.keySet());
        this.printed = new long[keys.size()];
        this.mayBeNegative = new boolean[keys.size()];
        this.step = new long[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            numbers.put(keys.get(i), i);
            printed[i] = units(figures.get(keys.get(i)));
            var indicator = edition.indicator(keys.get(i).indicator()).orElseThrow();
            mayBeNegative[i] = indicator.mayBeNegative();
            step[i] = indicator.scale() == 0 ? BigDecimal.TEN.pow(SCALE).longValueExact() : 1;
            rowsOf.add(new ArrayList<>());
        }
        for (IdentityInstance instance : IdentityInstance.withinAgency(edition)) {
            if (instance.identity().appliesIf().isEmpty()) {
                add(instance, lastYear, false);
                add(instance, nextYear, true);
            }
        }
        rows.forEach(row -> Arrays.stream(row.cells())
                .distinct()
                .forEach(cell -> rowsOf.get(cell).add(row)));
        this.failing = rows.stream().filter(row -> !row.holds(printed)).toList();
    }

    private long units(BigDecimal value) {
        return value.movePointRight(SCALE).longValueExact();
    }

    private void add(IdentityInstance instance, Map<FigureKey, BigDecimal> other, boolean asPrevious) {
        boolean looksBack = instance.terms().stream().anyMatch(term -> term.yearOffset() != 0);
        if (asPrevious && !looksBack) {
            return;
        }
        List<Integer> cells = new ArrayList<>();
        List<Long> factors = new ArrayList<>();
        long constant = 0;
        for (BoundTerm term : instance.terms()) {
            FigureKey key = new FigureKey(term.indicator(), term.breakdown());
            long factor = (term.left() ? term.coefficient() : term.coefficient().negate()).longValueExact();
            if ((term.yearOffset() == 0) != asPrevious) {
                if (!numbers.containsKey(key)) {
                    return;
                }
                cells.add(numbers.get(key));
                factors.add(factor);
            } else if (other.containsKey(key)) {
                constant += factor * units(other.get(key));
            } else {
                return;
            }
        }
        rows.add(new Row(
                cells.stream().mapToInt(Integer::intValue).toArray(),
                factors.stream().mapToLong(Long::longValue).toArray(),
                constant,
                instance.identity().statement().relation()));
    }

    /** How many keystrokes a change is: the sum over its cells. */
    private int distance(int cell, long value) {
        return Keystrokes.between(text(value), text(printed[cell]));
    }

    private String text(long value) {
        BigDecimal number = BigDecimal.valueOf(value, SCALE).stripTrailingZeros();
        return number.toPlainString();
    }

    /** Whether another change repairs as much with as few cells and keystrokes. */
    boolean exist(Map<FigureKey, BigDecimal> truth) {
        long[] repaired = printed.clone();
        Map<Integer, Long> change = new HashMap<>();
        int keystrokes = 0;
        for (Map.Entry<FigureKey, BigDecimal> entry : truth.entrySet()) {
            int cell = numbers.get(entry.getKey());
            long value = units(entry.getValue());
            if (value != printed[cell]) {
                repaired[cell] = value;
                change.put(cell, value);
                keystrokes += distance(cell, value);
            }
        }
        Set<Row> mustHold = new HashSet<>();
        failing.stream().filter(row -> row.holds(repaired)).forEach(mustHold::add);
        return oneCell(change, keystrokes, mustHold) || change.size() > 1 && twoCells(change, keystrokes, mustHold);
    }

    private boolean oneCell(Map<Integer, Long> truth, int keystrokes, Set<Row> mustHold) {
        for (int cell = 0; cell < printed.length; cell++) {
            if (!rowsOf.get(cell).containsAll(mustHold)) {
                continue;
            }
            for (long value : valuesOfOne(cell, mustHold, keystrokes)) {
                boolean same = truth.size() == 1 && Long.valueOf(value).equals(truth.get(cell));
                if (!same
                        && repairs(new int[] {cell}, new long[] {value}, mustHold)
                        && distance(cell, value) <= keystrokes) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The values that an equality asks for; where only inequalities do, all that are few keystrokes away. */
    private Set<Long> valuesOfOne(int cell, Set<Row> mustHold, int keystrokes) {
        Set<Long> values = new HashSet<>();
        for (Row row : mustHold) {
            if (row.relation() == Relation.EQUAL) {
                long gap = row.gap(printed);
                long factor = row.factor(cell);
                return factor != 0 && gap % factor == 0 ? Set.of(printed[cell] - gap / factor) : Set.of();
            }
            long gap = row.gap(printed);
            values.add(printed[cell] - gap / row.factor(cell));
        }
        Keystrokes.near(text(printed[cell]), Math.min(keystrokes, 2)).forEach(text -> units(text, values));
        return values;
    }

    private void units(String text, Set<Long> values) {
        BigDecimal value = new BigDecimal(text);
        if (value.scale() <= SCALE) {
            values.add(units(value));
        }
    }

    private boolean twoCells(Map<Integer, Long> truth, int keystrokes, Set<Row> mustHold) {
        Row first = mustHold.iterator().next();
        for (int one : first.cells()) {
            for (int two = 0; two < printed.length; two++) {
                Set<Row> covered = new HashSet<>(rowsOf.get(one));
                covered.addAll(rowsOf.get(two));
                if (one != two && covered.containsAll(mustHold) && pair(one, two, truth, keystrokes, mustHold)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean pair(int one, int two, Map<Integer, Long> truth, int keystrokes, Set<Row> mustHold) {
        for (long[] values : valuesOfTwo(one, two, mustHold, keystrokes)) {
            boolean same = truth.size() == 2
                    && Long.valueOf(values[0]).equals(truth.get(one))
                    && Long.valueOf(values[1]).equals(truth.get(two));
            boolean both = values[0] != printed[one] && values[1] != printed[two];
            if (both
                    && !same
                    && distance(one, values[0]) + distance(two, values[1]) <= keystrokes
                    && repairs(new int[] {one, two}, values, mustHold)) {
                return true;
            }
        }
        return false;
    }

    /** Values of two cells that the equalities they stand in ask for: solved for two, else along one free cell. */
    private List<long[]> valuesOfTwo(int one, int two, Set<Row> mustHold, int keystrokes) {
        List<Row> equalities = new ArrayList<>();
        for (int cell : new int[] {one, two}) {
            rowsOf.get(cell).stream()
                    .filter(row -> row.relation() == Relation.EQUAL)
                    .filter(row -> mustHold.contains(row) || !failing.contains(row))
                    .filter(row -> !equalities.contains(row))
                    .forEach(equalities::add);
        }
        for (Row a : equalities) {
            for (Row b : equalities) {
                long determinant = a.factor(one) * b.factor(two) - a.factor(two) * b.factor(one);
                if (determinant != 0) {
                    long x = -a.gap(printed) * b.factor(two) + b.gap(printed) * a.factor(two);
                    long y = -b.gap(printed) * a.factor(one) + a.gap(printed) * b.factor(one);
                    return x % determinant != 0 || y % determinant != 0
                            ? List.of()
                            : List.of(new long[] {printed[one] + x / determinant, printed[two] + y / determinant});
                }
            }
        }
        List<long[]> values = new ArrayList<>();
        if (equalities.isEmpty() || keystrokes > 4) {
            return values;
        }
        Row only = equalities.get(0);
        if (only.factor(one) != 0 && only.factor(two) != 0) {
            Set<Long> near = new HashSet<>();
            Keystrokes.near(text(printed[one]), 1).forEach(text -> units(text, near));
            for (long value : near) {
                long gap = only.gap(printed) + only.factor(one) * (value - printed[one]);
                if (gap % only.factor(two) == 0) {
                    values.add(new long[] {value, printed[two] - gap / only.factor(two)});
                }
            }
        }
        return values;
    }

    private boolean repairs(int[] cells, long[] values, Set<Row> mustHold) {
        long[] after = printed.clone();
        for (int i = 0; i < cells.length; i++) {
            if (values[i] < 0 && !mayBeNegative[cells[i]] || values[i] % step[cells[i]] != 0) {
                return false;
            }
            after[cells[i]] = values[i];
        }
        for (int cell : cells) {
            for (Row row : rowsOf.get(cell)) {
                boolean must = mustHold.contains(row) || !failing.contains(row);
                if (must && !row.holds(after)) {
                    return false;
                }
            }
        }
        return true;
    }
}
