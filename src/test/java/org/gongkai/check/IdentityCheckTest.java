package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of one identity on one report, case by case. */
class IdentityCheckTest extends WarehouseTest {

    private static final List<String> PLAIN = List.of("a", "b", "c");
    private static final List<String> APPLIED = List.of("x", "y");

    private SmallKnowledge knowledge;

    @BeforeEach
    void begin() throws IOException {
        knowledge = SmallKnowledge.in(folder);
    }

    /** Facts of a, b and c: a number, a number with a mark before it, or a word. */
    private static List<Fact> facts(String numbers) {
        List<Fact> facts = new ArrayList<>();
        String[] texts = numbers.strip().split("\\s+");
        for (int i = 0; i < texts.length; i++) {
            fact(PLAIN.get(i), texts[i], facts);
        }
        return facts;
    }

    private static void fact(String indicator, String text, List<Fact> facts) {
        String[] parts = text.split(":", -1);
        switch (parts[0]) {
            case "absent" -> assertThat(parts).hasSize(1);
            case "blank", "not_applicable", "unreadable" -> facts.add(Fact.withoutValue(indicator, parts[0]));
            case "approximate", "lower_bound", "upper_bound" ->
                facts.add(Fact.inexact(indicator, parts[0], parts[1], parts[2], parts[3]));
            default -> facts.add(Fact.of(indicator, text));
        }
    }

    /**
     * A case.
     *
     * @param told how the identity and the facts are told where the outcome is another one
     * @param identity the identity {@code i} with the number of the case after it
     * @param outcome outcome and reason; empty for none
     */
    private record Case(String told, String identity, String facts, String outcome) {}

