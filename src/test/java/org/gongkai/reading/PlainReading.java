package org.gongkai.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.PlacedStatement;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.statement.Statement;

/** A reading whose numbers are written plainly, so that 1.50 is no other than 1.5. All else is as it was. */
public final class PlainReading {

    private PlainReading() {}

    /** That reading. */
    public static FileReading of(FileReading reading) {
        return new FileReading(
                reading.file(),
                reading.format(),
                reading.charset(),
                reading.reports().stream().map(PlainReading::plain).toList(),
                reading.troubles(),
                reading.cells(),
                reading.sheets(),
                reading.looseLabels(),
                reading.namesSeen(),
                reading.statements().stream().map(PlainReading::plain).toList());
    }

    private static ReportReading plain(ReportReading report) {
        List<RecognisedTable> tables = report.tables().stream()
                .map(table -> new RecognisedTable(
                        table.tableNo(),
                        table.sheet(),
                        table.sheetNo(),
                        table.edition(),
                        table.table(),
                        plain(table.score()),
                        table.knownTexts()))
                .toList();
        List<Figure> figures = report.figures().stream()
                .map(figure -> new Figure(
                        figure.edition(),
                        figure.indicator(),
                        figure.breakdown(),
                        plain(figure.value()),
                        figure.tableNo(),
                        figure.row(),
                        figure.column()))
                .toList();
        return new ReportReading(report.agency(), report.year(), report.period(), report.scope(), tables, figures);
    }

    private static PlacedStatement plain(PlacedStatement placed) {
        Statement told = placed.statement();
        Statement statement = new Statement(
                told.sentence(),
                told.position(),
                told.printed(),
                plain(told.value()),
                told.kind(),
                told.link().map(link -> new Statement.Link(link.indicator(), link.breakdown(), plain(link.score()))),
                told.scope(),
                told.said());
        return new PlacedStatement(placed.agencyCode(), placed.year(), placed.edition(), placed.place(), statement);
    }

    private static ReportedValue plain(ReportedValue value) {
        return new ReportedValue(
                value.status(),
                plain(value.value()),
                plain(value.low()),
                plain(value.high()),
                value.printed(),
                value.unit(),
                value.remark(),
                value.reason());
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(PlainReading::plain);
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
