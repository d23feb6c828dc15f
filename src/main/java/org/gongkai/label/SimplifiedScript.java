package org.gongkai.label;

import com.ibm.icu.text.Transliterator;

/**
 * Writes traditional characters as simplified ones, glyph by glyph, by ICU's table. What is written in other words in
 * Taiwan or Hong Kong (檔案 for 文件) stays another word.
 */
final class SimplifiedScript {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9FFF';

    /** A table made once: the transliterator itself is slow and locks, and labels are read by the million. */
    private static final char[] TABLE = table();

    private SimplifiedScript() {}

    private static char[] table() {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[LAST - FIRST + 1];
        for (char character = FIRST; character <= LAST; character++) {
            String simplified = simplify.transliterate(String.valueOf(character));
            table[character - FIRST] = simplified.length() == 1 ? simplified.charAt(0) : character;
        }
        return table;
    }

    static String of(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean han = character >= FIRST && character <= LAST;
            simplified.append(han ? TABLE[character - FIRST] : character);
        }
        return simplified.toString();
    }
}