    /** Cases from lines with an outcome at their end, each of its identity. */
    private static List<Case> cases(String lines, Identity identity) {
        List<Case> cases = new ArrayList<>();
        for (String line : lines.lines().filter(text -> !text.startsWith("//")).toList()) {
            String[] parts = line.split(",", -1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i].strip();
            }
            cases.add(new Case(
                    line, identity.of("i" + cases.size(), parts), parts[parts.length - 2], parts[parts.length - 1]));
        }
        return cases;
    }

    /** The identity of a line. */
    private interface Identity {
        String of(String code, String[] parts);
    }

    /**
     * Every case stands in a year of its own, and all are checked at once; of the identities of other cases, which apply
     * to its report too, nothing is asked.
     */
    private void assertOutcomes(List<Case> cases) throws Exception {
        warehouse.with(knowledge
                .edition(
                        "test",
                        PLAIN,
                        APPLIED,
                        cases.stream().map(Case::identity).toList())
                .read());
        for (int i = 0; i < cases.size(); i++) {
            warehouse.add(Report.of("suqian", 1990 + i), facts(cases.get(i).facts()));
        }

        warehouse.check(1);

        Map<String, String> outcomes = warehouse.outcomes();
        SoftAssertions every = new SoftAssertions();
        for (int i = 0; i < cases.size(); i++) {
            Case of = cases.get(i);
            every.assertThat(outcomes.getOrDefault((i + 1) + "/test/i" + i + "/total", ""))
                    .as(of.told())
                    .isEqualTo(of.outcome());
        }
        every.assertAll();
    }

    @Test
    void figuresAreWeighedByTheRelation() throws Exception {
        assertOutcomes(cases("""
                a = b, 3 3, holds
                a = b, 3 4, fails
                a = b, 4 3, fails
                a <= b, 3 3, holds
                a <= b, 3 4, holds
                a <= b, 4 3, fails
                a >= b, 3 3, holds
                a >= b, 4 3, holds
                a >= b, 3 4, fails
                a < b, 3 4, holds
                a < b, 3 3, fails
                a < b, 4 3, fails
                a > b, 4 3, holds
                a > b, 3 3, fails
                a > b, 3 4, fails
                a = b + c, 7 3 4, holds
                a = b + c, 7 3 3, fails
                a - b = c, 7 3 4, holds
                - a + b = - c, 7 3 4, holds
                2*a = 0.5*b - 3*c, 1 10 1, holds
                2*a = 0.5*b - 3*c, 1 11 1, fails
                0.1*a = b, 0.3 0.03, holds
                a = b + b, 6 3, holds
                a = b, -2 -2, holds
                a = b, 0.000001 0.000002, fails
                1000*a = b, 999999999.999999 999999999999.999, holds
                1000*a = b, 999999999.999999 999999999999.998, fails
                999999999999*a = b + b, 999999999999 1, fails
                """, (code, parts) -> identity(code, parts[0])));
    }

    @Test
    void sidesMayDifferByTheTolerance() throws Exception {
        assertOutcomes(cases("""
                a = b, 0.5, 3 3.5, holds
                a = b, 0.5, 3.5 3, holds
                a = b, 0.5, 3 3.500001, fails
                a <= b, 1, 4 3, holds
                a <= b, 1, 5 3, fails
                a >= b, 1, 3 4, holds
                a >= b, 1, 3 5, fails
                a < b, 1, 3 3, holds
                a < b, 1, 4 3, fails
                a > b, 1, 3 3, holds
                a > b, 1, 3 4, fails
                """, (code, parts) -> identity(code, parts[0], "non_null", parts[1], "")));
    }

    @Test
    void inexactFiguresAreWeighedByTheirBounds() throws Exception {
        assertOutcomes(cases("""
                a = b, approximate:300:250:349 260, holds
                a = b, approximate:300:250:349 249, fails
                a = b, approximate:300:250:349 350, fails
                a <= b, approximate:300:250:349 250, holds
                a < b, approximate:300:250:349 250, fails
                a = b, approximate:300:250:349 approximate:400:350:449, fails
                a = b, approximate:300:250:349 approximate:350:345:354, holds
                a = b + c, 600 approximate:300:250:349 approximate:300:250:349, holds
                a - b = c, 0 approximate:300:250:349 -349, holds
                a - b = c, 0 approximate:300:250:349 -350, fails
                // 5000余 is shown as at most 5999, yet sets no limit above
                a = b, lower_bound:5000:5000:5999 9000, holds
                a = b, lower_bound:5000:5000:5999 4999, fails
                a <= b, lower_bound:5000:5000: 4999, fails
                a >= b, lower_bound:5000:5000: 9999999, holds
                // 近500 is below 500 and sets no limit below
                a = b, upper_bound:500:400:499 3, holds
                a = b, upper_bound:500::499 500, fails
                a >= b, upper_bound:500::499 500, fails
                2*a = b, upper_bound:500::499 998, holds
                2*a = b, upper_bound:500::499 999, fails
                c - a = b, upper_bound:500::499 1 499, holds
                c - a = b, upper_bound:500::499 -1 499, fails
                a = b, approximate:300:: 7, holds
                """, (code, parts) -> identity(code, parts[0])));
    }

    @Test
    void blankModeTellsWhatIsNotReported() throws Exception {
        assertOutcomes(cases("""
                non_null, 3 3 0, holds
                non_null, 3 3 blank, cannot_be_checked blank
                non_null, 3 3 not_applicable, cannot_be_checked blank
                non_null, 3 3 unreadable, cannot_be_checked blank
                non_null, 3 3 absent, cannot_be_checked not_reported
                non_null, 3 blank absent, cannot_be_checked blank
                non_null, blank blank blank, cannot_be_checked blank
                partial_null, 3 3 blank, cannot_be_checked blank
                partial_null, 3 3 1, fails
                partial_null, blank blank blank,
                partial_null, absent,
                always_null, blank blank blank, cannot_be_checked blank
                always_null, absent, cannot_be_checked not_reported
                always_null, 4 3 1, holds
                partial_zero, 3 3 blank, holds
                partial_zero, 3 2 absent, fails
                partial_zero, blank blank blank,
                partial_zero, 0 blank blank, holds
                always_zero, blank blank blank, holds
                always_zero, absent, holds
                always_zero, 3 2 blank, fails
                non_zero, 3 3 blank, holds
                non_zero, 3 2 blank, fails
                non_zero, 0 blank absent,
                non_zero, 0 0 0,
                """, (code, parts) -> identity(code, "a = b + c", parts[0], "0", "")));
    }

    @Test
    void nothingAgainstNothingIsNotLess() throws Exception {
        assertOutcomes(cases("absent, fails", (code, parts) -> identity(code, "a < b", "always_zero", "0", "")));

        assertThat(warehouse.texts("select left_value || ' ' || gap from core.finding"))
                .containsExactly("0.000000 0.000000");
    }
}
