package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The star as it is made: everything in it is explained, and defining it again, or over an earlier one, loses nothing. */
class SchemaTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));

    @TempDir
    private Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() throws SQLException, IOException {
        warehouse = Warehouse.open(folder.resolve("gongkai.duckdb"), SQL, "");
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    private List<String> texts(String query) {
        return JdbcClient.create(warehouse.dataSource())
                .sql(query)
                .query(String.class)
                .list();
    }

    @Test
    void nothingIsFetchedFromTheNetwork() {
        assertThat(texts("""
                select name || ' ' || value
                from duckdb_settings()
                where name in ('autoinstall_known_extensions', 'autoload_known_extensions')
                """))
                .containsExactlyInAnyOrder("autoinstall_known_extensions false", "autoload_known_extensions false");
    }

    @Test
    void everyTableIsExplained() {
        assertThat(texts("select table_name from duckdb_tables() where schema_name = 'core' and not internal"))
                .contains("fact_indicator", "finding", "source_file");
        assertThat(texts("select table_name from duckdb_tables() where not temporary and coalesce(comment, '') = ''"))
                .isEmpty();
    }

    @Test
    void everyColumnOfATableIsExplained() {
        assertThat(texts("""
                select columns.table_name || '.' || columns.column_name
                from duckdb_columns() as columns
                inner join duckdb_tables() as tables on columns.table_oid = tables.table_oid
                where tables.schema_name = 'core' and not tables.temporary and coalesce(columns.comment, '') = ''
                """)).isEmpty();
    }

    @Test
    void everyViewIsExplained() {
        assertThat(texts("select view_name from duckdb_views() where not internal"))
                .contains("figure", "finding", "report");
        assertThat(texts("""
                select schema_name || '.' || view_name
                from duckdb_views()
                where not internal and (schema_name <> 'main' or coalesce(comment, '') = '')
                """)).isEmpty();
    }

    @Test
    void analystsSeeViewsOnly() {
        assertThat(texts("select table_name from duckdb_tables() where schema_name = 'main'"))
                .isEmpty();
    }

    @Test
    void theFileOpensInClientsOfTheFirstMajorVersion() {
        assertThat(texts("select tags['storage_version'] from duckdb_databases() where not internal"))
                .singleElement()
                .asString()
                .startsWith("v1.2.0");
    }

    @Test
    void definingAgainChangesNothing() throws Exception {
        // given a warehouse with the project's knowledge and a figure
        Knowledge knowledge = new KnowledgeReader(Path.of("data")).read();
        new Dimensions(warehouse).write(knowledge);
        StoredFigure.add(warehouse, "fact_indicator", 1, 1);
        String contents = """
                select sql from duckdb_tables() where not temporary
                union all
                select sql from duckdb_views() where not internal
                union all
                select md5(string_agg(f::varchar, '')) from core.fact_indicator as f
                union all
                select md5(string_agg(i::varchar, '' order by i.indicator_id)) from core.dim_indicator as i
                order by 1
                """;
        // read from the disk, since the engine writes a new view in other words than one that it reads
        reopen();
        List<String> before = texts(contents);

        // when the file no longer says what it was defined by
        JdbcClient.create(warehouse.dataSource())
                .sql("delete from core.definition")
                .update();
        reopen();
        reopen();

        // then
        assertThat(before).hasSizeGreaterThan(30).doesNotContainNull();
        assertThat(texts(contents)).isEqualTo(before);
    }

    @Test
    void aWarehouseOfAnEarlierSchemaGetsTheColumnsThatItLacks() throws Exception {
        // given a file from before sentences were checked
        List<String> columns = columnsOf("statement");
        JdbcClient jdbc = JdbcClient.create(warehouse.dataSource());
        for (String later : List.of("position", "scope_words", "measure", "said_of")) {
            jdbc.sql("alter table core.statement drop column " + later).update();
        }
        jdbc.sql("drop table core.statement_check").update();
        jdbc.sql("drop table core.definition").update();

        // when
        reopen();

        // then they stand in the order in which rows are appended
        assertThat(columnsOf("statement")).isEqualTo(columns).hasSizeGreaterThan(20);
        assertThat(columnsOf("statement_check")).contains("said_text");
    }

    /** An earlier program appends by the order of columns, so that it must know when there are others. */
    @Test
    void theSchemaOfAnotherVersionHasAnotherNumber() {
        assertThat(texts("""
                        select md5(
                            string_agg(
                                table_name || '.' || column_name || ' ' || data_type,
                                ','
                                order by table_name, column_index
                            )
                        )
                        from duckdb_columns()
                        where schema_name = 'core' and not internal
                        """))
                .as("columns of the tables of version %d: raise it where they change", Definition.SCHEMA_VERSION)
                .containsExactly("6bc2485323fa96cc04621fc1d5055e8b");
    }

    private List<String> columnsOf(String table) {
        return texts(
                "select column_name from duckdb_columns() where table_name = '" + table + "' order by column_index");
    }

    private void reopen() throws SQLException, IOException {
        warehouse.close();
        warehouse = Warehouse.open(folder.resolve("gongkai.duckdb"), SQL, "");
    }
}
