package org.gongkai.warehouse;

/** The warehouse could not be written or read; the night cannot go on. */
public final class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was being done, and why it failed. */
    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what is wrong. */
    public WarehouseException(String message) {
        super(message);
    }
}
