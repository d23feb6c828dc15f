package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.gongkai.publish.SampleNights.UNCHANGED;
import static org.gongkai.publish.SampleNights.WAREHOUSE;
import static org.gongkai.publish.SampleNights.folder;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightBuildTest {

    @TempDir
    private Path root;

    @Test
    void theManifestListsFactsAndFilesInOrderAndNotItself() throws IOException {
        // given
        NightBuild build = SampleNights.in(root).begin(7);
        Files.writeString(build.file("b.csv"), "abc");
        Files.writeString(build.file("a/empty.csv"), "");

        // when
        build.publish(Map.of("reader", "3", "night", "7"));

        // then, with the hashes that FIPS 180 and sha256sum know
        assertThat(root.resolve("current/manifest.json")).hasContent("""
                        {
                          "facts": {
                            "night": "7",
                            "reader": "3"
                          },
                          "files": [
                            {"path": "a/empty.csv", "size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                            {"path": "b.csv", "size": 3, "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
                          ]
                        }
                        """);
    }

    @Test
    void sameInputGivesSameBytes() throws IOException {
        SampleNights.publish(root.resolve("one"), 1, 2, 3);
        SampleNights.publish(root.resolve("other"), 1, 2, 3);

        assertThat(SampleNights.tree(root.resolve("one"))).isEqualTo(SampleNights.tree(root.resolve("other")));
    }

    @Test
    void anUnchangedFileBecomesTheSameFileAndAChangedOneDoesNot() throws IOException {
        assumeTrue(Files.getFileStore(root).supportsFileAttributeView("unix"), "inodes can be seen on Unix only");

        SampleNights.publish(root, 1, 2);

        assertThat(inode("000002", UNCHANGED)).isEqualTo(inode("000001", UNCHANGED));
        assertThat(inode("000002", WAREHOUSE)).isNotEqualTo(inode("000001", WAREHOUSE));
        assertThat(folder(root, "000001").resolve(WAREHOUSE)).hasContent("the figures of night 1");
        assertThat(folder(root, "000002").resolve(WAREHOUSE)).hasContent("the figures of night 2");
    }

    @Test
    void aPublishedFileThatRottedIsNotCarriedOver() throws IOException {
        // given a flipped byte, the size and the old manifest unchanged
        SampleNights.publish(root, 1);
        Path rotten = folder(root, "000001").resolve(UNCHANGED);
        Files.writeString(rotten, "the same every nighT\n");

        SampleNights.publish(root, 2);

        assertThat(root.resolve("current").resolve(UNCHANGED)).hasContent("the same every night");
        assertThat(Files.isSameFile(rotten, folder(root, "000002").resolve(UNCHANGED)))
                .isFalse();
    }

    @Test
    void aFileThatTheCallerLinkedItselfIsFine() throws IOException {
        SampleNights.publish(root, 1);
        NightBuild build = SampleNights.in(root).begin(2);
        Files.createLink(build.file(UNCHANGED), folder(root, "000001").resolve(UNCHANGED));

        build.publish(Map.of());

        assertThat(Manifest.read(folder(root, "000002")).files())
                .extracting(Manifest.ListedFile::path)
                .containsExactly(UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warehouse.duckdb.wal", "warehouse.duckdb.checkpoint.wal", "warehouse.duckdb.wal.recovery"})
    void aLogBesideAWarehouseIsRefusedAndReadersKeepTheOldNight(String log) throws IOException {
        SampleNights.publish(root, 1);
        NightBuild build = SampleNights.begin(root, 2);
        Files.writeString(build.file(log), "rows");

        assertThatIllegalStateException()
                .isThrownBy(() -> build.publish(Map.of()))
                .withMessageContaining(log)
                .withMessageContaining("checkpoint and close first");
        assertThat(SampleNights.in(root).current()).hasValue(1);
    }

    @Test
    void aLogElsewhereIsAFileLikeAnyOther() throws IOException {
        NightBuild build = SampleNights.begin(root, 1);
        Files.writeString(build.file("notes/night.wal"), "a walk");

        build.publish(Map.of());

        assertThat(root.resolve("current/notes/night.wal")).exists();
    }

    @Test
    void aFileThatIsStillWrittenIsRefusedAndReadersKeepTheOldNight() throws Exception {
        SampleNights.publish(root, 1);
        NightBuild build = SampleNights.begin(root, 2);
        Path trend = build.file("trend.csv");
        Files.writeString(trend, "a row\n");
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!ended.get()) {
                try {
                    Files.writeString(trend, "another row\n", StandardOpenOption.APPEND);
                } catch (IOException gone) {
                    return;
                }
            }
        });
        writer.start();

        try {
            assertThatIOException()
                    .isThrownBy(() -> build.publish(Map.of()))
                    .withMessageContaining("night 2 changed while it was published")
                    .withMessageContaining("trend.csv");
        } finally {
            ended.set(true);
            writer.join();
        }
        assertThat(SampleNights.in(root).current()).hasValue(1);
        assertThat(root.resolve("nights/000002")).doesNotExist();
    }

    @Test
    void aLinkInANightIsRefused() throws IOException {
        NightBuild build = SampleNights.begin(root, 1);
        Files.createSymbolicLink(build.folder().resolve("link.csv"), Path.of(WAREHOUSE));

        assertThatIOException()
                .isThrownBy(() -> build.publish(Map.of()))
                .withMessageContaining("link.csv")
                .withMessageContaining("no plain file");
        assertThat(SampleNights.in(root).current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../x.csv", "a/../../x.csv", "/x.csv", "manifest.json", "a/../manifest.json"})
    void aFileOutsideTheNightIsRefused(String relative) throws IOException {
        NightBuild build = SampleNights.in(root).begin(1);

        assertThatIllegalArgumentException().isThrownBy(() -> build.file(relative));
    }

    @Test
    void aRelativeRootWorksAsWell() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(root.toAbsolutePath());

        SampleNights.publish(relative, 1, 2);

        assertThat(SampleNights.in(root).current()).hasValue(2);
        assertThat(SampleNights.in(relative).currentFolder()).contains(folder(relative, "000002"));
    }

    @Test
    void aFileOfTheBuildGoesWhereTheNightWillHoldIt() throws IOException {
        NightBuild build = SampleNights.in(root).begin(1);

        assertThat(build.file("reports/trend.csv")).isEqualTo(folder(root, ".building-000001/reports/trend.csv"));
        assertThat(build.night()).isEqualTo(1);
        assertThat(List.of(build.folder())).containsExactly(folder(root, ".building-000001"));
    }

    private Object inode(String night, String file) throws IOException {
        return Files.getAttribute(folder(root, night).resolve(file), "unix:ino");
    }
}
