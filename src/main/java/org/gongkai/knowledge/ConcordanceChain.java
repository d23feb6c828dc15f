package org.gongkai.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The editions one after the other. A variant of an edition is mapped as its base, but for concepts that the variant has
 * a line of its own for and for those whose figures it does not have; its own lines are graded against its base, and
 * where the base knows nothing of the concept, against the edition before.
 */
final class ConcordanceChain {

    private final List<Edition> editions;
    private final List<Concept> concepts;
    private final Map<String, List<String>> lineages = new HashMap<>();
    private final List<String> roots;
    private final Map<String, Map<String, Concordance.Entry>> written;

    ConcordanceChain(List<Edition> editions, List<Concept> concepts, List<Concordance.Entry> lines) {
        this.editions = editions;
        this.concepts = concepts;
        this.roots = editions.stream()
                .filter(edition -> edition.base().isEmpty())
                .sorted(Comparator.comparing(
                                (Edition edition) -> edition.firstYear().orElse(Integer.MAX_VALUE))
                        .thenComparing(Edition::code))
                .map(Edition::code)
                .toList();
        Map<String, Optional<String>> bases = editions.stream().collect(Collectors.toMap(Edition::code, Edition::base));
        for (Edition edition : editions) {
            lineages.put(
                    edition.code(),
                    Stream.iterate(Optional.of(edition.code()), Optional::isPresent, code -> bases.get(code.get()))
                            .map(Optional::get)
                            .toList());
        }
        this.written = lines.stream()
                .collect(Collectors.groupingBy(
                        Concordance.Entry::concept, Collectors.toMap(Concordance.Entry::edition, Function.identity())));
    }

    Concordance concordance() {
        List<Concordance.Entry> entries = new ArrayList<>();
        List<Concordance.Step> steps = new ArrayList<>();
        for (Concept concept : concepts) {
            List<Concordance.Entry> own = editions.stream()
                    .flatMap(edition -> entry(concept, edition).stream())
                    .toList();
            entries.addAll(own);
            for (Concordance.Entry from : own) {
                own.stream()
                        .filter(to -> to.isThere() && from.isThere() && to != from)
                        .forEach(to -> steps.add(step(from, to)));
            }
        }
        return new Concordance(concepts, entries, steps);
    }

    private Optional<Concordance.Entry> entry(Concept concept, Edition edition) {
        return lineages.get(edition.code()).stream()
                .flatMap(code -> line(concept.code(), code).stream())
                .findFirst()
                .filter(line -> has(edition, line))
                .map(line -> line.in(edition.code()));
    }

    private Optional<Concordance.Entry> line(String concept, String edition) {
        return Optional.ofNullable(written.get(concept).get(edition));
    }

    private static boolean has(Edition edition, Concordance.Entry line) {
        return line.terms().stream()
                .allMatch(term -> edition.indicator(term.indicator().orElseThrow())
                        .filter(Indicator::hasCell)
                        .isPresent());
    }

    private Concordance.Step step(Concordance.Entry from, Concordance.Entry to) {
        boolean back = generation(from) > generation(to);
        List<Concordance.Entry> path = back ? path(to, from) : path(from, to);
        Grade grade = path.stream().map(Concordance.Entry::grade).reduce(Grade.EXACT, Grade::then);
        return new Concordance.Step(
                from.concept(),
                from.edition(),
                to.edition(),
                back ? grade.reversed() : grade,
                joined(path, Concordance.Entry::noteZh, "；"),
                joined(path, Concordance.Entry::noteEn, "; "));
    }

    private int generation(Concordance.Entry entry) {
        List<String> lineage = lineages.get(entry.edition());
        return roots.indexOf(lineage.get(lineage.size() - 1));
    }

    /** The lines that are crossed on the way from the older to the newer: out of a variant, on, into a variant. */
    private List<Concordance.Entry> path(Concordance.Entry from, Concordance.Entry to) {
        Stream<Concordance.Entry> left = ofVariants(from)
                .filter(line -> line(line.concept(), rootOf(from)).isPresent());
        Stream<Concordance.Entry> crossed = roots.subList(generation(from) + 1, generation(to) + 1).stream()
                .flatMap(root -> line(from.concept(), root).stream())
                .filter(Concordance.Entry::isThere);
        List<Concordance.Entry> shared = generation(from) == generation(to)
                ? ofVariants(from).filter(ofVariants(to).toList()::contains).toList()
                : List.of();
        return Stream.of(left, crossed, ofVariants(to))
                .flatMap(Function.identity())
                .filter(line -> !shared.contains(line))
                .distinct()
                .toList();
    }

    private String rootOf(Concordance.Entry entry) {
        return roots.get(generation(entry));
    }

    /** The lines that the variant of an entry, and those between it and its root, have for themselves. */
    private Stream<Concordance.Entry> ofVariants(Concordance.Entry entry) {
        List<String> lineage = lineages.get(entry.edition());
        return lineage.subList(0, lineage.size() - 1).stream()
                .flatMap(edition -> line(entry.concept(), edition).stream());
    }

    private static Optional<String> joined(
            List<Concordance.Entry> path, Function<Concordance.Entry, Optional<String>> note, String between) {
        String text = path.stream()
                .flatMap(line -> note.apply(line).stream())
                .distinct()
                .collect(Collectors.joining(between));
        return Optional.of(text).filter(told -> !told.isEmpty());
    }
}
