package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.trouble.TroubleCode;

/**
 * Reads header rows. A column whose labels are all known stands for itself; where some are mistyped, cut or missing,
 * the columns together are compared with the series that the form prints side by side.
 */
final class HeaderReader {

    /** A value that slipped into the cell of its header: 处理决定数量 0. */
    private static final Pattern LABEL_AND_VALUE =
            Pattern.compile("(?<label>.*\\D)(?<value>\\d[\\d,]*(?:\\.\\d+)?)", Pattern.DOTALL);

    private final TableReader table;
    private final TableVocabulary vocabulary;
    private final Sheet sheet;

    HeaderReader(TableReader table) {
        this.table = table;
        this.vocabulary = table.vocabulary();
        this.sheet = table.sheet().sheet();
    }

    /** The labels above a column; those of known wording have a core. */
    private record Stack(int column, List<Cell> labels, Attribution whose) {
        Cell innermost() {
            return labels.get(labels.size() - 1);
        }
    }

    /**
     * Reads the header that stands in those rows.
     *
     * @param labelColumns columns in which the rows below have their labels
     */
    HeaderBlock read(int firstRow, int lastRow, Set<Integer> labelColumns) {
        Map<Cell, HeaderColumn> byInnermost = new LinkedHashMap<>();
        for (int at = 0; at < sheet.columnCount(); at++) {
            Stack stack = stack(firstRow, lastRow, at);
            if (!stack.labels().isEmpty() && !labelColumns.contains(at)) {
                byInnermost.merge(stack.innermost(), column(stack), HeaderReader::joined);
            }
        }
        Map<Attribution, List<HeaderColumn>> byWhose = byInnermost.values().stream()
                .collect(Collectors.groupingBy(HeaderColumn::whose, LinkedHashMap::new, Collectors.toList()));
        List<HeaderColumn> columns = new ArrayList<>();
        byWhose.values().forEach(series -> columns.addAll(told(series)));
        return new HeaderBlock(columns);
    }

    private static HeaderColumn joined(HeaderColumn before, HeaderColumn here) {
        return new HeaderColumn(
                before.first(), here.last(), before.label(), before.cores(), before.whose(), before.held());
    }

    private HeaderColumn column(Stack stack) {
        List<String> cores =
                stack.labels().stream().flatMap(cell -> core(cell).stream()).toList();
        return new HeaderColumn(
                stack.column(), stack.column(), stack.innermost(), cores, stack.whose(), held(stack.innermost()));
    }

    private Stack stack(int firstRow, int lastRow, int column) {
        List<Cell> labels = new ArrayList<>();
        Attribution whose = Attribution.NONE;
        for (int row = firstRow; row <= lastRow; row++) {
            Optional<Cell> cell = labelAt(row, column);
            if (cell.isEmpty() || labels.contains(cell.get())) {
                continue;
            }
            Attribution named = table.attribution(cell.get());
            if (named.isNone()) {
                labels.add(cell.get());
            } else {
                table.label(cell.get());
                whose = named.orElse(whose);
            }
        }
        return new Stack(column, labels, whose);
    }

    private Optional<Cell> labelAt(int row, int column) {
        Optional<Cell> cell = sheet.at(row, column);
        if (cell.isEmpty()) {
            return groupToTheLeft(row, column);
        }
        return cell.filter(found -> !found.isBlank()).filter(found -> !table.isKnownText(found));
    }

    /** Where cells were not merged, as in CSV, a group's label stands over its first column only. */
    private Optional<Cell> groupToTheLeft(int row, int column) {
        for (int left = column - 1; left >= 0; left--) {
            Optional<Cell> cell = sheet.at(row, left);
            if (cell.isPresent()) {
                return cell.filter(found -> found.columnSpan() == 1 && !found.isBlank())
                        .filter(found ->
                                core(found).filter(vocabulary::isColumnGroup).isPresent()
                                        || !table.attribution(found).isNone());
            }
        }
        return Optional.empty();
    }

    /** The cores of the labels in the cell: of one, or of a path in one cell. */
    private List<String> cores(Cell cell) {
        return vocabulary
                .columnPath(Label.of(cell.text()))
                .orElseGet(() -> core(cell).stream().toList());
    }

