package org.gongkai.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.load.BoundedReading;
import org.gongkai.load.FileToLoad;
import org.gongkai.plan.ContentHash;
import org.gongkai.plan.FoundFile;
import org.gongkai.plan.InputFile;
import org.gongkai.reading.ReadFile;
import org.gongkai.reading.ReadingRow;
import org.gongkai.reading.ReadingRows;
import org.gongkai.reading.ReadingTable;
import org.gongkai.source.ReadingLimits;

/**
 * The reader of the program in an executor, which makes it of the knowledge once and reads all its files with it. Safe for
 * use by several threads.
 */
final class ReaderOfExecutor implements Serializable {

    private static final long serialVersionUID = 1L;

    private final KnowledgeFiles knowledge;
    private final String fingerprint;
    private transient Readers readers;

    /**
     * A reader.
     *
     * @param knowledge the knowledge to read with
     * @param fingerprint fingerprint of what reading depends on of it
     */
    ReaderOfExecutor(KnowledgeFiles knowledge, String fingerprint) {
        this.knowledge = knowledge;
        this.fingerprint = fingerprint;
    }

    private record Readers(FormReader reader, BoundedReading bounded, ReadingLimits limits) {}

    private synchronized Readers readers() {
        if (readers == null) {
            readers = made();
        }
        return readers;
    }

    private Readers made() {
        try {
            Knowledge read = knowledge.read();
            if (!read.fingerprints().reading().equals(fingerprint)) {
                throw new IllegalStateException("the knowledge did not come over as it was");
            }
            ReadingLimits limits = ReadingLimits.defaults();
            return new Readers(new FormReader(read, limits), new BoundedReading(limits), limits);
        } catch (IOException e) {
            throw new UncheckedIOException("the knowledge cannot be unpacked", e);
        } catch (KnowledgeException e) {
            throw new IllegalStateException("the knowledge cannot be read", e);
        }
    }

    /** The rows of what is read from a file, by table; whatever is wrong with the file is in them. */
    Map<ReadingTable, List<ReadingRow>> read(FoundFile found, ReportsFolder folder) {
        Readers with = readers();
        FileToLoad loaded;
        try {
            loaded = found.regular() ? readRegular(found, folder, with) : unreadable(found, with);
        } catch (IOException | IllegalArgumentException notThere) {
            loaded = unreadable(found, with);
        }
        if (loaded.reading().isEmpty()) {
            // It changes while it is read.
            loaded = unreadable(found, with);
        }
        InputFile input = loaded.input();
        ReadFile file = new ReadFile(
                input.file(),
                input.contentHash(),
                input.size(),
                FormReader.VERSION,
                fingerprint,
                loaded.shortOfMegabytes());
        return ReadingRows.of(file, loaded.reading().orElseThrow());
    }

    private static FileToLoad unreadable(FoundFile found, Readers with) {
        return with.bounded().read(new InputFile(found.file(), "", found.size()), Optional::empty);
    }

    private static FileToLoad readRegular(FoundFile found, ReportsFolder folder, Readers with) throws IOException {
        long limit = with.limits().bytes();
        long size = found.size();
        if (size <= limit) {
            try {
                byte[] bytes = bytes(found, folder, limit);
                size = bytes.length;
                if (size <= limit) {
                    InputFile input = new InputFile(found.file(), ContentHash.of(bytes), size);
                    return with.bounded()
                            .read(input, () -> Optional.of(with.reader().read(bytes, found.file())));
                }
            } catch (OutOfMemoryError besideOthers) {
                // It is opened once more below, while no other is read.
            }
        }
        String hash;
        try (InputStream content = folder.open(found)) {
            hash = ContentHash.of(content);
        }
        return with.bounded().read(new InputFile(found.file(), hash, size), () -> {
            byte[] bytes = bytes(found, folder, limit);
            boolean same = ContentHash.of(bytes).equals(hash);
            return same ? Optional.of(with.reader().read(bytes, found.file())) : Optional.empty();
        });
    }

    /** No more of a file than may be read, and a byte to tell that there is more. */
    private static byte[] bytes(FoundFile found, ReportsFolder folder, long limit) throws IOException {
        try (InputStream content = folder.open(found)) {
            return content.readNBytes((int) Math.min(Integer.MAX_VALUE, limit + 1));
        }
    }
}
