package org.gongkai.form.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;

/** What the cases are made of. */
final class Drafts {

    private static final String ANNUAL = "年政府信息公开工作年度报告";
    private static final Knowledge KNOWLEDGE = knowledge();

    private Drafts() {}

    private static Knowledge knowledge() {
        try {
            return new KnowledgeReader(Path.of("data")).read();
        } catch (KnowledgeException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Edition> editions() {
        return KNOWLEDGE.editions();
    }

    static Edition edition(String code) {
        return KNOWLEDGE.edition(code).orElseThrow();
    }

    static OfficialForm form(String edition, Report report, Grid grid) {
        return excerpt(edition, report, grid, indicator -> true);
    }

    /** The whole form below its title; an amount without a unit says nothing, so that it is 0. */
    static Canvas whole(String edition, Report report, Grid grid) {
        Canvas canvas = form(edition, report, grid).whole();
        return edition.startsWith("2019") ? canvas.says("采购总金额", Printed.number(0)) : canvas;
    }

    static RealisticCase xlsx(String name, Report report, Canvas... sheets) {
        return file(name, report.agency() + report.year() + ANNUAL + ".xlsx", List.of(report), sheets);
    }

    static RealisticCase xls(String name, Report report, Canvas... sheets) {
        return file(name, report.agency() + report.year() + ANNUAL + ".xls", List.of(report), sheets);
    }

    static RealisticCase file(String name, String file, List<Report> reports, Canvas... sheets) {
        return new RealisticCase(name, file, reports, new Book(Stream.of(sheets).toList()));
    }

    /** An edition of which only some cells are printed. */
    static OfficialForm excerpt(String edition, Report report, Grid grid, Predicate<Indicator> printed) {
        Numbers numbers = new Numbers(report.hashCode(), edition(edition));
        return new OfficialForm(edition(edition), report, grid, numbers, printed);
    }
}
