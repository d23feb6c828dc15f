package org.gongkai.trouble;

import java.util.List;
import java.util.Objects;

/**
 * One thing that went wrong with an input.
 *
 * @param code what kind of trouble
 * @param place where it stands
 * @param found the offending text as printed, empty where there is none
 * @param expected what was expected there, empty where the code says it all
 * @param candidates what it may have been meant to be, nearest first
 */
public record Trouble(TroubleCode code, Place place, String found, String expected, List<String> candidates) {

    public Trouble {
        Objects.requireNonNull(code);
        Objects.requireNonNull(place);
        Objects.requireNonNull(found);
        Objects.requireNonNull(expected);
        candidates = List.copyOf(candidates);
    }

    /** A trouble for which nothing is near enough to be named. */
    public Trouble(TroubleCode code, Place place, String found, String expected) {
        this(code, place, found, expected, List.of());
    }

    /** A trouble with a whole file. */
    public static Trouble ofFile(TroubleCode code, String file, String expected) {
        return new Trouble(code, Place.file(file), "", expected);
    }
}
