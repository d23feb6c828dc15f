package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.publish.PublishedNights;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.UnusableMachineException;

/**
 * Leads readers back to an earlier night that is kept. What was built after it is forgotten: the next run begins from
 * there, as a night with a number of its own, and reads again what the nights between had read. What came in them counts
 * as having come in that night.
 */
public final class Rollback {

    private final Path out;
    private final SqlLibrary sql;

    /** A rollback of nights in that output folder. */
    public Rollback(Path out, SqlLibrary sql) {
        this.out = out;
        this.sql = sql;
    }

    /**
     * Rolls back.
     *
     * @param wanted the night; where it is empty, the one before the current
     * @return the night that readers see now; empty where there is none before the current
     * @throws AlreadyRunningException if a run works on the folder
     * @throws IOException if the night is not kept, or its files are not what they were; nothing is changed then
     * @throws UnusableMachineException if a newer program wrote the night: this one could not go on from it
     */
    @SuppressWarnings("try") // the lock is held, not used
    public OptionalInt run(OptionalInt wanted) throws AlreadyRunningException, IOException {
        try (RunLock lock = RunLock.take(out)) {
            PublishedNights nights = new PublishedNights(out, 1);
            OptionalInt current = nights.current();
            Optional<Integer> night = wanted.isPresent()
                    ? Optional.of(wanted.getAsInt())
                    : nights.kept().stream()
                            .filter(kept -> current.isPresent() && kept < current.getAsInt())
                            .findFirst();
            if (night.isEmpty()) {
                return OptionalInt.empty();
            }
            nights.verify(night.get());
            refuseNewer(nights.folderOf(night.get()).orElseThrow());
            // A private warehouse ahead of what is published would be a night that was cut off and goes on. Without it
            // the next run begins from what is published, so that being cut off does no harm at any point here.
            Path work = NightlySettings.workWarehouse(out);
            Files.deleteIfExists(work.resolveSibling(work.getFileName() + ".wal"));
            Files.deleteIfExists(work);
            nights.leadTo(night.get());
            return OptionalInt.of(night.get());
        }
    }

    private void refuseNewer(Path night) {
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(night.resolve(PublishedWarehouse.FILE_NAME))) {
            warehouse.refuseNewer(sql);
        }
    }
}
