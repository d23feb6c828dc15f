package org.gongkai.spark;

/** What a job was told to work on or with is of no use; the message says what, and what to do. Nothing was done. */
final class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }
}
