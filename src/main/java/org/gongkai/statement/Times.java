package org.gongkai.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.knowledge.StatementWord;

/** Whether what a sentence tells is of the year reported on. */
final class Times {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final Pattern COMPARISON = Pattern.compile("(?:较|比|与|同)(?:去年|上年度?|上一年度?)(?:同期)?的?");

    private static final Pattern COMPARED = Pattern.compile("(?:较|比|与|同)(?:去年|上年度?|上一年度?|前年|20\\d\\d年)(?:同期|相比|度)*"
            + "|结转(?:至|到)?(?:20\\d\\d年|上年|上一年|去年)度?|20\\d\\d年度?(?:的)?(?=结转|转入)");
    private static final Pattern WHOLE_YEAR =
            Pattern.compile("(?:(20\\d\\d)年)?(?<!\\d)1月1日起?[至到～~—－-]+(?:\\1年|同年|当年)?12月31日");

    private static final Pattern PERIOD =
            Pattern.compile("(20\\d\\d)年0?1月0?1日起?[，,]?(?:至|到|[～~—－-]+)(?:(20\\d\\d)年|同年|当年|本年)?12月31日止?");

    private static final Pattern YEAR_BEFORE = Pattern.compile("去年|上年|上一年");

    /** With what may stand between, such as 为自. */
    private static final int LONGEST_PERIOD_WORD = 10;

    private final StatementKnowledge knowledge;
    private final int year;
    private final Pattern yearAtClause;

    Times(StatementKnowledge knowledge, int year) {
        this.knowledge = knowledge;
        this.year = year;
        this.yearAtClause = Pattern.compile("(?<=^|[，,；;：:])" + year + "年度?");
    }

    /**
     * Whether a number is of another time.
     *
     * @param told the sentence up to the number, its dates with it
     */
    boolean isOfAnother(String told) {
        String left = COMPARED.matcher(told).replaceAll("");
        left = WHOLE_YEAR.matcher(left).replaceAll(found -> found.group(1) == null ? "" : found.group(1) + "年");
        left = left.substring(renewed(left));
        return isOfAnotherYear(left) || knowledge.isIn(left, StatementWord.Kind.OTHER_TIME);
    }

    /** Whether words before a number only say that it is what another is compared with. */
    boolean isComparison(String words) {
        return !words.isEmpty() && COMPARISON.matcher(words).matches();
    }

    /** The one whole year that a sentence says the figures are of, as it prints it. */
    Optional<MatchResult> period(String sentence) {
        List<MatchResult> told = PERIOD.matcher(sentence).results().toList();
        return told.size() == 1
                        && !YEAR_BEFORE.matcher(sentence).find()
                        && isSaidOfFigures(sentence.substring(0, told.get(0).start()))
                        && (told.get(0).group(2) == null
                                || told.get(0).group(2).equals(told.get(0).group(1)))
                ? Optional.of(told.get(0))
                : Optional.empty();
    }

    /** Whether the words that tell what time figures are of stand right before it. */
    private boolean isSaidOfFigures(String before) {
        return knowledge.isIn(
                before.substring(Math.max(0, before.length() - LONGEST_PERIOD_WORD)), StatementWord.Kind.PERIOD);
    }

    /** Where a clause begins with the year and the whole reported on, so that what was told of times before is over. */
    private int renewed(String told) {
        int from = 0;
        Matcher matcher = yearAtClause.matcher(told);
        while (matcher.find()) {
            if (knowledge.begins(told.substring(matcher.end()), StatementWord.Kind.WHOLE)) {
                from = matcher.start();
            }
        }
        return from;
    }

    private boolean isOfAnotherYear(String told) {
        Matcher years = YEAR.matcher(told);
        int last = year;
        while (years.find()) {
            last = Integer.parseInt(years.group(1));
        }
        return last != year;
    }
}
