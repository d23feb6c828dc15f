package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.form.MovableForm.Piece;

/** Changes to a form, some as agencies make them without harm, some that damage it. */
final class Scramble {

    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[（(]([一二三四五六七八九十]+|\\d+)[）)]|([一二三四五六七八九十]+|\\d+)[、.．])(.*)$", Pattern.DOTALL);
    private static final List<String> NUMBERINGS = List.of("%s、%s", "（%s）%s", "(%s) %s", "%s.%s", "%s．%s", "%s) %s");
    private static final List<String> SPACES = List.of(" ", "\n", "\u3000", "\u00A0", "  ");
    private static final List<String> NOTES = List.of("注：以上数据由办公室汇总", "（续表）", "填表人：王某　审核人：李某", "数据截至2018年12月31日");

    private final Random random;
    private final boolean list;

    /** @param list whether the form has one indicator a row, so that nothing hangs on merged cells */
    Scramble(Random random, boolean list) {
        this.random = random;
        this.list = list;
    }

    /** Two or three harmless changes. */
    MovableForm harmless(MovableForm form) {
        MovableForm changed = form;
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            changed = switch (random.nextInt(list ? 8 : 7)) {
                case 0 -> changed.withRowAt(random.nextInt(changed.rowCount() + 1));
                case 1 -> changed.withColumnAt(random.nextInt(changed.columnCount() + 1));
                case 2 -> moved(changed);
                case 3 -> changed.eachWhere(Piece::isLabel, piece -> piece.saying(spaced(piece.text())));
                case 4 -> changed.eachWhere(Piece::isLabel, piece -> piece.saying(renumbered(piece.text())));
                case 5 -> noted(changed);
                case 6 ->
                    changed.withRowAt(random.nextInt(changed.rowCount() + 1))
                            .withRowAt(random.nextInt(changed.rowCount() + 1));
                default -> changed.each(piece -> piece.over(1, 1));
            };
        }
        return changed;
    }

    /** One change that may lose something. */
    MovableForm damaged(MovableForm form) {
        Piece label = one(form.pieces().stream().filter(Piece::isLabel).toList());
        Piece value =
                one(form.pieces().stream().filter(piece -> !piece.isLabel()).toList());
        return switch (random.nextInt(6)) {
            case 0 -> form.without(label::equals);
            case 1 -> form.eachWhere(label::equals, piece -> piece.saying(mistyped(piece.text())));
            case 2 -> form.without(piece -> piece.isLabel() && piece.row() == label.row());
            case 3 -> slipped(form, value.row(), 1);
            case 4 -> slipped(form, value.row(), -1);
            default -> repeated(form, value.row());
        };
    }

    private MovableForm moved(MovableForm form) {
        int down = random.nextInt(9);
        int right = random.nextInt(5);
        return form.each(piece -> piece.at(piece.row() + down, piece.column() + right));
    }

    private MovableForm noted(MovableForm form) {
        int row = random.nextInt(form.rowCount() + 1);
        Piece note = new Piece(row, 0, 1, 1, one(NOTES), Optional.empty());
        return form.withRowAt(row).with(note);
    }

    private String spaced(String text) {
        StringBuilder spaced = new StringBuilder();
        for (char character : text.toCharArray()) {
            spaced.append(random.nextInt(4) == 0 ? one(SPACES) : "").append(character);
        }
        return spaced.toString();
    }

    private String renumbered(String text) {
        Matcher numbered = NUMBERED.matcher(text.strip());
        if (!numbered.matches()) {
            return text;
        }
        String numeral = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
        return one(NUMBERINGS).formatted(numeral, numbered.group(3));
    }

    private String mistyped(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + "某" + text.substring(at + 1);
    }

    /** The values of a row, each one place to the right or to the left, as a lost or doubled comma moves them. */
    private MovableForm slipped(MovableForm form, int row, int direction) {
        List<Piece> values = form.pieces().stream()
                .filter(piece -> !piece.isLabel() && piece.row() == row)
                .toList();
        boolean leavesSheet = values.get(0).column() + direction < 0;
        return leavesSheet
                ? form
                : form.without(piece -> piece.row() == row && takesPlace(piece, values, direction))
                        .eachWhere(
                                values::contains,
                                piece -> piece.at(row, target(values, piece, direction))
                                        .over(1, 1));
    }

    private static boolean takesPlace(Piece piece, List<Piece> values, int direction) {
        return piece.isLabel() && piece.column() == target(values, values.get(0), direction);
    }

    private static int target(List<Piece> values, Piece piece, int direction) {
        int next = values.indexOf(piece) + direction;
        if (next < 0) {
            return piece.column() - 1;
        }
        return next < values.size() ? values.get(next).column() : piece.column() + piece.columns();
    }

    /** The row once more below itself, with other values. */
    private static MovableForm repeated(MovableForm form, int row) {
        MovableForm longer = form.withRowAt(row + 1);
        for (Piece piece : form.pieces()) {
            if (piece.row() == row) {
                String text = piece.isLabel() ? piece.text() : "7" + piece.text();
                longer = longer.with(new Piece(row + 1, piece.column(), 1, piece.columns(), text, Optional.empty()));
            }
        }
        return longer;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
