package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.plan.ContentHash;
import org.gongkai.plan.InputFile;
import org.gongkai.plan.ReadingsFolder;
import org.gongkai.plan.Versions;
import org.gongkai.reading.PlainReading;
import org.gongkai.reading.ReadingRow;
import org.gongkai.reading.ReadingTable;
import org.gongkai.reading.ReadingsInParquet;
import org.gongkai.reading.UnusableReadingsException;
import org.gongkai.source.HostileFiles;
import org.gongkai.source.HostileFiles.Hostile;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings that were made elsewhere come out of their Parquet files as they were, or not at all. */
class ReadingsAheadTest {

    /** Names that are no text one would write, and sheets that nobody can open. */
    private static final Set<String> HOSTILE = Set.of("怪名.zip", "套娃.zip", "截断.zip");

    @TempDir
    private static Path scratch;

    private static Knowledge knowledge;
    private static Warehouse warehouse;
    private static Path folder;
    private static final Map<String, byte[]> CONTENTS = new LinkedHashMap<>();
    private static final Map<String, FileReading> READ = new HashMap<>();

    @BeforeAll
    static void read() throws Exception {
        knowledge = new KnowledgeReader(Path.of("data")).read();
        warehouse = EmptyWarehouse.in(scratch.resolve("warehouse"));
        for (Path samples : List.of(Path.of("data/reports"), Path.of("src/test/resources/formats"))) {
            try (Stream<Path> files = Files.list(samples)) {
                for (Path file : files.sorted().toList()) {
                    CONTENTS.put(samples.getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        // In the order of UTF-16 this name comes before the next, in that of bytes behind it.
        CONTENTS.put("𠮷 [x] 100%.csv", Files.readAllBytes(Path.of("data/reports/枣庄高新区2017.csv")));
        CONTENTS.put("ｘ.csv", new byte[0]);
        for (Hostile hostile : HostileFiles.all()) {
            if (HOSTILE.contains(hostile.name())) {
                CONTENTS.put(hostile.name(), hostile.content().get());
            }
        }
        FormReader reader = new FormReader(knowledge, HostileFiles.LIMITS);
        CONTENTS.forEach((file, content) -> READ.put(file, reader.read(content, file)));
        folder = scratch.resolve("读 [a]*?");
        ReadingsInParquet.write(
                folder,
                CONTENTS.entrySet().stream()
                        .map(file -> ReadingsInParquet.rows(file.getValue(), READ.get(file.getKey()), knowledge))
                        .toList());
    }

    @AfterAll
    static void close() throws SQLException {
        warehouse.close();
    }

    private static Versions versions(int reader) {
        return new Versions(reader, knowledge.fingerprints().reading(), "", "", "");
    }

    private static List<InputFile> inputs() {
        return CONTENTS.entrySet().stream()
                .map(entry -> new InputFile(entry.getKey(), ContentHash.of(entry.getValue()), entry.getValue().length))
                .sorted(Comparator.comparing(InputFile::file))
                .toList();
    }

    private static Iterator<FileToRead> ahead(Path of, int reader, List<InputFile> inputs) {
        ReadingsFolder readings = new ReadingsFolder(of);
        return new ReadingsAhead(warehouse, readings, knowledge, versions(reader), 5, file -> false).over(inputs);
    }

    @Test
    void everyReadingIsTheSameFromParquet() throws Exception {
        Iterator<FileToRead> files = ahead(folder, FormReader.VERSION, inputs());

        List<String> seen = new ArrayList<>();
        files.forEachRemaining(file -> {
            seen.add(file.input().file());
            FileToLoad read = file.readElsewhere().orElseThrow();
            assertThat(read.input()).isEqualTo(file.input());
            assertThat(read.shortOfMegabytes()).isEmpty();
            assertThat(read.reading())
                    .contains(PlainReading.of(READ.get(file.input().file())));
        });
        assertThat(seen)
                .containsExactlyElementsOf(
                        inputs().stream().map(InputFile::file).toList());
    }

    @Test
    void whatIsOfAnotherContentOrReaderIsNotTaken() throws Exception {
        InputFile changed = new InputFile("ｘ.csv", ContentHash.of(new byte[] {1}), 1);
        InputFile unknown = new InputFile("nobody.csv", ContentHash.of(new byte[0]), 0);

        ahead(folder, FormReader.VERSION, List.of(changed, unknown))
                .forEachRemaining(file -> assertThat(file.readElsewhere()).isEmpty());
        ahead(folder, FormReader.VERSION + 1, inputs())
                .forEachRemaining(file -> assertThat(file.readElsewhere()).isEmpty());
    }

    @Test
    void rowsThatAreLostOnTheWayAreMissed() throws Exception {
        Path lost = scratch.resolve("lost");
        for (ReadingTable table : ReadingTable.values()) {
            Path part = Path.of(table.code(), "part-0.parquet");
            Files.createDirectories(lost.resolve(part).getParent());
            Files.copy(folder.resolve(part), lost.resolve(part));
        }
        Map<ReadingTable, List<ReadingRow>> none = new EnumMap<>(ReadingTable.class);
        Stream.of(ReadingTable.values()).forEach(table -> none.put(table, List.of()));
        ReadingsInParquet.write(scratch.resolve("empty"), List.of(none));
        Files.copy(
                scratch.resolve("empty/figure/part-0.parquet"),
                lost.resolve("figure/part-0.parquet"),
                StandardCopyOption.REPLACE_EXISTING);

        Iterator<FileToRead> files = ahead(lost, FormReader.VERSION, inputs());

        assertThatThrownBy(() -> files.forEachRemaining(file -> {}))
                .isInstanceOf(UnusableReadingsException.class)
                .hasMessageContaining("formats/")
                .hasMessageContaining("figure has 0 rows of it");
    }
}
