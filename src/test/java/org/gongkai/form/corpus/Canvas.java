package org.gongkai.form.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A sheet while it is drawn. */
final class Canvas {

    private final String name;
    private List<Piece> pieces = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private boolean hidden;
    private boolean numbersAsText;

    Canvas(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Piece> pieces() {
        return pieces.stream()
                .sorted(Comparator.comparingInt(Piece::row).thenComparingInt(Piece::column))
                .toList();
    }

    Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean hasNumbersAsText() {
        return numbersAsText;
    }

    /** First free row. */
    int end() {
        return pieces.stream().mapToInt(Piece::endRow).max().orElse(0);
    }

    int endColumn() {
        return pieces.stream().mapToInt(Piece::endColumn).max().orElse(0);
    }

    Canvas add(Piece piece) {
        pieces.add(piece);
        return this;
    }

    Canvas text(int row, int column, String text) {
        return text(row, column, 1, 1, text, "");
    }

    Canvas text(int row, int column, int rows, int columns, String text, String tag) {
        return add(new Piece(row, column, rows, columns, text, tag, Optional.empty()));
    }

    Canvas value(int row, int column, int rows, int columns, Slot slot, Printed printed) {
        Piece.Value value = new Piece.Value(slot, printed);
        return add(new Piece(row, column, rows, columns, printed.text(), slot.toString(), Optional.of(value)));
    }

    /** A line of words below what there is, over the whole width. */
    Canvas line(String text) {
        return text(end(), 0, 1, Math.max(1, endColumn()), text, "");
    }

    Canvas hide() {
        hidden = true;
        return this;
    }

    Canvas hideRow(int row) {
        hiddenRows.add(row);
        return this;
    }

    Canvas numbersAsText() {
        numbersAsText = true;
        return this;
    }

    Canvas each(UnaryOperator<Piece> change) {
        pieces = new ArrayList<>(pieces.stream().map(change).toList());
        return this;
    }

    Canvas eachWhere(Predicate<Piece> chosen, UnaryOperator<Piece> change) {
        long changed = pieces.stream().filter(chosen).count();
        if (changed == 0) {
            throw new IllegalArgumentException("nothing of the sheet is chosen");
        }
        return each(piece -> chosen.test(piece) ? change.apply(piece) : piece);
    }

    Canvas without(Predicate<Piece> dropped) {
        if (pieces.stream().noneMatch(dropped)) {
            throw new IllegalArgumentException("nothing of the sheet is dropped");
        }
        pieces = new ArrayList<>(pieces.stream().filter(dropped.negate()).toList());
        return this;
    }

    /** Labels with that official wording say something else. */
    Canvas reword(String official, String printed) {
        return eachWhere(piece -> piece.isLabel() && piece.text().equals(official), piece -> piece.saying(printed));
    }

    /** Every label, changed. */
    Canvas rewordAll(UnaryOperator<String> change) {
        return eachWhere(Piece::isLabel, piece -> piece.saying(change.apply(piece.text())));
    }

    /** Values whose place ends like that say something else. */
    Canvas says(String place, Printed printed) {
        return eachWhere(piece -> !piece.isLabel() && piece.tag().contains(place), piece -> piece.saying(printed));
    }

    /** The row of the first label with that official wording. */
    int rowOf(String official) {
        return pieces().stream()
                .filter(piece -> piece.isLabel() && piece.text().equals(official))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no label " + official))
                .row();
    }

    Canvas withoutRow(int row) {
        without(piece -> piece.row() == row && piece.rows() == 1);
        return each(piece -> piece.row() > row
                ? piece.at(piece.row() - 1, piece.column())
                : piece.endRow() > row ? piece.over(piece.rows() - 1, piece.columns()) : piece);
    }

    Canvas insertRows(int row, int count) {
        return each(piece -> piece.row() >= row
                ? piece.at(piece.row() + count, piece.column())
                : piece.endRow() > row ? piece.over(piece.rows() + count, piece.columns()) : piece);
    }

    Canvas insertColumns(int column, int count) {
        return each(piece -> piece.column() >= column
                ? piece.at(piece.row(), piece.column() + count)
                : piece.endColumn() > column ? piece.over(piece.rows(), piece.columns() + count) : piece);
    }

    /** Another drawing, moved. */
    Canvas paste(Canvas other, int down, int right) {
        other.pieces().forEach(piece -> add(piece.at(piece.row() + down, piece.column() + right)));
        return this;
    }

    /** Merged cells whose parts all say the same. */
    Canvas unmerged(boolean repeat) {
        List<Piece> flat = new ArrayList<>();
        for (Piece piece : pieces) {
            for (int row = piece.row(); row < piece.endRow(); row++) {
                for (int column = piece.column(); column < piece.endColumn(); column++) {
                    boolean first = row == piece.row() && column == piece.column();
                    if (first) {
                        flat.add(piece.over(1, 1));
                    } else if (repeat && piece.isLabel()) {
                        flat.add(piece.at(row, column).over(1, 1));
                    }
                }
            }
        }
        pieces = flat;
        return this;
    }

    /** Every cell of a merged region shows what the region showed, numbers too. */
    Canvas filled() {
        List<Piece> copies = new ArrayList<>();
        for (Piece piece : pieces) {
            for (int row = piece.row(); row < piece.endRow(); row++) {
                for (int column = piece.column(); column < piece.endColumn(); column++) {
                    if (row != piece.row() || column != piece.column()) {
                        copies.add(new Piece(row, column, 1, 1, piece.text(), "", Optional.empty()));
                    }
                }
            }
        }
        each(piece -> piece.over(1, 1));
        pieces.addAll(copies);
        return this;
    }
}
