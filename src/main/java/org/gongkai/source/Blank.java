package org.gongkai.source;

/** What counts as nothing in a cell: white space of every width, and characters without any width. */
final class Blank {

    private Blank() {}

    static boolean isBlank(String text) {
        // Every cell is asked, most are no longer than a number: a stream would cost more than the answer.
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (!isBlank(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int character) {
        if (character > ' ' && character < 0x7F) {
            return false;
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || isWithoutWidth(character);
    }

    private static boolean isWithoutWidth(int character) {
        return switch (character) {
            case 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
            default -> false;
        };
    }
}
