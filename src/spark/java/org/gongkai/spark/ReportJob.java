package org.gongkai.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.publish.CsvFiles;
import org.gongkai.reporting.Language;
import org.gongkai.reporting.ReportWording;
import org.gongkai.warehouse.SqlLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The job that {@code spark-submit} runs: the report CSVs of a night, computed on Spark from its Parquet files. */
@Command(
        name = "spark-submit … gongkai-spark.jar",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        header = "在 Spark 上由 star 文件夹计算报表。 Computes the reports on Spark from the folder star of a night.")
public final class ReportJob implements Callable<Integer> {

    @Option(
            names = "--star",
            required = true,
            paramLabel = "<folder>",
            description = "一批结果的 star 文件夹，可为 hdfs: 等地址 folder star of a night, on any file system of Spark's")
    private String star;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<folder>",
            description = "CSV 输出文件夹（驱动程序所在机器） folder for the CSV files, on the machine of the driver")
    private java.nio.file.Path out;

    @Option(names = "--sql", paramLabel = "<folder>", defaultValue = "sql", description = "SQL 文件夹 folder with the SQL")
    private java.nio.file.Path sql;

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "知识文件夹，取表头和用语 folder with the knowledge, for headings and words")
    private java.nio.file.Path knowledge;

    @Option(names = "--lang", paramLabel = "<zh|en>", defaultValue = "zh", description = "报表语言 language of the reports")
    private Language language;

    private ReportJob() {}

    /**
     * Runs the job; exit code 0 where all reports are written, 2 for a wrong command line, 4 where there is no star, 7 where
     * knowledge, SQL or {@code --out} are of no use, 1 where Spark fails.
     */
    public static void main(String[] arguments) {
        Submission.run(new ReportJob(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        SqlLibrary library = library();
        makeOutputFolder();
        ReportWording wording = new ReportWording(new KnowledgeReader(knowledge).read(), language);
        try (SparkSession spark = session()) {
            spark.sparkContext().setLogLevel("WARN");
            Path folder = new Path(star);
            if (!folder.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(folder)) {
                System.err.println("there is no folder " + star + " (--star); a night publishes one as current/star");
                return Submission.NO_INPUT;
            }
            List<CsvFiles> written = new SparkReports(library, wording).write(spark, star, out);
            System.out.println(written.size() + " reports in " + out);
        }
        return 0;
    }

    private SqlLibrary library() throws UnusableException {
        try {
            SqlLibrary library = new SqlLibrary(sql);
            library.names("reports");
            return library;
        } catch (IllegalArgumentException noSuchFolder) {
            throw new UnusableException(noSuchFolder.getMessage());
        }
    }

    private void makeOutputFolder() throws UnusableException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UnusableException("no folder can be made as " + out + " (--out): " + e);
        }
    }

    private static SparkSession session() throws IOException {
        return Sessions.of("gongkai reports")
                // A country has more bodies below each other in all years than Spark takes for a recursion by default.
                .config("spark.sql.cteRecursionRowLimit", "-1")
                .getOrCreate();
    }
}
