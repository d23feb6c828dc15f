package org.gongkai.load;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Files that are read by several threads, in their order and ahead of who takes them: while some are written, the next ones
 * are read. Used by one thread.
 */
public final class ParallelReading implements Iterator<FileToLoad> {

    /** What is read of larger files takes much memory, so that few of them wait. */
    private static final long MOST_BYTES = 16 << 20;

    private final Iterator<FileToRead> files;
    private final Function<FileToRead, FileToLoad> reading;
    private final Executor readers;
    private final int most;
    private final Queue<UnderWay> underWay = new ArrayDeque<>();
    private long bytes;

    /**
     * Reads those files; none before the first is asked for.
     *
     * @param reading what reads a file, in any thread
     * @param readers the threads
     * @param most how many files are read, or wait to be taken, at a time, besides those that were taken
     */
    public ParallelReading(
            Iterator<FileToRead> files, Function<FileToRead, FileToLoad> reading, Executor readers, int most) {
        this.files = files;
        this.reading = reading;
        this.readers = readers;
        this.most = most;
    }

    private record UnderWay(FileToRead file, Future<FileToLoad> read) {}

    @Override
    public boolean hasNext() {
        return !underWay.isEmpty() || files.hasNext();
    }

    /**
     * The next file, for which this waits.
     *
     * @throws IllegalStateException if it could not be read at all, which is a fault of this program, or the thread was
     *     interrupted
     */
    @Override
    public FileToLoad next() {
        begin();
        UnderWay next = underWay.remove();
        bytes -= next.file().input().size();
        begin();
        try {
            return next.read().get();
        } catch (ExecutionException e) {
            String file = next.file().input().file();
            throw new IllegalStateException(file + " cannot be read: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were read", e);
        }
    }

    private void begin() {
        while (files.hasNext() && (underWay.isEmpty() || underWay.size() < most && bytes < MOST_BYTES)) {
            FileToRead file = files.next();
            FutureTask<FileToLoad> task = new FutureTask<>(() -> reading.apply(file));
            readers.execute(task);
            underWay.add(new UnderWay(file, task));
            bytes += file.input().size();
        }
    }
}
