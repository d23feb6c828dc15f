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
    /** What is counted together with what stands before it, and not by itself. */
    private static final Pattern JOINED = Pattern.compile("\\p{IsHan}[^\\p{IsHan}]*、$");

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
    private final Told before;
    private final boolean goesOnWithParts;
    private final Claims claims;
    private final Brackets brackets = new Brackets();
    private Optional<String> anchor;
    private boolean ofRequests;

    /**
     * The reading of a sentence.
     *
     * @param before what the sentences before it in its paragraph told
     */
    SentenceReading(
            StatementKnowledge knowledge, EditionTerms terms, String sentence, Edition edition, int year, Told before) {
        this.knowledge = knowledge;
        this.sentence = sentence;
        this.before = before;
        this.timed = knowledge.blotted(sentence, StatementWord.Kind.NAME);
        this.searched = knowledge.blotted(timed, StatementWord.Kind.EXCLUDED);
        this.anchor = before.goesOn()
                .or(() -> Optional.of(Told.REQUESTS)
                        .filter(requests -> knowledge.isIn(searched, StatementWord.Kind.OUTCOMES)));
        this.ofRequests = before.ofRequests();
        this.goesOnWithParts = sentence.startsWith(Scope.AMONG) && anchor.isPresent() && !before.ofPart();
        this.edition = edition;
        this.times = new Times(knowledge, year);
        this.scope = new Scope(knowledge, searched, goesOnWithParts);
        this.terms = goesOnWithParts ? terms.parts() : terms.all();
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
                anchor = brackets.pass(clause.passed(), anchor);
                pass(clause.passed(), from > 0);
                statements.add(statement(clause, statements));
                from = number.end();
            }
        }
        passEnd(from);
        times.period(sentence).map(this::period).ifPresent(statements::add);
        return claims.settled(statements);
    }

    /** What the sentences of its paragraph told with it; a word for the whole ends what was told of a body. */
    Told told() {
        return new Told(
                scope.carried(searched, before.named()),
                anchor.filter(code -> !isTopic(code)),
                scope.isPart(),
                ofRequests);
    }

    private static boolean isTopic(String code) {
        return code.equals(Told.REQUESTS);
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
        boolean joined = JOINED.matcher(searched.substring(from, start)).find();
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
            hear(clauses[i]);
        }
    }

    /** What stands behind the last number, or all of a sentence that has none. */
    private void passEnd(int from) {
        String[] clauses = Scope.clauses(searched.substring(from));
        for (int i = from > 0 ? 1 : 0; i < clauses.length; i++) {
            hear(clauses[i]);
        }
    }

    private void hear(String clause) {
        if (knowledge.is(clause, StatementWord.Kind.TOPIC)) {
            ofRequests = true;
            anchor = anchor.or(() -> Optional.of(Told.REQUESTS));
        } else if (speaks(clause)) {
            anchor = Optional.empty();
        }
    }

    private Statement statement(Clause clause, List<Statement> told) {
        String words = Scope.withAmong(clause.passed(), clause.before());
        Statement.Kind kind = kind(clause, words);
        Optional<StatementTerm> term = Optional.empty();
        if (kind == Statement.Kind.COUNT && !clause.joined() && !brackets.areBehindPart()) {
            term = terms.find(clause.before(), clause.behind(), clause.unit(), anchor)
                    .filter(found -> value(clause, Optional.of(found)).status() != FigureStatus.UNREADABLE);
        }
        boolean listed = term.filter(found -> !terms.hasCell(found)).isPresent();
        boolean more = term.filter(found -> countsMore(found, clause)).isPresent();
        if (listed || more) {
            term = Optional.empty();
        }
        if (kind == Statement.Kind.PART) {
            claims.ofPart(clause.unit(), clause.at());
        }
        if (term.filter(found -> isOfPart(found, words)).isPresent()) {
            kind = Statement.Kind.PART;
            term = Optional.empty();
        }
        if (term.isPresent()) {
            claims.linked(told.size(), term.get(), clause.unit(), clause.at(), scope.isWhole(words));
            scope.passWhole(words);
            anchor = Optional.of(terms.anchor(term.get(), anchor));
        } else {
            scope.passNumber(words);
            if (more) {
                anchor = Optional.of(Told.REQUESTS);
            } else if (!listed && isOfSomethingElse(clause, kind)) {
                anchor = Optional.empty();
                ofRequests = false;
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
                scope.named(searched.substring(0, clause.at())).or(before::named),
                measures.said(kind, clause.passed(), clause.before(), clause.unit(), clause.behind(), told));
    }

    /** Whether words before a number make it one of a part. */
    private boolean isOfPart(StatementTerm term, String words) {
        return term.unless()
                .filter(unless -> unless.matcher(scope.sinceWhole(words)).find())
                .isPresent();
    }

    /** Whether words right behind a number say that it counts more than its words do. */
    private boolean countsMore(StatementTerm term, Clause clause) {
        String behind = searched.substring(clause.at() + clause.printed().length());
        return term.unlessBehind()
                .filter(unless -> unless.matcher(behind).lookingAt())
                .isPresent();
    }

    private boolean isOfSomethingElse(Clause clause, Statement.Kind kind) {
        if (times.isComparison(clause.before())) {
            return false;
        }
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
