package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in the folder or on the command line: who is told what, and that the good files load. */
class NightlyBadInputTest {

    @TempDir
    private Path scratch;

    /** A file that cannot be taken, and the reject that says so. */
    enum BadFile {
        TEXT_NAMED_XLSX("NO_KNOWN_TABLE", "没有找到已知版式的统计表", "确认是政府信息公开统计表") {
            @Override
            byte[] content() {
                return "会议通知\n请于周五前报送。\n".getBytes(StandardCharsets.UTF_8);
            }
        },
        WORKBOOK_OF_ANOTHER_KIND("NO_KNOWN_TABLE", "没有找到已知版式的统计表", "确认是政府信息公开统计表") {
            @Override
            byte[] content() throws IOException {
                try (XSSFWorkbook book = new XSSFWorkbook()) {
                    var row = book.createSheet("食堂").createRow(0);
                    row.createCell(0).setCellValue("周一午餐");
                    row.createCell(1).setCellValue(12);
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    book.write(bytes);
                    return bytes.toByteArray();
                }
            }
        },
        HALF_A_WORKBOOK("FILE_DAMAGED", "文件已损坏，无法读取", "用 Excel 或 WPS 打开") {
            @Override
            byte[] content() throws IOException {
                byte[] whole = Files.readAllBytes(NightlyFixture.SAMPLES.resolve(SUQIAN_2023));
                return Arrays.copyOf(whole, whole.length / 2);
            }
        },
        EMPTY_FILE("FILE_EMPTY", "文件是空的", "请填报单位重新报送") {
            @Override
            byte[] content() {
                return new byte[0];
            }
        },
        BEHIND_A_PASSWORD("FILE_ENCRYPTED", "文件有打开密码", "去掉密码后另存为") {
            @Override
            byte[] content() throws IOException, GeneralSecurityException {
                try (POIFSFileSystem container = new POIFSFileSystem()) {
                    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                    encryptor.confirmPassword("宿迁");
                    try (OutputStream encrypted = encryptor.getDataStream(container)) {
                        Files.copy(NightlyFixture.SAMPLES.resolve(SUQIAN_2023), encrypted);
                    }
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    container.writeFilesystem(bytes);
                    return bytes.toByteArray();
                }
            }
        };

        private final String code;
        private final String trouble;
        private final String nextStep;

        BadFile(String code, String trouble, String nextStep) {
            this.code = code;
            this.trouble = trouble;
            this.nextStep = nextStep;
        }

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".xlsx";
        }

