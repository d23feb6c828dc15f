package org.gongkai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {

    @TempDir
    private Path scratch;

    @Test
    void holdsWhatLiesInItAndNothingThatALinkLeadsTo() throws IOException {
        Path reports = Files.createDirectories(scratch.resolve("reports/宿迁")).getParent();
        Path secret = Files.createDirectories(scratch.resolve("secret"));
        Files.writeString(reports.resolve("宿迁/a.csv"), "a");
        Files.writeString(secret.resolve("b.csv"), "b");
        Files.createSymbolicLink(reports.resolve("folder"), secret);
        Files.createSymbolicLink(reports.resolve("b.csv"), secret.resolve("b.csv"));
        InputFolder folder = new InputFolder(reports);

        assertThat(folder.holds("宿迁/a.csv")).isTrue();
        assertThat(folder.holds("宿迁")).isFalse();
        assertThat(folder.holds("c.csv")).isFalse();
        assertThat(folder.holds("b.csv")).isFalse();
        assertThat(folder.holds("folder/b.csv")).isFalse();
    }
}
