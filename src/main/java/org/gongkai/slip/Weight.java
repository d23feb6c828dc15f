package org.gongkai.slip;

import org.gongkai.reporting.Language;

/** How much an item matters to who gets the slip. */
public enum Weight {
    /** A sum that must hold does not. */
    ERROR("须更正", "to be corrected"),
    /** What usually holds does not. */
    WARNING("请核对", "to be checked"),
    /** What may have a good reason. */
    NOTICE("提示", "to be looked at");

    private final String zh;
    private final String en;

    Weight(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The weight of that severity of an identity. */
    public static Weight of(String severity) {
        return switch (severity) {
            case "error" -> ERROR;
            case "warning" -> WARNING;
            default -> NOTICE;
        };
    }

    /** The word for it. */
    public String word(Language language) {
        return language.choose(zh, en);
    }
}
