package org.gongkai.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is known of the sentences that tell figures: {@code statement_terms.csv} and {@code statement_words.csv}. */
public final class StatementFiles {

    private final Path folder;

    /** A reader of the files in that folder. */
    public StatementFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * How texts tell the figures of indicators.
     *
     * @throws KnowledgeException if the file is missing or a line is wrong
     */
    public List<StatementTerm> terms() throws KnowledgeException {
        return KnowledgeFile.required(folder.resolve("statement_terms.csv")).lines(StatementFiles::term);
    }

    /**
     * Words of such sentences.
     *
     * @throws KnowledgeException if the file is missing or a line is wrong
     */
    public List<StatementWord> words() throws KnowledgeException {
        return KnowledgeFile.required(folder.resolve("statement_words.csv")).lines(StatementFiles::word);
    }

    private static StatementTerm term(KnowledgeLine line) throws KnowledgeException {
        return new StatementTerm(
                line.required("indicator"),
                line.required("breakdown"),
                line.oneOf("grade", "exact", "near").equals("near"),
                wholly(line, "under"),
                wholly(line, "units"),
                line.pattern("pattern"));
    }

    private static Optional<Pattern> wholly(KnowledgeLine line, String column) throws KnowledgeException {
        return line.text(column).isEmpty() ? Optional.empty() : Optional.of(line.pattern(column));
    }

    private static StatementWord word(KnowledgeLine line) throws KnowledgeException {
        return new StatementWord(line.oneOf("kind", StatementWord.Kind.class), line.pattern("pattern"));
    }
}
