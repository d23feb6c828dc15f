package org.gongkai.form;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;

/**
 * What stands in the sheets of a file like a label and is no label of any form: where an alias with that wording comes
 * or goes, the file is to be read again. Not safe for use by several threads.
 */
final class LooseLabels {

    private static final int LONGEST_TITLE = 160;

    /** Telephone and identity numbers and addresses of mail are nobody's business in a warehouse, and name no agency. */
    private static final Pattern CONTACT = Pattern.compile("[0-9０-９][-0-9０-９\\s]{5,}[0-9０-９]|[@＠]");

    private final SheetLabels labels;
    private final Set<String> cores = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    /** A long table has the same texts in thousands of lines. */
    private final Set<String> met = new HashSet<>();

    LooseLabels(SheetLabels labels) {
        this.labels = labels;
    }

    /** Adds what stands in the sheet, once it is read. */
    void add(SheetContext context) {
        for (Cell cell : context.sheet().contentCells()) {
            if (!context.ledger().isFigure(cell)) {
                add(cell);
            }
        }
    }

    /** Adds a cell that is no figure. */
    void add(Cell cell) {
        if (!met.add(cell.text())) {
            return;
        }
        add(cell.text());
        addName(cell.text());
        // A long table writes the whole path of an indicator, and an alias may stand for any part of it.
        PathIndex.parts(cell.text()).forEach(this::add);
    }

    void addAll(LooseLabels others) {
        cores.addAll(others.cores);
        names.addAll(others.names);
    }

    private void add(String text) {
        Label label = Label.of(text);
        if (label.isShort() && !labels.isOfficial(text)) {
            cores.add(label.core());
        }
    }

    /** Titles and headers name agencies, and what names nobody yet may do so once it is listed. */
    private void addName(String text) {
        boolean mayName = text.length() <= LONGEST_TITLE
                && text.codePoints().anyMatch(Character::isIdeographic)
                && !CONTACT.matcher(text).find();
        if (mayName && !labels.isExplained(text)) {
            names.add(Label.plain(text));
        }
    }

    /** What may name an agency, in plain text. */
    Set<String> names() {
        return names;
    }

    /** Their cores. */
    Set<String> cores() {
        return Set.copyOf(cores);
    }
}
