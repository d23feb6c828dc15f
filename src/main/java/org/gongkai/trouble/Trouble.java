package org.gongkai.trouble;

import java.util.Objects;

/**
 * One thing that went wrong with an input.
 *
 * @param code what kind of trouble
 * @param place where it stands
 * @param found the offending text as printed, empty where there is none
 * @param detail what was expected, or the candidates, empty where the code says it all
 */
public record Trouble(TroubleCode code, Place place, String found, String detail) {

    public Trouble {
        Objects.requireNonNull(code);
        Objects.requireNonNull(place);
        Objects.requireNonNull(found);
        Objects.requireNonNull(detail);
    }

    /** A trouble with a whole file. */
    public static Trouble ofFile(TroubleCode code, String file, String detail) {
        return new Trouble(code, Place.file(file), "", detail);
    }
}
