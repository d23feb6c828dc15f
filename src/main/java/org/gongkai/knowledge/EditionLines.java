package org.gongkai.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines that make an edition; those of a variant are laid over those of its base.
 *
 * @param folder the edition's folder, whose name is its code
 * @param own whether it is the user's own
 * @param bases codes of the editions that it is a variant of, the nearest first
 * @param about lines of {@code edition.csv} by key, the base's not among them
 * @param tables lines of {@code tables.csv}
 * @param indicators lines of {@code indicators.csv}
 * @param identities lines of {@code identities.csv}
 */
record EditionLines(
        Path folder,
        boolean own,
        List<String> bases,
        Map<String, KnowledgeLine> about,
        List<KnowledgeLine> tables,
        List<KnowledgeLine> indicators,
        List<KnowledgeLine> identities) {

    EditionLines {
        bases = List.copyOf(bases);
        about = Map.copyOf(about);
        tables = List.copyOf(tables);
        indicators = List.copyOf(indicators);
        identities = List.copyOf(identities);
    }

    /** An edition of which nothing is said: what lies below one that has no base. */
    static EditionLines none(Path folder) {
        return new EditionLines(folder, false, List.of(), Map.of(), List.of(), List.of(), List.of());
    }

    String code() {
        return folder.getFileName().toString();
    }

    Optional<String> base() {
        return bases.stream().findFirst();
    }

    /** Codes of the edition and of those that it is a variant of. */
    List<String> lineage() {
        return Stream.concat(Stream.of(code()), bases.stream()).toList();
    }

    /** What {@code edition.csv} says under that key. */
    Optional<String> about(String key) {
        return Optional.ofNullable(about.get(key)).flatMap(line -> line.ifThere("value"));
    }
}
