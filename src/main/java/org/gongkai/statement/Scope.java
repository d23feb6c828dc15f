package org.gongkai.statement;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.knowledge.StatementWord;

/**
 * Whether a sentence speaks of the whole that a report is about or of a part of it, clause after clause: a body that is
 * named keeps what follows to itself until a clause begins with a word for the whole. Used by one thread.
 */
final class Scope {

    static final String AMONG = "其中";
    private static final Pattern AMONG_BEFORE_COMMA = Pattern.compile("其中[，,：:]+");
    private static final Pattern DELIMITER = Pattern.compile("[，,；;：:、（(）)。！？□]+");
    private static final Pattern BODY =
            Pattern.compile("[\\p{IsHan}&&[^我本全]]{1,12}?(?:局(?!面|限)|委(?!员|托)|办(?![事理法结件公好学证])|厅|镇|乡(?!村)"
                    + "|街道|[区县市](?!域|场|民|长)|旗|中心(?!任务|工作)|管委会|支队|大队|法院|检察院|公司)");
    private static final Pattern GOVERNMENT = Pattern.compile("[省市县区州旗]政府(?!网站|门户|公报|信息|微博|微信|新闻)");
    private static final Pattern PREPOSITION = Pattern.compile("在|通过|利用|借助|依托|经由?|以");
    private static final Pattern LEVEL = Pattern.compile("(?<!属于|属|非)[全我本](?:行政)?([省市县区镇乡旗州局委厅]|机关|单位)(?!域|场|民|长|面|托)");

    private final StatementKnowledge knowledge;
    private final boolean mixed;
    private boolean part;
    private StringBuilder sinceWhole = new StringBuilder();
    private String lastClause = "";

    /**
     * The scope at the beginning of a sentence; one that begins with "among them" is of a part of what was told before it.
     *
     * @param goesOn whether it is told what the parts are of, so that they need not be of a body
     */
    Scope(StatementKnowledge knowledge, String sentence, boolean goesOn) {
        this.knowledge = knowledge;
        this.mixed = LEVEL.matcher(sentence)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .count()
                > 1;
        this.part = sentence.startsWith(AMONG) && !goesOn;
    }

    /** Whether what it told last was of a part. */
    boolean isPart() {
        return part;
    }

    /** Takes note of clauses without a number. */
    void pass(String clauses) {
        for (String clause : clauses(clauses)) {
            passWhole(clause);
            if (isPart(clause)
                    || !isWhole(clause) && BODY.matcher(withoutOpenings(clause)).lookingAt()) {
                part = true;
            }
            sinceWhole.append(clause).append('，');
            lastClause = withoutOpenings(clause);
        }
    }

    /** Takes note of a clause with a number that is a figure of nothing known: a government that has one of its own is a part. */
    void passNumber(String clause) {
        pass(clause);
        if (!isWhole(clause) && GOVERNMENT.matcher(lastClause).lookingAt()) {
            part = true;
        }
    }

    /** Takes note of a clause whose words are all accounted for: it may be of the whole by name. */
    void passWhole(String clause) {
        if (isWhole(clause)) {
            part = false;
            sinceWhole = new StringBuilder();
        }
    }

    /**
     * Whether a number counts a part of the whole.
     *
     * @param clause its words, with what stands before them where that is "among them"
     */
    boolean isOfPart(String clause) {
        return mixed || isPart(clause) || part && !isWhole(clause);
    }

    /** What the sentence told since it spoke of the whole by name, and what the clause itself leans on. */
    String sinceWhole(String clause) {
        if (isWhole(clause)) {
            return PREPOSITION.matcher(lastClause).lookingAt() ? lastClause : "";
        }
        return sinceWhole.toString();
    }

    /** The words that last told whose numbers are, in what a sentence told so far. */
    Optional<String> named(String told) {
        return Stream.concat(Stream.of(LEVEL), knowledge.words(StatementWord.Kind.SCOPE).stream())
                .flatMap(pattern -> pattern.matcher(told).results())
                .max(Comparator.<MatchResult>comparingInt(MatchResult::start).thenComparingInt(MatchResult::end))
                .map(MatchResult::group);
    }

    /** The body that a sentence leaves the next one with: a clause begins with it, and none behind it with a word for the whole. */
    Optional<String> carried(String sentence, Optional<String> before) {
        Optional<String> body = before;
        for (String clause : clauses(sentence)) {
            if (isWhole(clause)) {
                body = Optional.empty();
            } else if (knowledge.begins(withoutOpenings(clause), StatementWord.Kind.SCOPE)) {
                body = named(clause);
            }
        }
        return body;
    }

    /** Clauses; a comma behind "among them" parts nothing. */
    static String[] clauses(String text) {
        return DELIMITER.split(AMONG_BEFORE_COMMA.matcher(text).replaceAll(AMONG));
    }

    /** The words of a clause, with "among them" where that ends what stands before. */
    static String withAmong(String before, String words) {
        return AMONG_BEFORE_COMMA.matcher(before).replaceAll(AMONG).endsWith(AMONG) ? AMONG + words : words;
    }

    /** Whether a clause is of the whole by name. */
    boolean isWhole(String clause) {
        return !isPart(clause) && knowledge.begins(withoutOpenings(clause), StatementWord.Kind.WHOLE);
    }

    private boolean isPart(String clause) {
        return knowledge.isIn(clause, StatementWord.Kind.SCOPE)
                || clause.contains(AMONG) && knowledge.begins(withoutOpenings(clause), StatementWord.Kind.WHOLE);
    }

    private String withoutOpenings(String clause) {
        String left = clause;
        String before;
        do {
            before = left;
            left = knowledge.withoutFirst(before, StatementWord.Kind.OPENING);
        } while (!left.equals(before));
        return left;
    }
}
