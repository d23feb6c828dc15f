package org.gongkai.form.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Changes that may lose something, which must be noticed. */
enum Damage {
    LABEL_LOST {
        @Override
        Canvas apply(Canvas sheet, Random random) {
            return sheet.without(label(sheet, random)::equals);
        }
    },
    LABEL_MISTYPED {
        @Override
        Canvas apply(Canvas sheet, Random random) {
            return sheet.eachWhere(label(sheet, random)::equals, piece -> piece.saying(foreign(piece.text(), random)));
        }
    },
    LABELS_OF_ROW_LOST {
        @Override
        Canvas apply(Canvas sheet, Random random) {
            Piece label = label(sheet, random);
            return sheet.without(piece -> piece.isLabel() && piece.row() == label.row());
        }
    },
    VALUES_TO_THE_RIGHT {
        @Override
        Canvas apply(Canvas sheet, Random random) {
            return slipped(sheet, value(sheet, random).row(), 1);
        }
    },
    VALUES_TO_THE_LEFT {
        @Override
        Canvas apply(Canvas sheet, Random random) {
            return slipped(sheet, value(sheet, random).row(), -1);
        }
    },
    ROW_TWICE {
        @Override
        Canvas apply(Canvas sheet, Random random) {
            return twice(sheet, value(sheet, random).row());
        }
    };

    abstract Canvas apply(Canvas sheet, Random random);

    /** A row that slips among blanks leaves no trace of it. */
    boolean suits(SampleForm form) {
        boolean blanks = form.sheet().pieces().stream()
                .anyMatch(piece -> !piece.isLabel() && piece.text().isEmpty());
        return !blanks;
    }

    private static Piece label(Canvas sheet, Random random) {
        return one(sheet, random, piece -> piece.isLabel() && Slips.isPlainLabel(piece.text()));
    }

    private static Piece value(Canvas sheet, Random random) {
        return one(sheet, random, piece -> !piece.isLabel());
    }

    private static Piece one(Canvas sheet, Random random, Predicate<Piece> of) {
        List<Piece> pieces = sheet.pieces().stream().filter(of).toList();
        return pieces.get(random.nextInt(pieces.size()));
    }

    private static String foreign(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + "某" + text.substring(at + 1);
    }

    /** The values of a row, each one place to the right or to the left, as a lost or doubled comma moves them. */
    private static Canvas slipped(Canvas sheet, int row, int direction) {
        List<Piece> values = sheet.pieces().stream()
                .filter(piece -> !piece.isLabel() && piece.row() == row)
                .toList();
        if (values.get(0).column() + direction < 0) {
            return sheet;
        }
        int first = target(values, values.get(0), direction);
        if (sheet.pieces().stream()
                .anyMatch(piece -> piece.isLabel() && piece.row() == row && piece.column() == first)) {
            sheet.without(piece -> piece.isLabel() && piece.row() == row && piece.column() == first);
        }
        return sheet.each(piece -> values.contains(piece)
                ? piece.at(row, target(values, piece, direction)).over(1, 1)
                : piece);
    }

    private static int target(List<Piece> values, Piece piece, int direction) {
        int next = values.indexOf(piece) + direction;
        if (next < 0) {
            return piece.column() - 1;
        }
        return next < values.size() ? values.get(next).column() : piece.endColumn();
    }

    /** The row once more below itself, with other values. */
    private static Canvas twice(Canvas sheet, int row) {
        List<Piece> pieces =
                sheet.pieces().stream().filter(piece -> piece.row() == row).toList();
        sheet.insertRows(row + 1, 1);
        pieces.forEach(piece -> sheet.add(new Piece(
                row + 1,
                piece.column(),
                1,
                piece.columns(),
                piece.isLabel() ? piece.text() : "7" + piece.text(),
                "",
                Optional.empty())));
        return sheet;
    }
}