    private Optional<String> core(Cell cell) {
        Label label = Label.of(cell.text());
        return vocabulary
                .columnCore(label)
                .or(() -> vocabulary.columnPath(label).map(path -> path.get(path.size() - 1)))
                .or(() ->
                        withoutValue(cell).flatMap(matcher -> vocabulary.columnCore(Label.of(matcher.group("label")))));
    }

    private Optional<Cell> held(Cell cell) {
        Label label = Label.of(cell.text());
        boolean known = vocabulary.columnCore(label).isPresent()
                || vocabulary.columnPath(label).isPresent();
        return known || core(cell).isEmpty()
                ? Optional.empty()
                : withoutValue(cell).map(matcher -> Cell.text(cell.row(), cell.column(), matcher.group("value")));
    }

    private static Optional<Matcher> withoutValue(Cell cell) {
        return Optional.of(LABEL_AND_VALUE.matcher(cell.text().strip())).filter(Matcher::matches);
    }

    /** The columns whose meaning is told; what only a group's label stands above is no column. */
    private List<HeaderColumn> told(List<HeaderColumn> columns) {
        List<HeaderColumn> single =
                columns.stream().filter(column -> !isGroupOnly(column)).toList();
        return inSeries(single)
                .orElseGet(() -> single.stream().filter(this::isKnown).toList());
    }

    private boolean isKnown(HeaderColumn column) {
        return core(column.label()).isPresent();
    }

    private boolean isGroupOnly(HeaderColumn column) {
        return core(column.label()).filter(vocabulary::isColumnGroup).isPresent();
    }

    /** The columns as a whole series of the form, where they are like exactly one. */
    private Optional<List<HeaderColumn>> inSeries(List<HeaderColumn> columns) {
        boolean clear = columns.stream().allMatch(column -> isKnown(column) && meanings(column) == 1)
                && columns.stream().map(HeaderColumn::cores).distinct().count() == columns.size();
        if (clear) {
            return Optional.empty();
        }
        List<List<HeaderColumn>> fitting = vocabulary.columnSeries().stream()
                .filter(series -> fits(columns, series))
                .map(series -> meaning(columns, series))
                .distinct()
                .toList();
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        tellWhatIsInferred(columns, fitting.get(0));
        return Optional.of(fitting.get(0));
    }

    /** Labels that are only like the form's are told elsewhere; here those that lack their group's. */
    private void tellWhatIsInferred(List<HeaderColumn> columns, List<HeaderColumn> told) {
        for (int i = 0; i < columns.size(); i++) {
            if (isKnown(columns.get(i)) && meanings(columns.get(i)) != 1) {
                table.report(
                        TroubleCode.HEADER_INFERRED,
                        columns.get(i).label(),
                        String.join(" / ", told.get(i).cores()));
                return;
            }
        }
    }

    /** How many columns of the form the labels may stand for. */
    private long meanings(HeaderColumn column) {
        return vocabulary.columnSeries().stream()
                .flatMap(List::stream)
                .filter(meant -> meant.isUnder(column.cores()))
                .map(TableColumn::cores)
                .distinct()
                .count();
    }

    private static List<HeaderColumn> meaning(List<HeaderColumn> columns, List<TableColumn> series) {
        List<HeaderColumn> told = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            told.add(columns.get(i).meaning(series.get(i)));
        }
        return told;
    }

    private boolean fits(List<HeaderColumn> columns, List<TableColumn> series) {
        if (columns.size() != series.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!fits(columns.get(i), series.get(i))) {
                return false;
            }
        }
        long known = columns.stream().filter(this::isKnown).count();
        return columns.size() == 1 || known > 0 && (columns.size() <= 3 || 2 * known >= columns.size());
    }

    private boolean fits(HeaderColumn column, TableColumn meant) {
        List<String> cores = meant.cores();
        if (cores.isEmpty() || !cores.containsAll(column.cores())) {
            return false;
        }
        String own = cores.get(cores.size() - 1);
        return core(column.label())
                .map(own::equals)
                .orElseGet(() ->
                        vocabulary.columnsLike(Label.of(column.label().text())).contains(own));
    }
}
