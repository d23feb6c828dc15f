package org.gongkai.explain;

import java.util.List;
import java.util.Optional;

/**
 * Findings of a report that hang together, and what explains them.
 *
 * @param findings ids of the findings
 * @param explanations the explanations, the likeliest first; none where nothing was found
 * @param nodes how many states the search looked at
 * @param exhausted whether the search ended by itself; else it reached its bound, and a better explanation may exist
 * @param unexplained why there are no explanations, where there are none
 */
public record ExplainedGroup(
        List<String> findings,
        List<Explanation> explanations,
        int nodes,
        boolean exhausted,
        Optional<Unexplained> unexplained) {

    /** Explanations nearer than this to the first are as good: 2 bits, one to four. */
    private static final int AS_GOOD = 20;

    public ExplainedGroup {
        findings = List.copyOf(findings);
        explanations = List.copyOf(explanations);
    }

    /** The likeliest explanation. */
    public Optional<Explanation> first() {
        return explanations.stream().findFirst();
    }

    /** Whether another explanation is about as likely as the first. */
    public boolean isAmbiguous() {
        return explanations.size() > 1
                && explanations.get(1).cost() - explanations.get(0).cost() < AS_GOOD;
    }
}
