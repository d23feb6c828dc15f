package org.gongkai.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.own.OwnReader;
import org.gongkai.plan.ContentHash;
import org.gongkai.plan.InputFile;
import org.gongkai.plan.InputFolder;
import org.gongkai.plan.OwnFolder;
import org.gongkai.source.FileFormat;
import org.gongkai.source.ReadingLimits;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Reads planned files. Safe for use by several threads. */
public final class FileLoading {

    private final InputFolder folder;
    private final FormReader reader;
    private final OwnReader ownReader;
    private final ReadingLimits limits;
    private final ReadWriteLock together = new ReentrantReadWriteLock();

    /** Reads files of that folder with those readers, none larger than the limit. */
    public FileLoading(InputFolder folder, FormReader reader, OwnReader ownReader, ReadingLimits limits) {
        this.folder = folder;
        this.reader = reader;
        this.ownReader = ownReader;
        this.limits = limits;
    }

    /**
     * Reads a file, if its content is still the planned one. One that runs out of memory is read again while no other is,
     * and refused if that is not enough, until a night has more memory.
     */
    public FileToLoad read(InputFile input) {
        if (input.contentHash().isEmpty()) {
            return nothingTaken(input, Trouble.ofFile(TroubleCode.FILE_UNREADABLE, input.file(), ""));
        }
        if (input.size() > limits.bytes()) {
            return nothingTaken(input, tooLarge(input));
        }
        try {
            return whileHolding(together.readLock(), input);
        } catch (OutOfMemoryError besideOthers) {
            try {
                return whileHolding(together.writeLock(), input);
            } catch (OutOfMemoryError alone) {
                int megabytes = (int) (Runtime.getRuntime().maxMemory() >> 20);
                FileToLoad refused = nothingTaken(input, tooLargeForMemory(input, megabytes));
                return new FileToLoad(input, refused.reading(), Optional.of(megabytes));
            }
        }
    }

    private FileToLoad whileHolding(Lock lock, InputFile input) {
        lock.lock();
        try {
            return readPlanned(input);
        } finally {
            lock.unlock();
        }
    }

    private FileToLoad readPlanned(InputFile input) {
        try {
            Optional<OwnFolder> own = folder.ownOf(input.file());
            if (own.isPresent()) {
                return readOwn(input, own.get().contents());
            }
            byte[] bytes = content(folder.resolve(input.file()));
            boolean planned = ContentHash.of(bytes).equals(input.contentHash());
            return new FileToLoad(input, planned ? Optional.of(reader.read(bytes, input.file())) : Optional.empty());
        } catch (IOException goneSincePlanned) {
            return new FileToLoad(input, Optional.empty());
        }
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

    private FileToLoad readOwn(InputFile input, SortedMap<String, byte[]> contents) {
        boolean planned = ContentHash.of(contents).equals(input.contentHash());
        return new FileToLoad(input, planned ? Optional.of(ownReader.read(input.file(), contents)) : Optional.empty());
    }

    private Trouble tooLarge(InputFile input) {
        return new Trouble(TroubleCode.FILE_TOO_LARGE, Place.file(input.file()), input.size() + " bytes", "")
                .expecting("不超过 " + limits.bytes() + " 字节", "at most " + limits.bytes() + " bytes");
    }

    private static Trouble tooLargeForMemory(InputFile input, int megabytes) {
        return new Trouble(TroubleCode.FILE_TOO_LARGE, Place.file(input.file()), input.size() + " bytes", "")
                .expecting(
                        "读取所需内存不超过 " + megabytes + " MB（可用 java -Xmx 加大）",
                        "to be read within " + megabytes + " MB of memory (java -Xmx gives more)");
    }

    private static FileToLoad nothingTaken(InputFile input, Trouble trouble) {
        return new FileToLoad(input, Optional.of(FileReading.nothing(input.file(), FileFormat.UNKNOWN, trouble)));
    }
}
