package org.gongkai.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.plan.FoundFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The job that {@code spark-submit} runs: reads a folder of reports, for a night to take the readings in. */
@Command(
        name = "spark-submit … gongkai-spark.jar",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        header = "在 Spark 上读取报表文件夹，供 nightly --readings 取用。"
                + " Reads a folder of reports on Spark, to be taken in by nightly --readings.")
public final class ReadJob implements Callable<Integer> {

    @Option(
            names = "--reports",
            required = true,
            paramLabel = "<folder>",
            description = "报表所在文件夹，含子文件夹，可为 hdfs:、s3a: 等地址 folder with the reports, on any file system of Spark's")
    private String reports;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<folder>",
            description = "读取结果（Parquet），替换原有的 folder for the readings as Parquet, which replace those before")
    private String out;

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "知识文件夹（驱动程序所在机器） folder with the knowledge, on the machine of the driver")
    private Path knowledge;

    @Option(
            names = "--own",
            paramLabel = "<folder>",
            description = "自备表式所在文件夹 folder with editions of your own, as the night has them")
    private Optional<Path> own = Optional.empty();

    private ReadJob() {}

    /**
     * Runs the job; exit code 0 where the folder is read, whatever of it could be taken, 2 for a wrong command line, 4 where
     * there is nothing to read, 7 where the knowledge or {@code --out} is of no use, 1 where Spark fails.
     */
    public static void main(String[] arguments) {
        Submission.run(new ReadJob(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        Knowledge read = new KnowledgeReader(knowledge, own).read();
        ReaderOfExecutor reader = new ReaderOfExecutor(
                KnowledgeFiles.of(knowledge, own), read.fingerprints().reading());
        try (SparkSession spark = session()) {
            spark.sparkContext().setLogLevel("WARN");
            ReportsFolder folder =
                    new ReportsFolder(reports, spark.sparkContext().hadoopConfiguration());
            List<FoundFile> files = folder.isThere() ? folder.files() : List.of();
            if (files.isEmpty()) {
                System.err.println("there is no file in " + reports + " (--reports)");
                return Submission.NO_INPUT;
            }
            SparkReadings.Counts counts = new SparkReadings(spark, folder, reader).write(files, out);
            System.out.println(counts.files() + " files read, " + counts.figures() + " figures, nothing taken of "
                    + counts.filesWithoutReport() + " files; readings in " + out);
        }
        return 0;
    }

    private static SparkSession session() throws IOException {
        return Sessions.of("gongkai readings")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.files.openCostInBytes", ReportsFolder.OPEN_COST)
                .getOrCreate();
    }
}
