package org.gongkai.console;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name what a night reads. */
final class InputFolders {

    @Option(
            names = "--reports",
            paramLabel = "<folder>",
            defaultValue = "data/reports",
            description = "报表所在文件夹，含子文件夹 folder with the reports, subfolders included")
    private Path reports;

    @Option(
            names = "--readings",
            paramLabel = "<folder>",
            defaultValue = "",
            description = "在别处（Spark 集群）读取的结果 folder with readings that were made elsewhere, such as on Spark")
    private Path readings;

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "表式、勾稽关系、别名、单位名录所在文件夹 folder with editions, identities, aliases, agencies")
    private Path knowledge;

    @Option(
            names = "--own",
            paramLabel = "<folder>",
            defaultValue = "",
            description = "自备的表式、勾稽关系和数据所在文件夹 folder with editions, identities and figures of your own")
    private Path own;

    Path reports() {
        return reports;
    }

    Optional<Path> readings() {
        return named(readings);
    }

    /** The folder as it is named, else beside the program. */
    Path knowledge() {
        return ProgramFolder.find(knowledge);
    }

    Optional<Path> own() {
        return named(own);
    }

    private static Optional<Path> named(Path folder) {
        return Optional.of(folder).filter(path -> !path.toString().isEmpty());
    }
}
