package org.gongkai.knowledge;

import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Term;

/**
 * The map from indicators to concepts, for every edition, variants included.
 *
 * @param concepts the concepts in the order of their file
 * @param entries what each concept is in each edition that has it, and where one is told to be dropped
 * @param steps how a concept compares between each two editions that have it
 */
public record Concordance(List<Concept> concepts, List<Entry> entries, List<Step> steps) {

    /** No concepts: a folder of knowledge need not have any. */
    public static final Concordance NONE = new Concordance(List.of(), List.of(), List.of());

    public Concordance {
        concepts = List.copyOf(concepts);
        entries = List.copyOf(entries);
        steps = List.copyOf(steps);
    }

    /**
     * A concept in an edition.
     *
     * @param concept code of the concept
     * @param edition code of the edition
     * @param expression the sum of figures that it is, as written; empty where the edition dropped it
     * @param terms the same, as terms
     * @param grade how it compares with the edition before; a variant's own line with its base
     * @param noteZh why it is not the same, empty where it is
     * @param noteEn the same in English
     */
    public record Entry(
            String concept,
            String edition,
            String expression,
            List<Term> terms,
            Grade grade,
            Optional<String> noteZh,
            Optional<String> noteEn) {

        public Entry {
            terms = List.copyOf(terms);
        }

        /** Whether the edition has the concept. */
        public boolean isThere() {
            return grade != Grade.DROPPED;
        }

        Entry in(String otherEdition) {
            return new Entry(concept, otherEdition, expression, terms, grade, noteZh, noteEn);
        }
    }

    /**
     * A step of a series from one edition to another.
     *
     * @param concept code of the concept
     * @param from code of the edition of the earlier year
     * @param to code of the edition of the later year
     * @param grade how the later compares with the earlier
     * @param noteZh why it is not the same, empty where it is
     * @param noteEn the same in English
     */
    public record Step(
            String concept, String from, String to, Grade grade, Optional<String> noteZh, Optional<String> noteEn) {}
}
