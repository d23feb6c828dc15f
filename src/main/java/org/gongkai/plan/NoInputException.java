package org.gongkai.plan;

/** There is nothing to read: the folder of reports is missing or empty, which is never meant. */
public final class NoInputException extends Exception {

    private static final long serialVersionUID = 1L;

    NoInputException(String message) {
        super(message);
    }
}
