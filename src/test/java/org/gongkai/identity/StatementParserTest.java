package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementParserTest {

    @Test
    void balanceHasTwoTermsOnEitherSide() throws StatementException {
        Statement balance =
                StatementParser.parse("requests_new[*] + backlog_in[*] = results_total[*] + backlog_out[*]");

        assertThat(balance.relation()).isEqualTo(Relation.EQUAL);
        assertThat(balance.left()).containsExactly(term("1", "requests_new", "*", 0), term("1", "backlog_in", "*", 0));
        assertThat(balance.right())
                .containsExactly(term("1", "results_total", "*", 0), term("1", "backlog_out", "*", 0));
        assertThat(balance.forEveryBreakdown()).isTrue();
        assertThat(balance.forEveryIndicator()).isFalse();
    }

    @Test
    void withoutABreakdownTheTotalIsMeant() throws StatementException {
        assertThat(StatementParser.parse("a = b").left()).containsExactly(term("1", "a", "total", 0));
    }

    @Test
    void withoutACodeEveryIndicatorIsMeant() throws StatementException {
        Statement statement = StatementParser.parse("[total] = [natural] + [business]");

        assertThat(statement.forEveryIndicator()).isTrue();
        assertThat(statement.forEveryBreakdown()).isFalse();
        assertThat(statement.left()).containsExactly(new Term(BigDecimal.ONE, Optional.empty(), "total", 0, false));
    }

    @Test
    void coefficientsCarryTheSign() throws StatementException {
        Statement statement = StatementParser.parse("-2*a - 0.5 * b + c = 3 * d[natural]");

        assertThat(statement.left())
                .containsExactly(
                        term("-2", "a", "total", 0), term("-0.5", "b", "total", 0), term("1", "c", "total", 0));
        assertThat(statement.right()).containsExactly(term("3", "d", "natural", 0));
    }

    @ParameterizedTest
    @CsvSource({"a@-1 = b,-1", "a@+1 = b,1", "a@2 = b,2", "a[natural]@-1 = b,-1", "a @ -1 = b,-1", "a = b,0"})
    void yearOffsetFollowsTheReference(String statement, int offset) throws StatementException {
        assertThat(StatementParser.parse(statement).left().get(0).yearOffset()).isEqualTo(offset);
    }

    @Test
    void membersAreAddedUpInsteadOfTheAgencysOwn() throws StatementException {
        Statement statement = StatementParser.parse("x[total] = members( x[total]@-1 )");

        assertThat(statement.left().get(0).ofMembers()).isFalse();
        assertThat(statement.right()).containsExactly(new Term(BigDecimal.ONE, Optional.of("x"), "total", -1, true));
    }

    @Test
    void indicatorMayBeCalledMembers() throws StatementException {
        assertThat(StatementParser.parse("members = a").left()).containsExactly(term("1", "members", "total", 0));
    }

    @ParameterizedTest
    @CsvSource({"a = b,EQUAL", "a <= b,AT_MOST", "a >= b,AT_LEAST", "a < b,LESS", "a > b,GREATER"})
    void everyRelationIsRead(String statement, Relation relation) throws StatementException {
        assertThat(StatementParser.parse(statement).relation()).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | an indicator's code or [breakdown] | 1",
                "a | one of = <= >= < > | 2",
                "a = | an indicator's code or [breakdown] | 4",
                "a + = b | an indicator's code or [breakdown] | 5",
                "a = b c | the end | 7",
                "a == b | an indicator's code or [breakdown] | 4",
                "_a = b | an indicator's code or [breakdown] | 1",
                "1 = 2 | an indicator's code | 6",
                "a = members(b | a closing bracket | 14",
                "a[ = b | one of = <= >= < > | 2",
                "a = b[总计] | the end | 6",
                "a = 5. | the end | 6",
                "a * b = c | one of = <= >= < > | 3"
            })
    void errorTellsWhatWasExpectedAndWhere(String statement, String expected, int position) {
        assertThatThrownBy(() -> StatementParser.parse(statement))
                .isInstanceOf(StatementException.class)
                .hasMessage("expected " + expected + " at position " + position + " of: " + statement);
    }

    @ParameterizedTest
    @CsvSource({"a >= 0,0", "a + 2 = b,2", "a = b + 2.5,-2.5", "a - 1 <= 2 - b,-3", "2 * a = 3,-3"})
    void numbersThatStandAloneAreOneConstant(String statement, BigDecimal constant) throws StatementException {
        assertThat(StatementParser.parse(statement).constant()).isEqualByComparingTo(constant);
    }

    @Test
    void starIsEveryIndicatorThatAddsUp() throws StatementException {
        Statement statement = StatementParser.parse("* = members(*)");

        assertThat(statement.forEveryAdditiveIndicator()).isTrue();
        assertThat(statement.right().get(0).ofMembers()).isTrue();
    }

    private static Term term(String coefficient, String indicator, String breakdown, int yearOffset) {
        return new Term(new BigDecimal(coefficient), Optional.of(indicator), breakdown, yearOffset, false);
    }
}
