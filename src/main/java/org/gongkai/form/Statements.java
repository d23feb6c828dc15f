package org.gongkai.form;

import java.util.List;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.TitlePattern;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;

/** What titles, the line 填报单位 and the file name say of whose report a file is and of which year. */
final class Statements {

    private final FormKnowledge knowledge;
    private final String file;

    Statements(FormKnowledge knowledge, String file) {
        this.knowledge = knowledge;
        this.file = file;
    }

    /** What the cells say and, where they leave it open, the file name. */
    Identification identify(List<Cell> cells) {
        Identification identification = said(cells);
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        String plain = Label.plain(stem);
        patterns("title", "file").stream()
                .filter(pattern -> pattern.matches(plain))
                .findFirst()
                .ifPresent(pattern -> identification.fileName(pattern.agency(plain), pattern.year(plain)));
        return identification;
    }

    /** What the cells alone say. */
    Attribution of(List<Cell> cells) {
        return said(cells).attribution();
    }

    private Identification said(List<Cell> cells) {
        Identification identification = new Identification(knowledge.directory());
        for (Cell cell : cells) {
            String plain = Label.plain(cell.text());
            patterns("title", "agency").stream()
                    .filter(pattern -> pattern.matches(plain))
                    .findFirst()
                    .ifPresent(pattern -> {
                        pattern.agency(plain).ifPresent(identification::agency);
                        pattern.year(plain).ifPresent(identification::year);
                    });
        }
        return identification;
    }

    boolean isTitle(String text) {
        String plain = Label.plain(text);
        return patterns("title", "agency").stream().anyMatch(pattern -> pattern.matches(plain));
    }

    private List<TitlePattern> patterns(String... kinds) {
        return knowledge.knowledge().titlePatterns().stream()
                .filter(pattern -> List.of(kinds).contains(pattern.kind()))
                .toList();
    }
}
