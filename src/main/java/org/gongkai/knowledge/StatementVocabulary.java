package org.gongkai.knowledge;

import java.util.List;

/**
 * What is known of sentences that tell figures.
 *
 * @param terms how they tell the figures of indicators
 * @param words what other words do in them
 */
public record StatementVocabulary(List<StatementTerm> terms, List<StatementWord> words) {

    public StatementVocabulary {
        terms = List.copyOf(terms);
        words = List.copyOf(words);
    }
}
