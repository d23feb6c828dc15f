package org.gongkai.own;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.Period;
import org.gongkai.agency.Scope;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.CellLedger.Entry;
import org.gongkai.form.Figure;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.form.ReportRemarks;
import org.gongkai.form.ReportRemarks.FigureRemark;
import org.gongkai.form.ReportRemarks.SwapPair;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.own.KnownCells.KnownCell;
import org.gongkai.own.OwnEntry.Doubt;
import org.gongkai.trouble.TroubleCode;

/** The reading of one record. Not safe for use by several threads. */
final class RecordReading {

    private final KnownCells known;
    private final List<OwnEntry> entries = new ArrayList<>();
    private final Map<KnownCell, OwnEntry> placed = new LinkedHashMap<>();

    RecordReading(KnownCells known) {
        this.known = known;
    }

    void add(OwnEntry entry) {
        entries.add(entry);
    }

    /** Finds what the figures are of; those that are of nothing, or there twice, are rejected. */
    void place() {
        Optional<String> usual = usualEdition();
        Map<KnownCell, List<OwnEntry>> found = new LinkedHashMap<>();
        boolean told = false;
        for (OwnEntry entry : entries) {
            Optional<String> edition = entry.edition().or(() -> usual);
            if (edition.isPresent()) {
                Optional<KnownCell> cell = known.cell(edition.get(), entry.key());
                cell.ifPresent(one ->
                        found.computeIfAbsent(one, none -> new ArrayList<>()).add(entry));
                if (cell.isEmpty() && entry.isGiven()) {
                    rejectUnknown(entry, edition.get());
                }
            } else if (entry.isGiven()) {
                rejectUntold(entry, told);
                told = true;
            }
        }
        found.forEach(this::placeOnce);
    }

    private Optional<String> usualEdition() {
        Set<String> indicators = entries.stream()
                .filter(entry -> entry.edition().isEmpty() && entry.isGiven())
                .map(entry -> entry.key().indicator())
                .collect(Collectors.toSet());
        return known.editionOf(indicators);
    }

    private void rejectUnknown(OwnEntry entry, String edition) {
        List<String> indicators = known.indicators(edition);
        boolean ofBreakdown = indicators.contains(entry.key().indicator());
        WrongCell wrong = ofBreakdown
                ? new WrongCell(
                        entry.blamed(OwnHeader.BREAKDOWN),
                        entry.key().indicator() + " 在表式 " + edition + " 中的分类",
                        "a breakdown that " + entry.key().indicator() + " has in edition " + edition)
                : new WrongCell(
                        entry.blamed(OwnHeader.INDICATOR),
                        "表式 " + edition + " 的指标代码",
                        "the code of an indicator of edition " + edition);
        reject(entry, wrong);
    }

    /** Nothing tells which of several editions is meant; it is told once for the record. */
    private void rejectUntold(OwnEntry entry, boolean told) {
        if (told) {
            entry.line().sheet().enter(entry.value(), Entry.REJECT);
            entry.line().sheet().enter(entry.describing(), Entry.REJECT);
            return;
        }
        String all = String.join(" ", known.editionCodes());
        reject(
                entry,
                new WrongCell(
                        entry.blamed(OwnHeader.INDICATOR),
                        "在 edition 列写明表式（没有一个表式，或不止一个，含有该记录的全部指标）：" + all,
                        "its edition in column edition, since not just one has all indicators of the record: " + all));
    }

    private static void reject(OwnEntry entry, WrongCell wrong) {
        entry.line().sheet().reject(wrong, List.of(entry.value()));
        entry.line().sheet().enter(entry.describing(), Entry.REJECT);
    }

    /** A figure that is given twice is taken if both say the same; else nothing tells which is right. */
    private void placeOnce(KnownCell cell, List<OwnEntry> given) {
        OwnEntry first = given.get(0);
        boolean same = given.stream().allMatch(entry -> says(entry, cell).equals(says(first, cell)));
        if (same) {
            placed.put(cell, first);
        }
        for (OwnEntry entry : same ? given.subList(1, given.size()) : given) {
            OwnSheet sheet = entry.line().sheet();
            TroubleCode code = same ? TroubleCode.OWN_NOTICE : TroubleCode.FIGURE_TWICE;
            sheet.tell(sheet.trouble(code, entry.value()).expecting(cell.key() + " 只给出一次", cell.key() + " once only"));
            sheet.enter(entry.value(), same ? Entry.NOTE : Entry.REJECT);
            sheet.enter(entry.describing(), same ? Entry.NOTE : Entry.REJECT);
        }
    }

