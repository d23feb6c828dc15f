package org.gongkai.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.agency.Identification;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.form.LongTable.Line;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;
import org.gongkai.label.TextMemo;
import org.gongkai.source.Cell;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Reads long tables: one figure a line, with its agency, year, indicator, unit and breakdown. */
final class LongTableReader {

    private final List<PathIndex> editions;
    private final List<Breakdown> breakdowns;
    private final KnownTexts knownTexts;
    private final Supplier<FigureCollector> collectors;
    private final List<Trouble> troubles;
    private final TextMemo<Optional<String>> units;
    private final TextMemo<Optional<Breakdown>> named = new TextMemo<>(this::breakdownNamed);

    LongTableReader(
            List<PathIndex> editions,
            List<Breakdown> breakdowns,
            KnownTexts knownTexts,
            ValueVocabulary units,
            Supplier<FigureCollector> collectors,
            List<Trouble> troubles) {
        this.editions = editions;
        this.breakdowns = breakdowns;
        this.knownTexts = knownTexts;
        this.units = new TextMemo<>(
                label -> LabelUnit.in(Cell.text(0, 0, label), units).map(Cell::text));
        this.collectors = collectors;
        this.troubles = troubles;
    }

    private record Key(String agency, String year) {}

    /** Reads the table; agency and year come from the columns, else from what the file says. */
    List<ReportReading> read(SheetContext sheet, LongTable table, Identification identification) {
        enterLabels(sheet, table);
        Map<Key, List<Line>> groups = table.lines(sheet.sheet()).stream()
                .collect(Collectors.groupingBy(
                        line -> new Key(line.agency(), line.year()), LinkedHashMap::new, Collectors.toList()));
        List<ReportReading> reports = new ArrayList<>();
        groups.forEach((key, lines) -> {
            Optional<Agency> agency = key.agency().isEmpty()
                    ? identification.agency()
                    : identification.resolve(key.agency()).agency();
            OptionalInt year = key.year().isEmpty() ? identification.year() : year(key.year());
            if (agency.isPresent() && year.isPresent()) {
                reports.add(report(sheet, identification, agency.get(), year.getAsInt(), lines));
            } else {
                TroubleCode code = agency.isPresent()
                        ? TroubleCode.YEAR_NOT_FOUND
                        : key.agency().isEmpty() ? TroubleCode.AGENCY_NOT_FOUND : TroubleCode.AGENCY_AMBIGUOUS;
                lines.forEach(line -> reject(sheet, line, unidentified(code, sheet, line)));
            }
        });
        return reports;
    }

