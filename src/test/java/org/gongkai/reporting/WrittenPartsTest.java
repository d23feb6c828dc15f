package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.publish.Manifest;
import org.gongkai.publish.NightBuild;
import org.gongkai.publish.PublishedNights;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night writes only the files of long results whose rows changed; all others are those of the night before. */
class WrittenPartsTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));
    private static final String[] ALL = {"trend-2022.csv", "trend-2023.csv", "trend-2024.csv"};

    @TempDir
    private Path out;

    private Connection connection;
    private Path memory;
    private PublishedNights nights;
    private final List<String> written = new ArrayList<>();

    /** The words for codes, which a night may find changed. */
    private record Words(String heading, String word) implements CsvWording {

        @Override
        public String header(String column) {
            return column.equals("word") ? heading : column;
        }

        @Override
        public boolean isCoded(String column) {
            return column.equals("word");
        }

        @Override
        public String value(String column, String text) {
            return text.equals("code") ? word : text;
        }

        @Override
        public String fingerprint() {
            return word;
        }
    }

    private Words words = new Words("说明", "词");

    @BeforeEach
    void publishTheFirstNight() throws Exception {
        memory = out.resolve("work/parts-written.tsv");
        nights = new PublishedNights(out, 2);
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("create schema core");
        run("create table core.dim_agency (code varchar, region_code varchar)");
        run("create type word as enum ('code', 'none')");
        run(
                "create table result as select range as number, cast(2022 + range % 3 as smallint) as year, range % 7 as value,"
                        + " cast('code' as word) as word from range(90)");
        night(1);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aFileWhoseRowsAreTheSameIsTheSameFile() throws Exception {
        night(2);

        assertThat(writtenAnew()).isEmpty();
        assertThat(manifestTellsTheTruth()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update result set value = value + 1 where number = 31",
                "update result set value = null where number = 31",
                "update result set word = 'none' where number = 31",
                "delete from result where number = 31",
                "insert into result values (1000, 2023, 5, 'code')",
                "insert into result values (31, 2023, 31 % 7, 'code')",
                // the rows of two numbers change places
                "update result set value = case number when 31 then 34 % 7 else 31 % 7 end where number in (31, 34)"
            })
    void onlyTheFileOfAChangedRowIsWritten(String change) throws Exception {
        run(change);
        night(2);

        assertWrittenAnewAndRight("trend-2023.csv");
    }

    private void assertWrittenAnewAndRight(String file) throws Exception {
        assertThat(writtenAnew()).containsExactly(file);
        assertThat(nights.currentFolder().orElseThrow().resolve(file))
                .hasSameBinaryContentAs(writtenByItself().resolve(file));
    }

    @Test
    void theOrderOfRowsCounts() throws Exception {
        String turned =
                "select value, year, word from result order by case year when 2024 then -number else number end";
        night(2, turned);
        night(3, turned.replace("-number", "number"));

        assertThat(writtenAnew()).containsExactly("trend-2024.csv");
    }

    @Test
    void aPublishedFileThatRottedIsWrittenAnew() throws Exception {
        Path published = nights.currentFolder().orElseThrow().resolve("trend-2022.csv");
        byte[] bytes = Files.readAllBytes(published);
        bytes[bytes.length / 2] ^= 1;
        Files.write(published, bytes);

        night(2);

        assertWrittenAnewAndRight("trend-2022.csv");
    }

    @Test
    void otherWordsAndHeadingsAreWritten() throws Exception {
        words = new Words("说明", "另一词");
        night(2);
        assertThat(writtenAnew()).containsExactly(ALL);

        words = new Words("另一说明", "另一词");
        night(3);
        assertThat(writtenAnew()).containsExactly(ALL);
    }

    @Test
    void anEnumIsItsTextAndNotItsPlaceInTheList() throws Exception {
        run("create type other_word as enum ('none', 'code')");
        run("alter table result alter word type other_word using cast(cast(word as varchar) as other_word)");
        night(2);
        assertThat(contents(2)).isEqualTo(contents(1));

        run("update result set word = 'none' where year = 2023");
        night(3);
        assertThat(writtenAnew()).containsExactly("trend-2023.csv");
    }

    /** The engine hashes both alike. */
    @ParameterizedTest
    @ValueSource(strings = {"hugeint", "decimal(38, 6)", "decimal(19, 0)"})
    void minusOneIsNotZeroInWideNumbers(String type) throws Exception {
        String zeros = "select year, cast(:value as " + type + ") as value from result order by number";
        String least = type.endsWith("6)") ? "-0.000001" : "-1";
        night(2, zeros.replace(":value", "0"));
        night(3, zeros.replace(":value", "case number when 31 then " + least + " else 0 end"));

        assertThat(writtenAnew()).containsExactly("trend-2023.csv");
    }

    @Test
    void whatIsRememberedMayBeLostOrDamaged() throws Exception {
        String whole = Files.readString(memory);
        List<String> memories = new ArrayList<>(List.of("", "\n", "parts written, version 2\n", whole.substring(1)));
        memories.add(whole.substring(0, whole.length() / 2));
        memories.add(whole.replace("\t", " "));
        memories.add(new String(new byte[] {(byte) 0xFF, 0}, StandardCharsets.ISO_8859_1));
        int night = 2;
        for (String damaged : memories) {
            Files.write(memory, damaged.getBytes(StandardCharsets.ISO_8859_1));
            night(night++);
            assertThat(Files.readString(memory)).isEqualTo(whole);
        }
        Files.delete(memory);
        night(night);
        assertThat(Files.readString(memory)).isEqualTo(whole);
        assertThat(contents(night)).isEqualTo(contents(night - 1));
    }

    @Test
    void aNightThatWasNeverPublishedIsNotTakenForThePublishedOne() throws Exception {
        run("update result set value = value + 1 where number = 31");
        write(nights.begin(2), "select * from result order by number");
        run("update result set value = value - 1 where number = 31");

        night(2);

        assertThat(contents(2)).isEqualTo(contents(1));
    }

    private void night(int number) throws Exception {
        night(number, "select * from result order by number");
    }

    private void night(int number, String query) throws Exception {
        NightBuild build = nights.begin(number);
        write(build, query);
        // As it was written, before the night is published and its equal files are found.
        written.clear();
        for (String file : ALL) {
            Path before = nights.currentFolder().orElse(out).resolve(file);
            if (!Files.exists(before)
                    || !Files.isSameFile(before, build.folder().resolve(file))) {
                written.add(file);
            }
        }
        build.publish(Map.of());
    }

    private List<String> writtenAnew() {
        return written;
    }

    private void write(NightBuild build, String query) throws SQLException, IOException {
        WrittenParts parts = WrittenParts.in(memory, nights.currentFolder());
        // The first night asks for all rows, the later ones year by year, which makes no difference.
        Path first = build.file("trend.csv");
        CsvFiles files = nights.currentFolder().isEmpty()
                ? export().write(connection, query, first, words, parts)
                : export().writeByYear(connection, query, first, words, parts, Map.of());
        assertThat(files.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(ALL);
        parts.remember();
    }

    private Path writtenByItself() throws SQLException, IOException {
        Path folder = Files.createDirectories(out.resolve("alone"));
        export().write(connection, "select * from result order by number", folder.resolve("trend.csv"), words);
        return folder;
    }

    private static ResultExport export() {
        return new ResultExport(SQL, new CsvExport(40), 0);
    }

    private List<String> contents(int night) throws IOException {
        List<String> contents = new ArrayList<>();
        for (String file : ALL) {
            contents.add(Files.readString(nights.currentFolder()
                    .orElseThrow()
                    .resolveSibling("%06d".formatted(night))
                    .resolve(file)));
        }
        return contents;
    }

    private boolean manifestTellsTheTruth() throws IOException {
        Path night = nights.currentFolder().orElseThrow();
        return Manifest.read(night).verify(night).isEmpty();
    }

    private void run(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
