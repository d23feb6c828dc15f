package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/**
 * The plain sums of a form, by which sentences list parts of a total.
 *
 * @param sums the total first, then its parts
 */
record TextSums(List<Sum> sums) {

    /** A total and its parts. */
    record Sum(FigureKey total, List<FigureKey> parts) {}

    /** Those of an edition that hold whatever stands on the form. */
    static TextSums of(Edition edition) {
        return new TextSums(IdentityInstance.withinAgency(edition).stream()
                .filter(TextSums::isPlain)
                .map(TextSums::sum)
                .toList());
    }

    private static boolean isPlain(IdentityInstance instance) {
        Identity identity = instance.identity();
        return identity.kind().equals("sum")
                && identity.statement().relation().sign().equals("=")
                && identity.strength().equals("hard")
                && identity.appliesIf().isEmpty()
                && identity.tolerance().signum() == 0
                && identity.statement().constant().signum() == 0
                && instance.terms().stream()
                        .allMatch(term -> term.yearOffset() == 0
                                && !term.ofMembers()
                                && term.coefficient().compareTo(BigDecimal.ONE) == 0)
                && instance.terms().stream().filter(BoundTerm::left).count() == 1
                && instance.terms().size() > 2;
    }

    private static Sum sum(IdentityInstance instance) {
        return new Sum(
                instance.terms().stream()
                        .filter(BoundTerm::left)
                        .map(TextSums::key)
                        .findFirst()
                        .orElseThrow(),
                instance.terms().stream()
                        .filter(term -> !term.left())
                        .map(TextSums::key)
                        .toList());
    }

    private static FigureKey key(BoundTerm term) {
        return new FigureKey(term.indicator(), term.breakdown());
    }

    /** Whether the one is the total of the other. */
    boolean isTotalOf(FigureKey total, FigureKey part) {
        return sums.stream()
                .anyMatch(sum -> sum.total().equals(total) && sum.parts().contains(part));
    }
}
