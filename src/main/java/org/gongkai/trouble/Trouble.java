package org.gongkai.trouble;

import java.util.List;
import java.util.Objects;

/**
 * One thing that went wrong with an input.
 *
 * @param code what kind of trouble
 * @param reason why, in the code of a list, empty where the kind says it all
 * @param place where it stands
 * @param found the offending text as printed, empty where there is none; cut where it is long, personal numbers masked
 * @param expected what was expected there, empty where the kind says it all
 * @param expectedEn the same in English; names and labels are as on the form
 * @param candidates what it may have been meant to be, nearest first
 * @param context the row that it stands in
 */
public record Trouble(
        TroubleCode code,
        String reason,
        Place place,
        String found,
        String expected,
        String expectedEn,
        List<String> candidates,
        RowContext context) {

    public Trouble {
        Objects.requireNonNull(code);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(place);
        found = Quote.of(found);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(expectedEn);
        Objects.requireNonNull(context);
        candidates = List.copyOf(candidates);
    }

    /** A trouble whose kind is reason enough. */
    public Trouble(TroubleCode code, Place place, String found, String expected, List<String> candidates) {
        this(code, "", place, found, expected, expected, candidates, RowContext.NONE);
    }

    /** A trouble for which nothing is near enough to be named. */
    public Trouble(TroubleCode code, Place place, String found, String expected) {
        this(code, place, found, expected, List.of());
    }

    /** A trouble with a whole file. */
    public static Trouble ofFile(TroubleCode code, String file, String expected) {
        return new Trouble(code, Place.file(file), "", expected);
    }

    /** The same trouble, what was expected being told in words of each language. */
    public Trouble expecting(String zh, String en) {
        return new Trouble(code, reason, place, found, zh, en, candidates, context);
    }

    /** The same trouble for that reason. */
    public Trouble because(String why) {
        return new Trouble(code, why, place, found, expected, expectedEn, candidates, context);
    }

    /** The same trouble with what may have been meant. */
    public Trouble withCandidates(List<String> nearestFirst) {
        return new Trouble(code, reason, place, found, expected, expectedEn, nearestFirst, context);
    }

    /** The same trouble with the row that it stands in. */
    public Trouble withContext(RowContext row) {
        return new Trouble(code, reason, place, found, expected, expectedEn, candidates, row);
    }
}
