package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dialect of SQL that DuckDB and Spark share, as far as texts can tell. */
final class SharedDialect {

    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:''|[^'])*'", Pattern.DOTALL);

    private static final Map<String, Pattern> NOT_SHARED = notShared();

    private static final Pattern MACRO = pattern("\\bcore\\s*\\.\\s*\\w+\\s*\\(");

    private SharedDialect() {}

    private static Map<String, Pattern> notShared() {
        Map<String, Pattern> constructs = new LinkedHashMap<>();
        constructs.put("// divides integers in DuckDB only", pattern("//"));
        constructs.put("exclude is EXCEPT in Spark", pattern("\\bexclude\\b"));
        constructs.put(
                "string_agg with order by",
                pattern("\\b(string_agg|listagg|group_concat)\\s*\\([^()]*(\\([^()]*\\)[^()]*)*\\border\\s+by\\b"));
        constructs.put("arg_max and arg_min are max_by and min_by", pattern("\\barg_(max|min)\\s*\\("));
        constructs.put("list functions", pattern("\\b(list|list_\\w+|unnest)\\s*\\("));
        constructs.put("strftime and strptime", pattern("\\bstr[fp]time\\s*\\("));
        constructs.put("double quotes make a text in Spark", pattern("\""));
        constructs.put("varchar has a length in Spark; string has none in both", pattern("\\bvarchar\\b(?!\\s*\\()"));
        constructs.put(
                "recursion takes union all in Spark",
                pattern("\\bwith\\s+recursive\\b(?s:.*)\\bunion\\b(?!\\s+all\\b)"));
        constructs.put("lambdas", pattern("->|\\blambda\\b"));
        constructs.put(
                "select * from a base table", pattern("\\bselect\\s+(\\w+\\s*\\.\\s*)?\\*\\s+from\\s+core\\s*\\."));
        return constructs;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** The statement with its comments gone and its texts empty. */
    static String bare(String sql) {
        return COMMENT_OR_LITERAL.matcher(sql).replaceAll(found -> found.group().startsWith("'") ? "''" : " ");
    }

    /** What in a view is not shared; the macros of schema core may be used. */
    static List<String> faultsOfView(String sql) {
        String bare = bare(sql);
        return NOT_SHARED.entrySet().stream()
                .filter(construct -> construct.getValue().matcher(bare).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What in a report is not shared, or not ordered beyond doubt. */
    static List<String> faultsOfReport(String sql) {
        List<String> faults = new ArrayList<>(faultsOfView(sql));
        if (MACRO.matcher(bare(sql)).find()) {
            faults.add("macros of schema core");
        }
        List<String> items = orderItems(sql);
        if (items.isEmpty()) {
            faults.add("no order by at its end");
        }
        items.stream()
                .filter(item -> !item.toLowerCase(Locale.ROOT).endsWith("nulls last"))
                .forEach(item -> faults.add("no nulls last: " + item));
        return faults;
    }

    /** The items of the order of the outermost query. */
    static List<String> orderItems(String sql) {
        String outermost = withoutBrackets(bare(sql));
        Matcher order = pattern("\\border\\s+by\\b(?<items>.*)$")
                .matcher(outermost.replaceAll("\\s+", " ").strip());
        if (!order.find()) {
            return List.of();
        }
        return Pattern.compile(",")
                .splitAsStream(order.group("items"))
                .map(String::strip)
                .toList();
    }

    private static String withoutBrackets(String sql) {
        String before;
        String after = sql;
        do {
            before = after;
            after = before.replaceAll("\\([^()]*\\)", "");
        } while (!after.equals(before));
        return after;
    }
}
