package org.gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gongkai.source.UnreadableFileException.Cause;

/**
 * Reads the files in a ZIP archive, and in the archives in it, one level deep. Nothing is written anywhere: the name of
 * a member is but a name. The limits hold for the archive as a whole.
 */
final class ArchiveReader {

    private final WorkbookReader reader;
    private final Budget budget;

    ArchiveReader(WorkbookReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    List<Member> read(byte[] bytes) {
        List<Member> members = new ArrayList<>();
        read(bytes, "", members);
        return members;
    }

    private void read(byte[] bytes, String path, List<Member> members) {
        try (ZipFile archive = ZipFile.builder()
                .setByteArray(bytes)
                .setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(true)
                .get()) {
            List<Entry> entries = new ArrayList<>();
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                String name = ArchiveName.of(entry);
                if (!entry.isDirectory() && !ArchiveName.isTraceOfAProgram(name)) {
                    entries.add(new Entry(path + name, entry));
                }
            }
            budget.inflation().requireEntries(entries.size(), FileFormat.ZIP);
            if (entries.isEmpty()) {
                throw new UnreadableFileException(Cause.EMPTY, FileFormat.ZIP, "no file in the archive");
            }
            entries.sort(Comparator.comparing(Entry::name));
            for (Entry entry : entries) {
                read(archive, entry, path.isEmpty(), members);
            }
        } catch (UnreadableFileException reason) {
            members.add(refused(path, reason));
        } catch (IOException | RuntimeException broken) {
            members.add(refused(path, new UnreadableFileException(Cause.DAMAGED, FileFormat.ZIP, broken)));
        }
    }

    private static Member refused(String path, UnreadableFileException reason) {
        return new Member.Refused(path.replaceFirst("/$", ""), reason);
    }

    /** A file in the archive under its path. */
    private record Entry(String name, ZipArchiveEntry entry) {}

    private void read(ZipFile archive, Entry entry, boolean outermost, List<Member> members) {
        try {
            byte[] content = content(archive, entry.entry());
            if (outermost && FileFormatDetector.detect(content) == FileFormat.ZIP) {
                read(content, entry.name() + "/", members);
            } else {
                members.add(reader.member(entry.name(), content, FileNames.last(entry.name()), budget));
            }
        } catch (UnreadableFileException reason) {
            members.add(new Member.Refused(entry.name(), reason));
        }
    }

    private byte[] content(ZipFile archive, ZipArchiveEntry entry) throws UnreadableFileException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFileException(Cause.ENCRYPTED, FileFormat.ENCRYPTED, "behind a password");
        }
        if (!archive.canReadEntryData(entry)) {
            throw new UnreadableFileException(
                    Cause.NOT_READ_YET, FileFormat.ZIP, "packed by method " + entry.getMethod());
        }
        try (InputStream content = archive.getInputStream(entry)) {
            return budget.inflation().inflate(content, FileFormat.ZIP);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFileException(Cause.DAMAGED, FileFormat.ZIP, broken);
        }
    }
}
