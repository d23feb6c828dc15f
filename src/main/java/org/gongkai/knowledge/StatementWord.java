package org.gongkai.knowledge;

import java.util.regex.Pattern;

/**
 * Words of sentences that tell figures.
 *
 * @param kind what they do there
 * @param pattern the words
 */
public record StatementWord(Kind kind, Pattern pattern) {

    /** What words do in a sentence. */
    public enum Kind {
        /** They open a clause and say nothing of what is counted. */
        OPENING,
        /** They open a clause and name the whole that the report is about. */
        WHOLE,
        /** They stand between what is counted and the number. */
        CLOSING,
        /** They may follow a number without changing what is counted. */
        TAIL,
        /** They make the number a difference to another one. */
        CHANGE,
        /** They tell of another time than the year reported on. */
        OTHER_TIME,
        /** They make the number no count of what was done. */
        NOT_COUNTED,
        /** They are names: titles, numbers of documents; neither numbers nor times in them are told. */
        NAME,
        /** Numbers in them are no counts: dates, ordinals, ranges. */
        EXCLUDED,
        /** They reach a person and are not stored. */
        CONTACT,
        /** They name a part of the whole that the report is about. */
        SCOPE,
        /** They say by how much a count grew since the year before, and nothing else. */
        GROWTH,
        /** They say by how much a count fell since the year before, and nothing else. */
        FALL,
        /** They say what share a count has in its whole, and nothing else. */
        SHARE,
        /** They tell the time that the figures of a report are of. */
        PERIOD,
        /** They are a clause that says that what follows is of requests for information. */
        TOPIC,
        /** They are a sentence whose list of outcomes can only be that of requests for information. */
        OUTCOMES
    }
}
