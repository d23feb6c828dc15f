package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.publish.SampleNights.UNCHANGED;
import static org.gongkai.publish.SampleNights.WAREHOUSE;
import static org.gongkai.publish.SampleNights.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedNightsTest {

    @TempDir
    private Path root;

    @Test
    void nothingIsCurrentBeforeTheFirstNight() throws IOException {
        assertThat(SampleNights.in(root).current()).isEmpty();
        assertThat(SampleNights.in(root).currentFolder()).isEmpty();
    }

    @Test
    void theRootIsMadeByTheFirstNight() throws IOException {
        Path fresh = root.resolve("a/b");

        SampleNights.publish(fresh, 1);

        assertThat(SampleNights.in(fresh).current()).hasValue(1);
    }

    @Test
    void theLinkIsRelativeSoThatTheRootMayMove() throws IOException {
        Path before = root.resolve("before");
        SampleNights.publish(before, 7);

        Path after = Files.move(before, root.resolve("after"));

        assertThat(Files.readSymbolicLink(after.resolve("current"))).isEqualTo(Path.of("nights/000007"));
        assertThat(SampleNights.in(after).currentFolder()).contains(folder(after, "000007"));
    }

    @Test
    void aNightIsUnseenUntilItIsPublished() throws IOException {
        SampleNights.publish(root, 1);

        SampleNights.begin(root, 2);

        assertThat(SampleNights.in(root).current()).hasValue(1);
        assertThat(root.resolve("current").resolve(WAREHOUSE)).hasContent("the figures of night 1");
    }

    @Test
    void aDanglingLinkLeadsToNoNight() throws IOException {
        Files.createSymbolicLink(root.resolve("current"), Path.of("nights/000007"));
        assertThat(SampleNights.in(root).current()).isEmpty();

        SampleNights.publish(root, 1);

        assertThat(SampleNights.in(root).current()).hasValue(1);
    }

    @Test
    void aLinkToAnotherPlaceLeadsToNoNightAndThatPlaceIsLeftAlone() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere/000003"));
        Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        Files.createSymbolicLink(root.resolve("current"), Path.of("elsewhere/000003"));
        Files.createDirectories(root.resolve("nights"));
        assertThat(SampleNights.in(root).current()).isEmpty();

        SampleNights.publish(root, 1);

        assertThat(SampleNights.in(root).current()).hasValue(1);
        assertThat(elsewhere.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aLinkThatLeadsToItselfLeadsToNoNight() throws IOException {
        Files.createSymbolicLink(root.resolve("current"), Path.of("current"));

        assertThat(SampleNights.in(root).current()).isEmpty();
    }

    @Test
    void aLinkSetByHandToTheFullPathCounts() throws IOException {
        SampleNights.publish(root, 1, 2);
        Files.delete(root.resolve("current"));
        Files.createSymbolicLink(root.resolve("current"), folder(root, "000002").toAbsolutePath());

        assertThat(SampleNights.in(root).current()).hasValue(2);
        assertThatIllegalStateException().isThrownBy(() -> SampleNights.begin(root, 2));
    }

    @Test
    void aFolderUnderTheNameOfTheLinkIsRefusedAndKept() throws IOException {
        Path mine = Files.createDirectories(root.resolve("current")).resolve("mine.txt");
        Files.writeString(mine, "mine");

        assertThatThrownBy(() -> SampleNights.begin(root, 1))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("move it away");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void thePublishedNumberIsRefusedAndSoIsALowerOne() throws IOException {
        SampleNights.publish(root, 5);

        assertThatIllegalStateException()
                .isThrownBy(() -> SampleNights.begin(root, 5))
                .withMessage("night 5 cannot be published: the current night is 5");
        assertThatIllegalStateException().isThrownBy(() -> SampleNights.begin(root, 4));
        assertThat(root.resolve("current").resolve(WAREHOUSE)).hasContent("the figures of night 5");
    }

    @Test
    void aNightThatBecameCurrentMeanwhileIsNotReplaced() throws IOException {
        // given a build that was begun before somebody led readers to a night of the same number
        NightBuild late = SampleNights.begin(root, 2);
        SampleNights.copy(late.folder(), folder(root, "000002"));
        Files.createSymbolicLink(root.resolve("current"), Path.of("nights/000002"));

        assertThatIllegalStateException().isThrownBy(() -> late.publish(Map.of()));
        assertThat(root.resolve("current").resolve(WAREHOUSE)).exists();
    }

    @Test
    void numbersHaveSixDigits() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleNights.begin(root, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleNights.begin(root, 1_000_000));
        SampleNights.publish(root, 999_999);
        assertThat(SampleNights.in(root).current()).hasValue(999_999);
    }

    @Test
    void atLeastTheCurrentNightIsKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishedNights(root, 0));
    }

    @Test
    void onlyTheLastNightsStayWhateverTheirNumbers() throws IOException {
        SampleNights.publish(root, 1, 2, 30, 400);

        assertThat(nightsOf(root)).containsExactly("000030", "000400");
    }

    @Test
    void whatIsNoNightIsNeverDeleted() throws IOException {
        Files.createDirectories(folder(root, "notes"));
        Files.createDirectories(folder(root, "1"));
        Files.createDirectories(folder(root, ".building-mine"));
        Files.writeString(folder(root, "000000"), "a file");

        SampleNights.publish(root, 1, 2, 3);

        assertThat(nightsOf(root)).containsExactly(".building-mine", "000000", "000002", "000003", "1", "notes");
    }

    @Test
    void nightsAboveTheCurrentOneStayWhenAnOperatorWentBack() throws IOException {
        SampleNights.publish(root, 1, 2, 3);
        Files.delete(root.resolve("current"));
        Files.createSymbolicLink(root.resolve("current"), Path.of("nights/000002"));

        SampleNights.begin(root, 4);
        assertThat(nightsOf(root)).containsExactly(".building-000004", "000002", "000003");

        SampleNights.publish(root, 3);
        assertThat(nightsOf(root)).containsExactly("000002", "000003");
    }

    @Test
    void leftoversOfOtherNumbersAreSweptToo() throws IOException {
        Files.createDirectories(folder(root, ".building-000009/reports"));
        Files.createDirectories(folder(root, ".discarded-000003/reports"));

        SampleNights.publish(root, 1);

        assertThat(nightsOf(root)).containsExactly("000001");
    }

    @Test
    void aLinkAmongTheLeftoversIsNotFollowed() throws IOException {
        Path mine = Files.writeString(root.resolve("mine.txt"), "mine");
        Files.createDirectories(folder(root, ".building-000009"));
        Files.createSymbolicLink(folder(root, ".building-000009/link"), mine);
        Files.createSymbolicLink(folder(root, ".building-000009/folder"), root);

        SampleNights.publish(root, 1);

        assertThat(mine).hasContent("mine");
    }

    @Test
    void aReaderKeepsTheFileThatItOpenedUntilItCloses() throws IOException {
        SampleNights.publish(root, 1);

        try (InputStream open = Files.newInputStream(root.resolve("current").resolve(WAREHOUSE))) {
            SampleNights.publish(root, 2, 3, 4);

            assertThat(folder(root, "000001")).doesNotExist();
            assertThat(new String(open.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("the figures of night 1");
        }
        assertThat(root.resolve("current").resolve(WAREHOUSE)).hasContent("the figures of night 4");
    }

    @Test
    void theSharedFileOutlivesTheNightThatBroughtIt() throws IOException {
        SampleNights.publish(root, 1, 2, 3, 4);

        assertThat(folder(root, "000004").resolve(UNCHANGED)).hasContent("the same every night");
    }

    @Test
    void aPointerFileStandsInWhereThereAreNoLinks() throws IOException {
        PublishedNights nights = withoutLinks(new UnsupportedOperationException());

        for (int night : List.of(1, 2, 3)) {
            NightBuild build = nights.begin(night);
            Files.writeString(build.file(WAREHOUSE), "the figures of night " + night);
            build.publish(Map.of());
        }

        assertThat(nights.current()).isEqualTo(OptionalInt.of(3));
        assertThat(Files.readString(root.resolve("current.txt"))).isEqualTo("nights/000003\n");
        assertThat(root.resolve("current")).doesNotExist();
        assertThat(nightsOf(root)).containsExactly("000002", "000003");
        assertThatIllegalStateException().isThrownBy(() -> nights.begin(3));
    }

    @Test
    void aFileSystemThatForbidsLinksGetsThePointerFileToo() throws IOException {
        PublishedNights nights = withoutLinks(new FileSystemException("current", null, "Operation not permitted"));

        nights.begin(1).publish(Map.of());

        assertThat(nights.current()).hasValue(1);
    }

    @Test
    void aPointerFileNeverStandsUnseenBehindALink() throws IOException {
        SampleNights.publish(root, 1);
        NightBuild build = withoutLinks(new FileSystemException("current", null, "No space left on device"))
                .begin(2);

        assertThatThrownBy(() -> build.publish(Map.of())).hasMessageContaining("No space left");

        assertThat(root.resolve("current.txt")).doesNotExist();
        assertThat(SampleNights.in(root).current()).hasValue(1);
    }

    @Test
    void theLinkReplacesThePointerFileOnceLinksAreSupported() throws IOException {
        withoutLinks(new UnsupportedOperationException()).begin(1).publish(Map.of());

        SampleNights.publish(root, 2);

        assertThat(SampleNights.in(root).current()).hasValue(2);
        assertThat(root.resolve("current.txt")).doesNotExist();
    }

    @Test
    void aPointerFileWithAnotherTextLeadsToNoNight() throws IOException {
        Files.createDirectories(folder(root, "000001"));
        Files.writeString(root.resolve("current.txt"), "nights/../nights/000001\n");

        assertThat(SampleNights.in(root).current()).isEmpty();
    }

    private PublishedNights withoutLinks(Exception refusal) {
        return new PublishedNights(root, SampleNights.KEEP, (link, target) -> {
            if (refusal instanceof IOException broken) {
                throw broken;
            }
            throw (RuntimeException) refusal;
        });
    }

    private static List<String> nightsOf(Path root) throws IOException {
        try (Stream<Path> nights = Files.list(root.resolve("nights"))) {
            return nights.map(night -> night.getFileName().toString()).sorted().toList();
        }
    }
}
