package org.gongkai.agency;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;

/** The project's directory and identifier, for tests. */
final class Directories {

    private Directories() {}

    static Knowledge knowledge() {
        try {
            return new KnowledgeReader(Path.of("data")).read();
        } catch (KnowledgeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cells below each other, in one column. */
    static List<SheetText> column(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(row -> new SheetText(row, 0, texts[row]))
                .toList();
    }
}
