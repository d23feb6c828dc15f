package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018_CSV;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.form.FormReader;
import org.gongkai.job.NightlyFixture.Run;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.reading.ReadingRow;
import org.gongkai.reading.ReadingTable;
import org.gongkai.reading.ReadingsInParquet;
import org.gongkai.source.ReadingLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that takes in readings made elsewhere, of files that are not here. */
class NightlyReadingsTest {

    private static final int UNUSABLE = 7;

    private static final String TEXT_2018 = "枣庄市人民政府2018年政府信息公开工作年度报告.docx";
    private static final List<String> FILES =
            List.of(SUQIAN_2023, ZAOZHUANG_2018, ZAOZHUANG_2018_CSV, TEXT_2018, "坏.xlsx");

    @TempDir
    private static Path scratch;

    private static NightlyFixture ofFiles;
    private static NightlyFixture ofReadings;
    private static Run night;

    @BeforeAll
    static void runBothNights() throws Exception {
        ofFiles =
                NightlyFixture.in(scratch.resolve("files"), FILES.subList(0, 4).toArray(String[]::new));
        Files.writeString(ofFiles.report("坏.xlsx"), "not a workbook");
        ofFiles.publishAll();
        ofFiles.night("--date", "2026-03-02");
        ofReadings = NightlyFixture.in(scratch.resolve("readings"), SUQIAN_2023);
        FileTrees.delete(ofReadings.reports());
        ofReadings.publishAll();
        write(FormReader.VERSION, "", "good");
        night = ofReadings.night(
                "--date", "2026-03-02", "--readings", readings("good"), "--files-per-transaction", "2");
    }

    private static String readings(String name) {
        return scratch.resolve(name).toString();
    }

    /** The readings of the files of the other night, as a reader of that version and knowledge with that mark makes them. */
    private static void write(int version, String mark, String name) throws Exception {
        Knowledge knowledge = new KnowledgeReader(Path.of("data")).read();
        FormReader reader = new FormReader(knowledge, ReadingLimits.defaults());
        List<Map<ReadingTable, List<ReadingRow>>> rows = new ArrayList<>();
        for (String file : FILES) {
            byte[] content = Files.readAllBytes(ofFiles.report(file));
            rows.add(ReadingsInParquet.rows(
                    content,
                    reader.read(content, file),
                    version,
                    knowledge.fingerprints().reading() + mark));
        }
        ReadingsInParquet.write(scratch.resolve(name), rows);
    }

    private static void assertRefused(Run run, String... words) {
        assertThat(run.exitCode()).as(run.text()).isEqualTo(UNUSABLE);
        assertThat(run.text()).contains(words);
    }

    @Test
    void comesToTheSameAsANightOverTheFiles() throws IOException {
        assertThat(night.exitCode()).as(night.text()).isEqualTo(3);
        assertThat(night.text()).contains("5 个文件已在别处读取");
        assertThat(published(ofReadings)).isEqualTo(published(ofFiles));
    }

    /** All that is published, but for the warehouse, whose bytes no two nights share, and the hashes. */
    private static Map<String, Object> published(NightlyFixture nightly) throws IOException {
        Map<String, Object> contents =
                new TreeMap<>(FileTrees.contents(nightly.current().toRealPath()));
        assertThat(contents.keySet())
                .contains("rejects.csv", "statements.csv", "star/fact_indicator/year=2018/part-0.parquet");
        contents.remove("warehouse.duckdb");
        contents.remove("manifest.json");
        return contents;
    }

    @Test
    void theNextNightWithTheSameReadingsHasNothingToDo() {
        Run again = ofReadings.night("--date", "2026-03-02", "--readings", readings("good"));

        assertThat(again.text()).contains("没有变化");
        assertThat(ofReadings.nights()).containsExactly("000001");
    }

    @Test
    void whatTheFolderHoldsCountsBeforeTheReadings() throws IOException {
        NightlyFixture both = NightlyFixture.in(scratch.resolve("both"), ZAOZHUANG_2018, SUQIAN_2023);
        Files.writeString(both.report(ZAOZHUANG_2018), "now something else");

        Run forecast = both.night("--dry-run", "--readings", readings("good"));

        assertThat(forecast.text()).contains("新文件 5", "4 个文件已在别处读取");
    }

