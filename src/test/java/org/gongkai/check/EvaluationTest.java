package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.check.TermFigure.Absent;
import org.gongkai.check.TermFigure.Blank;
import org.gongkai.check.TermFigure.Given;
import org.gongkai.check.TermFigure.OfMembers;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.BlankMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One identity on one report; figures are written as in {@code 5}, {@code 3..7}, {@code 3..}, {@code blank}. */
class EvaluationTest {

    private static final Relation EQUAL = Relation.EQUAL;

    private static TermFigure figure(String written) {
        return switch (written) {
            case "absent" -> Absent.NO_CELL;
            case "no_report" -> Absent.NO_REPORT;
            case "blank" -> new Blank(false);
            case "blank_difference" -> new Blank(true);
            default -> given(written);
        };
    }

    private static Given given(String written) {
        String[] ends = written.split("\\.\\.", -1);
        if (ends.length == 1) {
            return Given.exactly(new BigDecimal(written));
        }
        Optional<BigDecimal> low = end(ends[0]);
        Optional<BigDecimal> high = end(ends[1]);
        return new Given(low.or(() -> high).orElseThrow(), new Bounds(low, high));
    }

    private static Optional<BigDecimal> end(String written) {
        return Optional.of(written).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }

    /** The first figure against the sum of the others. */
    private static Evaluation evaluation(String figures, Relation relation, String tolerance, BlankMode mode) {
        List<Evaluation.Term> terms = new ArrayList<>();
        for (String written : figures.strip().split("\\s+")) {
            BigDecimal factor = BigDecimal.valueOf(terms.isEmpty() ? 1 : -1);
            terms.add(new Evaluation.Term(factor, figure(written)));
        }
        return new Evaluation(terms, BigDecimal.ZERO, relation, new BigDecimal(tolerance), mode);
    }

    @ParameterizedTest
    @CsvSource({
        "5 2 3,            EQUAL,    0, HOLDS",
        "5 2 4,            EQUAL,    0, FAILS",
        "5 2 4,            EQUAL,    1, HOLDS",
        "5 2 4,            AT_MOST,  0, HOLDS",
        "5 2 4,            AT_LEAST, 0, FAILS",
        "5 2 3,            LESS,     0, FAILS",
        "5 2 3,            LESS,     1, HOLDS",
        "5 2 3,            GREATER,  0, FAILS",
        "0.3 0.1 0.2,      EQUAL,    0, HOLDS",
        "9..11 2 7..8,     EQUAL,    0, HOLDS",
        "9..11 2 10..12,   EQUAL,    0, FAILS",
        "9.. 2 20,         EQUAL,    0, HOLDS",
        "9.. 2 3,          EQUAL,    0, FAILS",
        "..9 2 3,          AT_LEAST, 0, HOLDS",
        "..4 2 3,          AT_LEAST, 0, FAILS"
    })
    void figuresAreWeighedByAllTheyMayBe(String figures, Relation relation, String tolerance, Verdict verdict) {
        assertThat(evaluation(figures, relation, tolerance, BlankMode.NON_NULL).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "NON_NULL,     5 5 blank,     BLANK",
        "NON_NULL,     5 5 absent,    NOT_REPORTED",
        "NON_NULL,     5 no_report,   NO_PREVIOUS_REPORT",
        "NON_NULL,     blank blank,   BLANK",
        "ALWAYS_NULL,  blank blank,   BLANK",
        "PARTIAL_NULL, 5 5 blank,     BLANK",
        "PARTIAL_NULL, blank absent,  DOES_NOT_APPLY",
        "PARTIAL_ZERO, 5 5 blank,     HOLDS",
        "PARTIAL_ZERO, 5 4 blank,     FAILS",
        "PARTIAL_ZERO, blank absent,  DOES_NOT_APPLY",
        "NON_ZERO,     0 0 blank,     DOES_NOT_APPLY",
        "NON_ZERO,     1 0 blank,     FAILS",
        "ALWAYS_ZERO,  absent absent, HOLDS"
    })
    void theBlankModeTellsWhatIsMissing(BlankMode mode, String figures, Verdict verdict) {
        assertThat(evaluation(figures, EQUAL, "0", mode).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "5 6 blank,            FAILS",
        "5 5 blank,            BLANK",
        "5 6 blank_difference, BLANK",
        "5 6 absent,           NOT_REPORTED",
        "5 6 blank absent,     BLANK"
    })
    void whatNoBlankCouldSatisfyFails(String figures, Verdict verdict) {
        assertThat(evaluation(figures, EQUAL, "0", BlankMode.NON_NULL).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"-100, 60, HOLDS", "-100, 59, FAILS", "0, -40, HOLDS"})
    void numbersThatStandAloneAreAdded(String constant, String other, Verdict verdict) {
        Evaluation shares = new Evaluation(
                List.of(
                        new Evaluation.Term(BigDecimal.ONE, figure("40")),
                        new Evaluation.Term(BigDecimal.ONE, figure(other))),
                new BigDecimal(constant),
                EQUAL,
                BigDecimal.ZERO,
                BlankMode.NON_NULL);

        assertThat(shares.verdict()).isEqualTo(verdict);
    }

    private static Verdict rollUp(String whole, String present, int members, boolean mayBeNegative) {
        List<Given> figures = present.isBlank()
                ? List.of()
                : List.of(present.split(" ")).stream()
                        .map(EvaluationTest::given)
                        .toList();
        return new Evaluation(
                        List.of(
                                new Evaluation.Term(BigDecimal.ONE, figure(whole)),
                                new Evaluation.Term(
                                        BigDecimal.ONE.negate(), new OfMembers(figures, members, mayBeNegative))),
                        BigDecimal.ZERO,
                        EQUAL,
                        BigDecimal.ZERO,
                        BlankMode.NON_NULL)
                .verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "34,    465,    7, FAILS",
        "34,    4 30,   7, MEMBERS_MISSING",
        "34,    4 30,   2, HOLDS",
        "34,    4 29,   2, FAILS",
        "34,    4 31,   2, FAILS",
        "34,    4 25..31, 2, HOLDS",
        "34,    35..,   7, FAILS",
        "34..,  465,    7, MEMBERS_MISSING",
        "34,    '',     7, DOES_NOT_APPLY",
        "blank, 465,    7, DOES_NOT_APPLY"
    })
    void membersThatArePresentMustNotExceedTheWhole(String whole, String present, int members, Verdict verdict) {
        assertThat(rollUp(whole, present, members, false)).isEqualTo(verdict);
    }

    @Test
    void missingMembersMayTakeBackADifference() {
        assertThat(rollUp("34", "465", 7, true)).isEqualTo(Verdict.MEMBERS_MISSING);
        assertThat(rollUp("34", "465", 1, true)).isEqualTo(Verdict.FAILS);
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "DOES_NOT_APPLY")
    void everyVerdictHasAnOutcomeOfTheWarehouse(Verdict verdict) {
        assertThat(verdict.outcome()).isIn("holds", "fails", "cannot_be_checked");
    }

    @Test
    void whatDoesNotApplyHasNoOutcome() {
        assertThatThrownBy(Verdict.DOES_NOT_APPLY::outcome).isInstanceOf(IllegalStateException.class);
    }
}
