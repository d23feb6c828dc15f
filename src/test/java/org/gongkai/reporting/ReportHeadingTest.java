package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.knowledge.ReportColumn;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column of the reports and views has a heading in both languages, and every heading a column. */
class ReportHeadingTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));

    @TempDir
    private static Path folder;

    private static Knowledge knowledge;
    private static Warehouse warehouse;

    @BeforeAll
    static void open() throws Exception {
        knowledge = new KnowledgeReader(Path.of("data")).read();
        warehouse = EmptyWarehouse.in(folder);
    }

    @AfterAll
    static void close() throws Exception {
        warehouse.close();
    }

    static List<String> reports() {
        return SQL.names("reports");
    }

    private static List<String> columns(String report) throws Exception {
        try (Connection connection = warehouse.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SQL.statement(report))) {
            ResultSetMetaData columns = result.getMetaData();
            Stream.Builder<String> names = Stream.builder();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
            }
            return names.build().toList();
        }
    }

    private static Set<String> columnsOfViews() throws Exception {
        try (Connection connection = warehouse.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select distinct columns.column_name"
                        + " from duckdb_columns() as columns inner join duckdb_views() as views"
                        + " on columns.schema_name = views.schema_name and columns.table_name = views.view_name"
                        + " where views.schema_name = 'main' and not views.internal")) {
            Set<String> names = new TreeSet<>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyColumnOfAReportHasAHeading(String report) throws Exception {
        List<String> known =
                knowledge.reportColumns().stream().map(ReportColumn::column).toList();

        assertThat(columns(report)).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(known);
    }

    /** The data dictionary tells a reader of a view what a column is by its heading. */
    @Test
    void everyColumnOfAViewHasAHeadingAndEveryHeadingIsOfAColumnOfSomeViewOrReport() throws Exception {
        Set<String> used = columnsOfViews();
        for (String report : reports()) {
            used.addAll(columns(report));
        }

        assertThat(knowledge.reportColumns())
                .extracting(ReportColumn::column)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headingsOfAReportCanBeToldApart(String report) throws Exception {
        for (Language language : Language.values()) {
            ReportWording wording = new ReportWording(knowledge, language);

            assertThat(columns(report).stream().map(wording::header).toList())
                    .as("%s %s", report, language)
                    .doesNotHaveDuplicates();
        }
    }
}
