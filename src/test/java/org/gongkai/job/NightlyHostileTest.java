package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.job.NightlyFixture.Run;
import org.gongkai.source.HostileFiles;
import org.gongkai.source.HostileFiles.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night over everything that somebody may send to stop it, with two reports among it. */
class NightlyHostileTest {

    private static final String FORGED = "假\n[未收录] 宿迁.xlsx\u001b[31m\u202excod.csv";
    private static final String FORMULA = "=cmd|'进' !A1.csv";
    private static final String SQL = "'; drop table core.report; --.csv";
    private static final String CONTACTS = "联系方式.csv";

    @TempDir
    private static Path scratch;

    private static NightlyFixture nightly;
    private static Run run;
    private static final Set<String> bad = new TreeSet<>();

    @BeforeAll
    static void runTheNight() throws IOException, InterruptedException {
        nightly = NightlyFixture.fresh(scratch, SUQIAN_2023, SUQIAN_2024);
        nightly.publishAll();
        for (Hostile hostile : HostileFiles.all()) {
            put(hostile.name(), hostile.content().get());
        }
        for (String name : List.of(FORGED, FORMULA, SQL)) {
            put(name, text("会议通知,1\n"));
        }
        put(CONTACTS, text("13812345678,370402199001011234,zhang@zaozhuang.gov.cn,0632-3318888\n"));
        put("无权.csv", text("会议通知,1\n"));
        // Whoever may read all the same, as root may, finds no form in it.
        Files.setPosixFilePermissions(nightly.report("无权.csv"), Set.of());
        link("链接.xlsx", nightly.report(SUQIAN_2023));
        link("文件夹链接", nightly.reports());
        link("悬空链接.xlsx", nightly.reports().resolve("没有"));
        link("设备.csv", Path.of("/dev/zero"));
        shell("mkfifo 管道.csv && printf 1,2 > \"$(printf 'bad\\377name.csv')\"");
        bad.add("管道.csv");
        bad.add("bad\uFFFDname.csv");
        run = nightly.night();
    }

    private static void put(String name, byte[] content) throws IOException {
        Files.write(nightly.report(name), content);
        bad.add(name);
    }

    private static void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(nightly.report(name), target);
        bad.add(name);
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(nightly.reports().toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theGoodReportsAreLoadedWhole() throws SQLException {
        assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
        assertThat(nightly.rows("select file, count(*) from main.figure group by file order by file"))
                .containsExactlyInAnyOrder(SUQIAN_2023 + "|200", SUQIAN_2024 + "|200");
    }

    @Test
    void everyBadFileIsNamedInTheRejects() throws SQLException {
        assertThat(
                        nightly.rows(
                                "select file from main.reject union select file from core.trouble where code = 'FILE_NOT_READ_YET'"))
                .containsExactlyInAnyOrderElementsOf(bad);
    }

    @Test
    void whatNamesHoldBeginsNoLineOfTheConsoleAndTurnsNothing() {
        assertThat(run.console()).noneMatch(line -> line.startsWith("[未收录]"));
        assertThat(run.text()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    }

    @Test
    void nothingInTheListsCanRunAsAFormula() throws IOException {
        assertThat(nightly.csv("rejects.csv"))
                .noneMatch(line -> line.contains("," + FORMULA))
                .anyMatch(line -> line.contains("'" + FORMULA));
        for (Path csv : csvFiles()) {
            assertThat(Files.readString(csv)).as(csv.toString()).doesNotContainPattern("(?m)(?:^|,)\"?[=@+][A-Za-z]");
        }
    }

    @Test
    void personalNumbersReachNoListAndNoLog() throws IOException {
        List<Path> told = new ArrayList<>(csvFiles());
        told.add(nightly.out().resolve("runs.jsonl"));
        for (Path file : told) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("13812345678", "370402199001011234", "zhang@", "0632-3318888");
        }
        assertThat(run.text()).doesNotContain("13812345678", "370402199001011234", "zhang@", "0632-3318888");
    }

    @Test
    void nobodyElseMayWriteWhatWasPublished() throws IOException {
        try (Stream<Path> files = Files.walk(nightly.out())) {
            for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE)
                        .contains(PosixFilePermission.OWNER_READ);
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(nightly.work())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingIsReadTwiceAndTheNextNightSaysTheSame() throws SQLException {
        List<String> before = nightly.rows("select distinct file, code from main.reject order by all");

        Run second = nightly.night();

        assertThat(second.exitCode()).as(second.text()).isEqualTo(3);
        assertThat(second.text()).startsWith("没有变化，第 1 批仍然有效");
        assertThat(nightly.rows("select distinct file, code from main.reject order by all"))
                .isEqualTo(before);
    }

    private static List<Path> csvFiles() throws IOException {
        try (Stream<Path> files = Files.list(nightly.current())) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }
}
