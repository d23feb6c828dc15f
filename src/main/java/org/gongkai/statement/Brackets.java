package org.gongkai.statement;

import java.util.Optional;
import org.gongkai.knowledge.StatementTerm;

/**
 * Whether a number stands in brackets behind a part: it is a part of that part then, and no figure of the form. What brackets
 * speak of ends with them. Used by one thread.
 */
final class Brackets {

    private boolean lastIsPart;
    private boolean behindPart;
    private boolean open;
    private Optional<String> subjectOutside = Optional.empty();

    /**
     * Takes note of what stands between two numbers.
     *
     * @param subject what the sentence speaks of
     * @return what it speaks of behind that
     */
    Optional<String> pass(String passed, Optional<String> subject) {
        int opened = Math.max(passed.lastIndexOf('（'), passed.lastIndexOf('('));
        int closed = Math.max(passed.lastIndexOf('）'), passed.lastIndexOf(')'));
        Optional<String> spokenOf = open && closed >= 0 ? subjectOutside : subject;
        if (opened > closed) {
            behindPart = lastIsPart;
            open = true;
            subjectOutside = spokenOf;
        } else if (closed >= 0) {
            behindPart = false;
            open = false;
        }
        return spokenOf;
    }

    /** Takes note of what a number was linked to: all but what stands for itself counts a part. */
    void stand(Optional<StatementTerm> term) {
        lastIsPart = term.filter(found -> found.under().isEmpty()).isEmpty();
    }

    boolean areBehindPart() {
        return behindPart;
    }
}
