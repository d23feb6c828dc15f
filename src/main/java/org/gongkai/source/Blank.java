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
        if (isPrinted(character)) {
            return false;
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || isWithoutWidth(character);
    }

    /** ASCII and common Chinese characters, as nearly all texts begin with. */
    private static boolean isPrinted(int character) {
        return character > ' ' && character < 0x7F || character >= 0x4E00 && character <= 0x9FFF;
    }

    private static boolean isWithoutWidth(int character) {
        return switch (character) {
            case 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
            default -> false;
        };
    }
}