    @Test
    void readingsOfAnotherReaderOrKnowledgeAreRefusedWithWhatToDo() throws Exception {
        write(FormReader.VERSION - 1, "", "older");
        write(FormReader.VERSION, "x", "otherwise");
        NightlyFixture empty = NightlyFixture.in(scratch.resolve("none"), SUQIAN_2023);
        FileTrees.delete(empty.reports());

        assertRefused(
                empty.night("--readings", readings("older")), "5 个文件", "第 " + (FormReader.VERSION - 1) + " 版", "重新生成");
        assertRefused(
                empty.night("--lang", "en", "--readings", readings("otherwise")),
                "5 files",
                "with other knowledge",
                "Make the readings again");
        // what is known by its content need not be read again, whoever read it
        assertThat(ofFiles.night("--dry-run", "--readings", readings("older")).exitCode())
                .isZero();
    }

    @Test
    void readingsThatAreNotWholeAreRefused() throws Exception {
        Path missing = scratch.resolve("missing");
        FileTrees.copy(scratch.resolve("good"), missing);
        FileTrees.delete(missing.resolve("trouble"));
        Path narrow = scratch.resolve("narrow");
        FileTrees.copy(scratch.resolve("good"), narrow);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            connection
                    .createStatement()
                    .execute("copy (select * exclude (printed) from read_parquet('"
                            + scratch.resolve("good/figure/part-0.parquet") + "')) to '"
                            + narrow.resolve("figure/part-0.parquet") + "' (format parquet)");
        }
        Path broken = scratch.resolve("broken");
        FileTrees.copy(scratch.resolve("good"), broken);
        Files.writeString(broken.resolve("file/part-0.parquet"), "PAR1 no more");
        Path doubled = scratch.resolve("doubled");
        FileTrees.copy(scratch.resolve("good"), doubled);
        Files.copy(doubled.resolve("file/part-0.parquet"), doubled.resolve("file/part-1.parquet"));

        assertRefused(ofReadings.night("--readings", readings("nowhere")), "没有读取结果文件夹", "nowhere");
        assertRefused(ofReadings.night("--readings", missing.toString()), "不完整", "trouble");
        assertRefused(ofReadings.night("--readings", narrow.toString()), "另一版本", "printed VARCHAR");
        assertRefused(ofReadings.night("--readings", broken.toString()), "无法读取", "broken");
        assertRefused(ofReadings.night("--readings", doubled.toString()), "出现两次");
    }

    @Test
    void aLedgerThatLostAFileIsRefused() throws Exception {
        assertRefused(
                ofReadings.night("--readings", ledger("lost", "* from ledger where file not like '%.docx'")),
                "不完整",
                TEXT_2018);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret.csv", "/etc/passwd", "a//b.csv", "./a.csv", "a/..", "own:figures", "", "a\0b.csv"})
    void aPathThatLeadsOutOfTheFolderIsRefused(String path) throws Exception {
        String changed = "* replace (case when file like '%.docx' then '" + path.replace("\0", "' || chr(0) || '")
                + "' else file end as file) from ledger";

        assertRefused(ofReadings.night("--dry-run", "--readings", ledger("leads-out", changed)), "不是由本程序写的");
    }

    @Test
    void theFolderOfReadingsMayHaveAnyName() throws Exception {
        Path folder = scratch.resolve("day=1/[a]*");
        FileTrees.copy(scratch.resolve("good"), folder);

        assertThat(ofReadings
                        .night("--dry-run", "--date", "2026-03-02", "--readings", folder.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void rowsThatAreMissingEndTheNightWithWhatToDo() throws Exception {
        NightlyFixture nightly = NightlyFixture.in(scratch.resolve("rows"));
        FileTrees.delete(nightly.reports());

        assertRefused(
                nightly.night("--readings", changed("rows", "figure", "* from rows where figure_no > 1")),
                "不完整或有误，请重新生成");
        assertThat(nightly.current()).doesNotExist();
    }

    /** The good readings, but for their ledger, which is that query. */
    private static String ledger(String name, String query) throws Exception {
        return changed(name, "file", query.replace("from ledger", "from rows"));
    }

    /** The good readings, but for one table, which is that query of its rows. */
    private static String changed(String name, String table, String query) throws Exception {
        Path folder = Files.createTempDirectory(scratch, name);
        FileTrees.copy(scratch.resolve("good"), folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            connection
                    .createStatement()
                    .execute("copy (with rows as (from read_parquet('"
                            + scratch.resolve("good/" + table + "/part-0.parquet") + "')) select " + query + ") to '"
                            + folder.resolve(table + "/part-0.parquet") + "' (format parquet)");
        }
        return folder.toString();
    }
}