        abstract byte[] content() throws IOException, GeneralSecurityException;
    }

    @TempDir
    private static Path shared;

    private static NightlyFixture withBadFiles;
    private static Run nightOfBadFiles;

    @BeforeAll
    static void aNightWithAllBadFilesBesideAGoodOne() throws IOException, GeneralSecurityException {
        withBadFiles = NightlyFixture.in(shared, SUQIAN_2024);
        withBadFiles.publishAll();
        for (BadFile bad : BadFile.values()) {
            Files.write(withBadFiles.report(bad.file()), bad.content());
        }
        nightOfBadFiles = withBadFiles.night();
    }

    @ParameterizedTest
    @EnumSource
    void aBadFileIsNamedWithANextStep(BadFile bad) throws IOException, SQLException {
        assertThat(nightOfBadFiles.console())
                .anyMatch(line -> line.contains("[未收录] " + bad.file()) && line.contains(bad.trouble))
                .anyMatch(line -> line.contains("→ " + bad.nextStep));
        assertThat(withBadFiles.rows("select distinct code from main.reject where file = '" + bad.file() + "'"))
                .containsExactly(bad.code);
        assertThat(withBadFiles.csv("rejects.csv"))
                .anyMatch(line -> line.startsWith("未收录," + bad.file())
                        && line.contains(bad.trouble)
                        && line.contains(bad.nextStep));
    }

    @Test
    void badFilesKeepNoGoodOneAwayAndAreToldAsLongAsTheyStandThere() throws SQLException {
        assertThat(nightOfBadFiles.exitCode()).as(nightOfBadFiles.text()).isEqualTo(3);
        assertThat(withBadFiles.rows("select file, count(*) from main.figure group by file"))
                .containsExactly(SUQIAN_2024 + "|200");

        // and again, though nothing is read again
        Run second = withBadFiles.night();
        assertThat(second.exitCode()).as(second.text()).isEqualTo(3);
        assertThat(second.text()).startsWith("没有变化，第 1 批仍然有效");
    }

    @Test
    void aFolderWithoutFilesIsAnError() throws IOException {
        // given
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);
        Files.delete(nightly.report(SUQIAN_2024));

        // when
        Run run = nightly.night();

        // then
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.console()).containsExactly("没有可读的报表：" + nightly.reports() + " 不存在或为空。请检查 --reports，或把报表放进去。");
        assertThat(nightly.current()).doesNotExist();
    }

    @Test
    void aMissingFolderIsAnErrorAndTheNightBeforeStands() throws IOException {
        // given a share that is not mounted one night
        NightlyFixture nightly = NightlyFixture.published(scratch, SUQIAN_2024);
        var published = FileTrees.identities(nightly.out().resolve("nights"));
        Files.move(nightly.reports(), scratch.resolve("unmounted"));

        // when
        Run run = nightly.night();

        // then
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.text()).startsWith("没有可读的报表：" + nightly.reports());
        assertThat(FileTrees.identities(nightly.out().resolve("nights"))).isEqualTo(published);

        // and when it is there again, nothing has changed
        Files.move(scratch.resolve("unmounted"), nightly.reports());
        assertThat(nightly.cleanNight().text()).startsWith("没有变化，第 1 批仍然有效");
    }

    @Test
    void wrongKnowledgeIsNamedByFileAndLine() throws IOException {
        // given
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);
        nightly.copyKnowledge();
        nightly.addKnowledge("agencies.csv", "nobody,");
        int line =
                Files.readAllLines(nightly.knowledge().resolve("agencies.csv")).size();

        // when
        Run run = nightly.night();

        // then
        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.text()).startsWith("配置或知识有误：").contains("agencies.csv").containsPattern("\\b" + line + "\\b");
        assertThat(nightly.current()).doesNotExist();
    }

    @Test
    void wrongOptionsAreTold() throws IOException {
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);

        assertThat(nightly.night("--keep-night", "3"))
                .matches(run -> run.exitCode() == 2)
                .matches(run -> run.text().contains("--keep-night"));
        assertThat(nightly.night("--lang", "fr"))
                .matches(run -> run.exitCode() == 2)
                .matches(run -> run.text().contains("'fr' is neither zh nor en"));
        assertThat(nightly.night("--keep-nights", "0"))
                .matches(run -> run.exitCode() == 7)
                .matches(run -> run.text().contains("not 0"));
        assertThat(nightly.night("--sql", "nowhere"))
                .matches(run -> run.exitCode() == 7)
                .matches(run -> run.text().contains("nowhere (--sql)"));
        assertThat(nightly.current()).doesNotExist();
    }

    @Test
    void anotherRunOnTheSameFolderSendsThisOneAway() throws IOException {
        // given
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);
        Files.createDirectories(nightly.work());
        Path lockFile = nightly.work().resolve("lock");

        // when
        Run run;
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock held = channel.lock();
            assertThat(held.isValid()).isTrue();
            run = nightly.night();
        }

        // then
        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(run.console()).containsExactly("另一个运行正在使用结果文件夹 " + nightly.out() + "，本次退出。");
        assertThat(nightly.current()).doesNotExist();

        // and when that run is over, the next goes on
        nightly.cleanNight();
    }

    @Test
    void helpShowsOptionsAndExitCodes() {
        Run run = NightlyFixture.run("nightly", "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.text())
                .contains("--reports", "--out", "--knowledge", "--sql", "--keep-nights", "--threads")
                .contains("--memory-limit", "--lang", "退出码 Exit codes:");
        for (int code : new int[] {0, 2, 3, 4, 5, 6, 7}) {
            assertThat(run.text()).containsPattern("(?m)^ +" + code + " +\\S");
        }
    }

    @Test
    void englishIsGivenOnRequest() throws IOException {
        // given
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);
        Files.write(nightly.report("empty.csv"), new byte[0]);

        // when
        Run run = nightly.night("--lang", "en");

        // then
        assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
        assertThat(run.text()).contains("Night 1", "2 new, 0 changed", "night 1 is published", "[not taken] empty.csv");
        assertThat(run.text()).contains("ask the sender for the file again");
        for (String report : new String[] {"coverage.csv", "findings.csv", "rejects.csv", "trend.csv"}) {
            assertThat(nightly.csv(report).get(0)).as(report).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(nightly.csv("rejects.csv").get(0)).startsWith("Severity,File,");
    }
}
