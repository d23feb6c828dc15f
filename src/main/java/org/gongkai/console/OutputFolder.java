package org.gongkai.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.gongkai.job.FullDiskException;
import org.gongkai.reporting.Language;
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

    /** Tells beside a failure that the disk is nearly full, of which it may have come and need not. */
    void tellOfLittleRoom(PrintWriter console, Language language, Throwable failure) {
        if (!(failure instanceof FullDiskException) && FullDiskException.isNearlyFull(out)) {
            console.println(
                    language.choose("另外，结果文件夹所在的盘几乎已满。", "Besides, the disk of the output folder is nearly full."));
        }
    }
}
