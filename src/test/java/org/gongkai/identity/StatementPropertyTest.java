package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random statements, printed with random spaces, are parsed into what they were. */
class StatementPropertyTest {

    private static final long SEED = 20180315;
    private static final List<String> CODES = List.of("a", "requests_new", "members", "x1_2", "total");
    private static final List<String> BREAKDOWNS = List.of("total", "*", "natural", "other");
    private static final List<String> COEFFICIENTS = List.of("1", "2", "0.5", "100", "10000.25");

    @Test
    void printedStatementsAreParsedIntoThemselves() throws StatementException {
        Random random = new Random(SEED);
        for (int run = 0; run < 2000; run++) {
            BigDecimal number = new BigDecimal(one(COEFFICIENTS, random));
            int added = random.nextInt(3);
            Statement statement = new Statement(
                    side(random),
                    Relation.values()[random.nextInt(5)],
                    side(random),
                    added == 0 ? BigDecimal.ZERO : added == 1 ? number : number.negate(),
                    added == 0 ? BigDecimal.ZERO : added == 1 ? number.negate() : number);
            String printed =
                    printed(statement, random) + (added == 0 ? "" : added == 1 ? " - " + number : " + " + number);

            assertThat(StatementParser.parse(printed))
                    .as("seed %d, run %d: %s", SEED, run, printed)
                    .isEqualTo(statement);
        }
    }

    private static List<Term> side(Random random) {
        return Stream.generate(() -> term(random)).limit(1 + random.nextInt(4)).toList();
    }

    private static Term term(Random random) {
        BigDecimal coefficient = new BigDecimal(one(COEFFICIENTS, random));
        return new Term(
                random.nextBoolean() ? coefficient : coefficient.negate(),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(CODES, random)),
                one(BREAKDOWNS, random),
                random.nextInt(3) == 0 ? random.nextInt(199) - 99 : 0,
                random.nextInt(5) == 0);
    }

    private static String printed(Statement statement, Random random) {
        return printed(statement.left(), random)
                + space(random)
                + statement.relation().sign()
                + space(random)
                + printed(statement.right(), random);
    }

    private static String printed(List<Term> side, Random random) {
        String terms = side.stream().map(term -> printed(term, random)).collect(Collectors.joining(space(random)));
        return terms.startsWith("+") && random.nextBoolean() ? terms.substring(1) : terms;
    }

    private static String printed(Term term, Random random) {
        String sign = term.coefficient().signum() < 0 ? "-" : "+";
        BigDecimal factor = term.coefficient().abs();
        boolean silent = factor.equals(BigDecimal.ONE) && random.nextBoolean();
        String coefficient = silent ? "" : factor + space(random) + "*" + space(random);
        String reference = reference(term, random);
        return sign + space(random) + coefficient + (term.ofMembers() ? "members(" + reference + ")" : reference);
    }

    private static String reference(Term term, Random random) {
        boolean silent = term.breakdown().equals(Term.TOTAL) && term.indicator().isPresent() && random.nextBoolean();
        String breakdown = silent ? "" : "[" + space(random) + term.breakdown() + space(random) + "]";
        String year = term.yearOffset() == 0 ? "" : space(random) + "@" + signed(term.yearOffset(), random);
        return term.indicator().orElse("") + space(random) + breakdown + year;
    }

    private static String signed(int offset, Random random) {
        return offset > 0 && random.nextBoolean() ? "+" + offset : String.valueOf(offset);
    }

    private static String space(Random random) {
        return " ".repeat(random.nextInt(3));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
