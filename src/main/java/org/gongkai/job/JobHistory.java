package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The repository of Spring Batch: history, and nothing that a night depends on. If it is damaged it is put aside, since
 * the ledger in the warehouse tells what is done.
 */
final class JobHistory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobHistory.class);

    private final JdbcConnectionPool pool;

    private JobHistory(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    static JobHistory open(NightlySettings settings) throws SQLException, IOException {
        Path file = settings.work().resolve("history");
        JdbcConnectionPool pool = pool(file);
        if (opens(pool)) {
            return new JobHistory(pool);
        }
        pool.dispose();
        Files.deleteIfExists(settings.work().resolve("history.trace.db"));
        Path database = settings.work().resolve("history.mv.db");
        if (Files.exists(database)) {
            Files.move(database, settings.work().resolve("history-damaged.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new JobHistory(pool(file));
    }

    private static JdbcConnectionPool pool(Path file) {
        // Without the delay a step's position is on disk when it is said to be.
        String url = "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        return JdbcConnectionPool.create(url, "sa", "");
    }

    private static boolean opens(JdbcConnectionPool pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(0);
        } catch (SQLException damaged) {
            LOG.warn("The job's history cannot be opened and is put aside: {}", damaged.getMessage());
            return false;
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
