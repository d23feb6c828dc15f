package org.gongkai.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.FigureKey;

/** How fine the numbers of a case are. */
final class Scales {

    /** Decimals of the reciprocal of a coefficient beyond which it is taken to have no end. */
    private static final int MOST_DECIMALS = 6;

    /** Digits that leave room in 64 bits for sums. */
    private static final int MOST_DIGITS = 15;

    private Scales() {}

    /** The decimals that all numbers of a case can be written with, and what an equality asks of a cell that may have it. */
    static int ofCase(ReportCase source, Shape shape, int written) {
        int finest = Math.max(written, Units.decimals(source.tolerance()));
        for (CaseRule rule : source.rules()) {
            finest = Math.max(finest, Units.decimals(rule.tolerance()));
        }
        int asked = finest;
        Map<FigureKey, CaseCell> cells = new HashMap<>();
        for (int number : shape.shares()) {
            CaseRule rule = source.rules().get(number);
            if (rule.relation() == Relation.EQUAL) {
                if (cells.isEmpty()) {
                    cells.putAll(source.cellsByKey());
                }
                asked = Math.max(asked, Math.min(scale(rule, cells), written + decimalsOfShares(rule)));
            }
        }
        return asked == finest || digits(source) + asked + MOST_DECIMALS <= MOST_DIGITS ? asked : finest;
    }

    private static int scale(CaseRule rule, Map<FigureKey, CaseCell> cells) {
        return rule.terms().stream()
                .mapToInt(term -> cells.get(term.cell()).scale())
                .max()
                .orElse(0);
    }

    /** Decimals that come in if the rule is solved for a cell. */
    private static int decimalsOfShares(CaseRule rule) {
        int times = 0;
        int by = 0;
        for (CaseRule.Term term : rule.terms()) {
            BigDecimal reciprocal = BigDecimal.ONE.divide(term.coefficient(), MOST_DECIMALS, RoundingMode.DOWN);
            boolean ends = reciprocal.multiply(term.coefficient()).compareTo(BigDecimal.ONE) == 0;
            times = Math.max(times, Units.decimals(term.coefficient()));
            by = Math.max(by, ends ? Units.decimals(reciprocal) : 0);
        }
        return times + by;
    }

    private static int digits(ReportCase source) {
        return source.cells().stream()
                .flatMap(cell -> cell.value().stream())
                .mapToInt(value -> value.precision() - value.scale())
                .max()
                .orElse(0);
    }
}
