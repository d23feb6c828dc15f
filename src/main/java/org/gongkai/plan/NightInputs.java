package org.gongkai.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reading.ReadFile;
import org.gongkai.reading.UnusableReadingsException;
import org.gongkai.warehouse.Warehouse;

/**
 * The files that a night has: those of its folder, and those that are only told of by readings that were made elsewhere.
 * Of what both have, the folder tells the content.
 */
final class NightInputs {

    private final InputFolder folder;
    private final Optional<ReadingsFolder> readings;
    private final Versions versions;
    private final Map<String, ReadFile> read = new LinkedHashMap<>();
    private final Set<String> here = new HashSet<>();
    private final List<InputFile> files = new ArrayList<>();

    /**
     * The files as they are now.
     *
     * @throws IOException if the folder cannot be listed
     * @throws UnusableReadingsException if the readings cannot be taken in
     */
    NightInputs(
            InputFolder folder,
            SeenFiles seen,
            Optional<ReadingsFolder> readings,
            Versions versions,
            Warehouse warehouse)
            throws IOException {
        this.folder = folder;
        this.readings = readings;
        this.versions = versions;
        readings.ifPresent(made -> made.ledger(warehouse).forEach(file -> read.put(file.file(), file)));
        for (InputFile file : folder.files(seen)) {
            here.add(file.file());
            files.add(file);
        }
        read.values().stream()
                .filter(file -> !here.contains(file.file()))
                .forEach(file -> files.add(new InputFile(file.file(), file.contentHash(), file.size())));
        files.sort(Comparator.comparing(InputFile::file));
    }

    /** All of them, sorted by path. */
    List<InputFile> files() {
        return files;
    }

    /** Whether a reading of that very content, by the reader and the knowledge of now, was made elsewhere. */
    private boolean isReadElsewhere(InputFile file) {
        ReadFile reading = read.get(file.file());
        return reading != null
                && reading.contentHash().equals(file.contentHash())
                && reading.isReadBy(versions.reader(), versions.reading());
    }

    /** How much memory there is for reading a file, or was where it was read, in MB. */
    long megabytesFor(InputFile file) {
        long elsewhere = 0;
        if (isReadElsewhere(file)) {
            elsewhere = read.get(file.file()).shortOfMegabytes().orElse(Integer.MAX_VALUE);
        }
        long ofThisProgram = here.contains(file.file()) ? Runtime.getRuntime().maxMemory() >> 20 : 0;
        return Math.max(elsewhere, ofThisProgram);
    }

    /**
     * How many files of a plan are to be taken from readings.
     *
     * @throws UnusableReadingsException if one is to be read and can be neither here nor elsewhere
     */
    int taken(List<PlannedFile> planned) {
        List<InputFile> toRead = planned.stream()
                .filter(file -> file.action().isRead())
                .map(PlannedFile::input)
                .toList();
        List<InputFile> nowhere = toRead.stream()
                .filter(file -> !here.contains(file.file()) && !isReadElsewhere(file))
                .toList();
        if (!nowhere.isEmpty()) {
            refuse(nowhere.get(0), nowhere.size());
        }
        return Math.toIntExact(toRead.stream().filter(this::isReadElsewhere).count());
    }

    private void refuse(InputFile first, int count) {
        ReadFile reading = read.get(first.file());
        boolean otherReader = reading.readerVersion() != versions.reader();
        throw new UnusableReadingsException(
                "读取结果 " + readings.orElseThrow() + " 中有 " + count + " 个文件是用另一"
                        + (otherReader
                                ? "版本的读取程序（第 " + reading.readerVersion() + " 版，本程序为第 " + versions.reader() + " 版）"
                                : "套知识（data）")
                        + "读取的，" + folder.resolve("") + " 中又没有这些文件，例如 " + first.file()
                        + "。请用本程序和同一套知识重新生成（--readings），或用 --reports 指定这些文件所在的文件夹。",
                count + " files of the readings in " + readings.orElseThrow() + " were read "
                        + (otherReader
                                ? "by version " + reading.readerVersion() + " of the reader, this program has "
                                        + versions.reader()
                                : "with other knowledge than that of this night")
                        + ", and they are not in " + folder.resolve("") + ", such as " + first.file()
                        + ". Make the readings again with this program and this knowledge (--readings), or name the folder"
                        + " of these files (--reports).");
    }
}
