package org.gongkai.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses statements of the identity grammar.
 *
 * <pre>
 * statement  = side relation side
 * relation   = "=" | "&lt;=" | "&gt;=" | "&lt;" | "&gt;"
 * side       = ["-"] term { ("+" | "-") term }
 * term       = number | [ number "*" ] ( reference | "members" "(" reference ")" )
 * reference  = ( code [ "[" breakdown "]" ] | "[" breakdown "]" | "*" ) [ "@" ["+" | "-"] digits ]
 * breakdown  = code | "*"
 * </pre>
 *
 * <p>Without a breakdown the total is meant. Without a code the statement is meant for every indicator with breakdowns;
 * {@code *} is every indicator that may be added up over agencies, as in {@code * = members(*)}.
 */
public final class StatementParser {

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern RELATION = Pattern.compile("<=|>=|=|<|>");
    private static final Pattern SIGN = Pattern.compile("[+-]");
    private static final Pattern COEFFICIENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*\\*(?!\\])");
    private static final Pattern MEMBERS = Pattern.compile("members\\s*\\(");
    private static final Pattern MEMBERS_END = Pattern.compile("\\)");
    private static final Pattern REFERENCE =
            Pattern.compile("([A-Za-z][A-Za-z0-9_.]*|\\*)?\\s*(?:\\[\\s*([a-z][a-z0-9_]*|\\*)\\s*])?");
    private static final Pattern YEAR_OFFSET = Pattern.compile("@\\s*([+-]?[0-9]{1,2})");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    /** What the warehouse keeps of a number. */
    private static final int MOST_INTEGER_DIGITS = 12;

    private static final int MOST_DECIMALS = 6;

    private final String text;
    private int position;
    private BigDecimal constant = BigDecimal.ZERO;
    private BigDecimal rightConstant = BigDecimal.ZERO;

    private StatementParser(String text) {
        this.text = text;
    }

    /**
     * Parses one statement.
     *
     * @throws StatementException if the text is not of the grammar
     */
    public static Statement parse(String text) throws StatementException {
        return new StatementParser(text).statement();
    }

    /**
     * Parses a sum of figures without a relation, such as {@code granted + partly_granted}.
     *
     * @throws StatementException if the text is not of the grammar, or has a number that stands alone
     */
    public static List<Term> parseSum(String text) throws StatementException {
        StatementParser parser = new StatementParser(text);
        List<Term> terms = parser.side(false);
        parser.skipSpace();
        if (parser.position < text.length()) {
            throw parser.expected("the end");
        }
        if (parser.constant.signum() != 0) {
            throw parser.expected("figures only");
        }
        return terms;
    }

    private Statement statement() throws StatementException {
        List<Term> left = side(false);
        Relation relation = Relation.ofSign(
                take(RELATION).orElseThrow(() -> expected("one of = <= >= < >")).group());
        List<Term> right = side(true);
        skipSpace();
        if (position < text.length()) {
            throw expected("the end");
        }
        if (left.isEmpty() && right.isEmpty()) {
            throw expected("an indicator's code");
        }
        fitting(constant);
        fitting(rightConstant);
        return new Statement(left, relation, right, constant, rightConstant);
    }

    private List<Term> side(boolean right) throws StatementException {
        List<Term> terms = new ArrayList<>();
        Optional<Matcher> sign = take(SIGN);
        do {
            boolean negative = isMinus(sign);
            Optional<BigDecimal> number = number();
            if (number.isPresent()) {
                BigDecimal signed = negative ? number.get().negate() : number.get();
                constant = right ? constant.subtract(signed) : constant.add(signed);
                rightConstant = right ? rightConstant.add(signed) : rightConstant;
            } else {
                terms.add(term(negative));
            }
            sign = take(SIGN);
        } while (sign.isPresent());
        return terms;
    }

    /** A number that stands alone, not before a {@code *}. */
    private Optional<BigDecimal> number() throws StatementException {
        int before = position;
        if (take(COEFFICIENT).isPresent()) {
            position = before;
            return Optional.empty();
        }
        Optional<Matcher> number = take(NUMBER);
        return number.isPresent()
                ? Optional.of(fitting(new BigDecimal(number.get().group())))
                : Optional.empty();
    }

    private BigDecimal fitting(BigDecimal number) throws StatementException {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > MOST_DECIMALS || stripped.precision() - stripped.scale() > MOST_INTEGER_DIGITS) {
            throw expected("numbers with " + MOST_INTEGER_DIGITS + " digits before the point and " + MOST_DECIMALS
                    + " behind it at most");
        }
        return number;
    }

    private static boolean isMinus(Optional<Matcher> sign) {
        return sign.map(matched -> matched.group().equals("-")).orElse(false);
    }

    private Term term(boolean negative) throws StatementException {
        Optional<Matcher> written = take(COEFFICIENT);
        BigDecimal factor =
                written.isPresent() ? fitting(new BigDecimal(written.get().group(1))) : BigDecimal.ONE;
        BigDecimal coefficient = negative ? factor.negate() : factor;
        if (take(MEMBERS).isEmpty()) {
            return reference(coefficient, false);
        }
        Term term = reference(coefficient, true);
        take(MEMBERS_END).orElseThrow(() -> expected("a closing bracket"));
        return term;
    }

    private Term reference(BigDecimal coefficient, boolean ofMembers) throws StatementException {
        Matcher matched = take(REFERENCE)
                .filter(found -> found.group(1) != null || found.group(2) != null)
                .orElseThrow(() -> expected("an indicator's code or [breakdown]"));
        int yearOffset =
                take(YEAR_OFFSET).map(found -> Integer.parseInt(found.group(1))).orElse(0);
        return new Term(
                coefficient,
                Optional.ofNullable(matched.group(1)),
                Optional.ofNullable(matched.group(2)).orElse(Term.TOTAL),
                yearOffset,
                ofMembers);
    }

    private Optional<Matcher> take(Pattern pattern) {
        skipSpace();
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher);
    }

    private void skipSpace() {
        Matcher space = SPACE.matcher(text).region(position, text.length());
        if (space.lookingAt()) {
            position = space.end();
        }
    }

    private StatementException expected(String what) {
        return new StatementException(text, position, what);
    }
}
