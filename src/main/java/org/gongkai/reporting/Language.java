package org.gongkai.reporting;

/** The language of what people read. */
public enum Language {
    /** Chinese, the default. */
    ZH,
    /** English. */
    EN;

    /** The text in this language. */
    public String choose(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
