package org.gongkai.warehouse;

/** The program cannot work on this machine as it is set up; the messages say what is wrong and what to do about it. */
public final class UnusableMachineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String zh;

    /**
     * What is wrong.
     *
     * @param zh in Chinese
     * @param en the same in English
     */
    public UnusableMachineException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    /** What is wrong, in Chinese; {@link #getMessage} is the same in English. */
    public String zh() {
        return zh;
    }
}