    private static OptionalInt year(String text) {
        String plain = Label.plain(text).replaceFirst("年度?$", "");
        return plain.matches("(19|20)[0-9]{2}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }

    private void enterLabels(SheetContext sheet, LongTable table) {
        for (Cell cell : sheet.sheet().contentCells()) {
            boolean header = cell.row() == table.headerRow()
                    && knownTexts.header(Label.of(cell.text()).plain()).isPresent();
            if (header || table.isDescribing(cell)) {
                sheet.ledger().enter(cell, CellLedger.Entry.LABEL);
            }
        }
    }

    private ReportReading report(
            SheetContext sheet, Identification identification, Agency agency, int year, List<Line> lines) {
        Map<PathIndex, Long> unknown = new HashMap<>();
        editions.forEach(index -> unknown.put(index, unknown(index, lines)));
        PathIndex edition = editions.stream()
                .min(Comparator.<PathIndex, Long>comparing(unknown::get)
                        .thenComparing(index -> !index.edition().madeFor(year))
                        .thenComparing(index -> index.edition().code(), Comparator.reverseOrder()))
                .orElseThrow();
        BigDecimal score = BigDecimal.valueOf(lines.size() - unknown.get(edition))
                .divide(BigDecimal.valueOf(lines.size()), 3, RoundingMode.HALF_EVEN);
        FigureCollector figures = collectors.get();
        Map<String, RecognisedTable> tables = new LinkedHashMap<>();
        Optional<Indicator> last = Optional.empty();
        Set<List<String>> met = new HashSet<>();
        for (Line line : lines) {
            List<Indicator> found = find(edition, line, last, met);
            last = found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            if (found.size() == 1) {
                RecognisedTable table = tables.computeIfAbsent(
                        found.get(0).table(),
                        code -> new RecognisedTable(
                                tables.size() + 1,
                                sheet.sheet().name(),
                                sheet.sheetNo(),
                                edition.edition().code(),
                                code,
                                score,
                                Set.of()));
                take(sheet, line, edition, found.get(0), table, figures);
            } else {
                TroubleCode code = found.isEmpty() ? TroubleCode.LABEL_UNKNOWN : TroubleCode.LABEL_AMBIGUOUS;
                List<String> candidates =
                        found.stream().limit(5).map(Indicator::path).toList();
                reject(
                        sheet,
                        line,
                        new Trouble(
                                code,
                                sheet.place(line.indicator()),
                                line.indicator().text(),
                                "",
                                candidates));
            }
        }
        return new ReportReading(
                agency,
                year,
                identification.period(),
                identification.scope(),
                List.copyOf(tables.values()),
                figures.figures());
    }

    /** The line's indicator. What the line before decides may be met once: a second time, a heading was left out. */
    private static List<Indicator> find(PathIndex edition, Line line, Optional<Indicator> last, Set<List<String>> met) {
        List<Indicator> near = edition.find(line.indicator().text(), last);
        boolean first = near.size() == 1 && met.add(List.of(near.get(0).code(), line.breakdown()));
        return first || near.size() != 1 ? near : edition.find(line.indicator().text(), Optional.empty());
    }

    private static long unknown(PathIndex index, List<Line> lines) {
        return lines.stream()
                .filter(line ->
                        index.find(line.indicator().text(), Optional.empty()).isEmpty())
                .count();
    }

    private void take(
            SheetContext sheet,
            Line line,
            PathIndex edition,
            Indicator indicator,
            RecognisedTable table,
            FigureCollector figures) {
        FormTable formTable = edition.edition().tables().stream()
                .filter(candidate -> candidate.code().equals(indicator.table()))
                .findFirst()
                .orElseThrow();
        Optional<Breakdown> breakdown = named.of(line.breakdown());
        boolean foreign = !line.breakdown().isEmpty()
                && (breakdown.isEmpty()
                        || formTable.breakdowns().isEmpty()
                                && !breakdown
                                        .get()
                                        .code()
                                        .equals(breakdowns.get(0).code()));
        if (foreign) {
            reject(sheet, line, foreignBreakdown(sheet, line, formTable));
            return;
        }
        FigureCollector.Target target = new FigureCollector.Target(sheet, table, TableColumn.of(indicator, breakdown));
        line.value()
                .ifPresentOrElse(
                        value -> figures.take(target, value, line.unit().or(() -> unitIn(line.indicator()))),
                        () -> figures.takeBlank(
                                target, line.indicator().row(), line.indicator().column()));
    }

    private Optional<Cell> unitIn(Cell indicator) {
        return units.of(indicator.text()).map(unit -> Cell.text(indicator.row(), indicator.column(), unit));
    }

    private Optional<Breakdown> breakdownNamed(String text) {
        String core = Label.of(text.replaceFirst(".*/", "")).core();
        return breakdowns.stream()
                .filter(breakdown -> breakdown.code().equals(text)
                        || Label.of(breakdown.labelZh()).core().equals(core))
                .findFirst();
    }

    private static Trouble unidentified(TroubleCode code, SheetContext sheet, Line line) {
        Cell cell = line.indicator();
        Trouble trouble = new Trouble(code, sheet.place(cell), cell.text(), "");
        return code == TroubleCode.AGENCY_NOT_FOUND
                ? trouble.expecting("机构一栏写明填报单位", "the agency in its column")
                : trouble.expecting(
                        "年度一栏写四位数的年度，现为“" + line.year() + "”",
                        "the year in four digits in its column, which says \"" + line.year() + "\"");
    }

    private static Trouble foreignBreakdown(SheetContext sheet, Line line, FormTable table) {
        Cell cell = line.indicator();
        List<String> known =
                table.breakdowns().stream().map(Breakdown::labelZh).limit(10).toList();
        return new Trouble(TroubleCode.LABEL_UNKNOWN, sheet.place(cell), cell.text(), "", known)
                .expecting(
                        "该表的申请人类别，或不填；现为“" + line.breakdown() + "”",
                        "an applicant column of the table, or none, instead of \"" + line.breakdown() + "\"");
    }

    private void reject(SheetContext sheet, Line line, Trouble trouble) {
        troubles.add(trouble);
        line.value().ifPresent(value -> sheet.ledger().enter(value, CellLedger.Entry.REJECT));
    }
}
