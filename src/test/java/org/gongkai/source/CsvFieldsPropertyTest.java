package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of all sorts of fields, those that break the rules among them. */
class CsvFieldsPropertyTest {

    private static final int TEXTS = 3_000;
    private static final String[] PIECES = {
        ",",
        ",",
        ";",
        "\t",
        "\"",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\u3000",
        "a",
        "12",
        "总计",
        "𠀀",
        "\uFEFF",
        "é",
        "一二三四五".repeat(30)
    };

    private final WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());

    static LongStream seeds() {
        return Seeds.usually(2);
    }

    /** A field with content and where it stands. */
    private record Field(int row, int column, String text) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void fieldsAreThoseThatAParserOfTheWholeTextFinds(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            CsvFields fields = new CsvFields(bytes, 0);
            List<Field> found = new ArrayList<>();
            while (fields.next()) {
                found.add(new Field(fields.row(), fields.column(), fields.field()));
            }

            assertThat(withContent(found))
                    .as("seed %d, text %d: %s", seed, i, text)
                    .isEqualTo(parsed(text, bytes));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTextIsInTheFirstCharsetThatDecodesAllOfIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = broken(text(random).getBytes(charset(random)), random);
            if (FileFormatDetector.detect(bytes) == FileFormat.CSV && !TextDecoder.isMarked(bytes)) {
                Member member = reader.readAll(bytes, "a.csv").get(0);

                Optional<Charset> charset =
                        member instanceof Member.Taken taken ? taken.workbook().charset() : Optional.empty();

                assertThat(charset)
                        .as("seed %d, text %d: %s", seed, i, Arrays.toString(bytes))
                        .isEqualTo(first(bytes));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void textIsWhatDecodesToNoControlCharacter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = broken(text(random).getBytes(charset(random)), random);
            Optional<String> text = TextDecoder.decode(bytes).map(DecodedText::text);
            if (text.isPresent() && !TextDecoder.isMarked(bytes)) {
                boolean control = text.get().chars().anyMatch(next -> next < ' ' && "\t\r\n".indexOf(next) < 0);
                FileFormat told = control ? FileFormat.UNKNOWN : FileFormat.CSV;

                assertThat(FileFormatDetector.detect(bytes))
                        .as("seed %d, text %d: %s", seed, i, Arrays.toString(bytes))
                        .isEqualTo(Blank.isBlank(text.get()) ? FileFormat.EMPTY : told);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Charset charset(Random random) {
        return random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    private static byte[] broken(byte[] bytes, Random random) {
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }

    private static Optional<Charset> first(byte[] bytes) {
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
                .filter(charset -> decodes(charset, bytes))
                .findFirst();
    }

    private static boolean decodes(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static List<Field> parsed(String text, byte[] bytes) throws IOException {
        boolean singleQuote = text.indexOf('"') >= 0 && text.indexOf('"') == text.lastIndexOf('"');
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(Separator.of(bytes, 0).character())
                .setQuote(singleQuote ? null : '"')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        List<Field> fields = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            int row = 0;
            for (CSVRecord record : parser) {
                for (int column = 0; column < record.size(); column++) {
                    fields.add(new Field(row, column, record.get(column)));
                }
                row++;
            }
        }
        return withContent(fields);
    }

    private static List<Field> withContent(List<Field> fields) {
        return fields.stream().filter(field -> !field.text().isEmpty()).toList();
    }
}
