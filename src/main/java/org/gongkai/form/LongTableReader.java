package org.gongkai.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
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
import java.util.stream.IntStream;
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
import org.gongkai.source.Sheet;
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
    private final TextMemo<int[]> editionsOf = new TextMemo<>(this::editionsWith);
    private final Map<PathIndex, LongColumns> columnsOf = new HashMap<>();

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
        List<ReportReading> reports = new ArrayList<>();
        Map<String, Optional<Agency>> agencies = new HashMap<>();
        groups(sheet.sheet(), table).forEach((key, rows) -> {
            List<Line> lines =
                    rows.build().mapToObj(row -> table.line(sheet.sheet(), row)).toList();
            Optional<Agency> agency = key.agency().isEmpty()
                    ? identification.agency()
                    : agencies.computeIfAbsent(
                            key.agency(), name -> identification.resolve(name).agency());
            OptionalInt year = key.year().isEmpty() ? identification.year() : year(key.year());
            if (agency.isPresent() && year.isPresent()) {
                reports.add(report(sheet, identification, agency.get(), year.getAsInt(), lines));
            } else {
                TroubleCode code = agency.isPresent()
                        ? TroubleCode.YEAR_NOT_FOUND
                        : key.agency().isEmpty() ? TroubleCode.AGENCY_NOT_FOUND : TroubleCode.AGENCY_AMBIGUOUS;
                lines.forEach(line -> reject(sheet, line, unidentified(code, sheet, line, key.year())));
            }
        });
        return reports;
    }

    /** The rows of each report, in the order in which reports begin. */
    private static Map<Key, IntStream.Builder> groups(Sheet sheet, LongTable table) {
        Map<Key, IntStream.Builder> groups = new LinkedHashMap<>();
        table.rows(sheet)
                .forEach(row -> groups.computeIfAbsent(
                                new Key(table.agency(sheet, row), table.year(sheet, row)), none -> IntStream.builder())
                        .add(row));
        return groups;
    }

    private static OptionalInt year(String text) {
        String plain = Label.plain(text).replaceFirst("年度?$", "");
        return plain.matches("(19|20)[0-9]{2}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }

    private void enterLabels(SheetContext sheet, LongTable table) {
        BitSet describing = table.describingColumns();
        for (Cell cell : sheet.sheet().contentCells()) {
            boolean header = cell.row() == table.headerRow()
                    && knownTexts.header(Label.of(cell.text()).plain()).isPresent();
            boolean describes = cell.row() > table.headerRow() && describing.get(cell.column());
            if (header || describes) {
                sheet.ledger().enter(cell, CellLedger.Entry.LABEL);
            }
        }
    }

    private ReportReading report(
            SheetContext sheet, Identification identification, Agency agency, int year, List<Line> lines) {
        int[] known = known(lines);
        int best = IntStream.range(0, editions.size())
                .boxed()
                .min(Comparator.<Integer, Integer>comparing(index -> lines.size() - known[index])
                        .thenComparing(index -> !editions.get(index).edition().madeFor(year))
                        .thenComparing(index -> editions.get(index).edition().code(), Comparator.reverseOrder()))
                .orElseThrow();
        PathIndex edition = editions.get(best);
        LongColumns columns = columnsOf.computeIfAbsent(edition, index -> new LongColumns(index.edition(), breakdowns));
        BigDecimal score =
                BigDecimal.valueOf(known[best]).divide(BigDecimal.valueOf(lines.size()), 3, RoundingMode.HALF_EVEN);
        FigureCollector figures = collectors.get();
        Map<String, RecognisedTable> tables = new LinkedHashMap<>();
        Optional<Indicator> last = Optional.empty();
        Set<Met> met = new HashSet<>();
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
                take(sheet, line, columns, found.get(0), table, figures);
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

    /** A figure that a line before was of. */
    private record Met(String indicator, String breakdown) {}

    /** The line's indicator. What the line before decides may be met once: a second time, a heading was left out. */
    private static List<Indicator> find(PathIndex edition, Line line, Optional<Indicator> last, Set<Met> met) {
        List<Indicator> near = edition.find(line.indicator().text(), last);
        boolean first = near.size() == 1 && met.add(new Met(near.get(0).code(), line.breakdown()));
        return first || near.size() != 1 ? near : edition.find(line.indicator().text(), Optional.empty());
    }

    /** How many of the lines each edition knows. */
    private int[] known(List<Line> lines) {
        int[] known = new int[editions.size()];
        for (Line line : lines) {
            for (int index : editionsOf.of(line.indicator().text())) {
                known[index]++;
            }
        }
        return known;
    }

    /** Numbers of the editions that know the path. */
    private int[] editionsWith(String path) {
        return IntStream.range(0, editions.size())
                .filter(index ->
                        !editions.get(index).find(path, Optional.empty()).isEmpty())
                .toArray();
    }

    private void take(
            SheetContext sheet,
            Line line,
            LongColumns columns,
            Indicator indicator,
            RecognisedTable table,
            FigureCollector figures) {
        Optional<TableColumn> column = columns.of(indicator, line.breakdown());
        if (column.isEmpty()) {
            reject(sheet, line, foreignBreakdown(sheet, line, columns.table(indicator)));
            return;
        }
        FigureCollector.Target target = new FigureCollector.Target(sheet, table, column.get());
        line.value()
                .ifPresentOrElse(
                        value -> figures.take(target, value, line.unit().or(() -> unitIn(line.indicator()))),
                        () -> figures.takeBlank(
                                target, line.indicator().row(), line.indicator().column()));
    }

    private Optional<Cell> unitIn(Cell indicator) {
        return units.of(indicator.text()).map(unit -> Cell.text(indicator.row(), indicator.column(), unit));
    }

    private static Trouble unidentified(TroubleCode code, SheetContext sheet, Line line, String year) {
        Cell cell = line.indicator();
        Trouble trouble = new Trouble(code, sheet.place(cell), cell.text(), "");
        return code == TroubleCode.AGENCY_NOT_FOUND
                ? trouble.expecting("机构一栏写明填报单位", "the agency in its column")
                : trouble.expecting(
                        "年度一栏写四位数的年度，现为“" + year + "”",
                        "the year in four digits in its column, which says \"" + year + "\"");
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
