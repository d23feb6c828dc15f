package org.gongkai.figure;

import java.util.Locale;

/** What a unit measures. Amounts of different dimensions are never converted into each other. */
public enum Dimension {
    /** Documents, cases, items, meetings: 件, 条, 份. */
    COUNT,
    /** People, or visits of people: 人, 人次. */
    PERSONS,
    /** Money: 元, 万元. */
    MONEY;

    /** The dimension as it is written in data: {@code money}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
