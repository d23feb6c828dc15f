package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final String FORM = "统计指标,单位,统计数\r\n一、主动公开,,\r\n（一）总数,件,1234\r\n";

    private final WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\uFEFF', UTF-8",
        "UTF-16LE, '\uFEFF', UTF-16LE",
        "UTF-16BE, '\uFEFF', UTF-16BE",
        "GB18030, '', GB18030",
        "GBK, '', GB18030"
    })
    void charsetIsFoundAndRecorded(String written, String mark, String found) throws UnreadableFileException {
        Workbook workbook = reader.read((mark + FORM).getBytes(Charset.forName(written)), "枣庄.csv");

        assertThat(workbook.charset()).contains(Charset.forName(found));
        assertThat(workbook.sheets().get(0).contentCells())
                .containsExactly(
                        Cell.text(0, 0, "统计指标"),
                        Cell.text(0, 1, "单位"),
                        Cell.text(0, 2, "统计数"),
                        Cell.text(1, 0, "一、主动公开"),
                        Cell.text(2, 0, "（一）总数"),
                        Cell.text(2, 1, "件"),
                        Cell.text(2, 2, "1234"));
    }

    @Test
    void sheetIsNamedAsTheFile() throws UnreadableFileException {
        assertThat(reader.read(bytes(FORM), "2018/枣庄市.统计表.csv").sheets())
                .extracting(Sheet::name)
                .containsExactly("枣庄市.统计表");
    }

    @Test
    void quotedFieldMayBreakLines() throws UnreadableFileException {
        Sheet sheet = read("a,\"行政\n复议\",c\n1,\"1,234\",\"他说\"\"好\"\"\"\n");

        assertThat(sheet.at(0, 1)).map(Cell::text).contains("行政\n复议");
        assertThat(sheet.at(1, 1)).map(Cell::text).contains("1,234");
        assertThat(sheet.at(1, 2)).map(Cell::text).contains("他说\"好\"");
    }

    @Test
    void raggedRowsAndEmptyLinesKeepTheirPlace() throws UnreadableFileException {
        Sheet sheet = read("标题\n\n,,x\na,b\n");

        assertThat(sheet.contentCells()).extracting(Cell::reference).containsExactly("A1", "C3", "A4", "B4");
        assertThat(sheet.rowCount()).isEqualTo(4);
        assertThat(sheet.columnCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsTheOneThatRowsHoldEquallyOften(String separator) throws UnreadableFileException {
        Sheet sheet = read(String.join("\n", "年度报告，其中: 一", "指标|单位|数", "甲|件|3", "乙|\"a,b;c\"|4")
                .replace("|", separator));

        assertThat(sheet.at(3, 1)).map(Cell::text).contains("a,b;c");
        assertThat(sheet.columnCount()).isEqualTo(3);
    }

    @Test
    void thousandsSeparatorsDoNotMakeACommaFile() throws UnreadableFileException {
        assertThat(read("甲\t1,234\n乙\t5\n丙\t6,789\n").at(2, 1)).map(Cell::text).contains("6,789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\"x,c\n1,2,3\n", "a,\"bx,c\n1,2,3\n", "a,\"b\"x,c\n1,2,3\n"})
    void strayQuoteSpoilsNoOtherCell(String text) throws UnreadableFileException {
        Sheet sheet = read(text);

        assertThat(sheet.at(0, 2)).map(Cell::text).contains("c");
        assertThat(sheet.at(1, 2)).map(Cell::text).contains("3");
    }

    @Test
    void anyGridComesBackAsItWasWritten() throws UnreadableFileException {
        long seed = 2018;
        Random random = new Random(seed);
        String[] texts = {"", "一", "1,234", "a;b", "他说\"好\"", "两\n行", "x\ty", "　全角 "};
        for (int i = 0; i < 500; i++) {
            List<List<String>> rows = grid(random, texts);

            Sheet sheet = read(written(rows));

            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    assertThat(sheet.at(row, column).map(Cell::text).orElse(""))
                            .as("seed %d, grid %d: %s", seed, i, rows)
                            .isEqualTo(rows.get(row).get(column));
                }
            }
        }
    }

    private static List<List<String>> grid(Random random, String[] texts) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 1 + random.nextInt(6); row++) {
            List<String> fields = new ArrayList<>(List.of("行"));
            for (int column = 0; column < 1 + random.nextInt(5); column++) {
                fields.add(texts[random.nextInt(texts.length)]);
            }
            rows.add(fields);
        }
        return rows;
    }

    private static String written(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            List<String> quoted = row.stream()
                    .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                    .toList();
            text.append(String.join(",", quoted)).append("\r\n");
        }
        return text.toString();
    }

    private Sheet read(String text) throws UnreadableFileException {
        return reader.read(bytes(text), "a.csv").sheets().get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
