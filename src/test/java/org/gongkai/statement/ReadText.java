package org.gongkai.statement;

import java.nio.file.Path;
import java.util.List;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;

/** Texts as the project's own knowledge reads them. */
final class ReadText {

    private final Knowledge knowledge;
    private final StatementReader reader;

    ReadText() throws KnowledgeException {
        knowledge = new KnowledgeReader(Path.of("data")).readForms();
        reader = new StatementReader(knowledge.statements(), knowledge.values());
    }

    /** What the text of a report on that year tells, which fills in that edition. */
    List<Statement> statements(String text, String edition, int year) {
        Edition form = knowledge.edition(edition).orElseThrow();
        return reader.read(text, form, year);
    }
}
