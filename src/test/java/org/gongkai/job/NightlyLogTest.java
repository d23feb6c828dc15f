package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.source.HostileFiles;
import org.gongkai.source.HostileFiles.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that collect logs are told with {@code --log-format json}: a JSON object a line, and nothing else. */
class NightlyLogTest {

    private static final String PHONE = "13812345678";
    private static final String FORGED = "结果\n{\"message\":\"forged\"}\u001b[31m" + PHONE;

    @TempDir
    private Path scratch;

    @Test
    void aNightThatFailsTellsItInLinesOfJson() throws Exception {
        // given a published night that cannot be opened
        NightlyFixture nightly = NightlyFixture.in(scratch.resolve("in"), SUQIAN_2023);
        Path out = scratch.resolve(FORGED);
        Path night = Files.createDirectories(out.resolve("nights/000001"));
        Files.writeString(night.resolve("warehouse.duckdb"), "no warehouse ".repeat(2_000));
        Files.createSymbolicLink(out.resolve("current"), Path.of("nights/000001"));
        List<String> arguments = List.of(
                "nightly",
                "--reports",
                nightly.reports() + "",
                "--out",
                out + "",
                "--log-format",
                "json",
                "--hook",
                "echo told");

        // when
        List<String> lines;
        int exitCode;
        try (NightlyProcess process = NightlyProcess.startWithoutErrors(arguments)) {
            lines = process.lines();
            exitCode = process.exitCode();
        }

        // then
        assertThat(exitCode).isEqualTo(5);
        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("{\"@timestamp\":\"20"));
        assertThat(lines).noneMatch(line -> line.contains(PHONE) || line.contains("\u001b"));
        assertThat(values(lines, "$.log.level")).containsExactly("ERROR", "INFO", "ERROR");
        assertThat(values(lines, "$.service.name")).containsOnly("gongkai");
        assertThat(values(lines, "$.message").get(0)).contains("The command nightly failed");
        assertThat(values(lines, "$.message").get(1)).startsWith("运行失败，原有结果不变：").contains("forged");
        assertThat(values(lines, "$.message").get(2)).isEqualTo("The run ended with exit code 5");
        assertThat(values(lines, "$.error.stack_trace").get(0)).contains("\tat org.gongkai.");
    }

    @Test
    void noNameOfAFileIsALineOfItsOwn() throws Exception {
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2023);
        Files.writeString(nightly.report(PHONE + "\n{\"message\":\"forged\"}.csv"), "1", StandardCharsets.UTF_8);

        NightlyFixture.Run run = nightly.night("--dry-run", "--log-format", "json");

        assertThat(run.exitCode()).as(run.text()).isZero();
        List<String> told = values(run.console(), "$.message");
        assertThat(told).hasSize(4).anyMatch(line -> line.contains(SUQIAN_2023));
        assertThat(told).anyMatch(line -> line.contains("***") && line.contains("forged"));
        assertThat(run.text()).doesNotContain(PHONE);
    }

    @Test
    void whatALibraryFindsInAFileIsToldAsAReject() throws Exception {
        // given what POI warns of, and leaves to its caller
        Path file = scratch.resolve("公告.docx");
        Hostile document = HostileFiles.all().stream()
                .filter(hostile -> hostile.name().endsWith(".docx"))
                .findFirst()
                .orElseThrow();
        Files.write(file, document.content().get());

        List<String> lines;
        try (NightlyProcess check = NightlyProcess.startWithoutErrors(List.of("check", file.toString()))) {
            lines = check.lines();
        }

        assertThat(lines)
                .anyMatch(line -> line.contains("公告.docx"))
                .noneMatch(line -> line.matches(".* (WARN|DEBUG|INFO|ERROR) .*|\\tat .*"));
    }

    /** What stands there in each line, each of which is JSON. */
    private static List<String> values(List<String> lines, String path) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement query = connection.prepareStatement("select json_extract_string(?::json, ?)")) {
            for (String line : lines) {
                query.setString(1, line);
                query.setString(2, path);
                try (ResultSet value = query.executeQuery()) {
                    value.next();
                    values.add(String.valueOf(value.getString(1)));
                }
            }
        }
        return values;
    }
}
