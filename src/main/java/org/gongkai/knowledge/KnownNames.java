package org.gongkai.knowledge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that files may have: columns, and keys of {@code edition.csv}. In the files of an edition most may be left
 * out, so that a mistyped one would go unseen.
 */
final class KnownNames {

    /** Keys of {@code edition.csv}. */
    static final List<String> EDITION_KEYS =
            List.of("code", "base", "name_zh", "name_en", "first_year", "last_year", "head", "notes", "source");

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "edition.csv",
            List.of("key", "value"),
            "tables.csv",
            List.of("code", "title_zh", "title_en", "layout", "breakdowns", "after"),
            "indicators.csv",
            List.of(
                    "code",
                    "form_code",
                    "after",
                    "table",
                    "row_path",
                    "column_path",
                    "label_en",
                    "unit",
                    "role",
                    "scale",
                    "may_be_negative",
                    "additive",
                    "unit_needed",
                    "weight",
                    "swap_group"),
            "identities.csv",
            List.of(
                    "code",
                    "kind",
                    "statement",
                    "blank_mode",
                    "tolerance",
                    "strength",
                    "severity",
                    "basis",
                    "applies_if",
                    "text_zh",
                    "text_en",
                    "source",
                    "after"));

    private KnownNames() {}

    /** What is wrong with the columns of a file; of files of which nothing is known here only whether one is there twice. */
    static Optional<String> troubleOf(String file, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                return Optional.of("column " + column + " is there twice");
            }
            List<String> known = COLUMNS.get(file);
            if (known != null && !known.contains(column)) {
                return Optional.of(unknown("column", column, known));
            }
        }
        return Optional.empty();
    }

    /** Says that a name is not known, with the nearest that is. */
    static String unknown(String noun, String name, List<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt((String one) -> distance(name, one))
                        .thenComparing(one -> one))
                .orElseThrow();
        return "there is no " + noun + " '" + name + "', did you mean " + nearest + "? (" + String.join(", ", known)
                + ")";
    }

    /** How many letters must be put in, left out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
