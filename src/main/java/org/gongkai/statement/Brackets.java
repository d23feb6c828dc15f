package org.gongkai.statement;

import java.util.Optional;
import org.gongkai.knowledge.StatementTerm;

/** Whether a number stands in brackets behind a part: it is a part of that part then, and no figure of the form. Used by one thread. */
final class Brackets {

    private boolean lastIsPart;
    private boolean behindPart;

    /** Takes note of what stands between two numbers. */
    void pass(String passed) {
        int opened = Math.max(passed.lastIndexOf('（'), passed.lastIndexOf('('));
        int closed = Math.max(passed.lastIndexOf('）'), passed.lastIndexOf(')'));
        if (opened > closed) {
            behindPart = lastIsPart;
        } else if (closed >= 0) {
            behindPart = false;
        }
    }

    /** Takes note of what a number was linked to: all but what stands for itself counts a part. */
    void stand(Optional<StatementTerm> term) {
        lastIsPart = term.filter(found -> found.under().isEmpty()).isEmpty();
    }

    boolean areBehindPart() {
        return behindPart;
    }
}
