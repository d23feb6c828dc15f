package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.publish.PublishedNights;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.Warehouse;

/** Opens the private warehouse, which can always be had again from the published night. */
final class WorkWarehouse {

    private final NightlySettings settings;
    private final PublishedNights nights;
    private final SqlLibrary sql;

    WorkWarehouse(NightlySettings settings, PublishedNights nights, SqlLibrary sql) {
        this.settings = settings;
        this.nights = nights;
        this.sql = sql;
    }

    /** The warehouse, begun from the published night where it is missing or behind it. */
    Warehouse open() throws SQLException, IOException {
        Path file = settings.workWarehouse();
        if (!Files.exists(file)) {
            restore();
        }
        Warehouse warehouse = Warehouse.open(file, sql, settings.memoryLimit(), settings.threads());
        OptionalInt published = nights.current();
        if (published.isEmpty() || lastNight(warehouse) >= published.getAsInt()) {
            return warehouse;
        }
        warehouse.close();
        restore();
        return Warehouse.open(file, sql, settings.memoryLimit(), settings.threads());
    }

    static int lastNight(Warehouse warehouse) {
        Object night = warehouse.rows("load/last_night", Map.of()).get(0).get("night");
        return ((Number) night).intValue();
    }

    private void restore() throws IOException {
        Path file = settings.workWarehouse();
        Files.createDirectories(file.toAbsolutePath().getParent());
        // A write-ahead log of a file that is gone belongs to nothing and would be an error beside another file.
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        Optional<Path> published = nights.currentFolder().map(folder -> folder.resolve(PublishedWarehouse.FILE_NAME));
        if (published.filter(Files::exists).isPresent()) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.copy(published.get(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
