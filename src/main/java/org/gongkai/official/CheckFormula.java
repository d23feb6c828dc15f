package org.gongkai.official;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * only, and of them those that the form binds its figures to.
 *
 * @param instance the identity
 * @param text what it says, in Chinese
 * @param terms its terms, left before right
 */
record CheckFormula(IdentityInstance instance, String text, List<Term> terms) {

    /** Digits behind the point of an amount; what is less comes from binary fractions. */
    private static final int DECIMALS = 6;

    /**
     * A term as it counts in left minus right.
     *
     * @param address its cell
     * @param coefficient what it is multiplied by, negative for what stands on the right
     * @param mayBeNegative whether its figure is a difference
     */
    record Term(String address, BigDecimal coefficient, boolean mayBeNegative) {

        /** Whether some value of it makes left minus right greater, or with the sign turned smaller. */
        private boolean moves(int sign) {
            return mayBeNegative || coefficient.signum() == sign;
        }
    }

    CheckFormula {
        terms = List.copyOf(terms);
    }

    /**
     * The identities of a form.
     *
     * @param addresses where its figures stand
     * @param printed codes of the known texts that the form prints, some of which make identities apply
     */
    static List<CheckFormula> of(Edition edition, Map<FigureKey, String> addresses, Set<String> printed) {
        return IdentityInstance.withinAgency(edition).stream()
                .filter(instance -> printed.containsAll(
                        instance.identity().appliesIf().stream().toList()))
                .filter(instance -> instance.terms().stream()
                        .allMatch(term -> term.yearOffset() == 0 && addresses.containsKey(key(term))))
                .map(instance -> new CheckFormula(
                        instance,
                        text(edition, instance),
                        instance.terms().stream()
                                .map(term -> term(edition, term, addresses))
                                .toList()))
                .toList();
    }

    private static Term term(Edition edition, BoundTerm term, Map<FigureKey, String> addresses) {
        return new Term(
                addresses.get(key(term)),
                term.left() ? term.coefficient() : term.coefficient().negate(),
                edition.indicator(term.indicator())
                        .filter(Indicator::mayBeNegative)
                        .isPresent());
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

    /** The first cell: its total, or the part that exceeds the whole. */
    String firstCell() {
        return terms.get(0).address();
    }

    /** Left minus right as a formula; what is no number counts as nothing. */
    String gap(String sheet) {
        StringBuilder formula = new StringBuilder("ROUND(");
        for (Term term : terms) {
            BigDecimal size = term.coefficient().abs();
            formula.append(term.coefficient().signum() < 0 ? "-" : "+");
            if (size.compareTo(BigDecimal.ONE) != 0) {
                formula.append(size.toPlainString()).append('*');
            }
            formula.append("SUM(").append(sheet).append(term.address()).append(')');
        }
        BigDecimal constant = identity().statement().constant();
        if (constant.signum() != 0) {
            formula.append(constant.signum() < 0 ? "-" : "+")
                    .append(constant.abs().toPlainString());
        }
        return formula.append(',').append(DECIMALS).append(')').toString();
    }

    /** Whether enough is filled in for the identity to be said to hold. */
    String isFilled(String sheet) {
        return count(sheet, terms) + ">=" + (blanksCountAsZero() ? 1 : terms.size());
    }

    /** Whether the identity fails: with what is filled in, no value of what is blank could satisfy it. */
    String fails(String sheet) {
        String fails = switch (identity().statement().relation()) {
            case EQUAL -> "OR(" + beyond(sheet, ">", -1) + "," + beyond(sheet, "<-", 1) + ")";
            case AT_MOST -> beyond(sheet, ">", -1);
            case AT_LEAST -> beyond(sheet, "<-", 1);
            case LESS -> beyond(sheet, ">=", -1);
            case GREATER -> beyond(sheet, "<=-", 1);
        };
        return "AND(" + count(sheet, terms) + ">0," + fails + ")";
    }

    /** Whether left minus right is on the wrong side of the tolerance, and nothing blank can move it back. */
    private String beyond(String sheet, String comparison, int wayBack) {
        String tolerance = identity().tolerance().stripTrailingZeros().toPlainString();
        return "AND(" + gap(sheet) + comparison + tolerance + "," + isSettled(sheet, wayBack) + ")";
    }

    /** Whether nothing is blank that could still move left minus right in that direction. */
    private String isSettled(String sheet, int sign) {
        List<Term> moving = blanksCountAsZero()
                ? List.of()
                : terms.stream().filter(term -> term.moves(sign)).toList();
        return moving.isEmpty() ? "TRUE" : count(sheet, moving) + "=" + moving.size();
    }

    private static String count(String sheet, List<Term> terms) {
        return terms.stream().map(term -> sheet + term.address()).collect(Collectors.joining(",", "COUNT(", ")"));
    }

    private boolean blanksCountAsZero() {
        BlankMode mode = identity().blankMode();
        return mode == BlankMode.NON_ZERO || mode == BlankMode.PARTIAL_ZERO || mode == BlankMode.ALWAYS_ZERO;
    }

    private Identity identity() {
        return instance.identity();
    }
}
