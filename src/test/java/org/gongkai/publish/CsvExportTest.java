package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    private static final long SEED = 20260419;

    @TempDir
    private Path folder;

    private Connection warehouse;

    @BeforeEach
    void openWarehouse() throws SQLException {
        warehouse = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void closeWarehouse() throws SQLException {
        warehouse.close();
    }

    @Test
    void theFileReadsAsPeopleExpect() throws Exception {
        // given
        String query = """
                select *
                from (values
                    (1, '枣庄市', 2018, cast(441 as decimal(18, 6)), '5000余人', 0.5::double),
                    (2, '高投,中心', 2018, cast(-417.250000 as decimal(18, 6)), '-417', 1e-7::double),
                    (3, '说"明"', 2019, null, '=HYPERLINK("http://x")', null),
                    (4, '两' || chr(10) || '行', null, cast(0 as decimal(18, 6)), '-', -12345678901.5::double)
                ) as report(id, agency, year, value, printed, ratio)
                order by id
                """;
        Map<String, String> headers = Map.of("agency", "填报单位", "year", "年度", "value", "数值,件", "printed", "原文");

        // when
        CsvFiles files = export(query, 10, label -> headers.getOrDefault(label, label));

        // then
        assertThat(files.rows()).isEqualTo(4);
        assertThat(files.files()).containsExactly(folder.resolve("trend.csv"));
        assertThat(Files.readString(folder.resolve("trend.csv"))).isEqualTo("\uFEFF" + """
                        id,填报单位,年度,"数值,件",原文,ratio
                        1,枣庄市,2018,441,5000余人,0.5
                        2,"高投,中心",2018,-417.25,-417,0.0000001
                        3,"说""明""\",2019,,"'=HYPERLINK(""http://x"")",
                        4,"两
                        行",,0,-,-12345678901.5
                        """);
    }

    @Test
    void theFirstThreeBytesAreTheByteOrderMark() throws Exception {
        export("select 1 as one", 10, column -> column);

        assertThat(Files.readAllBytes(folder.resolve("trend.csv")))
                .containsExactly(0xEF, 0xBB, 0xBF, 'o', 'n', 'e', '\n', '1', '\n');
    }

    @Test
    void noRowsLeaveAFileWithAHeader() throws Exception {
        CsvFiles files = export("select 1 as one where false", 10, column -> column);

        assertThat(files).isEqualTo(new CsvFiles(List.of(folder.resolve("trend.csv")), 0));
        assertThat(folder.resolve("trend.csv")).hasContent("\uFEFFone\n");
    }

    @Test
    void aNegativeNumberIsNoFormulaButItsTextualKinMayBe() throws Exception {
        assertThat(cell("-417::bigint")).isEqualTo("-417");
        assertThat(cell("-0.5::double")).isEqualTo("-0.5");
        assertThat(cell("'-417+1'")).isEqualTo("'-417+1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "170141183460469231731687303715884105727::hugeint | 170141183460469231731687303715884105727",
                "18446744073709551615::ubigint | 18446744073709551615",
                "true | true",
                "'open'::enum('open', 'closed') | open",
                "'=x'::enum('=x', 'y') | '=x",
                "date '2018-12-31' | 2018-12-31",
                "timestamp '2020-03-29 02:30:00.5' | 2020-03-29 02:30:00",
                "timestamptz '2020-01-02 03:04:05+08' | 2020-01-01 19:04:05",
                "time '01:02:03' | 01:02:03",
                "1.1::float | 1.1",
            })
    void everyTypeHasOneTextWhateverTheMachine(String expression, String shown) throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            // At 02:30 on this day the clocks of Berlin were put forward: that hour does not exist there.
            for (String zone : List.of("UTC", "Europe/Berlin", "Asia/Shanghai")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(cell(expression)).as(zone).isEqualTo(shown);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "{'a': 1}", "'ab'::blob"})
    void aValueThatIsNoSingleCellStopsTheExport(String expression) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> cell(expression))
                .withMessageContaining("column cell is");
        assertThat(folder.resolve("trend.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "4, 2", "6, 2", "7, 3"})
    void aLongResultIsCutAndEveryPartHasTheHeader(int rows, int parts) throws Exception {
        String query = "select range as n from range(" + rows + ") order by n";

        CsvFiles files = export(query, 3, label -> "数");

        assertThat(files.rows()).isEqualTo(rows);
        assertThat(files.files())
                .containsExactlyElementsOf(Stream.of("trend.csv", "trend-2.csv", "trend-3.csv")
                        .limit(parts)
                        .map(folder::resolve)
                        .toList());
        List<String> numbers = new ArrayList<>();
        for (Path file : files.files()) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).first().isEqualTo("\uFEFF数");
            assertThat(lines.size()).isBetween(2, 4);
            numbers.addAll(lines.subList(1, lines.size()));
        }
        assertThat(numbers).hasSize(rows).first().isEqualTo("0");
        assertThat(numbers).last().isEqualTo(Integer.toString(rows - 1));
    }

    @Test
    void nothingUnfinishedStaysBesideTheFiles() throws Exception {
        export("select range as n from range(5)", 2, column -> column);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("trend.csv", "trend-2.csv", "trend-3.csv");
        }
    }

    @Test
    void aFileOfAnEarlierTryIsReplaced() throws Exception {
        Files.writeString(folder.resolve("trend.csv"), "a longer text of an earlier try\n");
        Files.writeString(folder.resolve("trend.csv.part"), "half of an earlier try, longer than the new one\n");

        assertThat(cell("1")).isEqualTo("1");
    }

    @Test
    void textsComeBackFromTheFileAsTheyWere() throws Exception {
        // given texts without control characters or formulas, which are changed on purpose
        Random random = new Random(SEED);
        String alphabet = "ab,\"\n;' 枣庄（）0";
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < 500; row++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.toString());
        }
        try (Statement statement = warehouse.createStatement()) {
            statement.execute("create table texts (id int, text varchar)");
            for (int row = 0; row < texts.size(); row++) {
                statement.execute("insert into texts values (%d, '%s')"
                        .formatted(row, texts.get(row).replace("'", "''")));
            }
        }

        // when
        CsvFiles files = export("select text, id from texts order by id", 100, column -> column);

        // then
        List<String> read = new ArrayList<>();
        for (Path file : files.files()) {
            try (Reader reader = Files.newBufferedReader(file)) {
                CSVFormat.DEFAULT.parse(reader).stream()
                        .skip(1)
                        .map(CSVRecord::toList)
                        .forEach(row -> read.add(row.get(0)));
            }
        }
        assertThat(read).as("seed %d", SEED).isEqualTo(texts);
    }

    @Test
    void aFileHasTheNameOfACsvAndAtLeastOneRow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvExport(0));
        assertThatIllegalArgumentException().isThrownBy(() -> exportTo(folder.resolve("trend.txt"), "select 1", 1));
    }

    private String cell(String expression) throws SQLException, IOException {
        export("select " + expression + " as cell", 1, column -> column);
        return Files.readString(folder.resolve("trend.csv"))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private CsvFiles export(String query, int rowsOfAFile, CsvWording headerOfLabel) throws SQLException, IOException {
        try (Statement statement = warehouse.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return new CsvExport(rowsOfAFile).write(result, folder.resolve("trend.csv"), headerOfLabel);
        }
    }

    private void exportTo(Path file, String query, int rowsOfAFile) throws SQLException, IOException {
        try (Statement statement = warehouse.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            new CsvExport(rowsOfAFile).write(result, file, column -> column);
        }
    }
}
