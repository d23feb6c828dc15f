package org.gongkai.form;

import java.util.List;
import org.gongkai.agency.Period;
import org.gongkai.agency.Scope;
import org.gongkai.knowledge.Agency;

/**
 * What a file says of one agency for one year or part of it.
 *
 * @param agency the reporting agency
 * @param year the year reported on
 * @param period the part of the year
 * @param scope whom it counts, as it states
 * @param tables the tables found
 * @param figures the figures, each indicator and breakdown once, in the order of the file
 * @param remarks what is known of the figures besides
 */
public record ReportReading(
        Agency agency,
        int year,
        Period period,
        Scope scope,
        List<RecognisedTable> tables,
        List<Figure> figures,
        ReportRemarks remarks) {

    public ReportReading {
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }

    /** A report of which nothing is known but what the knowledge says of its indicators. */
    public ReportReading(
            Agency agency, int year, Period period, Scope scope, List<RecognisedTable> tables, List<Figure> figures) {
        this(agency, year, period, scope, tables, figures, ReportRemarks.of(figures));
    }

    /** The table of that number. */
    RecognisedTable table(int tableNo) {
        return tables.stream()
                .filter(table -> table.tableNo() == tableNo)
                .findFirst()
                .orElseThrow();
    }
}
