package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is named where it is why a night failed, and nowhere else. */
class FullDiskExceptionTest {

    @TempDir
    private Path scratch;

    @Test
    void whatSaysThatTheDiskIsFullIsBelieved() {
        assertThat(isTold(new SQLException("IO Error: Could not write: No space left on device")))
                .isTrue();
        assertThat(isTold(new IllegalStateException(new IOException("设备上没有空间"))))
                .isTrue();
        assertThat(isTold(new IOException("Input/output error"))).isFalse();
    }

    @Test
    void onAFullDiskOnlyWhatCouldNotBeWrittenIsOfIt() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(scratch, 1);
        assumeTrue(mounted.isPresent(), "no file system may be mounted here (mount -t tmpfs needs root)");
        try (SmallDisk disk = mounted.get()) {
            disk.fill(0);

            assertThat(isTold(new IllegalStateException(new IOException("short write"))))
                    .isTrue();
            assertThat(isTold(new SQLException("IO Error: Could not write all bytes")))
                    .isTrue();
            assertThat(isTold(new SQLException("Constraint Error: Duplicate key")))
                    .isFalse();
            assertThat(isTold(new NoSuchFileException("identities.csv"))).isFalse();
            assertThat(isTold(new IllegalStateException("a figure is lost"))).isFalse();
            assertThat(FullDiskException.isNearlyFull(disk.folder())).isTrue();

            disk.makeRoom();
            assertThat(FullDiskException.isNearlyFull(disk.folder())).isFalse();
        }
        assertThat(Files.isDirectory(scratch)).isTrue();
    }

    private boolean isTold(Throwable failure) {
        return FullDiskException.behind(failure, scratch).isPresent();
    }
}
