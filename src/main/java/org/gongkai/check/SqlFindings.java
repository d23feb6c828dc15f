package org.gongkai.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.explain.CaseRule;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explanation;
import org.gongkai.explain.ReportCase;

/**
 * What the checks find on a report, held against what the engine finds, which weighs the identities once more by itself.
 *
 * @param own the findings of the report
 * @param beside the findings of the same agency's reports of other years
 */
record SqlFindings(Set<String> own, Set<String> beside) {

    /**
     * What the engine sees and the checks do not, or the other way round.
     *
     * @param source the case, whose roll-ups fail, being there for nothing else
     */
    List<String> differences(ReportCase source, List<ExplainedGroup> groups) {
        Set<String> seen = new HashSet<>();
        groups.forEach(group -> addFindings(group, seen));
        Set<String> missed = new TreeSet<>(own);
        missed.removeAll(seen);
        seen.removeAll(own);
        seen.removeAll(beside);
        if (!seen.isEmpty()) {
            source.rules().stream()
                    .filter(rule -> rule.kind().equals("roll_up"))
                    .map(CaseRule::id)
                    .forEach(seen::remove);
        }
        missed.addAll(seen);
        return List.copyOf(missed);
    }

    /** A group is left out where an explanation of another one repairs it. */
    private static void addFindings(ExplainedGroup group, Set<String> findings) {
        findings.addAll(group.findings());
        for (Explanation explanation : group.explanations()) {
            findings.addAll(explanation.repairs());
            findings.addAll(explanation.leaves());
        }
    }
}
