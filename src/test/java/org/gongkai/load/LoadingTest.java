package org.gongkai.load;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that load files of a small form into a warehouse of their own. */
abstract class LoadingTest {

    static final ReportKey SUQIAN = new ReportKey("suqian", 2020, "year");

    @TempDir
    Path folder;

    ClaimedFiles files;
    LoadedWarehouse warehouse;

    @BeforeEach
    void open() throws Exception {
        Knowledge knowledge = SmallKnowledge.in(folder.resolve("data"))
                .edition(ClaimedFiles.EDITION, List.of("a", "b"), List.of("x"), List.of())
                .read();
        files = new ClaimedFiles(knowledge);
        warehouse = LoadedWarehouse.open(folder, knowledge);
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    void load(int night, FileToLoad... chunk) {
        warehouse.load(warehouse.loader(night, List.of()), List.of(chunk));
    }

    List<String> figures() {
        return warehouse.texts("select concat_ws(' ', agency_code, year, indicator, printed, file, cell)"
                + " from main.figure order by agency_code, indicator");
    }
}
