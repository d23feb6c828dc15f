package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;
import org.gongkai.label.TextMemo;

/**
 * Finds indicators of an edition by the end of their label path, as long tables write them: the whole path, or as much
 * of it as tells the indicator from all others.
 */
final class PathIndex {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[/>]\\s+|\\s*[＞>]\\s*");

    private final Edition edition;
    private final List<Entry> entries;
    private final List<TableVocabulary> vocabularies;
    /** The same paths stand in line after line, for agency after agency. */
    private final TextMemo<List<Indicator>> endings = new TextMemo<>(this::endingLike);

    PathIndex(Edition edition, List<TableVocabulary> vocabularies) {
        this.edition = edition;
        this.vocabularies = vocabularies.stream()
                .filter(vocabulary -> vocabulary.table().edition().equals(edition.code()))
                .toList();
        this.entries = edition.indicators()
                .filter(Indicator::hasCell)
                .map(PathIndex::entry)
                .toList();
    }

    private record Entry(Indicator indicator, List<String> cores) {}

    private static Entry entry(Indicator indicator) {
        Stream<String> path = Stream.concat(indicator.rowPath().stream(), indicator.columnPath().stream());
        return new Entry(indicator, path.map(label -> Label.of(label).core()).toList());
    }

    Edition edition() {
        return edition;
    }

    /** Indicators whose path ends like that, those beside or below the last one only where several do. */
    List<Indicator> find(String path, Optional<Indicator> last) {
        List<Indicator> found = endings.of(path);
        if (found.size() < 2 || last.isEmpty()) {
            return found;
        }
        List<Indicator> near = found.stream()
                .filter(indicator -> isNear(indicator, last.get()))
                .toList();
        return near.size() == 1 ? near : found;
    }

    private List<Indicator> endingLike(String path) {
        List<String> cores =
                parts(path).stream().map(label -> official(Label.of(label))).toList();
        return entries.stream()
                .filter(entry -> endsWith(entry.cores(), cores))
                .map(Entry::indicator)
                .toList();
    }

    /** The labels that a path is made of. */
    static List<String> parts(String path) {
        return List.of(SEPARATOR.split(path.strip()));
    }

    private String official(Label label) {
        return vocabularies.stream()
                .flatMap(vocabulary -> vocabulary.rowCandidates(label).stream())
                .map(node -> node.label().core())
                .findFirst()
                .orElse(label.core());
    }

    private static boolean endsWith(List<String> path, List<String> end) {
        return path.size() >= end.size()
                && path.subList(path.size() - end.size(), path.size()).equals(end);
    }

    /** Whether the indicator's heading is the last indicator, or one of its headings. */
    private static boolean isNear(Indicator indicator, Indicator last) {
        List<String> heading =
                indicator.rowPath().subList(0, Math.max(0, indicator.rowPath().size() - 1));
        return !heading.isEmpty()
                && last.rowPath().size() >= heading.size()
                && last.rowPath().subList(0, heading.size()).equals(heading);
    }
}
