package org.gongkai.compile;

import org.gongkai.reporting.Language;

/** What was asked for cannot be compiled, because nobody or nothing is meant by it; in the words of the one who asked. */
public final class WrongRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String textZh;

    WrongRequestException(String textZh, String textEn) {
        super(textEn);
        this.textZh = textZh;
    }

    /** What is wrong, in that language. */
    public String text(Language language) {
        return language.choose(textZh, getMessage());
    }
}
