package org.gongkai.form.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Exchanges two columns of a table together with their headers. */
final class ColumnSwap {

    private final Canvas sheet;
    private final Piece left;
    private final Piece right;

    private ColumnSwap(Canvas sheet, Piece left, Piece right) {
        this.sheet = sheet;
        this.left = left;
        this.right = right;
    }

    /** The sheet with two of its columns exchanged, where it has such. */
    static Canvas of(Canvas sheet, Random random) {
        List<ColumnSwap> swaps = new ArrayList<>();
        List<Piece> labels = sheet.pieces().stream().filter(Piece::isLabel).toList();
        for (Piece left : labels) {
            for (Piece right : labels) {
                if (left.row() == right.row() && left.rows() == right.rows() && left.column() < right.column()) {
                    swaps.add(new ColumnSwap(sheet, left, right));
                }
            }
        }
        List<ColumnSwap> possible = swaps.stream()
                .filter(ColumnSwap::isOfSiblings)
                .filter(swap -> swap.end() > swap.firstRow())
                .toList();
        if (possible.isEmpty()) {
            return sheet;
        }
        return possible.get(random.nextInt(possible.size())).swapped();
    }

    private int firstRow() {
        return left.endRow();
    }

    /** Whether no label above stands over one of them alone. */
    private boolean isOfSiblings() {
        return sheet.pieces().stream()
                .filter(piece -> piece.endRow() == left.row() && piece.isLabel())
                .allMatch(piece -> covers(piece, left) == covers(piece, right));
    }

    private static boolean covers(Piece above, Piece below) {
        return above.column() < below.endColumn() && above.endColumn() > below.column();
    }

    /** The first row below in which the columns are not these two, or have no values. */
    private int end() {
        int row = firstRow();
        while (isBody(row)) {
            row++;
        }
        return row;
    }

    private boolean isBody(int row) {
        Optional<Piece> one = at(row, left);
        Optional<Piece> other = at(row, right);
        boolean foreign = sheet.pieces().stream()
                .filter(piece -> piece.row() <= row && piece.endRow() > row)
                .filter(piece -> covers(piece, left) || covers(piece, right))
                .anyMatch(piece -> !one.filter(piece::equals).isPresent()
                        && !other.filter(piece::equals).isPresent());
        return !foreign
                && one.isPresent()
                && other.isPresent()
                && (!one.get().isLabel() || !other.get().isLabel());
    }

    private Optional<Piece> at(int row, Piece header) {
        return sheet.pieces().stream()
                .filter(piece -> piece.row() == row
                        && piece.rows() == 1
                        && piece.column() == header.column()
                        && piece.columns() == header.columns())
                .findFirst();
    }

    private Canvas swapped() {
        int end = end();
        return sheet.each(piece -> {
            boolean within = piece.row() >= left.row() && piece.row() < end;
            if (within && isIn(piece, left)) {
                return piece.at(piece.row(), right.column()).over(piece.rows(), right.columns());
            }
            return within && isIn(piece, right)
                    ? piece.at(piece.row(), left.column()).over(piece.rows(), left.columns())
                    : piece;
        });
    }

    private static boolean isIn(Piece piece, Piece header) {
        return piece.column() == header.column() && piece.columns() == header.columns();
    }
}
