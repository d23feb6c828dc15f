package org.gongkai.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.knowledge.Edition;
import org.gongkai.label.Label;

/**
 * Tells which edition a table is of. The labels decide; where they fit several editions alike, the other tables beside
 * it do, and last the year, which is a hint only.
 */
final class EditionRecogniser {

    private final List<TableVocabulary> vocabularies;
    private final Map<String, Edition> editions;
    private final KnownTexts knownTexts;
    private final ValueTexts values;
    private final ValueVocabulary units;
    private final HeaderNames headerNames;

    EditionRecogniser(
            List<TableVocabulary> vocabularies,
            Map<String, Edition> editions,
            KnownTexts knownTexts,
            ValueTexts values,
            ValueVocabulary units,
            HeaderNames headerNames) {
        this.vocabularies = vocabularies;
        this.editions = editions;
        this.knownTexts = knownTexts;
        this.values = values;
        this.units = units;
        this.headerNames = headerNames;
    }

    /** The edition of each of the tables, which stand in one file. */
    List<EditionEvidence> recognise(List<Band> bands, OptionalInt year) {
        List<List<EditionEvidence>> best = bands.stream().map(this::best).toList();
        Set<String> certain = new HashSet<>();
        best.stream()
                .filter(candidates -> candidates.size() == 1)
                .forEach(candidates -> certain.add(edition(candidates.get(0))));
        Set<String> families = new HashSet<>();
        best.stream()
                .map(candidates ->
                        candidates.stream().map(this::family).distinct().toList())
                .filter(family -> family.size() == 1)
                .forEach(families::addAll);
        List<EditionEvidence> chosen = new ArrayList<>();
        for (List<EditionEvidence> candidates : best) {
            chosen.add(
                    candidates.stream().min(tieBreak(certain, families, year)).orElseThrow());
        }
        return chosen;
    }

    private List<EditionEvidence> best(Band band) {
        List<Label> labels = labels(band);
        List<EditionEvidence> ranked = vocabularies.stream()
                .filter(vocabulary -> vocabulary.table().code().equals(band.tableCode()))
                .map(vocabulary -> EditionEvidence.of(vocabulary, labels))
                .sorted(EditionEvidence.BEST_FIRST)
                .toList();
        return ranked.stream()
                .filter(evidence -> EditionEvidence.BEST_FIRST.compare(evidence, ranked.get(0)) == 0)
                .toList();
    }

    private List<Label> labels(Band band) {
        return band.cells().stream()
                .filter(cell -> !values.isValue(cell.text()))
                .filter(cell -> units.unit(cell.text()).isEmpty())
                .filter(cell -> headerNames.attribution(cell.text()).isNone())
                .map(cell -> Label.of(cell.text()))
                .filter(label -> knownTexts.header(label.plain()).isEmpty())
                .filter(label -> knownTexts.note(label.plain()).isEmpty())
                .distinct()
                .toList();
    }

    private Comparator<EditionEvidence> tieBreak(Set<String> certain, Set<String> families, OptionalInt year) {
        return Comparator.<EditionEvidence, Boolean>comparing(evidence -> !certain.contains(edition(evidence)))
                .thenComparing(evidence -> !families.contains(family(evidence)))
                .thenComparing(evidence -> !madeFor(evidence, year))
                .thenComparingInt(EditionEvidence::otherwise)
                .thenComparingInt(EditionEvidence::missing)
                .thenComparing(evidence -> isVariant(evidence))
                .thenComparing(EditionRecogniser::edition, Comparator.reverseOrder());
    }

    /** A table that a variant takes from its base says nothing for the variant. */
    private boolean isVariant(EditionEvidence evidence) {
        return editions.get(edition(evidence)).base().isPresent();
    }

    /** The edition that the table's edition is a variant of, in the last resort. */
    private String family(EditionEvidence evidence) {
        List<String> bases = evidence.vocabulary().table().bases();
        return bases.isEmpty() ? edition(evidence) : bases.get(bases.size() - 1);
    }

    private boolean madeFor(EditionEvidence evidence, OptionalInt year) {
        return year.isPresent() && editions.get(edition(evidence)).madeFor(year.getAsInt());
    }

    private static String edition(EditionEvidence evidence) {
        return evidence.vocabulary().table().edition();
    }
}
