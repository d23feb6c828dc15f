package org.gongkai.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.knowledge.StatementWord;

/**
 * What a share or a difference is said of: the count that stands right before it, with nothing but a comma between, or what
 * the measure right before it was said of. Behind brackets it is said of the count before them. Behind a list nothing shows
 * whether it is said of the last part or of the whole, and it is said of nothing. All its words must be known to say that and
 * no more.
 */
final class Measures {

    private static final Pattern NOTHING = Pattern.compile("[，,（(]?");
    private static final Pattern END_OF_BRACKETS = Pattern.compile("[）)][，,]?");
    private static final Pattern ENUMERATED = Pattern.compile("、[^，,；;]*");
    private static final Pattern LISTED = Pattern.compile("[，,][^；;]*");
    private static final Pattern LIST = Pattern.compile("其中|包括|[（(：:]");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern COMPARED = Pattern.compile("同比|年");

    private final StatementKnowledge knowledge;
    private final String yearBefore;

    /** Measures in the report of a year. */
    Measures(StatementKnowledge knowledge, int year) {
        this.knowledge = knowledge;
        this.yearBefore = Integer.toString(year - 1);
    }

    /**
     * What a number says of a count before it.
     *
     * @param between what stands between the number before and its clause
     * @param words the words before it in its clause
     * @param unit its unit: a percentage, or that of the count
     * @param behind the words behind it and its unit
     * @param told what the sentence told before it
     */
    Optional<Statement.Said> said(
            Statement.Kind kind, String between, String words, String unit, String behind, List<Statement> told) {
        boolean harmless = behind.isEmpty() || knowledge.is(behind, StatementWord.Kind.TAIL);
        if (told.isEmpty() || !harmless) {
            return Optional.empty();
        }
        Statement last = told.get(told.size() - 1);
        Optional<Integer> of = END_OF_BRACKETS.matcher(between).matches()
                ? beforeBrackets(told)
                : back(last).filter(back -> NOTHING.matcher(between).matches());
        return measure(kind, words, unit, last)
                .filter(measure -> of.filter(back -> back > 1).isPresent() || !endsList(told, measure))
                .flatMap(measure -> of.filter(back -> isOfUnit(unit, told.get(told.size() - back)))
                        .map(back -> new Statement.Said(measure, back)));
    }

    /** Which count the brackets stand behind that end with the last number. */
    private static Optional<Integer> beforeBrackets(List<Statement> told) {
        for (int back = 2; back <= told.size(); back++) {
            String between = between(told, back);
            if (between.startsWith("（") || between.startsWith("(")) {
                Statement count = told.get(told.size() - back);
                return isFigure(count) ? Optional.of(back) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the last number ends a list of parts, so that a share in an enumeration or a difference may be said of all. */
    private static boolean endsList(List<Statement> told, Statement.Measure measure) {
        if (told.size() < 2) {
            return false;
        }
        String between = between(told, 2);
        Statement one = told.get(told.size() - 2);
        boolean listed = one.kind() == Statement.Kind.COUNT
                && LISTED.matcher(between).matches()
                && LIST.matcher(one.sentence().substring(0, one.position() - 1)).find();
        return ENUMERATED.matcher(between).matches() || measure != Statement.Measure.SHARE && listed;
    }

    /** What stands behind a number, counted from the last, up to the next one. */
    private static String between(List<Statement> told, int back) {
        Statement one = told.get(told.size() - back);
        Statement next = told.get(told.size() - back + 1);
        return one.sentence().substring(one.position() - 1 + one.printed().length(), next.position() - 1);
    }

    private static boolean isFigure(Statement told) {
        return told.kind() == Statement.Kind.COUNT && told.link().isPresent();
    }

    private Optional<Statement.Measure> measure(Statement.Kind kind, String words, String unit, Statement last) {
        if (kind == Statement.Kind.PERCENT && knowledge.is(words, StatementWord.Kind.SHARE)) {
            return Optional.of(Statement.Measure.SHARE);
        }
        boolean mayBeOfTheShare = unit.equals("%")
                && last.said()
                        .filter(said -> said.measure() == Statement.Measure.SHARE)
                        .isPresent();
        if (kind != Statement.Kind.CHANGE || mayBeOfTheShare || !isToTheYearBefore(words, last)) {
            return Optional.empty();
        }
        if (knowledge.is(words, StatementWord.Kind.GROWTH)) {
            return Optional.of(Statement.Measure.GROWTH);
        }
        return knowledge.is(words, StatementWord.Kind.FALL) ? Optional.of(Statement.Measure.FALL) : Optional.empty();
    }

    /** A bare "grew by" goes on with what the difference before it was to. */
    private boolean isToTheYearBefore(String words, Statement last) {
        Matcher year = YEAR.matcher(words);
        if (year.find() && !year.group().equals(yearBefore)) {
            return false;
        }
        return COMPARED.matcher(words).find()
                || last.said()
                        .filter(said -> said.measure() != Statement.Measure.SHARE)
                        .isPresent();
    }

    /** Percentage points and multiples are no differences between counts, and what has another unit is of something else. */
    private static boolean isOfUnit(String unit, Statement count) {
        return unit.equals("%") || !unit.isEmpty() && count.printed().endsWith(unit);
    }

    private static Optional<Integer> back(Statement last) {
        if (last.said().isPresent()) {
            return last.said().map(said -> said.back() + 1);
        }
        return isFigure(last) ? Optional.of(1) : Optional.empty();
    }
}
