package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reporting.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    private Path out;

    private Path temporary;

    @BeforeEach
    void aWorkFolder() throws IOException {
        temporary = NightlySettings.temporary(out);
        Files.createDirectories(temporary.getParent());
    }

    private void load() throws IOException {
        Path data = Path.of("data");
        new Machine(new NightlySettings(
                        data,
                        Optional.empty(),
                        data,
                        Optional.empty(),
                        Path.of("sql"),
                        out,
                        1,
                        1,
                        1,
                        "",
                        ChosenOutputs.of(Set.of()),
                        Language.ZH))
                .loadNativeLibrary();
    }

    private static void leave(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("poifiles"));
        Files.writeString(folder.resolve("libduckdb_java1.so"), "unpacked");
        Files.writeString(folder.resolve("poifiles/sheet1.xml"), "a sheet");
        Files.writeString(folder.resolve("notes.txt"), "of somebody");
    }

    @Test
    void whatAKilledRunUnpackedGoesAndNothingElse() throws IOException {
        leave(temporary);

        load();

        assertThat(temporary.resolve("libduckdb_java1.so")).doesNotExist();
        assertThat(temporary.resolve("poifiles")).isEmptyDirectory();
        assertThat(temporary.resolve("notes.txt")).exists();
    }

    @Test
    void nothingGoesThroughALink() throws IOException {
        Path ofOthers = out.resolve("others");
        leave(ofOthers);
        Files.createSymbolicLink(temporary, ofOthers);

        load();

        assertThat(ofOthers.resolve("libduckdb_java1.so")).exists();
        assertThat(ofOthers.resolve("poifiles/sheet1.xml")).exists();
    }
}
