package org.gongkai.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.explain.CaseRule;
import org.gongkai.explain.ExplainedGroup;
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
        Set<String> rollUps = source.rules().stream()
                .filter(rule -> rule.kind().equals("roll_up"))
                .map(CaseRule::id)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        groups.stream().flatMap(SqlFindings::findings).forEach(seen::add);
        Stream<String> phantoms = seen.stream()
                .filter(finding -> !own.contains(finding) && !beside.contains(finding) && !rollUps.contains(finding));
        Stream<String> missed = own.stream().filter(finding -> !seen.contains(finding));
        return Stream.concat(phantoms, missed).sorted().toList();
    }

    /** A group is left out where an explanation of another one repairs it. */
    private static Stream<String> findings(ExplainedGroup group) {
        return Stream.concat(
                group.findings().stream(),
                group.explanations().stream()
                        .flatMap(explanation ->
                                Stream.concat(explanation.repairs().stream(), explanation.leaves().stream())));
    }
}
