package org.gongkai.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.figure.ValueParser;
import org.gongkai.knowledge.StatementTerm;
import org.gongkai.knowledge.StatementVocabulary;
import org.gongkai.knowledge.StatementWord;

/** What the reading of sentences needs, compiled once. */
final class StatementKnowledge {

    private final List<StatementTerm> terms;
    private final Map<StatementWord.Kind, List<Pattern>> words = new EnumMap<>(StatementWord.Kind.class);
    private final Map<StatementWord.Kind, List<Pattern>> endings = new EnumMap<>(StatementWord.Kind.class);
    private final Pattern number;
    private final ValueParser parser;

    /**
     * Compiles what is known.
     *
     * @param number a number with its words; its group {@code unit} is the unit
     */
    StatementKnowledge(StatementVocabulary vocabulary, Pattern number, ValueParser parser) {
        this.terms = vocabulary.terms();
        this.number = number;
        this.parser = parser;
        for (StatementWord.Kind kind : StatementWord.Kind.values()) {
            List<Pattern> patterns = vocabulary.words().stream()
                    .filter(word -> word.kind() == kind)
                    .map(StatementWord::pattern)
                    .toList();
            words.put(kind, patterns);
            endings.put(
                    kind,
                    patterns.stream()
                            .map(word -> Pattern.compile("(?:" + word.pattern() + ")$"))
                            .toList());
        }
    }

    List<StatementTerm> terms() {
        return terms;
    }

    List<Pattern> words(StatementWord.Kind kind) {
        return words.get(kind);
    }

    Pattern number() {
        return number;
    }

    ValueParser parser() {
        return parser;
    }

    boolean isIn(String text, StatementWord.Kind kind) {
        return words(kind).stream().anyMatch(word -> word.matcher(text).find());
    }

    boolean begins(String text, StatementWord.Kind kind) {
        return words(kind).stream().anyMatch(word -> word.matcher(text).lookingAt());
    }

    boolean is(String text, StatementWord.Kind kind) {
        return words(kind).stream().anyMatch(word -> word.matcher(text).matches());
    }

    boolean endsIn(String text, StatementWord.Kind kind) {
        return endings.get(kind).stream().anyMatch(word -> word.matcher(text).find());
    }

    /** The text without the first such word that it begins with. */
    String withoutFirst(String text, StatementWord.Kind kind) {
        for (Pattern word : words(kind)) {
            Matcher matcher = word.matcher(text);
            if (matcher.lookingAt() && matcher.end() > 0) {
                return text.substring(matcher.end());
            }
        }
        return text;
    }

    /** The text without the last such word that it ends in. */
    String withoutLast(String text, StatementWord.Kind kind) {
        for (Pattern word : endings.get(kind)) {
            Matcher matcher = word.matcher(text);
            if (matcher.find()) {
                return text.substring(0, matcher.start());
            }
        }
        return text;
    }

    /** The text with all such words blotted out, each character, so that places stay what they are. */
    String blotted(String text, StatementWord.Kind kind) {
        String left = text;
        for (Pattern word : words(kind)) {
            left = word.matcher(left)
                    .replaceAll(found -> "□".repeat(found.group().length()));
        }
        return left;
    }
}
