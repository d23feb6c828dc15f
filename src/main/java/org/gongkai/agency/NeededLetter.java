package org.gongkai.agency;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A letter without which a pattern is nowhere found, so that most texts of a large file that is no form need not be searched. */
final class NeededLetter {

    private static final String MAY_BE_LEFT_OUT = "?*{";

    private NeededLetter() {}

    /** A letter that stands in the pattern outside groups and classes and may not be left out; empty where none is seen to. */
    static OptionalInt of(Pattern pattern) {
        String written = pattern.pattern();
        OptionalInt needed = OptionalInt.empty();
        int depth = 0;
        boolean inClass = false;
        for (int at = 0; at < written.length(); at++) {
            char character = written.charAt(at);
            if (character == '\\') {
                at++;
                if (at < written.length() && written.charAt(at) == 'Q') {
                    return OptionalInt.empty();
                }
            } else if (inClass) {
                // A class within a class, or with a bracket in it, is left to whoever searches.
                if (character == '[' || character == ']' && "[^".indexOf(written.charAt(at - 1)) >= 0) {
                    return OptionalInt.empty();
                }
                inClass = character != ']';
            } else if (character == '[') {
                inClass = true;
            } else if (character == '(') {
                depth++;
            } else if (character == ')') {
                depth--;
            } else if (depth == 0 && character == '|') {
                return OptionalInt.empty();
            } else if (depth == 0 && Character.isIdeographic(character) && !mayBeLeftOut(written, at + 1)) {
                needed = OptionalInt.of(character);
            }
        }
        return needed;
    }

    private static boolean mayBeLeftOut(String written, int next) {
        return next < written.length() && MAY_BE_LEFT_OUT.indexOf(written.charAt(next)) >= 0;
    }
}
