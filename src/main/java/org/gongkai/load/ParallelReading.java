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

    private final Iterator<FileToRead> files;
    private final Function<FileToRead, FileToLoad> reading;
    private final Executor readers;
    private final int most;
    private final Queue<Future<FileToLoad>> underWay = new ArrayDeque<>();

    /**
     * Reads those files; none before the first is asked for.
     *
     * @param reading what reads a file, in any thread
     * @param readers the threads
     * @param most how many files are read, or wait to be taken, at a time: so many may be in memory
     */
    public ParallelReading(
            Iterator<FileToRead> files, Function<FileToRead, FileToLoad> reading, Executor readers, int most) {
        this.files = files;
        this.reading = reading;
        this.readers = readers;
        this.most = most;
    }

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
        Future<FileToLoad> next = underWay.remove();
        begin();
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were read", e);
        }
    }

    private void begin() {
        while (underWay.size() < most && files.hasNext()) {
            FileToRead file = files.next();
            FutureTask<FileToLoad> task = new FutureTask<>(() -> reading.apply(file));
            readers.execute(task);
            underWay.add(task);
        }
    }
}
