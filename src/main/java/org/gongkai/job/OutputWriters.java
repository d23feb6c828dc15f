package org.gongkai.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.warehouse.Warehouse;

/** Writes what a night publishes by several threads, each output on a connection of its own. */
final class OutputWriters {

    /** How the names of the threads begin. */
    static final String THREAD = "writer-";

    private final Warehouse warehouse;
    private final int threads;

    OutputWriters(Warehouse warehouse, int threads) {
        this.warehouse = warehouse;
        this.threads = threads;
    }

    /** Something that is written from the warehouse. */
    @FunctionalInterface
    interface Writing {
        /** Writes it; in the warehouse nothing changes but temporary tables of the connection. */
        void write(Connection connection) throws SQLException, IOException;
    }

    /**
     * Writes all of them, beginning with the first; whatever happens, no thread is at work any more when this returns.
     *
     * @throws SQLException what the first output that failed threw, as it threw it
     */
    void write(List<Writing> outputs) throws SQLException, IOException {
        AtomicInteger number = new AtomicInteger();
        ExecutorService writers =
                Executors.newFixedThreadPool(threads, work -> new Thread(work, THREAD + number.incrementAndGet()));
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            outputs.forEach(output -> tasks.add(() -> write(output)));
            for (Future<Void> written : writers.invokeAll(tasks)) {
                written.get();
            }
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the night was written", e);
        } finally {
            end(writers);
        }
    }

    private Void write(Writing output) throws SQLException, IOException {
        try (Connection connection = warehouse.connectionBeside()) {
            output.write(connection);
        }
        return null;
    }

    private static void rethrow(Throwable cause) throws SQLException, IOException {
        if (cause instanceof SQLException e) {
            throw e;
        } else if (cause instanceof IOException e) {
            throw e;
        } else if (cause instanceof RuntimeException e) {
            throw e;
        } else if (cause instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(cause);
    }

    /** The warehouse must not be closed under a thread that reads it. */
    private static void end(ExecutorService writers) {
        writers.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = writers.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
