package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the project's knowledge in which a test may change lines. */
record KnowledgeFolder(Path path) {

    static final Path PROJECT = Path.of("data");

    /** Copies the knowledge; the sample reports beside it are none. */
    static KnowledgeFolder copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = PROJECT.relativize(file);
                if (!relative.startsWith("reports")) {
                    Files.createDirectories(folder.resolve(relative).getParent());
                    Files.copy(file, folder.resolve(relative));
                }
            }
        }
        return new KnowledgeFolder(folder);
    }

    Knowledge read() throws KnowledgeException {
        return new KnowledgeReader(path).read();
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Puts another text in the place of one that stands there; returns the number of its line, from 1. */
    long change(String name, String before, String after) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).as(name).contains(before);
        int at = text.indexOf(before);
        Files.writeString(file(name), text.substring(0, at) + after + text.substring(at + before.length()));
        return 1
                + text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    /** Adds a line; returns its number, from 1. */
    long add(String name, String line) throws IOException {
        String text = Files.readString(file(name)).stripTrailing();
        Files.writeString(file(name), text + "\n" + line + "\n", StandardCharsets.UTF_8);
        return 2 + text.chars().filter(character -> character == '\n').count();
    }
}
