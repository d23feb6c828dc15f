package org.gongkai.official;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.Indicator;

/**
 * An identity as formulas of a spreadsheet. Of the identities of an edition, those can be said that speak of one report
 * only, and hold on every form.
 *
 * @param instance the identity
 * @param text what it says, in Chinese
 * @param terms addresses of its terms, left before right
 */
record CheckFormula(IdentityInstance instance, String text, List<String> terms) {

    /** Digits behind the point of an amount; what is less comes from binary fractions. */
    private static final int DECIMALS = 6;

    CheckFormula {
        terms = List.copyOf(terms);
    }

    static List<CheckFormula> of(Edition edition, Map<FigureKey, String> addresses) {
        return IdentityInstance.withinAgency(edition).stream()
                .filter(instance -> instance.identity().appliesIf().isEmpty())
                .filter(instance -> instance.terms().stream()
                        .allMatch(term -> term.yearOffset() == 0 && addresses.containsKey(key(term))))
                .map(instance -> new CheckFormula(
                        instance,
                        text(edition, instance),
                        instance.terms().stream()
                                .map(term -> addresses.get(key(term)))
                                .toList()))
                .toList();
    }

    private static FigureKey key(BoundTerm term) {
        return new FigureKey(term.indicator(), term.breakdown());
    }

    private static String text(Edition edition, IdentityInstance instance) {
        Optional<String> which = edition.indicator(instance.instance())
                .map(Indicator::labelZh)
                .or(() -> edition.tables().stream()
                        .flatMap(table -> table.breakdowns().stream())
                        .filter(breakdown -> breakdown.code().equals(instance.instance()))
                        .filter(breakdown -> instance.identity().statement().forEveryBreakdown())
                        .map(Breakdown::columnPath)
                        .map(path -> path.get(path.size() - 1))
                        .findFirst());
        return instance.identity().textZh()
                + which.map(name -> "（" + name + "）").orElse("");
    }

    /** Whether a failure is a slip, and not a matter to look into only. */
    boolean isHard() {
        return instance.identity().strength().equals("hard");
    }

    /** Left minus right as a formula, without looking at blanks. */
    String gap(String sheet) {
        StringBuilder formula = new StringBuilder("ROUND(");
        for (int i = 0; i < terms.size(); i++) {
            BoundTerm term = instance.terms().get(i);
            BigDecimal coefficient =
                    term.left() ? term.coefficient() : term.coefficient().negate();
            formula.append(coefficient.signum() < 0 ? "-" : "+");
            if (coefficient.abs().compareTo(BigDecimal.ONE) != 0) {
                formula.append(coefficient.abs().toPlainString()).append('*');
            }
            formula.append(sheet).append(terms.get(i));
        }
        BigDecimal constant = identity().statement().constant();
        if (constant.signum() != 0) {
            formula.append(constant.signum() < 0 ? "-" : "+")
                    .append(constant.abs().toPlainString());
        }
        return formula.append(',').append(DECIMALS).append(')').toString();
    }

    /** Whether enough is filled in for the identity to be checked. */
    String isFilled(String sheet) {
        String cells = terms.stream().map(cell -> sheet + cell).collect(Collectors.joining(","));
        return "COUNT(" + cells + ")>=" + (blanksCountAsZero() ? 1 : terms.size());
    }

    private boolean blanksCountAsZero() {
        BlankMode mode = identity().blankMode();
        return mode == BlankMode.NON_ZERO || mode == BlankMode.PARTIAL_ZERO || mode == BlankMode.ALWAYS_ZERO;
    }

    /** Whether the identity holds with that gap. */
    String holds(String gap) {
        String tolerance = identity().tolerance().stripTrailingZeros().toPlainString();
        return switch (identity().statement().relation()) {
            case EQUAL -> "ABS(" + gap + ")<=" + tolerance;
            case AT_MOST -> gap + "<=" + tolerance;
            case AT_LEAST -> gap + ">=-" + tolerance;
            case LESS -> gap + "<" + tolerance;
            case GREATER -> gap + ">-" + tolerance;
        };
    }

    private Identity identity() {
        return instance.identity();
    }
}
