package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A data script of the page read back into rows, in the plainest way. */
final class PageScript {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final Pattern KEYS = Pattern.compile("\"keys\":(\\d+),");
    private static final Pattern TEXTS =
            Pattern.compile("\"(\\w+)\":\\[((?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\",?\\s*+)*+)]");

    private PageScript() {}

    /** The rows by column; what is null has no entry. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        String script = Files.readString(file);
        int rowsAt = script.indexOf("\"rows\":[\n");
        int textsAt = script.indexOf("\n],\"texts\":{");
        List<String> columns = quoted(script.substring(script.indexOf('['), rowsAt));
        columns.remove("keys");
        Matcher keys = KEYS.matcher(script);
        int keyCount = keys.find() ? Integer.parseInt(keys.group(1)) : 0;
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Matcher list = TEXTS.matcher(script.substring(textsAt));
        while (list.find()) {
            texts.put(list.group(1), quoted(list.group(2)));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        String[] above = new String[keyCount];
        for (String line : script.substring(rowsAt, textsAt).lines().skip(1).toList()) {
            rows.add(row(line.replaceAll("^\\[|],?$", "").split(",", -1), columns, above, texts));
        }
        return rows;
    }

    private static Map<String, String> row(
            String[] values, List<String> columns, String[] above, Map<String, List<String>> texts) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = i < values.length ? values[i] : "";
            if (i < above.length) {
                value = value.isEmpty() ? above[i] : value;
                above[i] = value;
            }
            if (value.isEmpty() || value.equals("null")) {
                continue;
            }
            List<String> known = texts.get(columns.get(i));
            row.put(columns.get(i), known == null ? value.replace("\"", "") : known.get(Integer.parseInt(value)));
        }
        return row;
    }

    private static List<String> quoted(String text) {
        List<String> quoted = new ArrayList<>();
        Matcher one = TEXT.matcher(text);
        while (one.find()) {
            quoted.add(one.group(1));
        }
        return quoted;
    }
}
