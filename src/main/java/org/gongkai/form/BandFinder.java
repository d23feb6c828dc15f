package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * Finds the tables of a sheet by their labels: each row votes for the tables that have its labels, and a table goes on
 * until the votes turn to another.
 */
final class BandFinder {

    /** Below the weight of one label that only one table has, a row says nothing. */
    private static final double LEAST_VOTE = 0.9;

    /** Rows below a heading within which its table begins. */
    private static final int HEADING_ROWS = 3;

    private final SheetLabels labels;
    private final KnownTexts knownTexts;
    private final HeaderNames headerNames;

    BandFinder(SheetLabels labels, KnownTexts knownTexts, HeaderNames headerNames) {
        this.labels = labels;
        this.knownTexts = knownTexts;
        this.headerNames = headerNames;
    }

    /** The tables of a sheet, from top to bottom. */
    List<Band> find(Sheet sheet) {
        Map<Integer, List<Cell>> rows = sheet.contentCells().stream()
                .collect(Collectors.groupingBy(Cell::row, TreeMap::new, Collectors.toList()));
        List<Band> bands = new ArrayList<>();
        rows.forEach((row, cells) -> vote(cells).ifPresent(code -> {
            dropChapter(bands, rows, row);
            extend(bands, sheet, row, code);
        }));
        dropChapter(bands, rows, sheet.rowCount());
        bands.replaceAll(band -> belowChapters(band, rows));
        return withHeaderRows(untilNext(bands, sheet), rows);
    }

    /** A report in words has chapters under the headings of the form; in a table rows of several cells follow soon. */
    private void dropChapter(List<Band> bands, Map<Integer, List<Cell>> rows, int row) {
        int last = bands.size() - 1;
        if (last >= 0
                && row - bands.get(last).lastRow() > HEADING_ROWS
                && IntStream.range(bands.get(last).firstRow(), row)
                        .mapToObj(inside -> rows.getOrDefault(inside, List.of()))
                        .noneMatch(cells -> cells.size() > 1 || cells.stream().anyMatch(this::isKnownText))) {
            bands.remove(last);
        }
    }

    /** A table below chapters that have its own headings begins where labels stand one below the other without a gap. */
    private Band belowChapters(Band band, Map<Integer, List<Cell>> rows) {
        int body = band.firstRow();
        while (body < band.lastRow() && rows.getOrDefault(body, List.of()).size() < 2) {
            body++;
        }
        if (body - band.firstRow() <= HEADING_ROWS) {
            return band;
        }
        int first = body;
        while (first > band.firstRow() && isOfTable(rows.getOrDefault(first - 1, List.of()), band.tableCode())) {
            first--;
        }
        return band.from(first);
    }

    private boolean isOfTable(List<Cell> cells, String tableCode) {
        return cells.stream()
                .allMatch(cell -> isKnownText(cell) || labels.weights(cell).containsKey(tableCode));
    }

    private boolean isKnownText(Cell cell) {
        String plain = Label.of(cell.text()).plain();
        return knownTexts.header(plain).isPresent() || knownTexts.note(plain).isPresent();
    }

    private static void extend(List<Band> bands, Sheet sheet, int row, Vote vote) {
        Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
        if (last != null && vote.codes().contains(last.tableCode())) {
            bands.set(bands.size() - 1, last.to(row));
        } else if (vote.codes().size() == 1) {
            bands.add(new Band(sheet, row, row, vote.codes().iterator().next()));
        }
    }

    /** The tables that a row speaks for most. */
    private record Vote(Set<String> codes) {
        void ifPresent(Consumer<Vote> consumer) {
            if (!codes.isEmpty()) {
                consumer.accept(this);
            }
        }
    }

    private Vote vote(List<Cell> cells) {
        Map<String, Double> votes = new HashMap<>();
        for (Cell cell : cells) {
            Map<String, Double> weights = labels.weights(cell);
            weights.forEach((code, weight) -> votes.merge(code, weight / weights.size(), Double::sum));
        }
        double most =
                votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Vote(votes.entrySet().stream()
                .filter(vote -> most >= LEAST_VOTE && vote.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** A table goes on until the row before the next one, or the end of the sheet; its reader finds its last row. */
    private static List<Band> untilNext(List<Band> bands, Sheet sheet) {
        List<Band> whole = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            int end = i + 1 < bands.size() ? bands.get(i + 1).firstRow() - 1 : sheet.rowCount() - 1;
            whole.add(bands.get(i).to(end));
        }
        return whole;
    }

    /** Rows of nothing but header words and names of agencies or years right above a table belong to it. */
    private List<Band> withHeaderRows(List<Band> bands, Map<Integer, List<Cell>> rows) {
        List<Band> extended = new ArrayList<>();
        for (Band band : bands) {
            int first = band.firstRow();
            while (rows.containsKey(first - 1) && isHeaderRow(rows.get(first - 1))) {
                first--;
            }
            if (!extended.isEmpty()) {
                Band before = extended.get(extended.size() - 1);
                extended.set(extended.size() - 1, before.to(Math.min(before.lastRow(), first - 1)));
            }
            extended.add(band.from(first));
        }
        return extended;
    }

    /** Header words, years and agencies side by side; an agency alone in its row is whose form it is. */
    private boolean isHeaderRow(List<Cell> row) {
        long words = row.stream().filter(this::isHeaderWord).count();
        long years = row.stream()
                .filter(cell -> headerNames.attribution(cell.text()).year().isPresent())
                .count();
        long agencies = row.stream()
                .filter(cell -> headerNames.attribution(cell.text()).agency().isPresent())
                .count();
        boolean nothingElse = words + years + agencies == row.size();
        return words + agencies > 1 || nothingElse && words + years > 0;
    }

    private boolean isHeaderWord(Cell cell) {
        return knownTexts.header(Label.of(cell.text()).plain()).isPresent();
    }
}
