package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.FigureKey;

/** Figures that a slip is to be put into, with those of the year before. */
record Figures(Map<FigureKey, BigDecimal> now, Optional<Map<FigureKey, BigDecimal>> before) {

    /** Beyond this, a number does not fit the warehouse. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    /** Whether the cell is filled. */
    boolean has(FigureKey key) {
        return now.containsKey(key);
    }

    boolean haveAll(List<FigureKey> keys) {
        return now.keySet().containsAll(keys);
    }

    BigDecimal of(FigureKey key) {
        return now.get(key);
    }

    BigDecimal sum(List<FigureKey> keys) {
        return keys.stream().filter(this::has).map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The slip that changes those cells, empty where it changes nothing or to something that cannot be stored. */
    Optional<Slip> slip(SlipFamily family, List<FigureKey> keys, List<BigDecimal> printed) {
        List<CellChange> changes = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            BigDecimal truth = of(keys.get(i));
            if (truth.compareTo(printed.get(i)) != 0) {
                changes.add(new CellChange(keys.get(i), truth, printed.get(i)));
            }
        }
        boolean fits =
                changes.stream().allMatch(change -> change.printed().abs().compareTo(LIMIT) < 0);
        return changes.isEmpty() || !fits ? Optional.empty() : Optional.of(new Slip(family, changes));
    }

    Optional<Slip> slip(SlipFamily family, FigureKey key, BigDecimal printed) {
        return slip(family, List.of(key), List.of(printed));
    }
}
