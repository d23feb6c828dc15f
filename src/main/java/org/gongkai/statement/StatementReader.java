package org.gongkai.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.figure.ValueParser;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.figure.ValueWord;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.StatementVocabulary;
import org.gongkai.knowledge.StatementWord;

/**
 * Finds the figures that the text of a report tells. What it needs is prepared for the first text, as many files have none. Safe
 * for use by several threads.
 */
public final class StatementReader {

    private static final String DIGITS = "\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

    private final StatementVocabulary vocabulary;
    private final List<ValueWord> values;
    private final Map<String, EditionTerms> terms = new ConcurrentHashMap<>();
    private StatementKnowledge knowledge;

    /**
     * A reader with that knowledge.
     *
     * @param vocabulary what is known of sentences
     * @param values words that stand beside numbers
     */
    public StatementReader(StatementVocabulary vocabulary, List<ValueWord> values) {
        this.vocabulary = vocabulary;
        this.values = List.copyOf(values);
    }

    private synchronized StatementKnowledge knowledge() {
        if (knowledge == null) {
            knowledge =
                    new StatementKnowledge(vocabulary, number(values), new ValueParser(new ValueVocabulary(values)));
        }
        return knowledge;
    }

    /**
     * Reads a text; sentences of more than 2,000 characters are left out.
     *
     * @param text a paragraph; whose figures its sentences tell holds for those behind them that name nobody
     * @param edition the edition of the form that the report fills in
     * @param year the year reported on
     * @return the figures that it tells, in their order
     */
    public List<Statement> read(String text, Edition edition, int year) {
        List<Statement> told = new ArrayList<>();
        if (!Sentences.hasDigit(text)) {
            return told;
        }
        StatementKnowledge known = knowledge();
        Told before = Told.NOTHING;
        for (String sentence : Sentences.of(text, known.words(StatementWord.Kind.CONTACT))) {
            SentenceReading reading =
                    new SentenceReading(known, terms(known, edition), sentence, edition, year, before);
            told.addAll(reading.read());
            before = reading.told();
        }
        return told;
    }

    private EditionTerms terms(StatementKnowledge known, Edition edition) {
        return terms.computeIfAbsent(edition.code(), code -> new EditionTerms(known, edition));
    }

    private static Pattern number(List<ValueWord> values) {
        String before = anyOf(values.stream().filter(word -> word.stands().equals("before")));
        String after = anyOf(values.stream().filter(word -> word.stands().equals("after")));
        String units = anyOf(values.stream()
                .filter(word -> word.kind().equals("unit") || word.kind().equals("unit_typo")));
        return Pattern.compile("(?<![\\d.A-Za-z*])" + before + "?(?:" + DIGITS + ")" + "(?:" + after
                + "){0,3}(?<unit>个百分点|%|倍|" + units + ")?" + "(?:以上|左右)?(?![\\dA-Za-z])");
    }

    private static String anyOf(Stream<ValueWord> words) {
        return words.map(ValueWord::text)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
