package org.gongkai.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.CsvTable;
import org.gongkai.knowledge.KnowledgeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sentences of reports with the figures that people read in them. They follow the wordings of public reports of all levels from
 * 2009 to 2025, with other places and numbers, or are made up; half of them tell nothing that the form asks for.
 */
class LabelledSentencesTest {

    private static final Path SENTENCES = Path.of("src/test/resources/truth/statement_sentences.csv");

    private static final List<String> MISSED = new ArrayList<>();
    private static final List<String> WRONG = new ArrayList<>();
    private static int right;

    @BeforeAll
    static void readSentences() throws IOException, KnowledgeException {
        ReadText text = new ReadText();
        for (CSVRecord line : CsvTable.rows(SENTENCES)) {
            List<String> wanted = figures(line.get("figures"));
            for (Statement told :
                    text.statements(line.get("sentence"), line.get("edition"), Integer.parseInt(line.get("year")))) {
                told.link().ifPresent(link -> {
                    if (wanted.remove(figure(told, link))) {
                        right++;
                    } else {
                        WRONG.add(figure(told, link) + " " + line.get("sentence"));
                    }
                });
            }
            wanted.forEach(figure -> MISSED.add(figure + " " + line.get("sentence")));
        }
    }

    private static List<String> figures(String listed) {
        return listed.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(listed.split(" ")));
    }

    private static String figure(Statement told, Statement.Link link) {
        return link.indicator() + "[" + link.breakdown() + "]="
                + told.value().value().orElseThrow().stripTrailingZeros().toPlainString();
    }

    @Test
    void noFigureIsLinkedWrongly() {
        assertThat(WRONG).isEmpty();
    }

    @Test
    void mostFiguresAreLinked() {
        assertThat(right).as("missed: " + String.join("\n", MISSED)).isGreaterThanOrEqualTo(300);
    }
}
