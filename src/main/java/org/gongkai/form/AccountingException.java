package org.gongkai.form;

/** Cells with content are not accounted for: a fault of this program that could lose a figure. It stops the run. */
public final class AccountingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountingException(String message) {
        super(message);
    }
}
