package org.gongkai.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.form.CellLedger.Entry;
import org.gongkai.knowledge.FigureKey;

/** Reads {@code records.csv} and holds what it says against the records that there are. */
final class RecordNotes {

    private final Map<RecordKey, RecordReading> records;
    private final Map<String, List<RecordKey>> keysByRecord;
    private final Map<RecordKey, RecordNote> notes = new HashMap<>();

    RecordNotes(Map<RecordKey, RecordReading> records) {
        this.records = records;
        this.keysByRecord = records.keySet().stream().collect(Collectors.groupingBy(RecordKey::record));
    }

    /** What is said of each record; a line on a single year holds against one on all years. */
    Map<RecordKey, RecordNote> read(List<OwnSheet> sheets) {
        sheets.forEach(this::read);
        return notes;
    }

    private void read(OwnSheet sheet) {
        if (!RecordNote.isHeaded(sheet)) {
            sheet.rejectAll("第一行为列名，其中有 record", "a first line with names of columns, record among them");
            return;
        }
        OwnHeader header = RecordNote.header(sheet);
        for (int row : sheet.rows()) {
            OwnLine line = new OwnLine(sheet, header, row);
            if (line.isThere()) {
                try {
                    note(RecordNote.of(line));
                    sheet.enter(line.cells(), Entry.LABEL);
                } catch (WrongCell wrong) {
                    sheet.reject(wrong, line.cells());
                }
            }
        }
    }

    private void note(RecordNote note) throws WrongCell {
        List<RecordKey> about = keysByRecord.getOrDefault(note.record(), List.of()).stream()
                .filter(note::isOf)
                .toList();
        if (about.isEmpty()) {
            throw new WrongCell(
                    note.line().cell(OwnHeader.RECORD),
                    "figures 中有的记录（及年度）",
                    "a record (and year) that there are figures of");
        }
        for (Map.Entry<String, Set<FigureKey>> column : new TreeMap<>(note.cells()).entrySet()) {
            for (FigureKey cell : column.getValue()) {
                if (about.stream().noneMatch(key -> records.get(key).knows(cell))) {
                    throw new WrongCell(
                            note.line().cell(column.getKey()),
                            "该记录所用表式的指标代码，没有 " + cell,
                            "codes of the record's edition, which has no " + cell);
                }
            }
        }
        for (RecordKey key : about) {
            RecordNote before = notes.get(key);
            if (before != null && before.year().isPresent() == note.year().isPresent()) {
                throw new WrongCell(note.line().cell(OwnHeader.RECORD), "每个记录只有一行", "one line only for a record");
            }
            if (before == null || note.year().isPresent()) {
                notes.put(key, note);
            }
        }
    }
}
