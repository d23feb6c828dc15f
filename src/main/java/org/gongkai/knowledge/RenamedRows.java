package org.gongkai.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that a variant calls otherwise than its base. What stands below such a row in the base stands below its new name
 * in the variant, so that a section that shifts from （二） to （三） is one line.
 */
final class RenamedRows {

    private static final String ROW_PATH = "row_path";

    /** The innermost row first, since its new name says those of the rows above it too. */
    private static final Comparator<Rename> INNERMOST_FIRST =
            Comparator.<Rename>comparingInt(rename -> rename.before().length()).reversed();

    private RenamedRows() {}

    private record Rename(String table, String before, String now) {

        boolean concerns(String otherTable, String path) {
            return table.equals(otherTable) && path.startsWith(before + Indicator.PATH_SEPARATOR);
        }
    }

    /** The merged lines, with the paths that the variant does not give itself following the rows above them. */
    static List<KnowledgeLine> follow(List<KnowledgeLine> base, List<KnowledgeLine> own, List<KnowledgeLine> merged)
            throws KnowledgeException {
        Map<String, String> given = new HashMap<>();
        own.forEach(line -> line.ifThere(ROW_PATH)
                .ifPresent(path -> given.put(line.ifThere("code").orElseThrow(), path)));
        List<Rename> renames = new ArrayList<>();
        for (KnowledgeLine line : base) {
            String before = line.text(ROW_PATH);
            String now = given.getOrDefault(line.required("code"), before);
            if (!now.equals(before)) {
                renames.add(new Rename(line.required("table"), before, now));
            }
        }
        renames.sort(INNERMOST_FIRST);
        List<KnowledgeLine> following = new ArrayList<>();
        for (KnowledgeLine line : merged) {
            boolean isGiven = given.containsKey(line.required("code"));
            following.add(isGiven ? line : renamed(line, renames));
        }
        return following;
    }

    private static KnowledgeLine renamed(KnowledgeLine line, List<Rename> renames) throws KnowledgeException {
        String table = line.required("table");
        String path = line.text(ROW_PATH);
        return renames.stream()
                .filter(rename -> rename.concerns(table, path))
                .findFirst()
                .map(rename -> line.with(
                        ROW_PATH, rename.now() + path.substring(rename.before().length())))
                .orElse(line);
    }
}
