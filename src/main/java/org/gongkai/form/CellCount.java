package org.gongkai.form;

/**
 * The account of a file: what became of its cells with content.
 *
 * @param content cells with content
 * @param figures cells that became figures
 * @param labels cells that were recognised as labels, headers or titles
 * @param notes cells that carry text and no figure
 * @param notesWithDigits those of the notes that hold a digit
 * @param rejects cells that could not be taken
 */
public record CellCount(int content, int figures, int labels, int notes, int notesWithDigits, int rejects) {

    /** Nothing counted. */
    public static final CellCount NONE = new CellCount(0, 0, 0, 0, 0, 0);

    /** Whether every cell with content is accounted for, once. */
    public boolean addsUp() {
        return content == figures + labels + notes + rejects;
    }

    /** Both counts together. */
    public CellCount plus(CellCount other) {
        return new CellCount(
                content + other.content,
                figures + other.figures,
                labels + other.labels,
                notes + other.notes,
                notesWithDigits + other.notesWithDigits,
                rejects + other.rejects);
    }

    /** The account where so many of the figures were not taken after all. */
    CellCount rejecting(int refused) {
        return new CellCount(content, figures - refused, labels, notes, notesWithDigits, rejects + refused);
    }
}
