package org.gongkai.compile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.gongkai.knowledge.FigureKey;

/**
 * A cell of a compiled form.
 *
 * @param key the cell
 * @param reports reports of members that gave a figure; a blank is none
 * @param value what they add up to, empty where none gave one
 * @param least the least that it may be, empty where that is open
 * @param most the most that it may be, empty where that is open
 * @param inexact whether one of them is no exact number
 * @param own what the whole reported
 * @param verdict how the two stand to each other
 */
record CompiledCell(
        FigureKey key,
        Set<Integer> reports,
        Optional<BigDecimal> value,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        boolean inexact,
        Optional<Own> own,
        Verdict verdict) {

    CompiledCell {
        reports = Set.copyOf(reports);
    }

    /**
     * A figure of the whole.
     *
     * @param value its value
     * @param printed its text as printed
     */
    record Own(BigDecimal value, String printed) {}

    /** A cell that nobody gave a figure for. */
    static CompiledCell nothing(FigureKey key) {
        return new CompiledCell(
                key,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Verdict.INCOMPLETE);
    }

    /** Compiled less reported. */
    Optional<BigDecimal> difference() {
        return value.flatMap(sum -> own.map(reported -> sum.subtract(reported.value())));
    }
}
