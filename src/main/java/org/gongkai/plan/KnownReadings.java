package org.gongkai.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Warehouse;

/**
 * The knowledge that the files of the ledger were read with, and which files a change of it concerns: a new alias
 * those in which it stands like a label, a new name of an agency those that give it, anything else all. What a file was
 * read with is kept as long as the file was not read again, so that a night that is cut off forgets no change.
 */
final class KnownReadings {

    static final String ALIAS = "alias";
    static final String AGENCY = "agency";

    /** A change of more words is a new directory; reading everything is no dearer than looking for each. */
    private static final int MOST_WORDS = 1000;

    private final Warehouse warehouse;
    private final ReadingKnowledge now;
    private final Map<String, String> formsByFingerprint = new HashMap<>();
    private final Map<String, Concerned> concernedByFingerprint = new HashMap<>();

    KnownReadings(Warehouse warehouse, ReadingKnowledge now) {
        this.warehouse = warehouse;
        this.now = now;
        warehouse
                .query("load/known_readings")
                .query((row, number) -> formsByFingerprint.put(row.getString("fingerprint"), row.getString("forms")))
                .list();
    }

    /** Files that are to be read again; all of them where the set is empty. */
    private record Concerned(Optional<Set<Integer>> sources) {

        static final Concerned ALL = new Concerned(Optional.empty());

        boolean includes(int sourceId) {
            return sources.map(some -> some.contains(sourceId)).orElse(true);
        }
    }

    /** Whether a file that was read with that knowledge may read otherwise by the one of now. */
    boolean concern(int sourceId, String readWith) {
        return !readWith.equals(now.fingerprint())
                && concernedByFingerprint
                        .computeIfAbsent(readWith, this::concerned)
                        .includes(sourceId);
    }

    private Concerned concerned(String readWith) {
        if (!now.forms().equals(formsByFingerprint.get(readWith))) {
            return Concerned.ALL;
        }
        SortedSet<String> aliases = changed(words(readWith, ALIAS), now.aliases());
        SortedSet<String> names = changed(words(readWith, AGENCY), now.names());
        boolean all = aliases.size() + names.size() > MOST_WORDS
                || aliases.stream().anyMatch(core -> !now.isLooseLabel(core));
        if (all) {
            return Concerned.ALL;
        }
        Set<Integer> sources = new TreeSet<>();
        addSources("load/sources_with_label", aliases, sources);
        addSources("load/sources_with_name", names, sources);
        return new Concerned(Optional.of(sources));
    }

    private SortedMap<String, String> words(String readWith, String kind) {
        SortedMap<String, String> words = new TreeMap<>();
        warehouse
                .query("load/words_of_reading")
                .param("fingerprint", readWith)
                .query((row, number) -> row.getString("kind").equals(kind)
                        ? words.put(row.getString("word"), row.getString("meaning"))
                        : "")
                .list();
        return words;
    }

    /** Words that came, went or mean something else now. */
    private static SortedSet<String> changed(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> words = new TreeSet<>(before.keySet());
        words.addAll(after.keySet());
        words.removeIf(word -> Objects.equals(before.get(word), after.get(word)));
        return words;
    }

    private void addSources(String query, Set<String> words, Set<Integer> sources) {
        if (!words.isEmpty()) {
            warehouse
                    .query(query)
                    .param("words", words)
                    .query((row, number) -> sources.add(row.getInt("source_id")))
                    .list();
        }
    }

    /** After the plan is frozen: files that are not read again count as read with the knowledge of now. */
    void takeOver() {
        Map<String, String> fingerprint = Map.of("fingerprint", now.fingerprint());
        warehouse.execute("load/take_over_reading", Map.of("reading_knowledge", now.fingerprint()));
        warehouse.execute("load/forget_reading", fingerprint);
        try (Appender readings = warehouse.append("reading_knowledge");
                Appender words = warehouse.append("reading_word")) {
            readings.row(row -> row.text(now.fingerprint()).text(now.forms()));
            for (Entry<String, SortedMap<String, String>> kind : new TreeMap<>(now.words()).entrySet()) {
                kind.getValue()
                        .forEach((word, meaning) -> words.row(row -> row.text(now.fingerprint())
                                .text(kind.getKey())
                                .text(word)
                                .text(meaning)));
            }
        }
        warehouse.execute("load/forget_unused_readings", fingerprint);
    }
}
