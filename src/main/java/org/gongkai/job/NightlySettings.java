package org.gongkai.job;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.reporting.Language;

/**
 * What a nightly run works with.
 *
 * @param reports folder with the reports, subfolders included
 * @param knowledge folder with editions, labels, agencies
 * @param readings folder with readings that were made elsewhere, empty where there is none
 * @param own folder with the user's own editions and figures, empty where there is none
 * @param sql folder with the SQL
 * @param out folder that nights are published in
 * @param keepNights how many published nights are kept
 * @param threads how many files are read and reports explained at a time, and with how many threads DuckDB works; with
 *     more than one, outputs are written two at a time
 * @param filesPerTransaction how many files are loaded in a transaction: fewer need less memory and take longer
 * @param memoryLimit what DuckDB may use, such as {@code 2GB}; empty for its own default
 * @param outputs what is published beside the warehouse
 * @param language language of the CSV files and messages
 */
public record NightlySettings(
        Path reports,
        Optional<Path> readings,
        Path knowledge,
        Optional<Path> own,
        Path sql,
        Path out,
        int keepNights,
        int threads,
        int filesPerTransaction,
        String memoryLimit,
        ChosenOutputs outputs,
        Language language) {

    /** Folder of what a run needs for itself: the private warehouse, the job's history, the lock. */
    Path work() {
        return work(out);
    }

    static Path work(Path out) {
        return out.resolve("work");
    }

    /** For temporary files where the folder of the system is of no use. */
    public static Path temporary(Path out) {
        return work(out).resolve("tmp");
    }

    /** The private warehouse that nights are built on. */
    Path workWarehouse() {
        return workWarehouse(out);
    }

    static Path workWarehouse(Path out) {
        return work(out).resolve("gongkai.duckdb");
    }
}
