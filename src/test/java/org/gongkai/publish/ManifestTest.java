package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gongkai.publish.Manifest.Difference;
import org.gongkai.publish.Manifest.Differing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final long SEED = 20260419;

    @TempDir
    private Path folder;

    @BeforeEach
    void aFolderWithTwoFiles() throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(folder.resolve("reports/trend.csv"), "2018,441\n");
        Files.writeString(folder.resolve("warehouse.duckdb"), "figures");
    }

    @Test
    void anUntouchedFolderDiffersInNothing() throws IOException {
        assertThat(Manifest.of(folder, Map.of()).verify(folder)).isEmpty();
    }

    @Test
    void aFlippedByteIsFound() throws IOException {
        // given
        Manifest manifest = Manifest.of(folder, Map.of());
        byte[] bytes = Files.readAllBytes(folder.resolve("warehouse.duckdb"));

        // when any single bit flips, then it is found
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(folder.resolve("warehouse.duckdb"), flipped);
            assertThat(manifest.verify(folder))
                    .as("bit %d", bit)
                    .containsExactly(new Differing(Difference.CHANGED, "warehouse.duckdb"));
        }
    }

    @Test
    void missingExtraAndChangedFilesAreToldApart() throws IOException {
        Manifest manifest = Manifest.of(folder, Map.of());

        Files.delete(folder.resolve("reports/trend.csv"));
        Files.writeString(folder.resolve("reports/more.csv"), "");
        Files.writeString(folder.resolve("warehouse.duckdb"), "figures and more");

        assertThat(manifest.verify(folder))
                .containsExactly(
                        new Differing(Difference.EXTRA, "reports/more.csv"),
                        new Differing(Difference.MISSING, "reports/trend.csv"),
                        new Differing(Difference.CHANGED, "warehouse.duckdb"));
    }

    @Test
    void aLinkInThePlaceOfAFileIsAChange() throws IOException {
        Manifest manifest = Manifest.of(folder, Map.of());
        Path moved =
                Files.move(folder.resolve("warehouse.duckdb"), folder.resolveSibling("moved-" + System.nanoTime()));

        Files.createSymbolicLink(folder.resolve("warehouse.duckdb"), moved);

        assertThat(manifest.verify(folder)).containsExactly(new Differing(Difference.CHANGED, "warehouse.duckdb"));
        Files.delete(moved);
    }

    @Test
    void aManifestInASubfolderIsAFileLikeAnyOther() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "not listed");
        Files.writeString(folder.resolve("reports/manifest.json"), "listed");

        assertThat(Manifest.of(folder, Map.of()).files())
                .extracting(Manifest.ListedFile::path)
                .containsExactly("reports/manifest.json", "reports/trend.csv", "warehouse.duckdb");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            Map<String, String> facts = new TreeMap<>();
            for (int fact = random.nextInt(4); fact > 0; fact--) {
                facts.put(text(random), text(random));
            }
            Manifest manifest = Manifest.of(folder, facts);

            manifest.write(folder);

            assertThat(Manifest.read(folder))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(manifest);
        }
    }

    @Test
    void anEmptyFolderHasAManifestToo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Manifest.of(empty, Map.of()).write(empty);

        assertThat(Manifest.read(empty).files()).isEmpty();
        assertThat(Manifest.read(empty).verify(empty)).isEmpty();
    }

    @Test
    void aManifestThatSomebodyReformattedIsRead() throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"facts\":{\"a\":\"\\u67a3\\/\\n\"},\r\n\t\"files\":[{\"path\":\"x\",\"size\":12,\"sha256\":\"00\"}]}");

        Manifest manifest = Manifest.read(folder);

        assertThat(manifest.facts()).containsExactly(Map.entry("a", "枣/\n"));
        assertThat(manifest.files()).containsExactly(new Manifest.ListedFile("x", 12, "00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"facts\": {}}",
                "{\"facts\": {\"a\": 1}, \"files\": []}",
                "{\"facts\": {\"a\": \"\\x\"}, \"files\": []}",
                "{\"facts\": {\"a\": \"\\u12g4\"}, \"files\": []}",
                "{\"facts\": {\"a\": \"b\",}, \"files\": []}",
                "{\"facts\": {}, \"files\": [{\"path\": \"x\", \"size\": -1, \"sha256\": \"\"}]}",
                "{\"facts\": {}, \"files\": [{\"path\": \"x\", \"size\": 99999999999999999999, \"sha256\": \"\"}]}",
                "{\"facts\": {}, \"files\": []} {"
            })
    void aBrokenManifestIsNamedWithThePlace(String text) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), text);

        assertThatIOException()
                .isThrownBy(() -> Manifest.read(folder))
                .withMessageContaining("manifest.json")
                .withMessageContaining("at character");
    }

    private static String text(Random random) {
        String alphabet = "ab \"\\/\b\f\n\r\t\u0000\u001f\u007f枣庄😀";
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
