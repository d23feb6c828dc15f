package org.gongkai.reading;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.figure.ReportedValue;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.form.CellCount;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.PlacedStatement;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.form.SheetCount;
import org.gongkai.knowledge.Agency;
import org.gongkai.statement.Statement;
import org.gongkai.trouble.Trouble;

/** What was read from a file, as rows. Nothing of it is left out; {@link RebuiltReadings} comes to the same reading. */
public final class ReadingRows {

    private final ReadFile file;
    private final Map<ReadingTable, List<ReadingRow>> rows = new EnumMap<>(ReadingTable.class);

    private ReadingRows(ReadFile file) {
        this.file = file;
        for (ReadingTable table : ReadingTable.values()) {
            rows.put(table, new ArrayList<>());
        }
    }

    /** The rows of a reading, by table. */
    public static Map<ReadingTable, List<ReadingRow>> of(ReadFile file, FileReading reading) {
        ReadingRows rows = new ReadingRows(file);
        reading.sheets().forEach(rows::add);
        for (int number = 1; number <= reading.reports().size(); number++) {
            rows.add(number, reading.reports().get(number - 1));
        }
        reading.troubles().forEach(rows::add);
        reading.statements().forEach(rows::add);
        reading.looseLabels().stream()
                .sorted()
                .forEach(label -> rows.add(ReadingTable.LOOSE_LABEL, file.file(), label));
        reading.namesSeen().stream().sorted().forEach(name -> rows.add(ReadingTable.SEEN_NAME, file.file(), name));
        rows.add(reading);
        return rows.rows;
    }

    /** Adds a row; of columns that several tables have the values stand together. */
    private void add(ReadingTable table, Object... values) {
        Object[] row = Arrays.stream(values)
                .flatMap(value -> value instanceof Object[] together ? Arrays.stream(together) : Stream.of(value))
                .toArray();
        rows.get(table).add(ReadingRow.of(table, row));
    }

    private static Object[] told(ReportedValue value) {
        return new Object[] {
            value.status().code(),
            value.value(),
            value.low(),
            value.high(),
            value.unit(),
            value.remark(),
            value.reason().map(UnreadableReason::code)
        };
    }

    private static Object[] told(CellCount cells) {
        return new Object[] {
            cells.content(), cells.figures(), cells.labels(), cells.notes(), cells.notesWithDigits(), cells.rejects()
        };
    }

    private int count(ReadingTable table) {
        return rows.get(table).size();
    }

    private void add(SheetCount sheet) {
        CellCount cells = sheet.cells();
        add(ReadingTable.SHEET, file.file(), sheet.sheetNo(), sheet.name(), sheet.hidden(), told(cells));
    }

    private void add(int reportNo, ReportReading report) {
        ReportReading asKnown = new ReportReading(
                report.agency(), report.year(), report.period(), report.scope(), report.tables(), report.figures());
        if (!report.equals(asKnown)) {
            throw new IllegalArgumentException("remarks of a user's own figures have no place in these tables");
        }
        Agency agency = report.agency();
        add(
                ReadingTable.REPORT,
                file.file(),
                reportNo,
                agency.code(),
                agency.name(),
                agency.provisional(),
                agency.level(),
                agency.kind(),
                agency.region(),
                agency.parent(),
                report.year(),
                report.period().code(),
                report.scope().code());
        report.tables().forEach(table -> add(reportNo, table));
        for (int number = 1; number <= report.figures().size(); number++) {
            add(reportNo, number, report.figures().get(number - 1));
        }
    }

    private void add(int reportNo, RecognisedTable table) {
        add(
                ReadingTable.REPORT_TABLE,
                file.file(),
                reportNo,
                table.tableNo(),
                table.sheet(),
                table.sheetNo(),
                table.edition(),
                table.table(),
                table.score(),
                table.knownTexts().stream().sorted().toList());
    }

    private void add(int reportNo, int figureNo, Figure figure) {
        ReportedValue value = figure.value();
        add(
                ReadingTable.FIGURE,
                file.file(),
                reportNo,
                figureNo,
                figure.edition(),
                figure.indicator().code(),
                figure.breakdown().code(),
                value.printed(),
                told(value),
                figure.tableNo(),
                figure.row(),
                figure.column());
    }

    private void add(Trouble trouble) {
        add(
                ReadingTable.TROUBLE,
                file.file(),
                count(ReadingTable.TROUBLE) + 1,
                trouble.code().name(),
                trouble.code().severity().name().toLowerCase(Locale.ROOT),
                trouble.reason(),
                trouble.place().file(),
                trouble.place().sheet(),
                trouble.place().cell(),
                trouble.found(),
                trouble.expected(),
                trouble.expectedEn(),
                trouble.candidates(),
                trouble.context().text());
    }

    private void add(PlacedStatement placed) {
        Statement statement = placed.statement();
        ReportedValue value = statement.value();
        Optional<BigDecimal> score = statement.link().map(Statement.Link::score);
        add(
                ReadingTable.STATEMENT,
                file.file(),
                count(ReadingTable.STATEMENT) + 1,
                placed.agencyCode(),
                placed.year(),
                placed.edition(),
                placed.place().file(),
                placed.place().sheet(),
                placed.place().cell(),
                statement.sentence(),
                statement.position(),
                statement.printed(),
                value.printed(),
                told(value),
                statement.kind().name().toLowerCase(Locale.ROOT),
                statement.link().map(Statement.Link::indicator),
                statement.link().map(Statement.Link::breakdown),
                score,
                statement.scope(),
                statement.said().map(said -> said.measure().name().toLowerCase(Locale.ROOT)),
                statement.said().map(Statement.Said::back));
    }

    private void add(FileReading reading) {
        CellCount cells = reading.cells();
        add(
                ReadingTable.FILE,
                file.file(),
                file.contentHash(),
                file.size(),
                file.readerVersion(),
                file.knowledge(),
                file.shortOfMegabytes(),
                reading.format().name().toLowerCase(Locale.ROOT),
                reading.charset().map(Charset::name),
                told(cells),
                count(ReadingTable.SHEET),
                count(ReadingTable.REPORT),
                count(ReadingTable.REPORT_TABLE),
                count(ReadingTable.FIGURE),
                count(ReadingTable.TROUBLE),
                count(ReadingTable.STATEMENT),
                count(ReadingTable.LOOSE_LABEL),
                count(ReadingTable.SEEN_NAME));
    }
}
