package org.gongkai.source;

/**
 * The fields of a text with separated fields, one after the other. A quote that begins a field encloses it up to the next
 * single one; what stands between that and the separator belongs to the field, and a quote that is never closed encloses
 * all that follows. An empty line is a row. Not safe for use by several threads.
 */
final class CsvFields {

    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final boolean quotes;
    private final SameTexts fields;
    private int at;
    private int row;
    private int column = -1;
    private boolean rowEnded;
    private String field = "";

    /** @param quotes whether quotes enclose fields; else they are letters like any other */
    CsvFields(String text, char separator, boolean quotes) {
        this.text = text;
        this.separator = separator;
        this.quotes = quotes;
        this.fields = new SameTexts(text);
    }

    /** Goes to the next field, if there is one. */
    boolean next() {
        if (at >= text.length()) {
            return false;
        }
        row += rowEnded ? 1 : 0;
        column = rowEnded ? 0 : column + 1;
        field = quotes && text.charAt(at) == QUOTE ? enclosed() : plain();
        rowEnded = isEnded(at) || text.charAt(at) != separator;
        at += at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n' ? 2 : 1;
        return true;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    String field() {
        return field;
    }

    private String plain() {
        int from = at;
        at = endOfField(from);
        return fields.between(from, at);
    }

    private String enclosed() {
        int from = at + 1;
        int closing = text.indexOf(QUOTE, from);
        if (closing >= 0 && isEndOfField(closing + 1)) {
            at = closing + 1;
            return fields.between(from, closing);
        }
        return mended(from, closing);
    }

    /** A field with doubled quotes in it, with something behind its closing quote, or without one. */
    private String mended(int start, int firstQuote) {
        StringBuilder mended = new StringBuilder();
        int from = start;
        int closing = firstQuote;
        while (closing >= 0 && !isEnded(closing + 1) && text.charAt(closing + 1) == QUOTE) {
            mended.append(text, from, closing + 1);
            from = closing + 2;
            closing = text.indexOf(QUOTE, from);
        }
        if (closing < 0) {
            at = text.length();
            return mended.append(text, from, at).toString();
        }
        at = endOfField(closing + 1);
        return mended.append(text, from, closing).append(text, closing + 1, at).toString();
    }

    private int endOfField(int from) {
        int end = from;
        while (!isEndOfField(end)) {
            end++;
        }
        return end;
    }

    private boolean isEndOfField(int index) {
        if (isEnded(index)) {
            return true;
        }
        char next = text.charAt(index);
        return next == separator || next == '\n' || next == '\r';
    }

    private boolean isEnded(int index) {
        return index >= text.length();
    }
}
