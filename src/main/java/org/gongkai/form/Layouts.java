package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.agency.Identification;
import org.gongkai.agency.ReportIdentifier;
import org.gongkai.agency.SheetLine;
import org.gongkai.agency.SheetText;
import org.gongkai.form.SheetReading.Understood;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * Remembers how sheets are laid out, so that a form is recognised once and not once a file. Only what was
 * understood without any trouble is remembered, and nothing that a figure's value has a say in but the sums in rows,
 * which are asked again of each sheet. Safe for use by several threads.
 */
final class Layouts {

    private final SeenTexts texts;
    private final SheetLabels labels;
    private final ReportIdentifier identifier;
    private final LayoutMemo memo = new LayoutMemo();
    private final LongAdder read = new LongAdder();

    Layouts(SeenTexts texts, SheetLabels labels, ReportIdentifier identifier) {
        this.texts = texts;
        this.labels = labels;
        this.identifier = identifier;
    }

    /** Under what the layout of a sheet is remembered, where it may be. */
    Optional<LayoutKey> key(Sheet sheet) {
        return LayoutKey.of(sheet, texts);
    }

    /** The layouts of sheets with that key. */
    Optional<KnownLayouts> of(LayoutKey key) {
        return memo.of(key);
    }

    /** Counts a sheet that was read by a layout known before. */
    void countRead() {
        read.increment();
    }

    /** How many sheets were read by layouts known before. */
    long read() {
        return read.sum();
    }

    /**
     * Remembers the layout of a sheet that was read without trouble.
     *
     * @param context the sheet, its account closed
     * @param understood what its tables are
     * @param count its account
     */
    void remember(LayoutKey key, SheetContext context, Understood understood, CellCount count) {
        Optional<SheetLayout> layout = isHeadAbove(key, understood) && namesNobody(key, context, understood)
                ? SheetLayout.of(context, key.headEnd(), understood.tables(), count, labels)
                : Optional.empty();
        Identification said = understood.panel().identification();
        layout.filter(known -> said.notices("").isEmpty() && said.year().isPresent())
                .ifPresent(known -> memo.remember(key, () -> new KnownLayouts(lines(key, context, understood)))
                        .remember(said.year().getAsInt(), known));
    }

    private static boolean isHeadAbove(LayoutKey key, Understood understood) {
        return understood.bands().get(0).firstRow() >= key.headEnd();
    }

    /** Whether no cell of the tables, nor a line among them, says whose they are: that would be another's elsewhere. */
    private boolean namesNobody(LayoutKey key, SheetContext context, Understood understood) {
        HeaderNames names = new HeaderNames(identifier, understood.panel().identification()::agencyNamed);
        Sheet sheet = context.sheet();
        boolean cells = sheet.contentCells().stream()
                .filter(cell -> cell.row() >= key.headEnd())
                .allMatch(cell -> names.attribution(cell.text()).isNone());
        Set<Integer> rows = sheet.contentCells().stream()
                .map(Cell::row)
                .filter(row -> row >= key.headEnd())
                .collect(Collectors.toSet());
        return cells && rows.stream().allMatch(row -> saysNothing(sheet.row(row)));
    }

    private boolean saysNothing(List<Cell> row) {
        boolean line = row.size() == 1 || row.stream().anyMatch(cell -> identifier.isTitle(cell.text()));
        return !line
                || Attribution.of(new Statements(identifier, "").of(row, any -> true))
                        .isNone();
    }

    private List<KnownLayouts.Line> lines(LayoutKey key, SheetContext context, Understood understood) {
        Sheet sheet = context.sheet();
        Predicate<SheetText> above = Preamble.of(labels, sheet, understood.bands());
        List<Cell> cells = sheet.contentCells();
        List<KnownLayouts.Line> lines = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            SheetLine line = Statements.line(cells, at, false);
            boolean isAbove = above.test(line.text());
            if (cells.get(at).row() >= key.headEnd() && identifier.tells(Statements.line(cells, at, isAbove))) {
                lines.add(new KnownLayouts.Line(at, isAbove));
            }
        }
        return lines;
    }
}
