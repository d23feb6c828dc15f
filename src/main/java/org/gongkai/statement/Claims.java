package org.gongkai.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.knowledge.StatementTerm;

/**
 * What the numbers of one sentence claim to be figures of. An indicator has one figure: of two different numbers, the one
 * behind "among them" is a part of the other, and else nothing shows which it is. Nor is a number that names nobody of the
 * whole where the sentence goes on to count a part beside it. Used by one thread.
 */
final class Claims {

    private static final Pattern LISTS_PARTS = Pattern.compile("其中|[（(]");

    private final String sentence;
    private final List<Claim> linked = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    Claims(String sentence) {
        this.sentence = sentence;
    }

    private record Claim(int index, StatementTerm term, String unit, int at, boolean ofWhole) {
        boolean isOfTheSameAs(Claim other) {
            return term.indicator().equals(other.term.indicator())
                    && term.breakdown().equals(other.term.breakdown());
        }
    }

    private record Part(String unit, int at) {}

    /** A number that was linked, by its index among the statements; whether its clause names the whole. */
    void linked(int index, StatementTerm term, String unit, int at, boolean ofWhole) {
        linked.add(new Claim(index, term, unit, at, ofWhole));
    }

    /** A number that counts a part of the whole. */
    void ofPart(String unit, int at) {
        parts.add(new Part(unit, at));
    }

    /** The statements, without the links that others make doubtful. */
    List<Statement> settled(List<Statement> statements) {
        List<Statement> settled = new ArrayList<>(statements);
        for (int first = 0; first < linked.size(); ) {
            int end = endOfList(first);
            boolean whole = isDoubtful(linked.get(first), statements);
            boolean list =
                    whole || linked.subList(first + 1, end).stream().anyMatch(part -> isDoubtful(part, statements));
            for (int i = first; i < end; i++) {
                int index = linked.get(i).index();
                if (i == first ? whole : list) {
                    settled.set(index, withoutLink(statements.get(index)));
                }
            }
            first = end;
        }
        return settled;
    }

    /** Where the parts end that stand behind a figure: they are linked by it, and one that is doubtful makes the list so. */
    private int endOfList(int first) {
        int end = first + 1;
        while (end < linked.size() && linked.get(end).term().under().isPresent()) {
            end++;
        }
        return end;
    }

    private boolean isDoubtful(Claim claim, List<Statement> statements) {
        return linked.stream().anyMatch(other -> areRivals(claim, other, statements))
                || parts.stream().anyMatch(part -> isBeside(claim, part));
    }

    private boolean areRivals(Claim claim, Claim other, List<Statement> statements) {
        return claim.isOfTheSameAs(other)
                && !valueOf(claim, statements).equals(valueOf(other, statements))
                && !listsParts(claim.at(), other.at());
    }

    private static Optional<BigDecimal> valueOf(Claim claim, List<Statement> statements) {
        return statements.get(claim.index()).value().value();
    }

    private boolean isBeside(Claim claim, Part part) {
        return !claim.ofWhole()
                && claim.term().under().isEmpty()
                && claim.unit().equals(part.unit())
                && part.at() > claim.at()
                && !listsParts(claim.at(), part.at());
    }

    private boolean listsParts(int from, int to) {
        return from < to && LISTS_PARTS.matcher(sentence.substring(from, to)).find();
    }

    private static Statement withoutLink(Statement told) {
        return new Statement(
                told.sentence(),
                told.position(),
                told.printed(),
                told.value(),
                told.kind(),
                Optional.empty(),
                told.scope(),
                told.said());
    }
}
