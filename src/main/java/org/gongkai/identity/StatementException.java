package org.gongkai.identity;

/** A statement that is not of the grammar; the message shows where. */
public final class StatementException extends Exception {

    private static final long serialVersionUID = 1L;

    StatementException(String statement, int position, String expected) {
        super("expected " + expected + " at position " + (position + 1) + " of: " + statement);
    }
}
