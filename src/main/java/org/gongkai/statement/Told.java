package org.gongkai.statement;

import java.util.Optional;

/**
 * What the sentences of a paragraph told so far, for those behind them.
 *
 * @param named the body whose figures they were, by their words
 * @param subject the indicator that the last of them was of to its end
 * @param ofPart whether it was of a part of the whole at its end
 * @param ofRequests whether one said that what follows is of requests for information, and none told of anything else
 */
record Told(Optional<String> named, Optional<String> subject, boolean ofPart, boolean ofRequests) {

    static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), false, false);

    /** What stands for requests where a sentence was told to be of them, and of none of their figures yet. */
    static final String REQUESTS = "requests";

    /** What the next sentence goes on with. */
    Optional<String> goesOn() {
        return subject.or(() -> ofRequests ? Optional.of(REQUESTS) : Optional.empty());
    }
}
