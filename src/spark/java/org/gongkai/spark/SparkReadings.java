package org.gongkai.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.plan.FoundFile;
import org.gongkai.reading.ReadingColumn;
import org.gongkai.reading.ReadingRow;
import org.gongkai.reading.ReadingTable;

/**
 * Reads files in the executors and writes the tables of {@link ReadingTable} as Parquet, a folder for each. Every file is
 * read once: a row for each goes to disk first, with the rows of all tables in it, and the tables are cut from there. The
 * new readings stand beside those before until they are complete.
 */
final class SparkReadings {

    private static final String BY_FILE = "by_file";

    /** Says that a folder is one of readings. */
    private static final String MARK = "_gongkai_readings";

    /** So much is given to a task at most, that one which has to be done again costs little. */
    private static final long MOST_PER_TASK = 16 << 20;

    private static final int TASKS_PER_CORE = 4;

    private final SparkSession spark;
    private final ReportsFolder folder;
    private final ReaderOfExecutor reader;

    /** Readings of files of that folder by that reader. */
    SparkReadings(SparkSession spark, ReportsFolder folder, ReaderOfExecutor reader) {
        this.spark = spark;
        this.folder = folder;
        this.reader = reader;
    }

    /** What was read. */
    record Counts(long files, long filesWithoutReport, long figures) {}

    /**
     * Reads those files into a folder, in place of the readings that are there.
     *
     * @throws UnusableException if something else is there
     */
    Counts write(List<FoundFile> files, String out) throws IOException, UnusableException {
        Path target = new Path(out);
        FileSystem system = target.getFileSystem(spark.sparkContext().hadoopConfiguration());
        Path part = target.suffix(".part");
        Path old = target.suffix(".old");
        if (folder.overlaps(target)) {
            throw new UnusableException(
                    "the readings cannot stand in the folder of reports, nor around it: " + out + " (--out)");
        }
        for (Path replaced : List.of(target, part, old)) {
            refuseOthers(system, replaced);
        }
        system.delete(part, true);
        system.create(new Path(part, MARK)).close();
        String byFile = new Path(part, BY_FILE).toString();
        readAll(files).write().parquet(byFile);
        Dataset<Row> read = spark.read().schema(schema()).parquet(byFile);
        for (ReadingTable table : ReadingTable.values()) {
            rows(read, table).write().parquet(new Path(part, table.code()).toString());
        }
        Counts counts = counts(rows(read, ReadingTable.FILE));
        system.delete(new Path(part, BY_FILE), true);
        if (system.exists(target)) {
            system.delete(old, true);
            rename(system, target, old);
        }
        rename(system, part, target);
        system.delete(old, true);
        return counts;
    }

    private static void rename(FileSystem system, Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(
                    from + " cannot be renamed to " + to + "; the new readings are complete in one of them");
        }
    }

    /** What is replaced was written by this job. */
    private static void refuseOthers(FileSystem system, Path folder) throws IOException, UnusableException {
        boolean foreign = system.exists(folder)
                && !system.exists(new Path(folder, MARK))
                && (system.getFileStatus(folder).isFile() || system.listStatus(folder).length > 0);
        if (foreign) {
            throw new UnusableException(
                    folder + " holds something else than readings, which would be lost; name another folder (--out)");
        }
    }

    private Dataset<Row> readAll(List<FoundFile> files) {
        List<List<FoundFile>> tasks = tasks(files);
        // Not closed, as that would end the session.
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<ReaderOfExecutor> shared = context.broadcast(reader);
        Broadcast<ReportsFolder> from = context.broadcast(folder);
        JavaRDD<Row> rows = context.parallelize(tasks, tasks.size())
                .flatMap(List::iterator)
                .map(file -> row(shared.value().read(file, from.value())));
        return spark.createDataFrame(rows, schema());
    }

    private static Dataset<Row> rows(Dataset<Row> read, ReadingTable table) {
        Column[] keys = table.keys().stream().map(functions::col).toArray(Column[]::new);
        return read.select(functions.explode(functions.col(table.code())).as("row"))
                .select("row.*")
                .sort(keys);
    }

    private static Counts counts(Dataset<Row> ledger) {
        Row row = ledger.selectExpr("count(*)", "count_if(reports = 0)", "sum(figures)")
                .first();
        return new Counts(row.getLong(0), row.getLong(1), row.getLong(2));
    }

    /** Files in their order, cut so that each task has about as much to do and there are enough for all cores. */
    private List<List<FoundFile>> tasks(List<FoundFile> files) {
        long all = files.stream().mapToLong(SparkReadings::cost).sum();
        long share = all / (TASKS_PER_CORE * (long) spark.sparkContext().defaultParallelism());
        long most = Math.min(MOST_PER_TASK, Math.max(ReportsFolder.OPEN_COST, share));
        List<List<FoundFile>> tasks = new ArrayList<>();
        long room = 0;
        for (FoundFile file : files) {
            if (tasks.isEmpty() || room < cost(file)) {
                tasks.add(new ArrayList<>());
                room = most;
            }
            tasks.get(tasks.size() - 1).add(file);
            room -= cost(file);
        }
        return tasks;
    }

    private static long cost(FoundFile file) {
        return file.size() + ReportsFolder.OPEN_COST;
    }

    private static StructType schema() {
        StructType schema = new StructType();
        for (ReadingTable table : ReadingTable.values()) {
            schema = schema.add(table.code(), DataTypes.createArrayType(schema(table), false), false);
        }
        return schema;
    }

    private static StructType schema(ReadingTable table) {
        return DataTypes.createStructType(
                table.columns().stream().map(SparkReadings::field).toList());
    }

    private static StructField field(ReadingColumn column) {
        DataType type = switch (column.kind()) {
            case TEXT -> DataTypes.StringType;
            case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
            case INTEGER -> DataTypes.IntegerType;
            case BIGINT -> DataTypes.LongType;
            case BOOLEAN -> DataTypes.BooleanType;
            case NUMBER -> DataTypes.createDecimalType(ReadingColumn.PRECISION, ReadingColumn.SCALE);
        };
        return DataTypes.createStructField(column.name(), type, column.optional());
    }

    private static Row row(Map<ReadingTable, List<ReadingRow>> tables) {
        Object[] values = new Object[ReadingTable.values().length];
        for (ReadingTable table : ReadingTable.values()) {
            values[table.ordinal()] =
                    tables.get(table).stream().map(row -> row(table, row)).toArray(Row[]::new);
        }
        return RowFactory.create(values);
    }

    private static Row row(ReadingTable table, ReadingRow row) {
        return RowFactory.create(table.columns().stream()
                .map(row::value)
                .map(value -> value instanceof List<?> texts ? texts.toArray(String[]::new) : value)
                .toArray());
    }
}
