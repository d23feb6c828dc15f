package org.gongkai.synthetic;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A warehouse of made-up reports for the tests of a class; what a test changes is taken back after it. */
final class MadeUpWarehouse implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final StreamSettings reports;
    private final Runnable night;
    private Path folder;
    private Warehouse warehouse;
    private JdbcClient jdbc;

    /** Of those reports, after a first night. */
    MadeUpWarehouse(StreamSettings reports, Runnable night) {
        this.reports = reports;
        this.night = night;
    }

    Warehouse warehouse() {
        return warehouse;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("gongkai-made-up");
        warehouse = EmptyWarehouse.in(folder);
        jdbc = JdbcClient.create(warehouse.dataSource());
        new WarehouseSink(warehouse, MadeUp.KNOWLEDGE, MadeUp.AGENCIES).write(MadeUp.stream(reports));
        night.run();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        jdbc.sql("begin").update();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        jdbc.sql("rollback").update();
    }

    /** Takes back what was changed so far, and goes on. */
    void takeBack() {
        jdbc.sql("rollback").update();
        jdbc.sql("begin").update();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        warehouse.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
