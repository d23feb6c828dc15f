package org.gongkai.spark;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;

/** Sessions whose catalogue is their own: nothing of a metastore is looked at or changed. */
final class Sessions {

    private Sessions() {}

    /** A session of a job of that name, to be configured further. */
    static SparkSession.Builder of(String name) throws IOException {
        return SparkSession.builder()
                .appName(name)
                .config("spark.sql.catalogImplementation", "in-memory")
                .config(
                        "spark.sql.warehouse.dir",
                        Files.createTempDirectory("gongkai-spark").toUri().toString())
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true");
    }
}
