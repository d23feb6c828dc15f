package org.gongkai.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.figure.ExpectedValue;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.StatementTerm;
import org.gongkai.knowledge.StatementWord;

/** The reading of one sentence, from its first number to its last. */
final class SentenceReading {

    private static final String DELIMITERS = "，,；;：:、（(）)。！？□";
    private static final Pattern SHARE = Pattern.compile("%|个百分点|倍");
    private static final Pattern YEAR_NUMBER = Pattern.compile("20\\d\\d");

    private final StatementKnowledge knowledge;
    private final String sentence;
    private final String timed;
    private final String searched;
    private final Edition edition;
    private final Times times;
    private final Scope scope;
    private final TermMatch terms;
    private final Measures measures;
    private final Optional<String> namedBefore;
    private final Claims claims;
    private final Brackets brackets = new Brackets();
    private Optional<String> anchor = Optional.empty();

    /**
     * The reading of a sentence.
     *
     * @param namedBefore whose figures the sentences before it in its paragraph were, by their words
     */
    SentenceReading(
            StatementKnowledge knowledge, String sentence, Edition edition, int year, Optional<String> namedBefore) {
        this.knowledge = knowledge;
        this.sentence = sentence;
        this.namedBefore = namedBefore;
        this.timed = knowledge.blotted(sentence, StatementWord.Kind.NAME);
        this.searched = knowledge.blotted(timed, StatementWord.Kind.EXCLUDED);
        this.edition = edition;
        this.times = new Times(knowledge, year);
        this.scope = new Scope(knowledge, searched);
        this.terms = new TermMatch(knowledge, edition);
        this.measures = new Measures(knowledge, year);
        this.claims = new Claims(searched);
    }

    List<Statement> read() {
        List<Statement> statements = new ArrayList<>();
        Matcher number = knowledge.number().matcher(searched);
        int from = 0;
        while (number.find()) {
            if (!isYear(number)) {
                Clause clause = clause(from, number);
                pass(clause.passed(), from > 0);
                statements.add(statement(clause, statements));
                from = number.end();
            }
        }
        times.period(sentence).map(this::period).ifPresent(statements::add);
        return claims.settled(statements);
    }

    /** The body whose figures the sentence or those before it told last; a word for the whole ends what was told of a body. */
    Optional<String> named() {
        return scope.carried(searched, namedBefore);
    }

    private Statement period(MatchResult told) {
        ReportedValue year = knowledge.parser().parse(told.group(1), new ExpectedValue(0, false, Optional.empty()));
        return new Statement(
                sentence,
                told.start() + 1,
                told.group(),
                year,
                Statement.Kind.PERIOD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private boolean isYear(Matcher number) {
        return YEAR_NUMBER.matcher(number.group()).matches() && searched.startsWith("年", number.end());
    }

    /**
     * A number with what stands before and behind it, up to the next comma or number.
     *
     * @param passed what stands between the number before and this clause
     */
    private record Clause(
            int at, String passed, String before, String printed, String unit, String behind, boolean joined) {}

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
                number.start(),
                searched.substring(from, start),
                searched.substring(start, number.start()),
                number.group(),
                unit,
                searched.substring(number.end(), end),
                joined);
    }

    /** Clauses without a number: one about something else ends what the sentence spoke of. */
    private void pass(String passed, boolean behindNumber) {
        scope.pass(passed);
        String[] clauses = Scope.clauses(passed);
        for (int i = behindNumber ? 1 : 0; i < clauses.length; i++) {
            if (speaks(clauses[i])) {
                anchor = Optional.empty();
            }
        }
    }

    private Statement statement(Clause clause, List<Statement> before) {
        String words = Scope.withAmong(clause.passed(), clause.before());
        Statement.Kind kind = kind(clause, words);
        brackets.pass(clause.passed());
        Optional<StatementTerm> term = Optional.empty();
        if (kind == Statement.Kind.COUNT && !clause.joined() && !brackets.areBehindPart()) {
            term = terms.find(clause.before(), clause.behind(), clause.unit(), anchor)
                    .filter(found -> value(clause, Optional.of(found)).status() != FigureStatus.UNREADABLE);
        }
        if (kind == Statement.Kind.PART) {
            claims.ofPart(clause.unit(), clause.at());
        }
        if (term.flatMap(StatementTerm::unless)
                .filter(unless -> unless.matcher(scope.sinceWhole(words)).find())
                .isPresent()) {
            kind = Statement.Kind.PART;
            term = Optional.empty();
        }
        if (term.isPresent()) {
            claims.linked(before.size(), term.get(), clause.unit(), clause.at(), scope.isWhole(words));
            scope.passWhole(words);
            anchor = Optional.of(terms.anchor(term.get(), anchor));
        } else {
            scope.passNumber(words);
            if (isOfSomethingElse(clause, kind)) {
                anchor = Optional.empty();
            }
        }
        brackets.stand(term);
        return new Statement(
                sentence,
                clause.at() + 1,
                clause.printed(),
                value(clause, term),
                kind,
                term.map(TermMatch::link),
                scope.named(searched.substring(0, clause.at())).or(() -> namedBefore),
                measures.said(kind, clause.passed(), clause.before(), clause.unit(), clause.behind(), before));
    }

    private boolean isOfSomethingElse(Clause clause, Statement.Kind kind) {
        if (kind == Statement.Kind.COUNT || kind == Statement.Kind.PART || kind == Statement.Kind.OTHER_TIME) {
            return !terms.bare(clause.before()).isEmpty() || speaks(clause.behind());
        }
        return speaks(knowledge.withoutLast(clause.before(), StatementWord.Kind.CHANGE));
    }

    /** Whether words speak of something, and not only of what was spoken of before. */
    private boolean speaks(String words) {
        return !terms.bare(words).isEmpty() && !knowledge.is(words, StatementWord.Kind.TAIL);
    }

    private ReportedValue value(Clause clause, Optional<StatementTerm> term) {
        String printed =
                SHARE.matcher(clause.unit()).matches() ? clause.printed().replace(clause.unit(), "") : clause.printed();
        ExpectedValue expected = term.flatMap(found -> edition.indicator(found.indicator()))
                .map(indicator -> new ExpectedValue(indicator.scale(), indicator.mayBeNegative(), indicator.unit()))
                .orElseGet(() -> new ExpectedValue(6, true, Optional.empty()));
        return knowledge.parser().parse(printed, expected);
    }

    private Statement.Kind kind(Clause clause, String words) {
        if (knowledge.endsIn(clause.before(), StatementWord.Kind.CHANGE)) {
            return Statement.Kind.CHANGE;
        }
        if (SHARE.matcher(clause.unit()).matches()) {
            return Statement.Kind.PERCENT;
        }
        if (times.isOfAnother(timed.substring(0, clause.at()))) {
            return Statement.Kind.OTHER_TIME;
        }
        if (knowledge.isIn(clause.before(), StatementWord.Kind.NOT_COUNTED)
                || knowledge.begins(clause.behind(), StatementWord.Kind.NOT_COUNTED)) {
            return Statement.Kind.NOT_COUNTED;
        }
        return scope.isOfPart(words) ? Statement.Kind.PART : Statement.Kind.COUNT;
    }
}