    /** The number where it is one, so that 353 and 353.0 are no contradiction. */
    private static String says(OwnEntry entry, KnownCell cell) {
        return OwnValue.read(entry.value(), cell.indicator(), true)
                .value()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> entry.value().text().strip());
    }

    /** Whether a code is that of a cell in one of the record's editions. */
    boolean knows(FigureKey key) {
        return placed.keySet().stream()
                .map(KnownCell::edition)
                .distinct()
                .anyMatch(edition -> known.cell(edition, key).isPresent());
    }

    /** The report; none where no figure is left. */
    Optional<ReportReading> report(Agency agency, int year, Optional<RecordNote> note) {
        Tables tables = new Tables();
        Map<KnownCell, Figure> figures = new LinkedHashMap<>();
        placed.forEach((cell, entry) -> {
            ReportedValue value = value(cell, entry, note);
            int tableNo = tables.number(cell, entry.line().sheet());
            figures.put(
                    cell,
                    new Figure(
                            cell.edition(),
                            cell.indicator(),
                            cell.breakdown(),
                            value,
                            tableNo,
                            entry.value().row(),
                            entry.value().column()));
        });
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReportReading(
                agency,
                year,
                Period.YEAR,
                Scope.UNKNOWN,
                tables.found(),
                List.copyOf(figures.values()),
                remarks(figures, note)));
    }

    private ReportedValue value(KnownCell cell, OwnEntry entry, Optional<RecordNote> note) {
        boolean mayFlip = signMayFlip(cell, entry, note).orElse(false);
        ReportedValue value =
                OwnValue.read(entry.value(), cell.indicator(), cell.indicator().mayBeNegative() || mayFlip);
        OwnSheet sheet = entry.line().sheet();
        sheet.enter(entry.describing(), Entry.LABEL);
        if (value.status() == FigureStatus.UNREADABLE) {
            sheet.tell(sheet.trouble(TroubleCode.OWN_CELL_WRONG, entry.value())
                    .because(value.reason().orElseThrow().code())
                    .expecting(OwnValue.wantedZh(cell.indicator()), OwnValue.wantedEn(cell.indicator())));
            sheet.enter(entry.value(), Entry.REJECT);
        } else {
            sheet.enter(entry.value(), Entry.FIGURE);
        }
        return value;
    }

    private static Optional<Boolean> signMayFlip(KnownCell cell, OwnEntry entry, Optional<RecordNote> note) {
        return entry.doubt()
                .signMayFlip()
                .or(() -> note.flatMap(RecordNote::signFlips).map(flips -> flips.contains(cell.key())));
    }

    private ReportRemarks remarks(Map<KnownCell, Figure> figures, Optional<RecordNote> note) {
        List<FigureRemark> remarks = new ArrayList<>();
        Map<FigureKey, Figure> byKey = new HashMap<>();
        figures.forEach((cell, figure) -> {
            byKey.putIfAbsent(cell.key(), figure);
            FigureRemark remark = remark(cell, figure, note);
            if (remark.saysAnything()) {
                remarks.add(remark);
            }
        });
        List<SwapPair> pairs = new ArrayList<>(ReportRemarks.swapPairs(List.copyOf(figures.values())));
        note.stream()
                .flatMap(one -> one.swapPairs().stream())
                .filter(pair -> byKey.containsKey(pair.one()) && byKey.containsKey(pair.other()))
                .map(pair -> new SwapPair(byKey.get(pair.one()), byKey.get(pair.other())))
                .filter(pair -> !pairs.contains(pair))
                .forEach(pairs::add);
        BigDecimal tolerance = note.map(RecordNote::tolerance).orElse(BigDecimal.ZERO);
        return new ReportRemarks(tolerance, remarks, pairs);
    }

    private FigureRemark remark(KnownCell cell, Figure figure, Optional<RecordNote> note) {
        OwnEntry entry = placed.get(cell);
        Doubt doubt = entry.doubt();
        BigDecimal weight = doubt.weight()
                .or(() -> note.map(one -> one.weights().get(cell.key())))
                .orElse(cell.indicator().weight());
        boolean trusted = doubt.trusted()
                .orElse(note.filter(one -> one.trusted().contains(cell.key())).isPresent());
        boolean inDoubt = doubt.inDoubt()
                .orElse(note.filter(one -> one.inDoubt().contains(cell.key())).isPresent());
        return new FigureRemark(figure, weight, trusted, inDoubt, signMayFlip(cell, entry, note));
    }

    /** The tables of the report, one for each table of an edition in each file. */
    private static final class Tables {

        private final Map<String, RecognisedTable> tables = new LinkedHashMap<>();

        int number(KnownCell cell, OwnSheet sheet) {
            String key =
                    sheet.number() + "/" + cell.edition() + "/" + cell.table().code();
            return tables.computeIfAbsent(
                            key,
                            none -> new RecognisedTable(
                                    tables.size() + 1,
                                    sheet.sheet().name(),
                                    sheet.number(),
                                    cell.edition(),
                                    cell.table().code(),
                                    BigDecimal.ONE,
                                    Set.of()))
                    .tableNo();
        }

        List<RecognisedTable> found() {
            return List.copyOf(tables.values());
        }
    }
}
