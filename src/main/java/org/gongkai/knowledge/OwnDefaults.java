package org.gongkai.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the files of a user's own edition may leave out. A form that is given by codes needs little more than codes: its
 * indicators stand in one table that is printed nowhere, and an identity says of itself what it says. Lines that change
 * those of a base are left as they are, since what they leave empty is as in the base.
 */
final class OwnDefaults {

    /** The decimals that the warehouse keeps: the values themselves tell how many there are. */
    private static final String MOST_DECIMALS = "6";

    /** What files of figures have their own columns for; a figure of that name could not be told from them. */
    static final Set<String> RESERVED = Set.of("record", "year", "edition", "indicator", "breakdown", "value");

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");

    private final String edition;
    private final EditionLines base;

    /**
     * @param edition code of the edition
     * @param base what it is a variant of, if it is one
     */
    OwnDefaults(String edition, EditionLines base) {
        this.edition = edition;
        this.base = base;
    }

    /** The tables; where none is listed, those that the indicators name. */
    List<KnowledgeLine> tables(List<KnowledgeLine> own, List<KnowledgeLine> indicators) throws KnowledgeException {
        List<KnowledgeLine> listed = own;
        if (own.isEmpty() && base.tables().isEmpty()) {
            Map<String, KnowledgeLine> named = new LinkedHashMap<>();
            for (KnowledgeLine line : indicators) {
                String table = line.ifThere("table").orElse(edition);
                named.putIfAbsent(table, line.saying(Map.of("code", table)));
            }
            listed = List.copyOf(named.values());
        }
        List<KnowledgeLine> whole = new ArrayList<>();
        for (KnowledgeLine line : listed) {
            String code = line.required("code");
            whole.add(isIn(base.tables(), code) ? line : line.over(line.saying(table(code))));
        }
        return whole;
    }

    private static Map<String, String> table(String code) {
        return Map.of("title_zh", code, "title_en", code, "layout", "codes", "breakdowns", "");
    }

    /** The indicators of those tables. */
    List<KnowledgeLine> indicators(List<KnowledgeLine> tables, List<KnowledgeLine> own) throws KnowledgeException {
        String only = tables.size() == 1 ? tables.get(0).required("code") : "";
        List<KnowledgeLine> whole = new ArrayList<>();
        for (KnowledgeLine line : own) {
            String code = line.required("code");
            if (!CODE.matcher(code).matches()) {
                throw line.wrong("code '" + code + "' is not made of letters, digits, _ and . with a letter first");
            }
            if (RESERVED.contains(code.toLowerCase(Locale.ROOT))) {
                throw line.wrong(
                        "code '" + code + "' is a column of its own in files of figures; give the indicator another");
            }
            boolean ofBase = isIn(base.indicators(), code);
            whole.add(ofBase ? line : line.over(line.saying(indicator(line, code, only))));
        }
        return whole;
    }

    private static Map<String, String> indicator(KnowledgeLine line, String code, String onlyTable) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("table", onlyTable);
        defaults.put("row_path", line.ifThere("column_path").isPresent() ? "" : code);
        defaults.put("column_path", "");
        defaults.put("label_en", line.ifThere("row_path").orElse(code));
        defaults.put("unit", "");
        defaults.put("role", "own");
        defaults.put("scale", MOST_DECIMALS);
        defaults.put("may_be_negative", "no");
        defaults.put("additive", "yes");
        defaults.put("unit_needed", "no");
        return defaults;
    }

    /** The identities. */
    List<KnowledgeLine> identities(List<KnowledgeLine> own) throws KnowledgeException {
        List<KnowledgeLine> whole = new ArrayList<>();
        for (KnowledgeLine line : own) {
            boolean ofBase = isIn(base.identities(), line.required("code"));
            whole.add(ofBase ? line : line.over(line.saying(identity(line.required("statement")))));
        }
        return whole;
    }

    private static Map<String, String> identity(String statement) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("kind", "balance");
        defaults.put("blank_mode", "non_null");
        defaults.put("tolerance", "0");
        defaults.put("strength", "hard");
        defaults.put("severity", "error");
        defaults.put("basis", "stated");
        defaults.put("applies_if", "");
        defaults.put("text_zh", statement);
        defaults.put("text_en", statement);
        defaults.put("source", statement);
        return defaults;
    }

    private static boolean isIn(List<KnowledgeLine> lines, String code) {
        return lines.stream()
                .anyMatch(line -> line.ifThere("code").filter(code::equals).isPresent());
    }
}
