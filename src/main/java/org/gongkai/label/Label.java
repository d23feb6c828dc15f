package org.gongkai.label;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label as printed on a form, with what decides whether it is the same as another.
 *
 * @param printed the text as it stands in the cell
 * @param plain full and half width, spaces, line breaks, quotes, dashes and brackets made alike, characters simplified
 * @param number the item number it begins with ({@code 一}, {@code 3}), empty where there is none
 * @param core what is left of {@code plain} without item number, 其中 and remarks in brackets
 */
public record Label(String printed, String plain, String number, String core) {

    /** A longer text is prose. */
    private static final int LONGEST = 60;

    private static final String NUMERAL = "[一二三四五六七八九十〇零百]+|[0-9]{1,2}";
    /**
     * {@code 一、} {@code （一）} {@code 1.} {@code 1、} {@code (1)}, one bracket of two missing or doubled; ① becomes a
     * bare 1 under NFKC.
     */
    private static final Pattern ITEM_NUMBER = Pattern.compile("^(?:\\(+(?<bracketed>" + NUMERAL + ")[、.]*\\)[、.)]*"
            + "|\\(+(?<unclosed>[一二三四五六七八九十]+)(?=[、.]*\\p{IsHan})[、.]*"
            + "|(?<pointed>" + NUMERAL + ")[、.)]+"
            + "|(?<bare>[0-9]{1,2})(?=\\p{IsHan}))");
    /** 一 written as a dash (“—、总体情况”), and points that nothing stands before. */
    private static final Pattern LOST_NUMBER = Pattern.compile("^[-、.,:;)]+");

    private static final Pattern OF_WHICH = Pattern.compile("^其中:?");
    /** 其中：1.当面申请数; with a bare number behind it, it would be a sentence. */
    private static final Pattern OF_WHICH_BEFORE_NUMBER =
            Pattern.compile("^其中:?(?=\\((?:" + NUMERAL + ")\\)|(?:" + NUMERAL + ")[、.)])");
    /** A remark in brackets; a bracketed numeral inside a label (第二十条第（一）项) is part of its name. */
    private static final Pattern REMARK = Pattern.compile("\\((?!(?:" + NUMERAL + ")\\))[^()]*\\)");
    /** A remark whose closing bracket is missing. */
    private static final Pattern OPEN_REMARK = Pattern.compile("\\([^()]*$");

    private static final Pattern LAST_MARKS = Pattern.compile("[:.,;]+$");

    private static final String QUOTES = "\"'“”‘’「」『』《》〈〉";
    private static final String DASHES = "‐‑‒–—―−";

    /** The same labels stand on every form. */
    private static final TextMemo<Label> TAKEN_APART = new TextMemo<>(Label::takeApart);

    /** Takes a label apart. */
    public static Label of(String printed) {
        return TAKEN_APART.of(printed);
    }

    private static Label takeApart(String printed) {
        String plain = key(printed);
        String item = OF_WHICH_BEFORE_NUMBER.matcher(plain).replaceFirst("");
        Matcher number = ITEM_NUMBER.matcher(item);
        boolean numbered = number.find();
        String rest = numbered
                ? item.substring(number.end())
                : LOST_NUMBER.matcher(item).replaceFirst("");
        String core = core(rest);
        return new Label(printed, plain, numbered ? numeral(number) : "", core.isEmpty() ? rest : core);
    }

    /** The plain text in simplified characters: what decides whether two texts are the same. */
    public static String key(String printed) {
        return SimplifiedScript.of(plain(printed));
    }

    /** What stands in brackets, a numeral alone aside. */
    public List<String> remarks() {
        return REMARK.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(remark -> remark.substring(1, remark.length() - 1))
                .toList();
    }

    /** Whether it is short enough for another wording of a label; not all that is short is one. */
    public boolean isShort() {
        return core.length() <= LONGEST;
    }

    /** The text with full and half width, spaces, line breaks, quotes, dashes and brackets made alike. */
    public static String plain(String printed) {
        String normalized = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normalized.length());
        normalized
                .codePoints()
                .filter(character -> !isSilent(character))
                .forEach(character -> plain.appendCodePoint(alike(character)));
        return plain.toString();
    }

    /** Spaces, line breaks, control and format characters, and quotes. */
    private static boolean isSilent(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || QUOTES.indexOf(character) >= 0;
    }

    private static int alike(int character) {
        return switch (character) {
            case '[', '【', '〔' -> '(';
            case ']', '】', '〕' -> ')';
            case '。' -> '.';
            default -> DASHES.indexOf(character) >= 0 ? '-' : character;
        };
    }

    private static String core(String text) {
        String core = OF_WHICH.matcher(text).replaceFirst("");
        core = REMARK.matcher(core).replaceAll("");
        core = OPEN_REMARK.matcher(core).replaceFirst("");
        return LAST_MARKS.matcher(core).replaceFirst("");
    }

    private static String numeral(Matcher number) {
        for (String group : new String[] {"bracketed", "unclosed", "pointed", "bare"}) {
            String found = number.group(group);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("an item number without a numeral: " + number.group());
    }
}
