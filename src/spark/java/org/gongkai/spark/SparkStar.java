package org.gongkai.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Column;
import org.apache.spark.sql.types.DataTypes;
import org.gongkai.warehouse.SqlLibrary;

/**
 * The star on Spark: tables of schema {@code core} over the Parquet files of a night, and over them the very views of
 * {@code sql/views} that the reports of {@code sql/reports} ask for. Nothing is taken ready-made from the warehouse but
 * what stands in its tables.
 */
final class SparkStar {

    private static final Pattern VIEW =
            Pattern.compile("create or replace view main\\.(?<name>\\w+) as\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    /** A name behind a schema that no bracket follows, as one follows that of a function. */
    private static final Pattern OF_MAIN = Pattern.compile("\\bmain\\.(?<name>\\w+)\\b(?!\\s*\\()");

    private static final Pattern OF_CORE = Pattern.compile("\\bcore\\.(?<name>\\w+)\\b(?!\\s*\\()");

    private final SparkSession spark;
    private final SqlLibrary sql;
    private final Map<String, String> views = new LinkedHashMap<>();

    /** A star in that session, by those files. */
    SparkStar(SparkSession spark, SqlLibrary sql) {
        this.spark = spark;
        this.sql = sql;
        for (String file : sql.names("views")) {
            for (String statement : sql.statements(file)) {
                Matcher matcher = VIEW.matcher(statement);
                if (matcher.find()) {
                    views.put(matcher.group("name"), statement);
                }
            }
        }
    }

    /**
     * Makes tables, functions and views in the session, as far as these queries ask for them.
     *
     * @param star the folder {@code star} of a night, on any file system that Spark reads
     * @throws AnalysisException if a table is not there
     */
    void open(String star, Collection<String> queries) throws AnalysisException {
        spark.udf()
                .register(
                        "round", (Number number, Integer digits) -> Rounding.of(number, digits), DataTypes.DoubleType);
        spark.sql("create database if not exists core");
        spark.sql("create database if not exists main");
        List<String> wanted = viewsOf(queries);
        Set<String> tables = new TreeSet<>(names(OF_CORE, queries));
        wanted.forEach(view -> tables.addAll(names(OF_CORE, List.of(views.get(view)))));
        for (String table : tables) {
            addTable("core." + table, star + "/" + table);
        }
        for (String file : sql.names("spark")) {
            sql.statements(file).forEach(spark::sql);
        }
        wanted.forEach(view -> spark.sql(views.get(view)));
    }

    /** Columns are looked up once, in the files themselves, and the years of a table that is cut by year in its folders. */
    private void addTable(String name, String folder) throws AnalysisException {
        spark.catalog().createTable(name, folder, "parquet");
        if (spark.catalog().listColumns(name).collectAsList().stream().anyMatch(Column::isPartition)) {
            spark.catalog().recoverPartitions(name);
        }
    }

    /** The views that queries ask for, those behind them first. */
    private List<String> viewsOf(Collection<String> queries) {
        List<String> found = new ArrayList<>();
        names(OF_MAIN, queries).forEach(view -> addView(view, found));
        return found;
    }

    private void addView(String view, List<String> found) {
        String statement = views.get(view);
        if (statement == null) {
            throw new IllegalStateException("no file of sql/views makes main." + view);
        }
        if (found.contains(view)) {
            return;
        }
        names(OF_MAIN, List.of(statement)).stream()
                .filter(other -> !other.equals(view))
                .forEach(other -> addView(other, found));
        found.add(view);
    }

    private static Set<String> names(Pattern pattern, Collection<String> queries) {
        Set<String> names = new TreeSet<>();
        for (String query : queries) {
            Matcher matcher = pattern.matcher(COMMENT.matcher(query).replaceAll(" "));
            while (matcher.find()) {
                names.add(matcher.group("name"));
            }
        }
        return names;
    }
}
