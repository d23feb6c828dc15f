package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB's library is unpacked where it can be run from, or it is said why it cannot. */
class NativeLibraryTest {

    private static final String ROOT = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw";

    private final Path temporary = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path scratch;

    private static Mounts noexec(Path folder) throws IOException {
        return new Mounts(List.of(ROOT, "31 22 0:9 / " + folder.toRealPath() + " rw,nosuid,noexec - tmpfs tmpfs rw"));
    }

    @Test
    void temporaryFolderIsTakenWhereItIsOfUse() {
        assertThat(NativeLibrary.folder(new Mounts(List.of(ROOT)), scratch.resolve("own")))
                .isEqualTo(temporary);
        assertThat(scratch.resolve("own")).doesNotExist();
    }

    @Test
    void anotherFolderIsMadeWhereNothingMayBeRunFromTheTemporaryOne() throws IOException {
        Path own = scratch.resolve("own");
        List<String> lines = List.of(
                ROOT,
                "31 22 0:9 / " + temporary.toRealPath() + " rw,nosuid,noexec - tmpfs tmpfs rw",
                "32 31 0:8 / " + scratch.toRealPath() + " rw - tmpfs tmpfs rw");

        assertThat(NativeLibrary.folder(new Mounts(lines), own)).isEqualTo(own).isDirectory();
    }

    @Test
    void whyAndWhatToDoIsSaidWhereThereIsNoPlace() throws IOException {
        Path file = Files.createFile(scratch.resolve("file"));

        assertThatThrownBy(() -> NativeLibrary.folder(noexec(temporary), file))
                .isInstanceOfSatisfying(
                        UnusableMachineException.class,
                        e -> assertThat(e.zh()).contains("noexec", file + " 不存在或不能创建", "-Djava.io.tmpdir"))
                .hasMessageContainingAll("noexec", file + " is missing", "-Djava.io.tmpdir");
    }

    @Test
    void theInnermostAndLastMountCounts() {
        Mounts mounts = new Mounts(List.of(
                ROOT,
                "30 22 0:8 / /srv rw,noexec - tmpfs tmpfs rw",
                "31 30 0:9 / /srv/my\\040work rw - tmpfs tmpfs rw",
                "32 22 0:10 / /opt rw,noexec - tmpfs tmpfs rw",
                "33 22 0:11 / /opt rw - tmpfs tmpfs rw"));

        assertThat(mounts.forbidRunning(Path.of("/srv/data"))).isTrue();
        assertThat(mounts.forbidRunning(Path.of("/srv/my work/tmp"))).isFalse();
        assertThat(mounts.forbidRunning(Path.of("/srvdata"))).isFalse();
        assertThat(mounts.forbidRunning(Path.of("/opt/x"))).isFalse();
    }
}
