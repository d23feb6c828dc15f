package org.gongkai.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is known of sentences that tell figures; without the files no sentence is read. */
final class StatementFiles {

    /** The files, which the reading of a report depends on. */
    static final List<String> FILES = List.of("statement_terms.csv", "statement_words.csv");

    private final Path folder;

    StatementFiles(Path folder) {
        this.folder = folder;
    }

    StatementVocabulary read() throws KnowledgeException {
        return new StatementVocabulary(file(0).lines(StatementFiles::term), file(1).lines(StatementFiles::word));
    }

    private KnowledgeFile file(int number) throws KnowledgeException {
        return KnowledgeFile.optional(folder.resolve(FILES.get(number)));
    }

    private static StatementTerm term(KnowledgeLine line) throws KnowledgeException {
        return new StatementTerm(
                line.required("indicator"),
                line.required("breakdown"),
                line.oneOf("grade", "exact", "near").equals("near"),
                optional(line, "under"),
                optional(line, "unless"),
                optional(line, "unless_behind"),
                optional(line, "units"),
                line.pattern("pattern"));
    }

    private static Optional<Pattern> optional(KnowledgeLine line, String column) throws KnowledgeException {
        return line.text(column).isEmpty() ? Optional.empty() : Optional.of(line.pattern(column));
    }

    private static StatementWord word(KnowledgeLine line) throws KnowledgeException {
        return new StatementWord(line.oneOf("kind", StatementWord.Kind.class), line.pattern("pattern"));
    }
}
