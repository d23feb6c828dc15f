package org.gongkai.console;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many places a text takes on a console: Chinese characters and emoji take two, marks that are put on the character
 * before take none, and emoji that are joined into one take two together.
 */
final class TextWidth {

    private static final int JOINER = 0x200D;
    private static final int SHOWN_AS_EMOJI = 0xFE0F;

    /** Blocks of wide characters by their first, after East Asian Width of Unicode 15. */
    private static final NavigableMap<Integer, Integer> WIDE = new TreeMap<>(Map.ofEntries(
            Map.entry(0x1100, 0x115F),
            Map.entry(0x231A, 0x231B),
            Map.entry(0x23E9, 0x23EC),
            Map.entry(0x23F0, 0x23F0),
            Map.entry(0x23F3, 0x23F3),
            Map.entry(0x25FD, 0x25FE),
            Map.entry(0x2614, 0x2615),
            Map.entry(0x2648, 0x2653),
            Map.entry(0x267F, 0x267F),
            Map.entry(0x2693, 0x2693),
            Map.entry(0x26A1, 0x26A1),
            Map.entry(0x26AA, 0x26AB),
            Map.entry(0x26BD, 0x26BE),
            Map.entry(0x26C4, 0x26C5),
            Map.entry(0x26CE, 0x26CE),
            Map.entry(0x26D4, 0x26D4),
            Map.entry(0x26EA, 0x26EA),
            Map.entry(0x26F2, 0x26F3),
            Map.entry(0x26F5, 0x26F5),
            Map.entry(0x26FA, 0x26FA),
            Map.entry(0x26FD, 0x26FD),
            Map.entry(0x2705, 0x2705),
            Map.entry(0x270A, 0x270B),
            Map.entry(0x2728, 0x2728),
            Map.entry(0x274C, 0x274C),
            Map.entry(0x274E, 0x274E),
            Map.entry(0x2753, 0x2755),
            Map.entry(0x2757, 0x2757),
            Map.entry(0x2795, 0x2797),
            Map.entry(0x27B0, 0x27B0),
            Map.entry(0x27BF, 0x27BF),
            Map.entry(0x2B1B, 0x2B1C),
            Map.entry(0x2B50, 0x2B50),
            Map.entry(0x2B55, 0x2B55),
            Map.entry(0x2E80, 0x303E),
            Map.entry(0x3041, 0x4DBF),
            Map.entry(0x4E00, 0xA4CF),
            Map.entry(0xA960, 0xA97F),
            Map.entry(0xAC00, 0xD7A3),
            Map.entry(0xF900, 0xFAFF),
            Map.entry(0xFE10, 0xFE19),
            Map.entry(0xFE30, 0xFE6F),
            Map.entry(0xFF01, 0xFF60),
            Map.entry(0xFFE0, 0xFFE6),
            Map.entry(0x16FE0, 0x1B2FB),
            Map.entry(0x1F004, 0x1F004),
            Map.entry(0x1F0CF, 0x1F0CF),
            Map.entry(0x1F18E, 0x1F18E),
            Map.entry(0x1F191, 0x1F19A),
            Map.entry(0x1F200, 0x1F320),
            Map.entry(0x1F32D, 0x1F335),
            Map.entry(0x1F337, 0x1F37C),
            Map.entry(0x1F37E, 0x1F393),
            Map.entry(0x1F3A0, 0x1F3CA),
            Map.entry(0x1F3CF, 0x1F3D3),
            Map.entry(0x1F3E0, 0x1F3F0),
            Map.entry(0x1F3F4, 0x1F3F4),
            Map.entry(0x1F3F8, 0x1F43E),
            Map.entry(0x1F440, 0x1F440),
            Map.entry(0x1F442, 0x1F4FC),
            Map.entry(0x1F4FF, 0x1F53D),
            Map.entry(0x1F54B, 0x1F54E),
            Map.entry(0x1F550, 0x1F567),
            Map.entry(0x1F57A, 0x1F57A),
            Map.entry(0x1F595, 0x1F596),
            Map.entry(0x1F5A4, 0x1F5A4),
            Map.entry(0x1F5FB, 0x1F64F),
            Map.entry(0x1F680, 0x1F6C5),
            Map.entry(0x1F6CC, 0x1F6CC),
            Map.entry(0x1F6D0, 0x1F6D2),
            Map.entry(0x1F6D5, 0x1F6D7),
            Map.entry(0x1F6DC, 0x1F6DF),
            Map.entry(0x1F6EB, 0x1F6EC),
            Map.entry(0x1F6F4, 0x1F6FC),
            Map.entry(0x1F7E0, 0x1F7EB),
            Map.entry(0x1F7F0, 0x1F7F0),
            Map.entry(0x1F90C, 0x1F93A),
            Map.entry(0x1F93C, 0x1F945),
            Map.entry(0x1F947, 0x1F9FF),
            Map.entry(0x1FA70, 0x1FAFF),
            Map.entry(0x20000, 0x3FFFD)));

    private TextWidth() {}

    static int of(String text) {
        int width = 0;
        int last = 0;
        boolean joined = false;
        for (int point : text.codePoints().toArray()) {
            if (point == SHOWN_AS_EMOJI && last == 1) {
                width++;
                last = 2;
            } else if (!joined && !isMark(point)) {
                last = isWide(point) ? 2 : 1;
                width += last;
            }
            joined = point == JOINER;
        }
        return width;
    }

    private static boolean isWide(int point) {
        Map.Entry<Integer, Integer> block = WIDE.floorEntry(point);
        return block != null && point <= block.getValue();
    }

    /** What is put on the character before, or not shown at all; colours of skin too. */
    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> point >= 0x1F3FB && point <= 0x1F3FF;
        };
    }
}
