package org.gongkai.form.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The slips and habits that forms are scrambled with. */
final class Slips {

    static final List<String> NOTES = List.of("注：以上数据由办公室汇总", "（续表）", "填表人：王某　审核人：李某", "数据截至2018年12月31日");

    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[（(]([一二三四五六七八九十]+|\\d+)[）)]|([一二三四五六七八九十]+|\\d+)[、.．])(.*)$", Pattern.DOTALL);
    private static final List<String> NUMBERINGS = List.of("%s、%s", "（%s）%s", "(%s) %s", "%s.%s", "%s．%s", "%s) %s");
    private static final List<String> SPACES = List.of(" ", "\n", "\u3000", "\u00A0", "  ");
    private static final String SIMILAR = "的某件数公信项政行不其他开本年申请处理";

    private Slips() {}

    /** The text without any space. */
    static String bare(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    static String spaced(String text, Random random) {
        StringBuilder spaced = new StringBuilder();
        for (char character : text.toCharArray()) {
            spaced.append(random.nextInt(4) == 0 ? SPACES.get(random.nextInt(SPACES.size())) : "")
                    .append(character);
        }
        return spaced.toString();
    }

    static String renumbered(String text, Random random) {
        Matcher numbered = NUMBERED.matcher(text.strip());
        if (!numbered.matches()) {
            return text;
        }
        String numeral = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
        return NUMBERINGS.get(random.nextInt(NUMBERINGS.size())).formatted(numeral, numbered.group(3));
    }

    static String unnumbered(String text) {
        Matcher numbered = NUMBERED.matcher(text.strip());
        return numbered.matches() ? numbered.group(3) : text;
    }

    /** A label that names neither body nor year. */
    static boolean isPlainLabel(String text) {
        return text.strip().length() >= 2 && !text.matches("(?s).*(20\\d\\d|填报单位|%|注：).*");
    }

    /** One character replaced, dropped, doubled or exchanged with the next one. */
    static String mistyped(String text, Random random) {
        int at = random.nextInt(text.length());
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        char character = text.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + SIMILAR.charAt(random.nextInt(SIMILAR.length())) + after;
            case 1 -> text.length() > 2 ? before + after : text;
            case 2 -> before + character + character + after;
            default -> after.isEmpty() ? text : before + after.charAt(0) + character + after.substring(1);
        };
    }

    /** Labels merged with what is blank to the right of them. */
    static Canvas overBlanks(Canvas sheet) {
        List<Piece> pieces = sheet.pieces();
        int width = sheet.endColumn();
        return sheet.each(piece -> {
            if (!piece.isLabel() || piece.rows() > 1) {
                return piece;
            }
            int end = pieces.stream()
                    .filter(other -> other.column() > piece.column()
                            && other.row() <= piece.row()
                            && other.endRow() > piece.row())
                    .mapToInt(Piece::column)
                    .min()
                    .orElse(width);
            boolean covered = pieces.stream()
                    .anyMatch(other -> other != piece
                            && other.row() <= piece.row()
                            && other.endRow() > piece.row()
                            && other.column() < end
                            && other.endColumn() > piece.endColumn());
            return covered ? piece : piece.over(1, Math.max(piece.columns(), end - piece.column()));
        });
    }

    /** A sheet for each table of a form that has several. */
    static List<Canvas> tables(Canvas sheet) {
        TreeSet<Integer> starts = new TreeSet<>();
        sheet.pieces().stream()
                .filter(piece -> piece.isLabel() && bare(piece.text()).matches("[二三四]、.*(公开政府信息情况|申请情况|诉讼情况)"))
                .forEach(piece -> starts.add(piece.row()));
        if (starts.size() < 2) {
            return List.of(sheet);
        }
        List<Canvas> sheets = new ArrayList<>();
        for (int start : starts) {
            int from = sheets.isEmpty() ? 0 : start;
            int to = Optional.ofNullable(starts.higher(start)).orElse(sheet.end());
            Canvas part = new Canvas("表" + (sheets.size() + 1));
            sheet.pieces().stream()
                    .filter(piece -> piece.row() >= from && piece.row() < to)
                    .forEach(piece -> part.add(piece.at(piece.row() - from, piece.column())));
            sheets.add(part);
        }
        return sheets;
    }

    /** Rows and columns exchanged below the lines that reach over the whole width. */
    static Canvas turned(Canvas sheet) {
        int width = sheet.endColumn();
        int head = sheet.pieces().stream()
                .filter(piece -> piece.isLabel() && bare(piece.text()).equals("统计指标"))
                .mapToInt(Piece::row)
                .findFirst()
                .orElseThrow();
        return sheet.each(piece -> piece.row() < head || piece.columns() == width
                ? piece.over(1, 1)
                : piece.at(head + piece.column(), piece.row() - head).over(piece.columns(), piece.rows()));
    }
}
