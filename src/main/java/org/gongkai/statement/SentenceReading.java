package org.gongkai.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.figure.ExpectedValue;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.StatementWord;
import org.gongkai.statement.StatementReader.StatementKnowledge;

/** The reading of one sentence, from its first number to its last. */
final class SentenceReading {

    private static final String DELIMITERS = "，,；;：:、（(）)。！？□";
    private static final String SHARE = "%|个百分点|倍";
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern COMPARED = Pattern.compile("(?:较|比|与|同)(?:去年|上年度?|上一年度?|前年|20\\d\\d年)(?:同期|相比|度)*");
    private static final Pattern ENDS_IN_A_BODY = Pattern.compile(".*[市县区镇乡旗局委办厅院所]");

    private final StatementKnowledge knowledge;
    private final String sentence;
    private final String searched;
    private final Edition edition;
    private final int year;
    private final TermMatch terms;
    private Optional<String> anchor = Optional.empty();

    SentenceReading(StatementKnowledge knowledge, String sentence, Edition edition, int year) {
        this.knowledge = knowledge;
        this.sentence = sentence;
        this.searched = withoutNames(sentence);
        this.edition = edition;
        this.year = year;
        this.terms = new TermMatch(knowledge, edition);
    }

    /** Numbers that are names are blotted out, each character, so that places stay what they are. */
    private String withoutNames(String text) {
        String left = text;
        for (Pattern excluded : knowledge.words(StatementWord.Kind.EXCLUDED)) {
            left = excluded.matcher(left)
                    .replaceAll(found -> "□".repeat(found.group().length()));
        }
        return left;
    }

    List<Statement> read() {
        List<Statement> statements = new ArrayList<>();
        Matcher number = knowledge.number().matcher(searched);
        int from = 0;
        while (number.find()) {
            if (!isYear(number)) {
                Clause clause = clause(from, number);
                statements.add(statement(clause));
                from = number.end();
            }
        }
        return statements;
    }

    private boolean isYear(Matcher number) {
        return number.group().matches("20\\d\\d") && searched.startsWith("年", number.end());
    }

    /** A number with what stands before and behind it, up to the next comma or number. */
    private record Clause(
            int from, int at, String before, String printed, String unit, String behind, boolean joined) {}

    private Clause clause(int from, Matcher number) {
        int start = number.start();
        while (start > from && DELIMITERS.indexOf(searched.charAt(start - 1)) < 0) {
            start--;
        }
        boolean joined = start > from && searched.charAt(start - 1) == '、' && start - 1 > from;
        int end = number.end();
        while (end < searched.length()
                && DELIMITERS.indexOf(searched.charAt(end)) < 0
                && !Character.isDigit(searched.charAt(end))) {
            end++;
        }
        String unit = number.group("unit") == null ? "" : number.group("unit");
        return new Clause(
                from,
                number.start(),
                searched.substring(start, number.start()),
                number.group(),
                unit,
                searched.substring(number.end(), end),
                joined);
    }

    private Statement statement(Clause clause) {
        Statement.Kind kind = kind(clause);
        Optional<Statement.Link> link = Optional.empty();
        if (kind == Statement.Kind.COUNT && !clause.joined()) {
            link = terms.find(clause.before(), clause.behind(), clause.unit(), anchor)
                    .filter(found -> value(clause, Optional.of(found)).status() != FigureStatus.UNREADABLE);
        }
        if (link.isPresent()) {
            anchor = terms.isOfAnother() ? anchor : link.map(Statement.Link::indicator);
        } else if (ENDS_IN_A_BODY.matcher(terms.bare(clause.before())).matches()) {
            // What follows is of that body, not of the whole.
            anchor = Optional.empty();
        }
        return new Statement(sentence, clause.printed(), value(clause, link), kind, link);
    }

    private ReportedValue value(Clause clause, Optional<Statement.Link> link) {
        String printed = clause.unit().matches(SHARE) ? clause.printed().replace(clause.unit(), "") : clause.printed();
        ExpectedValue expected = link.flatMap(found -> edition.indicator(found.indicator()))
                .map(indicator -> new ExpectedValue(indicator.scale(), indicator.mayBeNegative(), indicator.unit()))
                .orElseGet(() -> new ExpectedValue(6, true, Optional.empty()));
        return knowledge.parser().parse(printed, expected);
    }

    private Statement.Kind kind(Clause clause) {
        if (endsIn(clause.before(), StatementWord.Kind.CHANGE)) {
            return Statement.Kind.CHANGE;
        }
        if (clause.unit().matches(SHARE)) {
            return Statement.Kind.PERCENT;
        }
        String told = COMPARED.matcher(searched.substring(0, clause.at())).replaceAll("");
        if (isOfAnotherYear(told) || last(told, StatementWord.Kind.OTHER_TIME) >= 0) {
            return Statement.Kind.OTHER_TIME;
        }
        if (last(clause.before(), StatementWord.Kind.NOT_COUNTED) >= 0
                || begins(clause.behind(), StatementWord.Kind.NOT_COUNTED)) {
            return Statement.Kind.NOT_COUNTED;
        }
        return last(told, StatementWord.Kind.SCOPE) > last(told, StatementWord.Kind.OPENING)
                        || last(clause.before(), StatementWord.Kind.SCOPE) >= 0
                ? Statement.Kind.PART
                : Statement.Kind.COUNT;
    }

    private boolean isOfAnotherYear(String told) {
        Matcher years = YEAR.matcher(told);
        int last = year;
        while (years.find()) {
            last = Integer.parseInt(years.group(1));
        }
        return last != year;
    }

    private boolean endsIn(String text, StatementWord.Kind kind) {
        return knowledge.words(kind).stream()
                .anyMatch(word -> Pattern.compile("(?:" + word.pattern() + ")$")
                        .matcher(text)
                        .find());
    }

    private boolean begins(String text, StatementWord.Kind kind) {
        return knowledge.words(kind).stream()
                .anyMatch(word -> word.matcher(text).lookingAt());
    }

    /** Where such a word stands last, -1 where none does. */
    private int last(String text, StatementWord.Kind kind) {
        int last = -1;
        for (Pattern word : knowledge.words(kind)) {
            Matcher matcher = word.matcher(text);
            while (matcher.find()) {
                last = Math.max(last, matcher.start());
            }
        }
        return last;
    }
}
