package org.gongkai.source;

import java.util.Objects;

/** A file as a whole cannot be read; nothing of it was taken. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read. */
    public enum Cause {
        /** No byte, or nothing but white space. */
        EMPTY,
        /** The format is known, its reading is not written yet. */
        NOT_READ_YET,
        /** Behind a password. */
        ENCRYPTED,
        /** Beyond one of the {@link ReadingLimits}. */
        TOO_LARGE,
        /** Says that it is of a format, but does not keep to it: cut short, or broken inside. */
        DAMAGED,
        /** Neither text nor any format known. */
        UNKNOWN_FORMAT,
        /** Text in none of the charsets UTF-8, UTF-16 and GB18030. */
        CHARSET
    }

    private final Cause cause;
    private final FileFormat format;

    UnreadableFileException(Cause cause, FileFormat format, String detail) {
        super(detail);
        this.cause = Objects.requireNonNull(cause);
        this.format = Objects.requireNonNull(format);
    }

    UnreadableFileException(Cause cause, FileFormat format, Throwable origin) {
        super(origin.getClass().getSimpleName() + ": " + origin.getMessage(), origin);
        this.cause = Objects.requireNonNull(cause);
        this.format = Objects.requireNonNull(format);
    }

    /** Why it cannot be read; {@link #getCause} is the exception behind it, if any. */
    public Cause cause() {
        return cause;
    }

    /** What the file is by its content, as far as known. */
    public FileFormat format() {
        return format;
    }
}
