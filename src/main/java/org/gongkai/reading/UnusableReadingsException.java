package org.gongkai.reading;

/** Readings that were made elsewhere cannot be taken in; the messages say what is wrong and what to do about it. */
public final class UnusableReadingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String zh;

    /**
     * What is wrong.
     *
     * @param zh in Chinese
     * @param en the same in English
     */
    public UnusableReadingsException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    /**
     * What is wrong.
     *
     * @param zh in Chinese
     * @param en the same in English
     * @param cause what told of it
     */
    public UnusableReadingsException(String zh, String en, Throwable cause) {
        super(en, cause);
        this.zh = zh;
    }

    /** Throws the one that stands among the causes of a failure, if one does. */
    public static void throwIfBehind(Throwable failure) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (next instanceof UnusableReadingsException unusable) {
                throw unusable;
            }
        }
    }

    /** What is wrong, in Chinese; {@link #getMessage} is the same in English. */
    public String zh() {
        return zh;
    }
}
