package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private int run(String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("generate", "--out", folder.resolve("out").toString()), Stream.of(options))
                .toArray(String[]::new);
        return GongkaiCommand.run(new PrintStream(console, true, StandardCharsets.UTF_8), arguments);
    }

    private String told() {
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatItSays() throws IOException {
        int exit = run(
                "--edition",
                "2019,2021",
                "--agencies",
                "20",
                "--years",
                "2020-2022",
                "--seed",
                "4",
                "--slips",
                "0.5",
                "--missing",
                "0.1",
                "--format",
                "csv",
                "--lang",
                "en");

        long reports;
        try (Stream<Path> files = Files.list(folder.resolve("out/reports/synthetic"))) {
            reports = files.filter(file -> file.toString().endsWith(".csv")).count();
        }
        List<String> truth = Files.readAllLines(folder.resolve("out/truth.csv"));
        long slips = truth.stream()
                .skip(1)
                .map(line -> line.split(",")[4])
                .distinct()
                .count();
        long missing = Files.readAllLines(folder.resolve("out/missing.csv")).size() - 1L;
        assertThat(exit).isZero();
        assertThat(reports + missing).isEqualTo(60);
        assertThat(slips).isBetween(15L, 40L);
        assertThat(told())
                .startsWith("%d reports are written, %d of them with a slip; %d are missing: "
                        .formatted(reports, slips, missing));
    }

    @ParameterizedTest
    @CsvSource({
        "--edition, 1999, 7, there is no edition 1999",
        "--agencies, 0, 7, at least one agency is needed",
        "--slips, 1.5, 7, the shares of reports with slips",
        "--missing, -1, 7, the share of missing reports",
        "--years, 2023-2021, 7, the first year 2023 is after the last year 2021",
        "--knowledge, nowhere, 7, nowhere",
        "--years, soon, 2, is no year",
        "--format, pdf, 2, is neither xlsx nor csv"
    })
    void wrongOptionIsToldAndNothingIsWritten(String option, String value, int exit, String message) {
        int ended = run("--lang", "en", option, value);

        assertThat(ended).isEqualTo(exit);
        assertThat(told()).contains(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void folderThatIsNotEmptyIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("out")).resolve("mine.csv");
        Files.writeString(mine, "mine");

        assertThat(run("--lang", "zh")).isEqualTo(7);

        assertThat(told()).contains("配置或知识有误").contains("not empty");
        assertThat(folder.resolve("out")).isDirectoryContaining(file -> file.equals(mine));
        assertThat(folder.resolve("out/reports")).doesNotExist();
    }
}
