package org.gongkai.plan;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyName;
import org.gongkai.knowledge.Alias;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.label.Label;

/**
 * The knowledge that files are read with, divided into what concerns every file and what concerns only those in which a
 * word stands.
 *
 * @param fingerprint fingerprint of all of it
 * @param forms fingerprint of what concerns every file: editions, known texts, titles, words in values, breakdowns
 * @param aliases what each alias stands for, by its core
 * @param names what reading depends on of the agency of each name, by the name in plain text
 * @param officialLabels cores of the labels of all forms
 */
public record ReadingKnowledge(
        String fingerprint,
        String forms,
        SortedMap<String, String> aliases,
        SortedMap<String, String> names,
        Set<String> officialLabels) {

    public ReadingKnowledge {
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(forms);
        aliases = Collections.unmodifiableSortedMap(new TreeMap<>(aliases));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        officialLabels = Set.copyOf(officialLabels);
    }

    /** What reading depends on of that knowledge. */
    public static ReadingKnowledge of(Knowledge knowledge) {
        return new ReadingKnowledge(
                knowledge.fingerprints().reading(),
                knowledge.fingerprints().forms(),
                aliases(knowledge.aliases()),
                names(knowledge.agencies()),
                officialLabels(knowledge));
    }

    private static SortedMap<String, String> aliases(List<Alias> aliases) {
        SortedMap<String, String> byCore = new TreeMap<>();
        for (Alias alias : aliases) {
            String meaning = String.join(
                    "|", alias.edition().orElse(""), alias.table().orElse(""), alias.alias(), alias.label());
            byCore.merge(Label.of(alias.alias()).core(), meaning, (one, other) -> one + "\n" + other);
        }
        return byCore;
    }

    private static SortedMap<String, String> names(List<Agency> agencies) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (Agency agency : agencies) {
            String who = agency.toString();
            byName.put(Label.plain(agency.code()), who);
            byName.put(Label.plain(agency.name()), who);
            for (AgencyName name : agency.names()) {
                byName.put(Label.plain(name.name()), who + "|" + name);
            }
        }
        return byName;
    }

    private static Set<String> officialLabels(Knowledge knowledge) {
        Set<String> cores = new HashSet<>();
        knowledge
                .tables()
                .flatMap(ReadingKnowledge::labels)
                .map(label -> Label.of(label).core())
                .forEach(cores::add);
        return cores;
    }

    private static Stream<String> labels(FormTable table) {
        Stream<String> indicators = table.indicators().stream()
                .flatMap(indicator -> Stream.concat(indicator.rowPath().stream(), indicator.columnPath().stream()));
        Stream<String> breakdowns = table.breakdowns().stream().flatMap(breakdown -> breakdown.columnPath().stream());
        return Stream.concat(Stream.of(table.titleZh()), Stream.concat(indicators, breakdowns));
    }

    /** Whether an alias with that core can be told by the labels that files are remembered by. */
    boolean isLooseLabel(String core) {
        return !officialLabels.contains(core) && Label.of(core).isShort();
    }

    /** The aliases and names as they are stored: a kind, the word, and what it stands for. */
    Map<String, SortedMap<String, String>> words() {
        return Map.of(KnownReadings.ALIAS, aliases, KnownReadings.AGENCY, names);
    }
}
