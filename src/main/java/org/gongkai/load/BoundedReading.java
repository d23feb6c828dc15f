package org.gongkai.load;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.gongkai.form.FileReading;
import org.gongkai.plan.InputFile;
import org.gongkai.source.FileFormat;
import org.gongkai.source.ReadingLimits;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Reads files within limits: what is too much, or cannot be opened, is refused by name. Safe for use by several threads. */
public final class BoundedReading {

    private final ReadingLimits limits;
    private final ReadWriteLock together = new ReentrantReadWriteLock();

    /** Takes no file larger than the limit. */
    public BoundedReading(ReadingLimits limits) {
        this.limits = limits;
    }

    /** What reads a file. */
    @FunctionalInterface
    public interface Reading {
        /**
         * What was read; nothing where the content is not the expected one any more.
         *
         * @throws IOException if it is not there any more
         */
        Optional<FileReading> read() throws IOException;
    }

    /**
     * Reads a file. One that runs out of memory is read again while no other is (what was read may be written meanwhile), and
     * refused if that is not enough, until there is more memory.
     */
    public FileToLoad read(InputFile input, Reading reading) {
        if (input.contentHash().isEmpty()) {
            return nothingTaken(input, Trouble.ofFile(TroubleCode.FILE_UNREADABLE, input.file(), ""));
        }
        if (input.size() > limits.bytes()) {
            return nothingTaken(input, tooLarge(input));
        }
        try {
            return whileHolding(together.readLock(), input, reading);
        } catch (OutOfMemoryError besideOthers) {
            try {
                return whileHolding(together.writeLock(), input, reading);
            } catch (OutOfMemoryError alone) {
                int megabytes = (int) (Runtime.getRuntime().maxMemory() >> 20);
                FileToLoad refused = nothingTaken(input, tooLargeForMemory(input, megabytes));
                return new FileToLoad(input, refused.reading(), Optional.of(megabytes));
            }
        }
    }

    private static FileToLoad whileHolding(Lock lock, InputFile input, Reading reading) {
        lock.lock();
        try {
            return new FileToLoad(input, reading.read());
        } catch (IOException goneMeanwhile) {
            return new FileToLoad(input, Optional.empty());
        } finally {
            lock.unlock();
        }
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
