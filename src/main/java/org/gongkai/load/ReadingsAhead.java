package org.gongkai.load;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.plan.InputFile;
import org.gongkai.plan.ReadingsFolder;
import org.gongkai.plan.Versions;
import org.gongkai.reading.ReadFile;
import org.gongkai.reading.ReadingColumn;
import org.gongkai.reading.ReadingRow;
import org.gongkai.reading.ReadingTable;
import org.gongkai.reading.RebuiltReadings;
import org.gongkai.reading.UnusableReadingsException;
import org.gongkai.warehouse.Warehouse;

/**
 * Hands out the files of a plan with what was read from them elsewhere, where it was: so many at a time are looked up, so
 * that memory holds no more. Used by one thread.
 */
public final class ReadingsAhead {

    /** Names are bound one by one, in queries that grow with them. */
    private static final int MOST_AT_A_TIME = 500;

    private final Warehouse warehouse;
    private final ReadingsFolder folder;
    private final Versions versions;
    private final int filesAtATime;
    private final Predicate<InputFile> isHere;
    private final RebuiltReadings readings;

    /**
     * Readings of that folder.
     *
     * @param knowledge the knowledge of the night
     * @param versions reader and knowledge that they must have been made with
     * @param filesAtATime how many files are looked up together
     * @param isHere whether a file can be read here
     */
    public ReadingsAhead(
            Warehouse warehouse,
            ReadingsFolder folder,
            Knowledge knowledge,
            Versions versions,
            int filesAtATime,
            Predicate<InputFile> isHere) {
        this.warehouse = warehouse;
        this.folder = folder;
        this.versions = versions;
        this.filesAtATime = Math.min(filesAtATime, MOST_AT_A_TIME);
        this.isHere = isHere;
        this.readings = new RebuiltReadings(knowledge);
    }

    /** The files in their order; the next ones are looked up when they are asked for. */
    public Iterator<FileToRead> over(List<InputFile> files) {
        return new Iterator<>() {
            private int next;
            private int ahead;
            private Map<String, FileToLoad> read = Map.of();

            @Override
            public boolean hasNext() {
                return next < files.size();
            }

            @Override
            public FileToRead next() {
                if (next == ahead) {
                    ahead = Math.min(files.size(), next + filesAtATime);
                    read = read(files.subList(next, ahead));
                }
                InputFile input = files.get(next++);
                return new FileToRead(input, Optional.ofNullable(read.get(input.file())));
            }
        };
    }

    private Map<String, FileToLoad> read(List<InputFile> files) {
        Map<ReadingTable, Map<String, List<ReadingRow>>> rows = new EnumMap<>(ReadingTable.class);
        for (ReadingTable table : ReadingTable.values()) {
            rows.put(table, rows(table, files));
        }
        Map<String, FileToLoad> read = new HashMap<>();
        for (InputFile input : files) {
            Map<ReadingTable, List<ReadingRow>> ofFile = new EnumMap<>(ReadingTable.class);
            rows.forEach((table, byFile) -> ofFile.put(table, byFile.getOrDefault(input.file(), List.of())));
            List<ReadingRow> ledger = ofFile.get(ReadingTable.FILE);
            if (ledger.size() == 1 && isWanted(ReadFile.of(ledger.get(0)), input)) {
                read.put(input.file(), rebuilt(input, ofFile));
            }
        }
        return read;
    }

    private boolean isWanted(ReadFile file, InputFile input) {
        boolean sameReading =
                file.contentHash().equals(input.contentHash()) && file.isReadBy(versions.reader(), versions.reading());
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        boolean betterHere =
                file.shortOfMegabytes().filter(few -> few < megabytes).isPresent() && isHere.test(input);
        return sameReading && !betterHere;
    }

    private FileToLoad rebuilt(InputFile input, Map<ReadingTable, List<ReadingRow>> rows) {
        try {
            ReadFile file = ReadFile.of(rows.get(ReadingTable.FILE).get(0));
            return new FileToLoad(input, Optional.of(readings.rebuild(rows)), file.shortOfMegabytes());
        } catch (RuntimeException e) {
            throw new UnusableReadingsException(
                    "读取结果 " + folder + " 中 " + input.file() + " 的内容不完整或有误，请重新生成：" + e.getMessage(),
                    "what the readings in " + folder + " hold of " + input.file()
                            + " is not complete or wrong; make them again: " + e.getMessage(),
                    e);
        }
    }

    private Map<String, List<ReadingRow>> rows(ReadingTable table, List<InputFile> files) {
        // Parquet keeps the ends of its parts in the order of bytes, which is that of code points.
        List<String> names = files.stream()
                .map(InputFile::file)
                .sorted(Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare))
                .toList();
        try {
            return rowsOf(table, names);
        } catch (RuntimeException e) {
            throw new UnusableReadingsException(
                    "读取结果 " + folder + " 的表 " + table.code() + " 读不出来，或有误，请重新生成：" + e.getMessage(),
                    "table " + table.code() + " of the readings in " + folder
                            + " cannot be read, or is wrong; make them again: " + e.getMessage(),
                    e);
        }
    }

    private Map<String, List<ReadingRow>> rowsOf(ReadingTable table, List<String> names) {
        return warehouse
                .query("readings/030_rows")
                .param("files", folder.files(table))
                .param("first", names.get(0))
                .param("last", names.get(names.size() - 1))
                .param("names", names)
                .query((row, number) -> ReadingRow.of(table, stored(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ReadingRow::file));
    }

    private static Function<ReadingColumn, Object> stored(ResultSet row) {
        return column -> {
            try {
                Object value = row.getObject(column.name());
                return value instanceof Array texts ? Arrays.asList((Object[]) texts.getArray()) : value;
            } catch (SQLException e) {
                throw new IllegalStateException("column " + column.name() + " of readings cannot be read", e);
            }
        };
    }
}
