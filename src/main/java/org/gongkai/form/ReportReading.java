package org.gongkai.form;

import java.util.List;
import org.gongkai.knowledge.Agency;

/**
 * What a file says of one agency and year.
 *
 * @param agency the reporting agency
 * @param year the year reported on
 * @param tables the tables found
 * @param figures the figures, each indicator and breakdown once, in the order of the file
 */
public record ReportReading(Agency agency, int year, List<RecognisedTable> tables, List<Figure> figures) {

    public ReportReading {
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }
}
