package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.Seeds;
import org.gongkai.job.FileTrees;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A year that is made of the same is taken over without being asked for, and nobody could tell by the files. */
class YearsBeforePropertyTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));
    private static final int ROWS_OF_A_FILE = 20;
    private static final int NIGHTS = 6;
    private static final String QUERY = "select number, year, agency_code, word from result order by number";

    /** Rows of a year that is asked for although it is taken over are an error. */
    private static final String WATCHED = """
            select number, year, agency_code, word
            from result
            where case when coalesce(year in (select year from forbidden), false) then error('asked for') else true end
            order by number
            """;

    @TempDir
    private Path folder;

    private Connection connection;
    private CsvWording words = column -> column;
    private Path memory;

    @BeforeEach
    void makeTables() throws SQLException {
        memory = folder.resolve("work/parts-written.tsv");
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("create schema core");
        run("create table core.dim_agency (code varchar, region_code varchar)");
        run("insert into core.dim_agency values ('a', '370400'), ('b', '321300'), ('c', '110000')");
        run("create table result (number integer, year smallint, agency_code varchar, word varchar)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static LongStream seeds() {
        return Seeds.usually(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFilesOfEachNightAreThoseOfAFreshExport(long seed) throws Exception {
        Random random = new Random(seed);
        run("insert into result select range, 2015 + range % 7, ['a', 'b', 'c', 'd'][1 + range % 4], 'w' from range("
                + (20 + random.nextInt(200)) + ")");
        Optional<Path> published = Optional.empty();
        for (int night = 1; night <= NIGHTS; night++) {
            String as = "seed " + seed + ", night " + night;
            Path fresh = folder(night + "-fresh");
            CsvFiles expected = export().write(connection, QUERY, fresh.resolve("trend.csv"), words);
            Path built = folder(night + "-built");
            WrittenParts parts = WrittenParts.in(memory, published);
            CsvFiles files = write(QUERY, built, parts, someOf(inputs(), random));

            assertThat(files.rows()).as(as).isEqualTo(expected.rows());
            assertThat(names(files.files())).as(as).isEqualTo(names(expected.files()));
            assertThat(FileTrees.contents(built)).as(as).isEqualTo(FileTrees.contents(fresh));
            // A night may fail between its reports and its publication, or lose what it remembered.
            if (random.nextInt(4) > 0) {
                parts.remember();
            }
            if (random.nextInt(4) > 0) {
                published = Optional.of(built);
            }
            change(random, published);
        }
    }

    @Test
    void aYearThatIsMadeOfTheSameIsNotAskedForAndAChangedOneIs() throws Exception {
        run("insert into result select range, 2018 + range % 3, 'a', 'w' from range(90)");
        run("insert into result select range, null, 'a', 'w' from range(90, 95)");
        run("create table forbidden (year smallint)");
        Path first = folder("first");
        CsvFiles before = night(first, Optional.empty());
        run("update result set word = 'x' where number = 1");
        run("insert into result values (100, 2021, 'a', 'w')");

        run("insert into forbidden values (2018), (2020)");
        Path second = folder("second");
        CsvFiles after = night(second, Optional.of(first));

        assertThat(after.rows()).isEqualTo(before.rows() + 1);
        assertThat(names(after.files()))
                .containsExactly(
                        "trend-2018-37.csv",
                        "trend-2018-37-2.csv",
                        "trend-2019-37.csv",
                        "trend-2019-37-2.csv",
                        "trend-2020-37.csv",
                        "trend-2020-37-2.csv",
                        "trend-2021.csv",
                        "trend-no-year.csv");
        for (String file : List.of("trend-2018-37.csv", "trend-2020-37-2.csv")) {
            assertThat(Files.isSameFile(first.resolve(file), second.resolve(file)))
                    .isTrue();
        }
    }

    @Test
    void aYearOfWhichOneFileRottedIsAskedForAgain() throws Exception {
        run("insert into result select range, 2018 + range % 3, 'a', 'w' from range(90)");
        run("create table forbidden (year smallint)");
        Path first = folder("first");
        night(first, Optional.empty());
        Files.writeString(first.resolve("trend-2019-37-2.csv"), "rotten");

        run("insert into forbidden values (2018), (2020)");
        Path second = folder("second");
        CsvFiles after = night(second, Optional.of(first));

        assertThat(after.rows()).isEqualTo(90);
        assertThat(second.resolve("trend-2019-37-2.csv")).content().startsWith("\uFEFFnumber,");
    }

    @Test
    void otherWordsAndOtherQueriesMakeOtherYears() throws Exception {
        run("insert into result select range, 2018 + range % 3, 'a', 'w' from range(90)");
        Path first = folder("first");
        WrittenParts parts = WrittenParts.in(memory, Optional.empty());
        write(QUERY, first, parts, inputs());
        parts.remember();

        words = column -> column.equals("word") ? "heading" : column;
        write(QUERY, folder("words"), WrittenParts.in(memory, Optional.of(first)), inputs());
        String shorter = QUERY.replace("from result", "from result where number < 80");
        CsvFiles less = write(shorter, folder("less"), WrittenParts.in(memory, Optional.of(first)), inputs());

        assertThat(folder("words").resolve("trend-2018-37.csv"))
                .content()
                .startsWith("\uFEFFnumber,year,agency_code,heading\n");
        assertThat(less.rows()).isEqualTo(80);
    }

    private CsvFiles night(Path built, Optional<Path> published) throws Exception {
        WrittenParts parts = WrittenParts.in(memory, published);
        CsvFiles files = write(WATCHED, built, parts, inputs());
        parts.remember();
        return files;
    }

    private CsvFiles write(String query, Path built, WrittenParts parts, Map<Integer, String> inputs)
            throws SQLException, IOException {
        return export().writeByYear(connection, query, built.resolve("trend.csv"), words, parts, inputs);
    }

    private static ResultExport export() {
        return new ResultExport(SQL, new CsvExport(ROWS_OF_A_FILE), 7);
    }

    private static Map<Integer, String> someOf(Map<Integer, String> inputs, Random random) {
        Map<Integer, String> some = new TreeMap<>(inputs);
        some.keySet().removeIf(year -> random.nextInt(8) == 0);
        return some;
    }

    /** What the years are made of; one has no rows. */
    private Map<Integer, String> inputs() throws SQLException {
        Map<Integer, String> inputs = new HashMap<>(Map.of(1999, "no rows"));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select year, md5(string_agg(concat_ws('|', number, agency_code, word, region), ';' order by number)) as rows
                        from result
                        left join (select code, min(region_code) as region from core.dim_agency group by code)
                            on agency_code = code
                        where year is not null
                        group by year
                        """)) {
            while (row.next()) {
                inputs.put(row.getInt("year"), row.getString("rows"));
            }
        }
        return inputs;
    }

    private void change(Random random, Optional<Path> published) throws SQLException, IOException {
        int number = random.nextInt(200);
        int year = 2014 + random.nextInt(8);
        switch (random.nextInt(10)) {
            case 0 -> run("update result set word = word || 'x' where number = " + number);
            case 1 -> run("delete from result where year = " + year);
            case 2 -> run("insert into result values (" + (1000 + number) + ", " + year + ", 'b', 'w')");
            case 3 ->
                run("update result set year = " + (random.nextBoolean() ? "null" : "2020") + " where number % 9 = "
                        + number % 9);
            case 4 -> run("delete from result where number % 20 <> " + number % 20);
            case 5 ->
                run("insert into result select 2000 + " + number + " * 100 + range, " + year
                        + ", 'c', 'w' from range(70)");
            case 6 -> run("update core.dim_agency set region_code = '" + (10 + number % 50) + "0000' where code = 'b'");
            case 7 -> words = column -> column + number % 3;
            case 8 -> damage(random, published);
            default -> {}
        }
    }

    private void damage(Random random, Optional<Path> published) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.exists(memory)) {
            files.add(memory);
        }
        if (published.isPresent()) {
            try (Stream<Path> parts = Files.list(published.get())) {
                files.addAll(parts.sorted().toList());
            }
        }
        if (!files.isEmpty()) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= 1;
            Files.delete(file);
            Files.write(file, bytes);
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private void run(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
