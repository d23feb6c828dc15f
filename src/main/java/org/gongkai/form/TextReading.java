package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Period;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.Edition;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.statement.StatementReader;
import org.gongkai.trouble.Place;

/** Reads the text around the tables of a file that is the report of one agency for one year; other text is nobody's. */
final class TextReading {

    private final FormKnowledge knowledge;
    private final String file;

    TextReading(FormKnowledge knowledge, String file) {
        this.knowledge = knowledge;
        this.file = file;
    }

    List<PlacedStatement> read(List<Sheet> sheets, List<ReportReading> reports) {
        List<PlacedStatement> statements = new ArrayList<>();
        if (reports.size() == 1
                && reports.get(0).period().equals(Period.YEAR)
                && !reports.get(0).tables().isEmpty()) {
            StatementReader reader = knowledge.statements();
            ReportReading report = reports.get(0);
            Edition edition = knowledge.editions().get(report.tables().get(0).edition());
            for (Sheet sheet : sheets.stream().filter(Sheet::hasText).toList()) {
                for (Cell cell : sheet.contentCells()) {
                    if (sheet.isText(cell.row())) {
                        Place place = new Place(file, sheet.name(), cell.reference());
                        reader.read(cell.text(), edition, report.year()).stream()
                                .map(statement -> new PlacedStatement(
                                        report.agency().code(), report.year(), edition.code(), place, statement))
                                .forEach(statements::add);
                    }
                }
            }
        }
        return statements;
    }
}
