package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NewerProgram.change;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018_CSV;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new program goes on from what an older one left, and an older one leaves alone what a newer one wrote. */
class NightlyUpgradeTest {

    /** Files that tell nothing of nights. */
    private static final List<String> SAME = List.of(
            "figures.csv",
            "trend.csv",
            "shares.csv",
            "backlog.csv",
            "derived.csv",
            "explanations.csv",
            "rule_failures.csv",
            "statements.csv",
            "rejects.csv");

    @TempDir
    private Path scratch;

    /** What 0.1.0 left of a night on two reports, with the divisions of three provinces as knowledge. */
    private void unpackRelease(Path out) throws IOException {
        try (InputStream release = NightlyUpgradeTest.class.getResourceAsStream("/releases/0.1.0.zip");
                ZipInputStream zip = new ZipInputStream(release)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = out.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        Files.createSymbolicLink(out.resolve("current"), Path.of("nights/000001"));
    }

    @Test
    void aNightOverAnOlderWarehouseSaysWhatAFreshOneSays() throws Exception {
        // given
        String[] reports = {SUQIAN_2023, SUQIAN_2024, ZAOZHUANG_2018_CSV};
        NightlyFixture nightly = NightlyFixture.fresh(scratch.resolve("upgraded"), reports);
        unpackRelease(nightly.out());
        NightlyFixture fresh = NightlyFixture.fresh(scratch.resolve("fresh"), reports);

        // when
        nightly.cleanNight();
        fresh.cleanNight();

        // then
        for (String name : SAME) {
            assertThat(nightly.csv(name)).as(name).isEqualTo(fresh.csv(name));
        }
        String rows = """
                select agency_code, year, indicator, breakdown, value, low, high, status, file, sheet, cell
                from figure
                order by all
                """;
        assertThat(nightly.rows(rows)).isEqualTo(fresh.rows(rows)).hasSizeGreaterThan(400);
        // and it remembers what the older one had found
        assertThat(nightly.rows("select distinct first_night from finding")).containsExactly("1");
        assertThat(nightly.rows("select night from core.night order by night")).containsExactly("1", "2");

        // and when a newer program has been at work
        Path warehouse = nightly.work().resolve("gongkai.duckdb");
        NewerProgram.workOn(warehouse);
        refusesAndLeaves(nightly, warehouse, "更新的程序");
        assertThat(nightly.night("--lang", "en").text()).contains("written by a newer program (version 9999");

        // and when something else lies there
        Files.delete(warehouse);
        change(warehouse, "create table letters (sent date)");
        refusesAndLeaves(nightly, warehouse, "不是本程序的数据仓库");
        // also where its last changes stand in a log beside it, which opening it would take up
        change(warehouse, "pragma disable_checkpoint_on_shutdown", "insert into letters values ('2024-01-31')");
        assertThat(nightly.work().resolve("gongkai.duckdb.wal")).isNotEmptyFile();
        refusesAndLeaves(nightly, warehouse, "不是本程序的数据仓库");

        // and when readers are led to what a newer program has published
        NewerProgram.publish(nightly);
        assertThatReadersAreToldOfTheNewerProgram(nightly);
    }

    private void assertThatReadersAreToldOfTheNewerProgram(NightlyFixture nightly) throws IOException {
        String out = nightly.out().toString();
        Path form = scratch.resolve("form.xlsx");
        for (List<String> asked : List.of(
                List.of("status", "--out", out),
                List.of("verify", "--out", out),
                List.of("rollback", "--out", out, "--to", "2"),
                List.of("compile", "--warehouse", out, "--agency", "宿迁市", "--year", "2024", "--out", form + ""))) {
            NightlyFixture.Run run = NightlyFixture.run(asked.toArray(String[]::new));
            assertThat(run.exitCode()).as(asked + "\n" + run.text()).isEqualTo(7);
            assertThat(run.text()).contains("更新的程序", "9999");
        }
        assertThat(form).doesNotExist();
        // what people ask by is in the file itself
        NightlyFixture.Run sql =
                NightlyFixture.run("sql", "select max(year) as y from figure", "--night", nightly.current() + "");
        assertThat(sql.exitCode()).as(sql.text()).isZero();
        assertThat(sql.text()).contains("更新的程序", "2024");
        // and damage is told first
        Files.writeString(nightly.current().resolve("trend.csv"), "x");
        NightlyFixture.Run verify = NightlyFixture.run("verify", "--out", out);
        assertThat(verify.exitCode()).isEqualTo(5);
        assertThat(verify.console()).contains("已改动：trend.csv");
    }

    private static void refusesAndLeaves(NightlyFixture nightly, Path warehouse, String why) throws IOException {
        SortedMap<String, String> before = warehouseFiles(nightly);

        NightlyFixture.Run run = nightly.night();

        assertThat(run.exitCode()).as(run.text()).isEqualTo(7);
        assertThat(run.text()).contains(why, warehouse.toString());
        assertThat(warehouseFiles(nightly)).isEqualTo(before);
        assertThat(nightly.current().toRealPath().getFileName()).hasToString("000002");
    }

    private static SortedMap<String, String> warehouseFiles(NightlyFixture nightly) throws IOException {
        SortedMap<String, String> files = FileTrees.contents(nightly.work());
        files.keySet().removeIf(name -> !name.startsWith("gongkai.duckdb"));
        return files;
    }
}
