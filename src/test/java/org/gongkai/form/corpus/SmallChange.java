package org.gongkai.form.corpus;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** A change of one form that looks as if its layout were known. */
enum SmallChange {
    NOTHING((sheet, random) -> sheet),
    BLANK((sheet, random) -> sheet.without(one(sheet, random, false)::equals)),
    RECKONED((sheet, random) -> saying(sheet, random, "4.2万")),
    ABOUT((sheet, random) -> saying(sheet, random, "5000余")),
    NOT_APPLICABLE((sheet, random) -> saying(sheet, random, "/")),
    WIDE((sheet, random) -> saying(sheet, random, "１２")),
    RAISED((sheet, random) -> saying(sheet, random, "5²")),
    WORDS((sheet, random) -> saying(sheet, random, "自然人")),
    SENTENCE((sheet, random) -> saying(sheet, random, "见附件")),
    YEAR((sheet, random) -> saying(sheet, random, "2022")),
    DECIMALS((sheet, random) -> saying(sheet, random, "12.3456")),
    NEGATIVE((sheet, random) -> saying(sheet, random, "-253")),
    GROUPED((sheet, random) -> saying(sheet, random, "1,234")),
    ZEROS((sheet, random) -> saying(sheet, random, "0012")),
    HUGE((sheet, random) -> saying(sheet, random, "12345678901234")),
    ANOTHER_NUMBER((sheet, random) -> saying(sheet, random, "" + random.nextInt(100_000))),
    SERIALS((sheet, random) -> serials(sheet)),
    COUNTED((sheet, random) -> counted(sheet, random.nextInt(3))),
    MOVED_DOWN((sheet, random) -> {
        int first = one(sheet, random, false).row();
        return sheet.eachWhere(
                piece -> !piece.isLabel() && piece.row() >= first, piece -> piece.at(piece.row() + 1, piece.column()));
    }),
    LEFT_OF_LABELS((sheet, random) -> {
        Piece value = one(sheet, random, false);
        return sheet.insertColumns(0, 1)
                .eachWhere(
                        piece -> piece.value().isPresent() && piece.value().equals(value.value()),
                        piece -> piece.at(piece.row(), 0));
    }),
    LOST_PARTS((sheet, random) -> {
        String part = one(sheet, random, false).value().orElseThrow().slot().breakdown();
        return sheet.without(piece -> isUnder(piece, part));
    }),
    NUMBER_FOR_LABEL((sheet, random) -> saying(sheet, one(sheet, random, true), "17")),
    NUMBER_IN_LABEL((sheet, random) -> {
        Piece label = one(sheet, random, true);
        return saying(sheet, label, label.text() + "（3件）");
    }),
    TYPO((sheet, random) -> {
        Piece label = one(sheet, random, true);
        return saying(sheet, label, label.text().substring(label.text().length() / 2));
    }),
    NO_LABEL((sheet, random) -> sheet.without(one(sheet, random, true)::equals)),
    MERGED_MORE((sheet, random) -> {
        Piece label = one(sheet, random, true);
        return sheet.eachWhere(label::equals, piece -> piece.over(piece.rows(), piece.columns() + 1));
    }),
    MERGED_LESS((sheet, random) ->
            sheet.eachWhere(piece -> piece.columns() > 1, piece -> random.nextInt(4) == 0 ? piece.over(1, 1) : piece)),
    HIDDEN_ROW((sheet, random) -> sheet.hideRow(one(sheet, random, false).row())),
    FORMULA_LIKE((sheet, random) -> saying(sheet, random, "=1+1")),
    BESIDE((sheet, random) -> sheet.text(one(sheet, random, false).row(), sheet.endColumn(), "8")),
    BELOW((sheet, random) -> sheet.text(sheet.end(), 0, "填报人：张三")),
    YEAR_BELOW((sheet, random) -> sheet.text(sheet.end(), 0, "2019年")),
    AGENCY_BELOW((sheet, random) -> sheet.text(sheet.end() + 1, 0, "填报单位：枣庄市人民政府")),
    YEAR_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "2020年度")),
    AGENCY_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "填报单位：宿迁市人民政府")),
    SOMETHING_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "附件" + random.nextInt(9))),
    HALF_YEAR_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "2022年上半年政府信息公开工作报告")),
    UNIT_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "单位：万元")),
    TWO_AGENCIES_ABOVE(
            (sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "枣庄市人民政府").text(0, 1, "宿迁市人民政府")),
    NUMBER_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "年度").text(0, 1, "" + random.nextInt(3000))),
    TWICE((sheet, random) -> sheet.paste(copy(sheet), sheet.end() + 1, 0));

    private final BiFunction<Canvas, Random, Canvas> made;

    SmallChange(BiFunction<Canvas, Random, Canvas> made) {
        this.made = made;
    }

    /** The form with the change, in a place that is drawn. */
    Canvas apply(Canvas sheet, Random random) {
        return made.apply(sheet, random);
    }

    private static Piece one(Canvas sheet, Random random, boolean label) {
        List<Piece> pieces = sheet.pieces().stream()
                .filter(piece -> piece.isLabel() == label && !piece.text().isEmpty())
                .toList();
        return pieces.get(random.nextInt(pieces.size()));
    }

    private static Canvas saying(Canvas sheet, Random random, String text) {
        return saying(sheet, one(sheet, random, false), text);
    }

    private static Canvas saying(Canvas sheet, Piece piece, String text) {
        return sheet.eachWhere(piece::equals, found -> found.saying(text));
    }

    /** 1, 2, 3 … under the first label of every row. */
    static Canvas serials(Canvas sheet) {
        int[] next = {0};
        return sheet.each(piece -> isUnder(piece, "natural") ? piece.saying(String.valueOf(++next[0])) : piece);
    }

    /** Rows with values are counted in front, every so many of them with a number too large for that. */
    static Canvas counted(Canvas sheet, int large) {
        Canvas counted = sheet.insertColumns(0, 1);
        List<Integer> rows = counted.pieces().stream()
                .filter(piece -> !piece.isLabel())
                .map(Piece::row)
                .distinct()
                .toList();
        for (int at = 0; at < rows.size(); at++) {
            boolean isLarge = large > 0 && at % (5 * large) == 0;
            counted = counted.text(rows.get(at), 0, String.valueOf(isLarge ? 10_000 + at : at + 1));
        }
        return counted;
    }

    private static boolean isUnder(Piece piece, String breakdown) {
        return piece.value()
                .filter(value -> value.slot().breakdown().equals(breakdown))
                .isPresent();
    }

    private static Canvas copy(Canvas sheet) {
        Canvas copy = new Canvas(sheet.name());
        sheet.pieces().forEach(copy::add);
        return copy;
    }
}
