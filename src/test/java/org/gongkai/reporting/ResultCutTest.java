package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a long result are its rows, each where a reader looks for it. */
class ResultCutTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));
    private static final int ROWS_OF_A_FILE = 20;

    /** Codes with the province in which a reader looks for them. */
    private static final Map<String, String> PROVINCES = new LinkedHashMap<>(Map.of(
            "370400",
            "37",
            "370481",
            "37",
            "110000",
            "11",
            "zaozhuang",
            "37",
            "某某局",
            "32",
            "record:9",
            "other",
            "1",
            "other"));

    @TempDir
    private Path folder;

    private Connection connection;

    @BeforeEach
    void listAgencies() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("create schema core");
        run("create table core.dim_agency (code varchar, region_code varchar)");
        run("insert into core.dim_agency values ('zaozhuang', '370400'), ('某某局', '321300'), ('110000', '110000'),"
                + " ('record:9', null), ('elsewhere', '440000')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private record Row(int number, Integer year, String agency) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFilesAreTheRowsOfTheResultEachInThePartOfItsYearAndProvince(long seed) throws Exception {
        // given
        Random random = new Random(seed);
        // Many parts are written in another way than few.
        List<Row> rows = rows(random, seed < 6 ? (int) seed : 100);
        keep(rows);
        boolean ofAgencies = seed % 2 == 0;
        String query =
                "select number, year, " + (ofAgencies ? "agency_code, " : "") + "word from result order by number";

        // when
        CsvFiles files = write("engine", query, 0);
        CsvFiles inJava = write("java", query, Integer.MAX_VALUE);
        CsvFiles byYear = writeByYear("by_year", query);

        // then
        Map<String, List<Integer>> expected = expected(rows, ofAgencies);
        assertThat(expected.size() > 40).isEqualTo(seed >= 6);
        assertThat(numbers(files)).as("seed %d", seed).isEqualTo(expected);
        assertThat(files.rows()).isEqualTo(rows.size());
        assertThat(byYear.rows()).isEqualTo(rows.size());
        for (CsvFiles same : List.of(inJava, byYear)) {
            assertThat(names(same)).isEqualTo(names(files));
            for (int file = 0; file < files.files().size(); file++) {
                assertThat(same.files().get(file))
                        .hasSameBinaryContentAs(files.files().get(file));
            }
        }
        try (Stream<Path> inFolder = Files.list(folder.resolve("engine"))) {
            assertThat(inFolder).hasSameSizeAs(files.files());
        }
    }

    @Test
    void aPartHasTheNameOfItsYearOrOfItsProvinceAndALongerOneGoesOn() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            int year = number < 70 ? 2023 : 2024;
            String agency = number < 45 ? "zaozhuang" : number < 50 ? "1" : "110000";
            rows.add(new Row(number, number >= 90 ? null : Integer.valueOf(year), agency));
        }
        keep(rows);

        assertThat(names(write("cut", "select number, year, agency_code from result order by number", 0)))
                .containsExactly(
                        "trend-2023-11.csv",
                        "trend-2023-37.csv",
                        "trend-2023-37-2.csv",
                        "trend-2023-37-3.csv",
                        "trend-2023-other.csv",
                        "trend-2024.csv",
                        "trend-no-year.csv");
        assertThat(names(write("years", "select number, year from result order by number", 0)))
                .containsExactly(
                        "trend-2023.csv",
                        "trend-2023-2.csv",
                        "trend-2023-3.csv",
                        "trend-2023-4.csv",
                        "trend-2024.csv",
                        "trend-no-year.csv");
    }

    @Test
    void aResultThatFitsStaysOneFileAndOneWithoutYearsIsCutByRows() throws Exception {
        keep(rows(new Random(1), 3));

        assertThat(names(write("fits", "select number, year from result order by number limit 20", 0)))
                .containsExactly("trend.csv");
        assertThat(names(write("rows", "select number from result order by number limit 50", 0)))
                .containsExactly("trend.csv", "trend-2.csv", "trend-3.csv");
        assertThat(names(write("text", "select number, 'x' as year from result order by number limit 50", 0)))
                .containsExactly("trend.csv", "trend-2.csv", "trend-3.csv");
    }

    private static List<Row> rows(Random random, int years) {
        List<String> codes = new ArrayList<>(new TreeMap<>(PROVINCES).keySet());
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            // The later a year, the more rows; some have none.
            int year = 2024 - (int) Math.abs(random.nextGaussian() * years / 2);
            rows.add(new Row(
                    number,
                    random.nextInt(12) == 0 ? null : Integer.valueOf(year),
                    random.nextInt(15) == 0 ? null : codes.get(random.nextInt(codes.size()))));
        }
        return rows;
    }

    private void keep(List<Row> rows) throws SQLException {
        run("create or replace table result (number integer, year smallint, agency_code varchar, word varchar)");
        try (PreparedStatement insert = connection.prepareStatement("insert into result values (?, ?, ?, ?)")) {
            for (Row row : rows) {
                insert.setInt(1, row.number());
                insert.setObject(2, row.year());
                insert.setString(3, row.agency());
                insert.setString(4, row.number() % 3 == 0 ? "=a,\"b\"" : "市");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The numbers of rows by the name of their file, worked out the plain way. */
    private static Map<String, List<Integer>> expected(List<Row> rows, boolean ofAgencies) {
        Map<String, List<Integer>> years = new TreeMap<>();
        rows.forEach(row ->
                years.computeIfAbsent(year(row), none -> new ArrayList<>()).add(row.number()));
        Map<String, List<Integer>> files = new TreeMap<>();
        Map<String, Integer> inPart = new TreeMap<>();
        for (Row row : rows) {
            boolean tooLong = years.get(year(row)).size() > ROWS_OF_A_FILE;
            String province = row.agency() == null ? "other" : PROVINCES.get(row.agency());
            String part = "trend-" + year(row) + (tooLong && ofAgencies ? "-" + province : "");
            int piece = inPart.merge(part, 1, Integer::sum) - 1;
            String file = part + (piece < ROWS_OF_A_FILE ? "" : "-" + (piece / ROWS_OF_A_FILE + 1)) + ".csv";
            files.computeIfAbsent(file, none -> new ArrayList<>()).add(row.number());
        }
        return files;
    }

    private static String year(Row row) {
        return row.year() == null ? "no-year" : row.year().toString();
    }

    private static Map<String, List<Integer>> numbers(CsvFiles files) throws IOException {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (Path file : files.files()) {
            try (Reader reader = Files.newBufferedReader(file)) {
                List<Integer> ofFile = CSVFormat.DEFAULT.parse(reader).stream()
                        .skip(1)
                        .map(CSVRecord::toList)
                        .map(row -> Integer.valueOf(row.get(0)))
                        .toList();
                numbers.put(file.getFileName().toString(), ofFile);
            }
        }
        return numbers;
    }

    private static List<String> names(CsvFiles files) {
        return files.files().stream().map(file -> file.getFileName().toString()).toList();
    }

    private CsvFiles write(String name, String query, int fewRows) throws SQLException, IOException {
        return export(fewRows).write(connection, query, file(name), column -> column);
    }

    private CsvFiles writeByYear(String name, String query) throws SQLException, IOException {
        return export(0).writeByYear(connection, query, file(name), column -> column, WrittenParts.none(), Map.of());
    }

    private static ResultExport export(int fewRows) {
        return new ResultExport(SQL, new CsvExport(ROWS_OF_A_FILE), fewRows);
    }

    private Path file(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).resolve("trend.csv");
    }

    private void run(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
