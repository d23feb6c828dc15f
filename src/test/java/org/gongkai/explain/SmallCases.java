package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.explain.CaseCell.Place;
import org.gongkai.explain.CaseCell.Reliability;
import org.gongkai.identity.Statement;
import org.gongkai.identity.StatementException;
import org.gongkai.identity.StatementParser;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.FigureKey;

/** Small cases for tests, written as statements and values: records that stand on no form, as a user's folder gives them. */
final class SmallCases {

    private static final int MOST_DECIMALS = 6;

    private final List<String> statements;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final Map<String, Reliability> reliability = new LinkedHashMap<>();
    private final List<ReportCase.SwapPair> swaps = new ArrayList<>();
    private final Set<String> blanks = new HashSet<>();
    private final Map<String, BigDecimal> most = new LinkedHashMap<>();
    private Predicate<String> negative = name -> false;
    private boolean blankIsZero;
    private BigDecimal tolerance = BigDecimal.ZERO;

    private SmallCases(List<String> statements) {
        this.statements = statements;
    }

    static SmallCases of(String... statements) {
        return new SmallCases(List.of(statements));
    }

    /** Values as {@code name 12, name 13}. */
    SmallCases with(String figures) {
        Stream.of(figures.split(",")).map(String::strip).forEach(figure -> {
            String[] parts = figure.split(" ");
            values.put(parts[0], new BigDecimal(parts[1]));
        });
        return this;
    }

    /** A cell that the form has and nothing stands in. */
    SmallCases blank(String name) {
        blanks.add(name);
        values.put(name, BigDecimal.ZERO);
        return this;
    }

    /** A figure of which no more is known than that it is no less than its value, and at most that. */
    SmallCases atMost(String name, String bound) {
        most.put(name, new BigDecimal(bound));
        return this;
    }

    SmallCases blankIsZero() {
        blankIsZero = true;
        return this;
    }

    SmallCases mayBeNegative() {
        negative = name -> true;
        return this;
    }

    SmallCases onlyTheseMayBeNegative(String... names) {
        negative = Set.of(names)::contains;
        return this;
    }

    SmallCases swapPair(String one, String other) {
        swaps.add(new ReportCase.SwapPair(key(one), key(other)));
        return this;
    }

    SmallCases trusted(String cell) {
        reliability.put(cell, new Reliability(BigDecimal.ONE, true, false, Optional.empty()));
        return this;
    }

    SmallCases weight(String cell, String weight) {
        reliability.put(cell, new Reliability(new BigDecimal(weight), false, false, Optional.empty()));
        return this;
    }

    SmallCases tolerance(String by) {
        tolerance = new BigDecimal(by);
        return this;
    }

    static FigureKey key(String cell) {
        return new FigureKey(cell, "total");
    }

    ReportCase build() {
        List<CaseCell> cells = new ArrayList<>();
        values.forEach((name, value) -> {
            CaseCell plain = CaseCell.exact(key(name), value, Place.nowhere(cells.size()));
            cells.add(new CaseCell(
                    plain.key(),
                    plain.label(),
                    printed(name, plain.value()),
                    printed(name, plain.low()),
                    most.containsKey(name) ? Optional.of(most.get(name)) : printed(name, plain.high()),
                    MOST_DECIMALS,
                    negative.test(name),
                    plain.place(),
                    reliability.getOrDefault(name, Reliability.USUAL),
                    Optional.empty(),
                    Optional.empty(),
                    false));
        });
        return new ReportCase(cells, statements.stream().map(this::rule).toList(), swaps, tolerance);
    }

    private Optional<BigDecimal> printed(String name, Optional<BigDecimal> value) {
        return value.filter(number -> !blanks.contains(name));
    }

    private CaseRule rule(String text) {
        try {
            Statement statement = StatementParser.parse(text);
            List<CaseRule.Term> terms = new ArrayList<>();
            statement.left().forEach(term -> terms.add(term(term, false)));
            statement.right().forEach(term -> terms.add(term(term, true)));
            return new CaseRule(
                    text,
                    "sum",
                    terms,
                    statement.relation(),
                    statement.constant(),
                    BigDecimal.ZERO,
                    true,
                    blankIsZero,
                    false);
        } catch (StatementException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CaseRule.Term term(Term term, boolean right) {
        return new CaseRule.Term(
                key(term.indicator().orElseThrow()), right ? term.coefficient().negate() : term.coefficient());
    }

    List<ExplainedGroup> explain() {
        return new Explainer(Explainer.USUAL_BOUND).explain(build());
    }

    /** The changes that the first explanations of all groups propose, as {@code name: 12 -> 13}. */
    List<String> changes() {
        return explain().stream()
                .flatMap(group -> group.first().stream())
                .flatMap(Explanation::changes)
                .map(change -> change.cell().indicator() + ": "
                        + change.printed().map(BigDecimal::toPlainString).orElse("blank") + " -> "
                        + change.proposed().map(BigDecimal::toPlainString).orElse("?"))
                .toList();
    }
}
