package org.gongkai.console;

import java.nio.file.Path;
import org.gongkai.warehouse.SqlLibrary;
import picocli.CommandLine.Option;

/** Where the nights are that a command looks at, and the SQL that it asks them with. */
final class OutputFolder {

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            defaultValue = "target/warehouse",
            description = "结果文件夹 folder that nights are published in")
    private Path out;

    @Option(names = "--sql", paramLabel = "<folder>", defaultValue = "sql", description = "SQL 文件夹 folder with the SQL")
    private Path sql;

    Path path() {
        return out;
    }

    /** Folder with the SQL. */
    Path sql() {
        return ProgramFolder.find(sql);
    }

    SqlLibrary library() {
        return new SqlLibrary(sql());
    }
}
