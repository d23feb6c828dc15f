package org.gongkai.publish;

import java.io.IOException;
import java.util.Locale;

/** A JSON text read from left to right, as far as a manifest needs it: expected marks, strings and whole numbers. */
public final class JsonText {

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private int position;

    /** A reader at the begin of that text. */
    public JsonText(String text) {
        this.text = text;
    }

    /** A string as JSON writes it. */
    public static String quoted(String plain) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : plain.toCharArray()) {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * A string as JSON writes it, which is harmless in a script and in a page too: nothing in it closes an element, is a
     * line end to an older reader of JavaScript, or half a character.
     */
    static String quotedInScript(String plain) {
        StringBuilder quoted = new StringBuilder();
        for (char character : quoted(plain).toCharArray()) {
            boolean telling = character == '<'
                    || character == '>'
                    || character == '&'
                    || character == '\''
                    || character == '\u2028'
                    || character == '\u2029';
            if (telling || character == '\u007f' || Character.isSurrogate(character)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.toString();
    }

    /** Steps over a mark if it comes next. */
    boolean accept(char mark) {
        skipBlanks();
        boolean isNext = position < text.length() && text.charAt(position) == mark;
        if (isNext) {
            position++;
        }
        return isNext;
    }

    /** Steps over a mark, which must come next. */
    public void expect(char mark) throws IOException {
        if (!accept(mark)) {
            throw broken("'" + mark + "'");
        }
    }

    /** Steps over the name of a member, which must be this one. */
    public void member(String name) throws IOException {
        if (!string().equals(name)) {
            throw broken("member " + name + " before this");
        }
        expect(':');
    }

    /** Reads a string. */
    public String string() throws IOException {
        expect('"');
        StringBuilder plain = new StringBuilder();
        for (char next = take(); next != '"'; next = take()) {
            plain.append(next == '\\' ? escaped() : next);
        }
        return plain.toString();
    }

    /** Reads a whole number that is not below zero. */
    public long number() throws IOException {
        skipBlanks();
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        try {
            return Long.parseLong(text, start, position, 10);
        } catch (NumberFormatException noNumber) {
            throw broken("a whole number");
        }
    }

    void end() throws IOException {
        skipBlanks();
        if (position < text.length()) {
            throw broken("the end");
        }
    }

    private void skipBlanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char escaped() throws IOException {
        char letter = take();
        if (letter != 'u') {
            int index = ESCAPED.indexOf(letter);
            if (index < 0) {
                throw broken("a known escape before this");
            }
            return MEANT.charAt(index);
        }
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            code = code * 16 + hexDigit();
        }
        return (char) code;
    }

    private int hexDigit() throws IOException {
        int value = Character.digit(take(), 16);
        if (value < 0) {
            throw broken("a hexadecimal digit before this");
        }
        return value;
    }

    private char take() throws IOException {
        if (position == text.length()) {
            throw broken("more text");
        }
        return text.charAt(position++);
    }

    private IOException broken(String expected) {
        return new IOException("expected " + expected + " at character " + position + " of " + text.length());
    }
}
