package org.gongkai.load;

import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.form.CellCount;
import org.gongkai.form.FileReading;
import org.gongkai.form.PlacedStatement;
import org.gongkai.form.SheetCount;
import org.gongkai.plan.InputFile;
import org.gongkai.plan.Versions;
import org.gongkai.statement.Statement;
import org.gongkai.trouble.Trouble;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Warehouse;

/** Appends contents to the ledger, with their accounts, their words and what was wrong with them. Used by one thread. */
final class SourceTables {

    private final Warehouse warehouse;
    private final Versions versions;
    private final int night;

    SourceTables(Warehouse warehouse, Versions versions, int night) {
        this.warehouse = warehouse;
        this.versions = versions;
        this.night = night;
    }

    /**
     * A content for the ledger.
     *
     * @param since night from which on the file holds it
     */
    record SourceRow(int sourceId, FileToLoad file, FileReading reading, int since) {
        InputFile input() {
            return file.input();
        }
    }

    void append(List<SourceRow> sources, List<Trouble> changedMeanwhile) {
        appendSources(sources);
        appendSheets(sources);
        appendWords(sources);
        appendStatements(sources);
        appendTroubles(sources, changedMeanwhile);
    }

    private void appendSources(List<SourceRow> sources) {
        try (Appender ledger = warehouse.append("source_file")) {
            sources.forEach(source -> ledger.row(row -> write(row, source)));
        }
    }

    private void write(Appender.Row row, SourceRow source) throws SQLException {
        FileReading reading = source.reading();
        int figures = reading.reports().stream()
                .mapToInt(report -> report.figures().size())
                .sum();
        row.integer(source.sourceId())
                .text(source.input().file())
                .text(source.input().contentHash())
                .bigint(source.input().size())
                .text(reading.format().name().toLowerCase(Locale.ROOT))
                .text(reading.charset().map(Charset::name))
                .text("present")
                .integer(versions.reader())
                .text(versions.reading())
                .integer(reading.reports().size())
                .integer(figures);
        write(row, reading.cells());
        row.integer(reading.cellsOfFigures())
                .integer(source.since())
                .integer(night)
                .integer(source.file().shortOfMegabytes());
    }

    private static void write(Appender.Row row, CellCount cells) throws SQLException {
        row.integer(cells.content())
                .integer(cells.figures())
                .integer(cells.labels())
                .integer(cells.notes())
                .integer(cells.notesWithDigits())
                .integer(cells.rejects());
    }

    private void appendSheets(List<SourceRow> sources) {
        try (Appender sheets = warehouse.append("source_sheet")) {
            for (SourceRow source : sources) {
                source.reading().sheets().forEach(sheet -> sheets.row(row -> write(row, source.sourceId(), sheet)));
            }
        }
    }

    private static void write(Appender.Row row, int sourceId, SheetCount sheet) throws SQLException {
        row.integer(sourceId).integer(sheet.sheetNo()).text(sheet.name()).bool(sheet.hidden());
        write(row, sheet.cells());
    }

    private void appendWords(List<SourceRow> sources) {
        try (Appender labels = warehouse.append("source_label");
                Appender names = warehouse.append("source_name")) {
            for (SourceRow source : sources) {
                int sourceId = source.sourceId();
                FileReading reading = source.reading();
                reading.looseLabels().stream()
                        .sorted()
                        .forEach(core -> labels.row(row -> row.integer(sourceId).text(core)));
                reading.namesSeen().stream()
                        .sorted()
                        .forEach(name -> names.row(row -> row.integer(sourceId).text(name)));
            }
        }
    }

    private void appendStatements(List<SourceRow> sources) {
        try (Appender statements = warehouse.append("statement")) {
            for (SourceRow source : sources) {
                int number = 0;
                for (PlacedStatement statement : source.reading().statements()) {
                    int statementNo = ++number;
                    statements.row(
                            row -> write(row.integer(source.sourceId()).integer(statementNo), statement, statementNo));
                }
            }
        }
    }

    private static void write(Appender.Row row, PlacedStatement placed, int statementNo) throws SQLException {
        Statement statement = placed.statement();
        row.text(placed.agencyCode())
                .smallint(placed.year())
                .text(placed.edition())
                .text(placed.place().sheet())
                .text(placed.place().cell())
                .text(statement.sentence())
                .text(statement.printed())
                .text(statement.kind().name().toLowerCase(Locale.ROOT))
                .decimal(statement.value().value())
                .decimal(statement.value().low())
                .decimal(statement.value().high())
                .text(statement.value().status().code())
                .text(statement.link().map(Statement.Link::indicator))
                .text(statement.link().map(Statement.Link::breakdown))
                .decimal(statement.link().map(Statement.Link::score))
                .integer(statement.position())
                .text(statement.scope())
                .text(statement.said().map(said -> said.measure().name().toLowerCase(Locale.ROOT)))
                .integer(statement.said().map(said -> statementNo - said.back()));
    }

    private void appendTroubles(List<SourceRow> sources, List<Trouble> changedMeanwhile) {
        try (Appender troubles = warehouse.append("trouble")) {
            for (SourceRow source : sources) {
                source.reading()
                        .troubles()
                        .forEach(trouble -> troubles.row(row -> write(row, Optional.of(source.sourceId()), trouble)));
            }
            changedMeanwhile.forEach(trouble -> troubles.row(row -> write(row, Optional.empty(), trouble)));
        }
    }

    private void write(Appender.Row row, Optional<Integer> sourceId, Trouble trouble) throws SQLException {
        row.integer(sourceId)
                .integer(night)
                .text(trouble.place().file())
                .text(trouble.place().sheet())
                .text(trouble.place().cell())
                .text(trouble.code().name())
                .text(trouble.reason())
                .text(trouble.found())
                .text(trouble.expected())
                .text(trouble.expectedEn())
                .text(String.join("; ", trouble.candidates()))
                .text(trouble.context().text());
    }
}
