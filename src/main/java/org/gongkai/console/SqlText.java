package org.gongkai.console;

import java.util.regex.Pattern;

/** What somebody typed as SQL, as far as it matters here: of several statements the database shows the last one only. */
final class SqlText {

    /** Texts, names and comments, in which a semicolon ends nothing. */
    private static final Pattern LITERAL = Pattern.compile(
            "[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|\\$(\\w*)\\$.*?\\$\\1\\$",
            Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(LITERAL + "|" + COMMENT, Pattern.DOTALL);
    private static final Pattern MORE_BEHIND_THE_END = Pattern.compile(";[\\s;]*+[^\\s;]");

    private SqlText() {}

    /** Whether there is more than one statement in it. */
    static boolean holdsSeveral(String sql) {
        String bare = LITERAL_OR_COMMENT
                .matcher(sql)
                .replaceAll(match ->
                        sql.startsWith("--", match.start()) || sql.startsWith("/*", match.start()) ? " " : "x");
        return MORE_BEHIND_THE_END.matcher(bare).find();
    }
}
