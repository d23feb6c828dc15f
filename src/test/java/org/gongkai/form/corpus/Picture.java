package org.gongkai.form.corpus;

import java.util.List;
import org.gongkai.source.Cell;

/** A drawn sheet as text, to look at. */
final class Picture {

    private Picture() {}

    static String of(Canvas sheet) {
        StringBuilder text = new StringBuilder("--- " + sheet.name() + (sheet.isHidden() ? " (hidden)" : ""));
        List<Piece> pieces = sheet.pieces();
        int row = -1;
        for (Piece piece : pieces) {
            text.append(piece.row() == row ? " | " : "\n");
            row = piece.row();
            String from = Cell.text(piece.row(), piece.column(), "").reference();
            String to = Cell.text(piece.endRow() - 1, piece.endColumn() - 1, "").reference();
            text.append(from.equals(to) ? from : from + ":" + to)
                    .append('=')
                    .append(piece.text().replace('\n', '⏎'));
        }
        return text.toString();
    }
}
