package org.gongkai.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One CSV file of the knowledge: UTF-8, a header line, a line each for what it lists. */
final class KnowledgeFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Path path;
    private final byte[] bytes;

    private KnowledgeFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** The file, which must exist. */
    static KnowledgeFile required(Path path) throws KnowledgeException {
        try {
            return new KnowledgeFile(path, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new KnowledgeException(path.toAbsolutePath() + " is missing", e);
        } catch (IOException e) {
            throw new KnowledgeException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The file, or an empty one where there is none. */
    static KnowledgeFile optional(Path path) throws KnowledgeException {
        return Files.exists(path) ? required(path) : new KnowledgeFile(path, new byte[0]);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What a line of the file becomes. */
    interface LineReader<T> {
        T read(KnowledgeLine line) throws KnowledgeException;
    }

    /** Reads every line. */
    <T> List<T> lines(LineReader<T> reader) throws KnowledgeException {
        List<T> read = new ArrayList<>();
        for (KnowledgeLine line : lines()) {
            read.add(reader.read(line));
        }
        return read;
    }

    /** Spreadsheet programs save CSV in the charset of the system; read as UTF-8, its labels would match nothing. */
    private String text() throws KnowledgeException {
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(encoded, text, true);
        if (end.isError()) {
            throw new KnowledgeException(path + ", line " + lineOf(encoded.position())
                    + ": the file is not in UTF-8: save it as CSV UTF-8 (另存为 CSV UTF-8)");
        }
        return text.flip().toString();
    }

    private long lineOf(int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** All lines. */
    List<KnowledgeLine> lines() throws KnowledgeException {
        String text = text();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(withoutMark), FORMAT)) {
            checkColumns(parser.getHeaderNames());
            List<KnowledgeLine> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                lines.add(new KnowledgeLine(path, parser.getCurrentLineNumber(), texts(parser, line)));
            }
            return lines;
        } catch (IOException | RuntimeException e) {
            throw new KnowledgeException(path + " is no CSV file: " + e.getMessage(), e);
        }
    }

    private void checkColumns(List<String> columns) throws KnowledgeException {
        Optional<String> trouble = KnownNames.troubleOf(path.getFileName().toString(), columns);
        if (trouble.isPresent()) {
            throw new KnowledgeException(path + ", line 1: " + trouble.get());
        }
    }

    private static Map<String, String> texts(CSVParser parser, CSVRecord line) {
        Map<String, String> texts = new HashMap<>();
        for (String column : parser.getHeaderNames()) {
            texts.put(column, line.isSet(column) ? line.get(column).strip() : "");
        }
        return texts;
    }
}
