package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Leaves what a program that is newer than this one would. */
final class NewerProgram {

    private NewerProgram() {}

    /** As if it had worked on a warehouse. */
    static void workOn(Path warehouse) throws SQLException {
        change(warehouse, "update core.definition set fingerprint = '9999/of a newer program'");
    }

    /** As if it had published what readers see, which is sound. */
    static void publish(NightlyFixture nightly) throws SQLException, IOException {
        Path warehouse = nightly.current().resolve("warehouse.duckdb");
        String sizeBefore = Files.size(warehouse) + "";
        String before = FileTrees.content(warehouse);
        workOn(warehouse);
        Path manifest = nightly.current().resolve("manifest.json");
        String listed = Files.readString(manifest);
        assertThat(listed).contains(before, sizeBefore);
        Files.writeString(
                manifest,
                listed.replace(before, FileTrees.content(warehouse)).replace(sizeBefore, Files.size(warehouse) + ""));
    }

    /** Changes a DuckDB file by these statements. */
    static void change(Path warehouse, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
                Statement change = connection.createStatement()) {
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }
}
