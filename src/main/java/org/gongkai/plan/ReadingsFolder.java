package org.gongkai.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reading.ReadFile;
import org.gongkai.reading.ReadingColumn;
import org.gongkai.reading.ReadingTable;
import org.gongkai.reading.UnusableReadingsException;
import org.gongkai.warehouse.Warehouse;
import org.springframework.dao.DataAccessException;

/** A folder with readings that were made elsewhere: a folder of Parquet files for each of their tables. */
public final class ReadingsFolder {

    private static final String PARQUET = "*.parquet";

    private final Path root;

    /** That folder. */
    public ReadingsFolder(Path root) {
        this.root = root;
    }

    /** Where the rows of a table are, as DuckDB is told it. */
    public String files(ReadingTable table) {
        String folder = root.resolve(table.code()).toString();
        // What stands for other characters in a pattern stands for itself in brackets.
        return folder.replaceAll("[\\[*?]", "[$0]") + "/" + PARQUET;
    }

    /**
     * The files that were read, sorted by path, each once.
     *
     * @throws UnusableReadingsException if a table is missing, or is not one of this program's
     */
    List<ReadFile> ledger(Warehouse warehouse) {
        if (!Files.isDirectory(root)) {
            throw new UnusableReadingsException(
                    "没有读取结果文件夹 " + root + "（--readings）",
                    "there is no folder with readings: " + root + " (--readings)");
        }
        try {
            for (ReadingTable table : ReadingTable.values()) {
                check(warehouse, table);
            }
            List<ReadFile> files = each(warehouse
                    .query("readings/020_ledger")
                    .param("files", files(ReadingTable.FILE))
                    .query((row, number) -> new ReadFile(
                            row.getString("file"),
                            row.getString("content_hash"),
                            row.getLong("size"),
                            row.getInt("reader_version"),
                            row.getString("reading_knowledge"),
                            Optional.ofNullable(row.getObject("memory_mb", Integer.class))))
                    .list());
            for (ReadingTable table : ReadingTable.values()) {
                checkLedger(warehouse, table);
            }
            return files;
        } catch (DataAccessException e) {
            throw new UnusableReadingsException(
                    "读取结果文件夹 " + root + " 中的 Parquet 文件无法读取，请重新生成："
                            + e.getMostSpecificCause().getMessage(),
                    "the Parquet files in " + root + " cannot be read; make the readings again: "
                            + e.getMostSpecificCause().getMessage(),
                    e);
        }
    }

    private void check(Warehouse warehouse, ReadingTable table) {
        if (!hasFiles(root.resolve(table.code()))) {
            throw new UnusableReadingsException(
                    "读取结果不完整：" + root.resolve(table.code()) + " 中没有 Parquet 文件，请重新生成或复制整个文件夹",
                    "the readings are not complete: there is no Parquet file in " + root.resolve(table.code())
                            + "; make them again, or copy the whole folder");
        }
        List<String> wanted = table.columns().stream().map(ReadingsFolder::told).toList();
        List<String> found = warehouse
                .query("readings/010_columns")
                .param("files", files(table))
                .query((row, number) -> row.getString("column_name") + " " + row.getString("column_type"))
                .list();
        if (!found.equals(wanted)) {
            throw new UnusableReadingsException(
                    "读取结果由另一版本的程序生成，请用本程序的 gongkai-spark.jar 重新生成：" + root.resolve(table.code()) + " 的列应为 " + wanted
                            + "，实为 " + found,
                    "the readings are those of another program; make them again with the gongkai-spark.jar of this one: "
                            + root.resolve(table.code()) + " should have the columns " + wanted + ", and has " + found);
        }
    }

    private static boolean hasFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PARQUET)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
        }
    }

    private static String told(ReadingColumn column) {
        String type = switch (column.kind()) {
            case TEXT -> "VARCHAR";
            case TEXTS -> "VARCHAR[]";
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case BOOLEAN -> "BOOLEAN";
            case NUMBER -> "DECIMAL(" + ReadingColumn.PRECISION + "," + ReadingColumn.SCALE + ")";
        };
        return column.name() + " " + type;
    }

    private void checkLedger(Warehouse warehouse, ReadingTable table) {
        List<String> unknown = warehouse
                .query("readings/040_not_in_ledger")
                .param("files", files(table))
                .param("ledger", files(ReadingTable.FILE))
                .query(String.class)
                .list();
        if (!unknown.isEmpty()) {
            throw new UnusableReadingsException(
                    "读取结果不完整：" + root.resolve(table.code()) + " 中有 " + unknown.get(0)
                            + "，文件清单（file）中却没有，请重新复制整个文件夹，或重新生成",
                    "the readings are not complete: " + root.resolve(table.code()) + " tells of " + unknown.get(0)
                            + ", which their ledger (file) does not know; copy the whole folder, or make them again");
        }
    }

    /** Each file once, with a path that stays below the folder that was read. */
    private List<ReadFile> each(List<ReadFile> files) {
        Set<String> names = new HashSet<>();
        for (ReadFile file : files) {
            if (!isPathBelow(file.file()) || file.contentHash() == null || file.knowledge() == null) {
                throw new UnusableReadingsException(
                        "读取结果 " + root + " 的文件清单中有一行不是由本程序写的：" + file.file(),
                        "the ledger of the readings in " + root + " has a line that this program does not write: "
                                + file.file());
            }
            if (!names.add(file.file())) {
                throw new UnusableReadingsException(
                        "读取结果 " + root + " 中 " + file.file() + " 出现两次，可能混有两次生成的文件，请重新生成",
                        "the readings in " + root + " name " + file.file()
                                + " twice, as if two were mixed; make them again");
            }
        }
        return files;
    }

    private static boolean isPathBelow(String file) {
        return file != null
                && file.indexOf('\0') < 0
                && !file.startsWith(OwnFolder.PREFIX)
                && Arrays.stream(file.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
