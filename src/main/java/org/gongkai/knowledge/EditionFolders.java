package org.gongkai.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders of all editions: {@code edition.csv tables.csv indicators.csv identities.csv} each. A variant names its
 * base in {@code edition.csv}, and its files hold only what differs, see {@link Variant}; a file that would hold
 * nothing may be left out. What an edition of the user's own may leave out, {@link OwnDefaults} tells.
 */
final class EditionFolders {

    static final List<String> READING_FILES = List.of("edition.csv", "tables.csv", "indicators.csv");
    static final String IDENTITIES_FILE = "identities.csv";

    private final Map<String, Path> folders = new LinkedHashMap<>();
    private final Set<Path> own;
    private final Map<String, EditionLines> read = new HashMap<>();

    /**
     * @param folders folders of the editions of the knowledge
     * @param own folders of the user's own
     */
    EditionFolders(List<Path> folders, List<Path> own) throws KnowledgeException {
        this.own = Set.copyOf(own);
        folders.forEach(folder -> this.folders.put(folder.getFileName().toString(), folder));
        for (Path folder : own) {
            Path known = this.folders.putIfAbsent(folder.getFileName().toString(), folder);
            if (known != null) {
                throw new KnowledgeException(folder + ": there is an edition of that code in " + known.getParent());
            }
        }
    }

    /** The lines of every edition, in the order of the folders. */
    List<EditionLines> read() throws KnowledgeException {
        List<EditionLines> editions = new ArrayList<>();
        for (String code : folders.keySet()) {
            editions.add(edition(code, new LinkedHashSet<>()));
        }
        return editions;
    }

    /** An edition; the others are variants that wait for it as their base. */
    private EditionLines edition(String code, Set<String> waiting) throws KnowledgeException {
        EditionLines known = read.get(code);
        if (known != null) {
            return known;
        }
        waiting.add(code);
        Path folder = folders.get(code);
        Map<String, KnowledgeLine> about = about(folder);
        Optional<EditionLines> base = base(about, waiting);
        EditionLines edition = laidOver(base, folder, about);
        read.put(code, edition);
        return edition;
    }

    private Map<String, KnowledgeLine> about(Path folder) throws KnowledgeException {
        Map<String, KnowledgeLine> about = new HashMap<>();
        for (KnowledgeLine line :
                file(folder, "edition.csv", own.contains(folder)).lines()) {
            String key = line.required("key");
            if (!KnownNames.EDITION_KEYS.contains(key)) {
                throw line.wrong(KnownNames.unknown("key", key, KnownNames.EDITION_KEYS));
            }
            about.put(key, line);
        }
        return about;
    }

    private Optional<EditionLines> base(Map<String, KnowledgeLine> about, Set<String> waiting)
            throws KnowledgeException {
        KnowledgeLine line = about.get("base");
        if (line == null) {
            return Optional.empty();
        }
        String base = line.required("value");
        if (!folders.containsKey(base)) {
            throw line.wrong("there is no edition " + base);
        }
        if (waiting.contains(base)) {
            throw line.wrong(
                    "edition " + base + " is a variant of itself: " + String.join(" of ", waiting) + " of " + base);
        }
        return Optional.of(edition(base, waiting));
    }

    private EditionLines laidOver(Optional<EditionLines> base, Path folder, Map<String, KnowledgeLine> about)
            throws KnowledgeException {
        boolean variant = base.isPresent();
        EditionLines below = base.orElse(EditionLines.none(folder));
        List<KnowledgeLine> tables = lines(folder, "tables.csv", variant || own.contains(folder));
        List<KnowledgeLine> indicators = lines(folder, "indicators.csv", variant);
        List<KnowledgeLine> identities = lines(folder, IDENTITIES_FILE, true);
        if (own.contains(folder)) {
            OwnDefaults defaults = new OwnDefaults(folder.getFileName().toString(), below);
            tables = defaults.tables(tables, indicators);
            indicators = defaults.indicators(tables, indicators);
            identities = defaults.identities(identities);
        }
        return new EditionLines(
                folder,
                own.contains(folder),
                base.map(EditionLines::lineage).orElse(List.of()),
                about,
                Variant.tables(below.tables(), tables),
                Variant.indicators(below.indicators(), indicators),
                Variant.identities(below.identities(), identities));
    }

    private static List<KnowledgeLine> lines(Path folder, String name, boolean mayBeLeftOut) throws KnowledgeException {
        return file(folder, name, mayBeLeftOut).lines();
    }

    private static KnowledgeFile file(Path folder, String name, boolean mayBeLeftOut) throws KnowledgeException {
        Path file = folder.resolve(name);
        return mayBeLeftOut ? KnowledgeFile.optional(file) : KnowledgeFile.required(file);
    }
}
