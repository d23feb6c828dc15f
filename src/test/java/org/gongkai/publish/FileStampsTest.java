package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose files change between their hashes and its publication must not be published. */
class FileStampsTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private FileStamps before;

    @BeforeEach
    void twoFilesAndAnother() throws IOException {
        Files.createDirectories(folder.resolve("page"));
        for (String file : new String[] {"trend.csv", "page/main.js", "manifest.json"}) {
            Files.writeString(folder.resolve(file), "as hashed");
        }
        before = now();
    }

    private FileStamps now() throws IOException {
        return FileStamps.of(folder, folder.resolve("manifest.json"));
    }

    private void assertChanged(String... files) throws IOException {
        assertThat(FileStamps.changed(before, now()))
                .map(file -> folder.relativize(file).toString())
                .containsExactly(files);
    }

    @Test
    void whatIsOnlyReadOrLinkedOrLeftOutHasNotChanged() throws IOException {
        assertThat(Files.readString(folder.resolve("trend.csv"))).isEqualTo("as hashed");
        Files.createLink(elsewhere.resolve("link"), folder.resolve("trend.csv"));
        Files.writeString(folder.resolve("manifest.json"), "written last");

        assertChanged();
    }

    @Test
    void anotherContentOfTheSameLengthIsTold() throws IOException {
        FileTime hashedAt = Files.getLastModifiedTime(folder.resolve("trend.csv"));
        // The clock of the file system ticks more slowly than this test runs.
        do {
            Files.writeString(folder.resolve("trend.csv"), "since then");
            Files.writeString(folder.resolve("trend.csv"), "not hashe");
        } while (Files.getLastModifiedTime(folder.resolve("trend.csv")).equals(hashedAt));

        assertChanged("trend.csv");
    }

    @Test
    void anotherFileInItsPlaceIsToldThoughItLooksTheSame() throws IOException {
        Path published = folder.resolve("page/main.js");
        Path other = folder.resolve("other");
        Files.writeString(other, "not hashe");
        Files.setLastModifiedTime(
                other,
                Files.readAttributes(published, BasicFileAttributes.class).lastModifiedTime());
        Files.move(other, published, StandardCopyOption.REPLACE_EXISTING);

        assertChanged("page/main.js");
    }

    @Test
    void filesThatCameOrWentAreTold() throws IOException {
        Files.delete(folder.resolve("page/main.js"));
        Files.writeString(folder.resolve("warehouse.duckdb.wal"), "");

        assertChanged("page/main.js", "warehouse.duckdb.wal");
    }
}
