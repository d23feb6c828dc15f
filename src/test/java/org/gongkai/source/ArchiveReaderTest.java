package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveReaderTest {

    private static final ReadingLimits SMALL = new ReadingLimits(1 << 20, 100_000, 20, 100);
    private static final byte[] CSV = "单位,件\n数,1\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "GBK, false, NEVER",
        "UTF-8, false, NEVER",
        "UTF-8, true, NEVER",
        "GBK, false, ALWAYS",
        "US-ASCII, false, ALWAYS"
    })
    void namesAreReadHoweverTheyAreWritten(String charset, boolean flagged, String extraField) {
        UnicodeExtraFieldPolicy policy =
                extraField.equals("ALWAYS") ? UnicodeExtraFieldPolicy.ALWAYS : UnicodeExtraFieldPolicy.NEVER;
        byte[] archive = named(charset, flagged, policy, "枣庄市/高新区2017.csv", CSV);

        assertThat(read(archive)).singleElement().isInstanceOfSatisfying(Member.Taken.class, taken -> {
            assertThat(taken.name()).isEqualTo("枣庄市/高新区2017.csv");
            assertThat(taken.workbook().sheets()).extracting(Sheet::name).containsExactly("高新区2017");
        });
    }

    @Test
    void everyMemberIsReadOrListed() {
        byte[] archive = archive(
                "b.xlsx", SampleFiles.oneCell(FileFormat.XLSX),
                "a.csv", CSV,
                "正文.docx", SampleFiles.zip("word/document.xml", ""),
                "扫描.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                "坏.xlsx", Arrays.copyOf(SampleFiles.oneCell(FileFormat.XLSX), 900),
                "空.xls", new byte[0]);

        List<Member> members = read(archive);

        assertThat(members)
                .extracting(Member::name)
                .containsExactly("a.csv", "b.xlsx", "坏.xlsx", "扫描.pdf", "正文.docx", "空.xls");
        assertThat(members.subList(0, 2)).allMatch(Member.Taken.class::isInstance);
        assertThat(members.subList(2, 6))
                .extracting(ArchiveReaderTest::cause)
                .containsExactly(Cause.DAMAGED, Cause.NOT_READ_YET, Cause.DAMAGED, Cause.EMPTY);
    }

    @Test
    void tracesOfProgramsAreNoMembers() {
        byte[] archive = archive(
                "年报/", new byte[0],
                "__MACOSX/年报/._a.csv", CSV,
                "年报/.DS_Store", CSV,
                "年报/Thumbs.db", CSV,
                "年报/~$a.xlsx", CSV,
                "年报/a.csv", CSV);

        assertThat(read(archive)).extracting(Member::name).containsExactly("年报/a.csv");
    }

    @Test
    void archiveInAnArchiveIsReadOneLevelDeep() {
        byte[] inner = archive("县.csv", CSV, "更里.zip", archive("镇.csv", CSV));
        byte[] archive = archive(
                "市.zip", inner, "坏.zip", Arrays.copyOf(inner, inner.length - 30), "空.zip", archive("年报/", new byte[0]));

        List<Member> members = read(archive);

        assertThat(members).extracting(Member::name).containsExactly("坏.zip", "市.zip/县.csv", "市.zip/更里.zip", "空.zip");
        assertThat(cause(members.get(0))).isEqualTo(Cause.DAMAGED);
        assertThat(members.get(1)).isInstanceOf(Member.Taken.class);
        assertThat(cause(members.get(2))).isEqualTo(Cause.NOT_READ_YET);
        assertThat(cause(members.get(3))).isEqualTo(Cause.EMPTY);
    }

    @Test
    void nameThatClimbsOutIsButAName() {
        assertThat(read(archive("../../etc/a.csv", CSV, "C:\\表\\b.csv", CSV)))
                .extracting(Member::name)
                .containsExactly("../../etc/a.csv", "C:/表/b.csv");
    }

    @Test
    void archiveWithoutAFileIsEmpty() {
        assertThat(read(archive("年报/", new byte[0])))
                .singleElement()
                .satisfies(member -> assertThat(member.name()).isEmpty())
                .extracting(ArchiveReaderTest::cause)
                .isEqualTo(Cause.EMPTY);
    }

    @Test
    void cellsAreCountedOverTheWholeArchive() {
        byte[] sixty = "1,".repeat(60).getBytes(StandardCharsets.UTF_8);

        List<Member> members = new WorkbookReader(SMALL).readAll(archive("a.csv", sixty, "b.csv", sixty), "a.zip");

        assertThat(members.get(0)).isInstanceOf(Member.Taken.class);
        assertThat(cause(members.get(1))).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void inflationIsCountedOverTheWholeArchive() {
        byte[] spaces = ("1" + " ".repeat(60_000)).getBytes(StandardCharsets.UTF_8);

        List<Member> members = new WorkbookReader(SMALL).readAll(archive("a.csv", spaces, "b.csv", spaces), "a.zip");

        assertThat(members.get(0)).isInstanceOf(Member.Taken.class);
        assertThat(cause(members.get(1))).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void tooManyMembersAreRefusedAtOnce() {
        Object[] many = new Object[42];
        Arrays.setAll(many, i -> i % 2 == 0 ? i + ".csv" : CSV);

        assertThat(new WorkbookReader(SMALL).readAll(archive(many), "a.zip"))
                .singleElement()
                .extracting(ArchiveReaderTest::cause)
                .isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void fileThatIsNoArchiveIsItsOwnMember() {
        assertThat(read(CSV)).singleElement().isInstanceOfSatisfying(Member.Taken.class, taken -> {
            assertThat(taken.name()).isEmpty();
            assertThat(taken.workbook().format()).isEqualTo(FileFormat.CSV);
        });
    }

    private static Cause cause(Member member) {
        return ((Member.Refused) member).reason().cause();
    }

    private static List<Member> read(byte[] bytes) {
        return new WorkbookReader(ReadingLimits.defaults()).readAll(bytes, "a");
    }

    private static byte[] archive(Object... namesAndContents) {
        return named("UTF-8", true, UnicodeExtraFieldPolicy.NEVER, namesAndContents);
    }

    private static byte[] named(
            String charset, boolean flagged, UnicodeExtraFieldPolicy policy, Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(Charset.forName(charset).name());
            zip.setUseLanguageEncodingFlag(flagged);
            zip.setCreateUnicodeExtraFields(policy);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
