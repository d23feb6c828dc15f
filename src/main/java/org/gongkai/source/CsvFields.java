package org.gongkai.source;

/**
 * The fields of a text, one after the other. A quote that begins a field encloses it up to the next single one; what
 * stands between that and the separator belongs to the field, and a quote that is never closed encloses all that follows.
 * An empty line is a row. Not safe for use by several threads.
 */
final class CsvFields {

    private static final byte QUOTE = '"';

    private final byte[] text;
    private final byte separator;
    private final boolean quotes;
    private final SameTexts fields;
    private int at;
    private int row;
    private int column = -1;
    private boolean rowEnded;
    private String field = "";

    /**
     * The fields of a text, under the separator that it shows to have.
     *
     * @param text the text in UTF-8
     * @param start where it begins
     */
    CsvFields(byte[] text, int start) {
        this.text = text;
        this.at = start;
        this.separator = (byte) Separator.of(text, start).character();
        this.quotes = !hasSingleQuote();
        this.fields = new SameTexts(text);
    }

    /** A quote that stands alone in a file opens nothing: taken as an opening one it would swallow all rows after it. */
    private boolean hasSingleQuote() {
        int first = quote(at);
        return first >= 0 && quote(first + 1) < 0;
    }

    /** Goes to the next field, if there is one. */
    boolean next() {
        if (at >= text.length) {
            return false;
        }
        row += rowEnded ? 1 : 0;
        column = rowEnded ? 0 : column + 1;
        field = quotes && text[at] == QUOTE ? enclosed() : plain();
        rowEnded = isEnded(at) || text[at] != separator;
        at += at + 1 < text.length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
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

    /** Whether any field so far held bytes that are no UTF-8, or the character that is written for such. */
    boolean hasReplaced() {
        return fields.hasReplaced();
    }

    private String plain() {
        int from = at;
        at = endOfField(from);
        return fields.between(from, at, column);
    }

    private String enclosed() {
        int from = at + 1;
        int closing = quote(from);
        if (closing >= 0 && isEndOfField(closing + 1)) {
            at = closing + 1;
            return fields.between(from, closing, column);
        }
        return mended(from, closing);
    }

    /** A field with doubled quotes in it, with something behind its closing quote, or without one. */
    private String mended(int start, int firstQuote) {
        StringBuilder mended = new StringBuilder();
        int from = start;
        int closing = firstQuote;
        while (closing >= 0 && !isEnded(closing + 1) && text[closing + 1] == QUOTE) {
            mended.append(fields.between(from, closing + 1));
            from = closing + 2;
            closing = quote(from);
        }
        if (closing < 0) {
            at = text.length;
            return mended.append(fields.between(from, at)).toString();
        }
        at = endOfField(closing + 1);
        return mended.append(fields.between(from, closing))
                .append(fields.between(closing + 1, at))
                .toString();
    }

    /** Where the next quote stands from a byte on, -1 where none does. */
    private int quote(int from) {
        for (int next = from; next < text.length; next++) {
            if (text[next] == QUOTE) {
                return next;
            }
        }
        return -1;
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
        byte next = text[index];
        return next == separator || next == '\n' || next == '\r';
    }

    private boolean isEnded(int index) {
        return index >= text.length;
    }
}
