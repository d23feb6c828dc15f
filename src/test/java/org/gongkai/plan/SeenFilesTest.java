package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night opens the files that may have changed, and no others. */
class SeenFilesTest {

    /** Long after the files were written, since their time of change cannot be set. */
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(400));

    @TempDir
    private Path folder;

    private Path memory;
    private InputFolder reports;

    @BeforeEach
    void writeReports() throws IOException {
        memory = folder.resolve("work/files-seen.tsv");
        Path root = Files.createDirectories(folder.resolve("reports/区"));
        for (int i = 0; i < 60; i++) {
            Files.writeString(root.resolve("report " + i + ".csv"), "figure," + i);
        }
        reports = new InputFolder(folder.resolve("reports"));
    }

    private record Scan(List<InputFile> files, int opened) {}

    private Scan scan(Instant at) throws IOException {
        SeenFiles seen = SeenFiles.in(memory, Clock.fixed(at, ZoneOffset.UTC));
        List<InputFile> files = reports.files(seen);
        seen.remember();
        return new Scan(files, seen.hashed());
    }

    private Path report(int number) {
        return folder.resolve("reports/区/report " + number + ".csv");
    }

    @Test
    void filesThatNobodyTouchedAreNotOpenedAgainOnTheSameDayButForThoseWhoseTurnItIs() throws IOException {
        Scan first = scan(LATER);

        Scan second = scan(LATER);

        assertThat(first.opened()).isEqualTo(60);
        assertThat(second.files()).isEqualTo(first.files());
        assertThat(second.opened()).isLessThan(20);
    }

    @Test
    void everyFileIsOpenedOnceInThirtyDays() throws IOException {
        scan(LATER);

        int opened = IntStream.range(0, 30)
                .map(day -> {
                    try {
                        return scan(LATER.plus(Duration.ofDays(day))).opened();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sum();

        assertThat(opened).isEqualTo(60);
    }

    @Test
    void aFileThatWasWrittenSinceIsOpened() throws IOException {
        scan(LATER);
        FileTime asBefore = Files.getLastModifiedTime(report(7));
        Files.writeString(report(7), "figure,8");
        Files.setLastModifiedTime(report(7), asBefore);

        assertThat(hash(scan(LATER), 7)).isEqualTo(ContentHash.of("figure,8".getBytes()));
    }

    @Test
    void aFileThatTookTheNameOfAnotherIsOpened() throws IOException {
        scan(LATER);
        Files.move(report(8), report(7), StandardCopyOption.REPLACE_EXISTING);

        assertThat(hash(scan(LATER), 7)).isEqualTo(ContentHash.of("figure,8".getBytes()));
    }

    @Test
    void whatIsAsYoungAsTheScanThatHashedItIsOpenedAgain() throws IOException {
        Instant whileWritten = Instant.now();
        scan(whileWritten);

        assertThat(scan(whileWritten).opened()).isEqualTo(60);
    }

    @Test
    void aMemoryThatIsCutOffRemembersNothing() throws IOException {
        scan(LATER);
        String whole = Files.readString(memory);
        Files.writeString(memory, whole.substring(0, whole.length() / 2));

        assertThat(scan(LATER).opened()).isEqualTo(60);
    }

    private static String hash(Scan scan, int report) {
        return scan.files().stream()
                .filter(file -> file.file().endsWith("/report " + report + ".csv"))
                .findFirst()
                .orElseThrow()
                .contentHash();
    }
}
