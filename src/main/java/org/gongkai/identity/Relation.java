package org.gongkai.identity;

import java.util.Arrays;

/** How the left side of an identity stands to its right side. */
public enum Relation {
    EQUAL("="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** The sign in a statement: {@code = <= >= < >}. */
    public String sign() {
        return sign;
    }

    static Relation ofSign(String sign) {
        return Arrays.stream(values())
                .filter(relation -> relation.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sign));
    }
}
