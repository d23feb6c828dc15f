package org.gongkai.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.CellLedger.Entry;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.own.OwnEntry.Doubt;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/**
 * Reads files of figures: long ones with a line a figure, known by their columns {@code indicator} and {@code value},
 * and wide ones with a line a record and a column for each code.
 */
final class FigureLines {

    private static final Set<String> LONG = Set.of(
            OwnHeader.RECORD,
            OwnHeader.YEAR,
            OwnHeader.EDITION,
            OwnHeader.INDICATOR,
            OwnHeader.BREAKDOWN,
            OwnHeader.VALUE,
            OwnHeader.WEIGHT,
            OwnHeader.TRUSTED,
            OwnHeader.IN_DOUBT,
            OwnHeader.SIGN_FLIP);

    private static final Set<String> WIDE = Set.of(OwnHeader.RECORD, OwnHeader.YEAR, OwnHeader.EDITION);

    private final KnownCells known;

    FigureLines(KnownCells known) {
        this.known = known;
    }

    /** The figures of a file, those lines left out that are wrong in themselves. */
    List<OwnEntry> read(OwnSheet sheet) {
        Set<String> names = OwnHeader.names(sheet, LONG);
        if (!names.contains(OwnHeader.RECORD)) {
            sheet.rejectAll(
                    "第一行为列名：record, indicator, value；或 record 和各指标代码",
                    "a first line with the columns record, indicator, value, or record and codes of indicators");
            return List.of();
        }
        boolean isLong = names.contains(OwnHeader.INDICATOR) && names.contains(OwnHeader.VALUE);
        OwnHeader header = isLong
                ? OwnHeader.read(sheet, LONG, name -> false)
                : OwnHeader.read(
                        sheet,
                        WIDE,
                        name -> CellCodes.of(name).filter(known::isKnown).isPresent());
        if (sheet.rows().isEmpty()) {
            Cell first = sheet.sheet().row(sheet.headerRow()).get(0);
            sheet.tell(sheet.trouble(TroubleCode.OWN_NOTICE, first)
                    .expecting("列名下面还有数据行", "lines with figures below the names of the columns"));
        }
        List<OwnEntry> entries = new ArrayList<>();
        for (int row : sheet.rows()) {
            OwnLine line = new OwnLine(sheet, header, row);
            if (line.isThere()) {
                try {
                    entries.addAll(isLong ? List.of(longEntry(line)) : wideEntries(line));
                } catch (WrongCell wrong) {
                    sheet.reject(wrong, line.cells());
                }
            }
        }
        return entries;
    }

    private OwnEntry longEntry(OwnLine line) throws WrongCell {
        RecordKey record = record(line);
        String indicator = line.required(OwnHeader.INDICATOR);
        Cell value = line.cell(OwnHeader.VALUE);
        Doubt doubt = new Doubt(
                line.weight(OwnHeader.WEIGHT),
                line.yes(OwnHeader.TRUSTED),
                line.yes(OwnHeader.IN_DOUBT),
                line.yes(OwnHeader.SIGN_FLIP));
        return new OwnEntry(
                line,
                record,
                edition(line),
                new FigureKey(indicator, KnownCells.breakdown(line.text(OwnHeader.BREAKDOWN))),
                value,
                line.cells().stream().filter(cell -> !cell.equals(value)).toList(),
                doubt);
    }

    private List<OwnEntry> wideEntries(OwnLine line) throws WrongCell {
        RecordKey record = record(line);
        Optional<String> edition = edition(line);
        List<OwnEntry> entries = new ArrayList<>();
        for (Map.Entry<String, Integer> column : line.header().columns().entrySet()) {
            Cell cell = line.sheet().at(line.row(), column.getValue());
            if (WIDE.contains(column.getKey())) {
                line.sheet().enter(cell, Entry.LABEL);
            } else {
                FigureKey key = CellCodes.of(column.getKey()).orElseThrow();
                entries.add(new OwnEntry(line, record, edition, key, cell, List.of(), Doubt.NONE));
            }
        }
        line.header().repeated().forEach((column, code) -> {
            FigureKey key = CellCodes.of(code).orElseThrow();
            Cell cell = line.sheet().at(line.row(), column);
            entries.add(new OwnEntry(line, record, edition, key, cell, List.of(), Doubt.NONE));
        });
        return entries;
    }

    private static RecordKey record(OwnLine line) throws WrongCell {
        return new RecordKey(line.required(OwnHeader.RECORD), line.year().orElse(0));
    }

    private Optional<String> edition(OwnLine line) throws WrongCell {
        String code = line.text(OwnHeader.EDITION);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!known.isEdition(code)) {
            String all = String.join(" ", known.editionCodes());
            throw new WrongCell(line.cell(OwnHeader.EDITION), "表式代码：" + all, "the code of an edition: " + all);
        }
        return Optional.of(code);
    }
}
