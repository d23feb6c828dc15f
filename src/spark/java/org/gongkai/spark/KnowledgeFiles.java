package org.gongkai.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;

/** The files of the knowledge, as they travel from the driver to the executors; reports that lie beside them stay. */
final class KnowledgeFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String EDITIONS = "editions";

    private final TreeMap<String, byte[]> files;
    private final TreeMap<String, byte[]> ownFiles;

    private KnowledgeFiles(TreeMap<String, byte[]> files, TreeMap<String, byte[]> ownFiles) {
        this.files = files;
        this.ownFiles = ownFiles;
    }

    /** Those of a folder, and of one with a user's own editions. */
    static KnowledgeFiles of(Path folder, Optional<Path> own) throws IOException {
        return new KnowledgeFiles(contents(folder), own.isPresent() ? contents(own.get()) : new TreeMap<>());
    }

    private static TreeMap<String, byte[]> contents(Path folder) throws IOException {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> beside = Files.list(folder);
                Stream<Path> editions = walk(folder.resolve(EDITIONS))) {
            for (Path file : Stream.concat(beside, editions)
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".csv"))
                    .toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static Stream<Path> walk(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty();
    }

    /** The knowledge that they hold. */
    Knowledge read() throws IOException, KnowledgeException {
        Path folder = Files.createTempDirectory("gongkai-knowledge");
        try {
            Path knowledge = unpack(files, folder.resolve("data"));
            Optional<Path> own =
                    ownFiles.isEmpty() ? Optional.empty() : Optional.of(unpack(ownFiles, folder.resolve("own")));
            return new KnowledgeReader(knowledge, own).read();
        } finally {
            delete(folder);
        }
    }

    private static Path unpack(TreeMap<String, byte[]> contents, Path folder) throws IOException {
        for (String name : contents.keySet()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, contents.get(name));
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
