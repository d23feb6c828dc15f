package org.gongkai.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.own.OwnReader;
import org.gongkai.plan.ContentHash;
import org.gongkai.plan.InputFile;
import org.gongkai.plan.InputFolder;
import org.gongkai.plan.OwnFolder;
import org.gongkai.source.ReadingLimits;

/** Reads planned files. Safe for use by several threads. */
public final class FileLoading {

    private final InputFolder folder;
    private final FormReader reader;
    private final OwnReader ownReader;
    private final ReadingLimits limits;
    private final BoundedReading bounded;

    /** Reads files of that folder with those readers, none larger than the limit. */
    public FileLoading(InputFolder folder, FormReader reader, OwnReader ownReader, ReadingLimits limits) {
        this.folder = folder;
        this.reader = reader;
        this.ownReader = ownReader;
        this.limits = limits;
        this.bounded = new BoundedReading(limits);
    }

    /** Reads a file, unless it was read already, if its content is still the planned one. */
    public FileToLoad read(FileToRead file) {
        return file.readElsewhere().orElseGet(() -> bounded.read(file.input(), () -> readPlanned(file.input())));
    }

    private Optional<FileReading> readPlanned(InputFile input) throws IOException {
        Optional<OwnFolder> own = folder.ownOf(input.file());
        if (own.isPresent()) {
            return readOwn(input, own.get().contents());
        }
        byte[] bytes = content(folder.resolve(input.file()));
        boolean planned = ContentHash.of(bytes).equals(input.contentHash());
        return planned ? Optional.of(reader.read(bytes, input.file())) : Optional.empty();
    }

    /** No more of a file than may be read, which may grow meanwhile, or be a pipe by now that nobody writes to. */
    private byte[] content(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return content.readNBytes((int) Math.min(Integer.MAX_VALUE, limits.bytes() + 1));
        }
    }

    private Optional<FileReading> readOwn(InputFile input, SortedMap<String, byte[]> contents) {
        boolean planned = ContentHash.of(contents).equals(input.contentHash());
        return planned ? Optional.of(ownReader.read(input.file(), contents)) : Optional.empty();
    }
}
