package org.gongkai.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder in which a user has figures of their own, given by codes: {@code figures.csv}, the files in {@code figures},
 * and {@code records.csv}. They are one input, since what is said of a record in one of them bears on the others.
 */
public final class OwnFolder {

    /** No file below the folder of reports is called like that. */
    static final String PREFIX = "own:";

    private static final String FIGURES = "figures";

    private final Path root;

    /** That folder. */
    public OwnFolder(Path root) {
        this.root = root;
    }

    /** What the input is called in the plan and the ledger. */
    public String name() {
        return PREFIX + root.toAbsolutePath().normalize().getFileName();
    }

    /**
     * The input, which is there if any of its files is. One that cannot be read is there without a content.
     *
     * @throws IOException if the folder cannot be listed
     */
    Optional<InputFile> input() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            SortedMap<String, byte[]> contents = contents();
            long size =
                    contents.values().stream().mapToLong(bytes -> bytes.length).sum();
            return Optional.of(new InputFile(name(), ContentHash.of(contents), size));
        } catch (IOException e) {
            return Optional.of(new InputFile(name(), "", 0));
        }
    }

    /**
     * The files by their path below the folder.
     *
     * @throws IOException if one of them cannot be read
     */
    public SortedMap<String, byte[]> contents() throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (Path file : files()) {
            contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return contents;
    }

    /** A CSV file beside the known ones is taken too, so that it is told and not ignored. */
    private List<Path> files() throws IOException {
        try (Stream<Path> beside = Files.list(root);
                Stream<Path> inFolder = filesOf(root.resolve(FIGURES))) {
            Stream<Path> tables = beside.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".csv"));
            return Stream.concat(tables, inFolder.filter(Files::isRegularFile))
                    .filter(file ->
                            !FolderWalk.isTraceOfAProgram(file.getFileName().toString()))
                    .toList();
        }
    }

    private static Stream<Path> filesOf(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty();
    }
}
