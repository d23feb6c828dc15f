package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.publish.Manifest;

/**
 * What a published night holds, so that a night that was disturbed can be held against one that nobody disturbed.
 *
 * @param tables rows by table
 * @param dataFiles hashes of the CSV and Parquet files
 */
record NightContents(SortedMap<String, List<String>> tables, SortedMap<String, String> dataFiles) {

    static NightContents of(Path out) throws SQLException, IOException {
        return new NightContents(tablesIn(out), dataFilesIn(out));
    }

    void assertSameAs(NightContents expected, String what) {
        assertThat(dataFiles).as(what).isEqualTo(expected.dataFiles);
        assertThat(tables.keySet()).as(what).isEqualTo(expected.tables.keySet());
        expected.tables.forEach((table, rows) -> assertThat(NightlyFixture.differences(rows, tables.get(table)).stream()
                        .limit(5))
                .as("%s, %s", table, what)
                .isEmpty());
    }

    /** Readers are led to a night that is what its manifest says. */
    static void assertWhole(Path out, String what) throws IOException {
        Path current = out.resolve("current");
        assertThat(Manifest.read(current).verify(current)).as(what).isEmpty();
    }

    /** All tables but the transactions of the load, whose number may differ, and without the time of day. */
    private static SortedMap<String, List<String>> tablesIn(Path out) throws SQLException {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = NightlyFixture.open(out.resolve("current/warehouse.duckdb"))) {
            List<String> names = NightlyFixture.rows(connection, """
                    select table_name
                    from information_schema.tables
                    where table_schema = 'core' and table_name <> 'load_chunk'
                    order by table_name
                    """);
            for (String name : names) {
                String columns = name.equals("night") ? "* exclude (started_at)" : "*";
                tables.put(
                        name,
                        NightlyFixture.rows(connection, "select " + columns + " from core." + name + " order by all"));
            }
        }
        assertThat(tables).hasSizeGreaterThan(20);
        return tables;
    }

    private static SortedMap<String, String> dataFilesIn(Path out) throws IOException {
        SortedMap<String, String> files =
                FileTrees.contents(out.resolve("current").toRealPath());
        files.keySet().removeIf(name -> !name.endsWith(".csv") && !name.endsWith(".parquet"));
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        return files;
    }
}
