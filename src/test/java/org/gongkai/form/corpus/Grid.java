package org.gongkai.form.corpus;

import java.util.List;

/**
 * Where the columns of a sheet with the three tables begin; the last number is where the last one ends.
 *
 * @param disclosure label and three values
 * @param requests three levels of labels and seven values
 * @param reviews fifteen values
 */
record Grid(List<Integer> disclosure, List<Integer> requests, List<Integer> reviews) {

    /** As an office suite lays out three tables of different widths that are pasted into one sheet. */
    static final Grid PASTED = new Grid(
            List.of(0, 6, 13, 20, 27),
            List.of(0, 2, 5, 8, 11, 13, 16, 18, 22, 24, 27),
            List.of(0, 1, 3, 4, 7, 9, 10, 12, 14, 15, 17, 19, 21, 23, 25, 27));

    /** As somebody draws them in Excel: the request table's columns are the sheet's. */
    static final Grid DRAWN = new Grid(
            List.of(0, 3, 5, 7, 10),
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));

    /** No merged cell more than the labels need. */
    static final Grid PLAIN = new Grid(
            List.of(0, 2, 3, 4, 5),
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));

    /** As an office suite lays out the disclosure table alone. */
    static final Grid NARROW = new Grid(List.of(0, 1, 2, 3, 4), PLAIN.requests(), PLAIN.reviews());

    /** As an office suite lays out the first two tables. */
    static final Grid TWELVE =
            new Grid(List.of(0, 3, 6, 9, 12), List.of(0, 1, 2, 4, 5, 6, 7, 8, 10, 11, 12), PLAIN.reviews());
}
