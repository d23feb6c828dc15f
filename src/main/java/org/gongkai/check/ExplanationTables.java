package org.gongkai.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.check.FindingExplanation.Explained;
import org.gongkai.explain.Change;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explanation;
import org.gongkai.explain.ReportCase;
import org.gongkai.explain.Sentences;
import org.gongkai.explain.Slip;
import org.gongkai.explain.SlipFamily;
import org.gongkai.explain.Unexplained;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Warehouse;

/** Appends explanations to their tables. */
final class ExplanationTables {

    private static final String REPAIRS = "repairs";
    private static final String LEAVES = "leaves";
    private static final String UNEXPLAINED = "unexplained";

    /** The dearest explanation as it is stored, in tenths of a bit: who weighs cells by the thousand gets there. */
    private static final int DEAREST = 999_999;

    private final Warehouse warehouse;
    private final Sentences sentences;

    ExplanationTables(Warehouse warehouse, Sentences sentences) {
        this.warehouse = warehouse;
        this.sentences = sentences;
    }

    void append(List<Explained> reports) {
        try (Appender explanations = warehouse.append("explanation");
                Appender changes = warehouse.append("explanation_change");
                Appender effects = warehouse.append("explanation_effect")) {
            for (Explained report : reports) {
                for (int i = 0; i < report.groups().size(); i++) {
                    ExplainedGroup group = report.groups().get(i);
                    Place place = new Place(report.reportId(), i + 1, 0);
                    if (group.unexplained().isPresent()) {
                        Unexplained reason = group.unexplained().get();
                        appendReason(explanations, place, reason, group.nodes(), group.exhausted());
                        appendEffects(effects, place, group.findings(), UNEXPLAINED);
                    }
                    for (int rank = 1; rank <= group.explanations().size(); rank++) {
                        Explanation explanation = group.explanations().get(rank - 1);
                        Place here = new Place(report.reportId(), i + 1, rank);
                        appendExplanation(explanations, here, report.source(), group, explanation);
                        appendChanges(changes, here, explanation);
                        appendEffects(effects, here, explanation.repairs(), REPAIRS);
                        appendEffects(effects, here, explanation.leaves(), LEAVES);
                    }
                }
            }
        }
    }

    /** What tells an explanation apart. */
    private record Place(int reportId, int group, int rank) {}

    private void appendExplanation(
            Appender rows, Place place, ReportCase source, ExplainedGroup group, Explanation explanation) {
        rows.row(row -> row.integer(place.reportId())
                .smallint(place.group())
                .tinyint(place.rank())
                .text(codes(explanation.slips().stream().map(Slip::family)))
                .text(codes(explanation.slips().stream().flatMap(slip -> slip.otherFamilies().stream())))
                .decimal(BigDecimal.valueOf(Math.min(explanation.cost(), DEAREST), 1), 1)
                .bool(place.rank() == 1 && group.isAmbiguous())
                .bool(group.exhausted())
                .integer(group.nodes())
                .text(sentences.zh(explanation, source))
                .text(sentences.en(explanation, source)));
    }

    /** Why nothing explains a group stands where its explanation would. */
    private void appendReason(Appender rows, Place place, Unexplained reason, int nodes, boolean exhausted) {
        rows.row(row -> row.integer(place.reportId())
                .smallint(place.group())
                .tinyint(place.rank())
                .text(reason.code())
                .text("")
                .none()
                .bool(false)
                .bool(exhausted)
                .integer(nodes)
                .text(sentences.zh(reason))
                .text(sentences.en(reason)));
    }

    private static String codes(Stream<SlipFamily> families) {
        return families.distinct().map(SlipFamily::code).collect(Collectors.joining(" "));
    }

    private static void appendChanges(Appender rows, Place place, Explanation explanation) {
        for (int slip = 0; slip < explanation.slips().size(); slip++) {
            int number = slip + 1;
            for (Change change : explanation.slips().get(slip).changes()) {
                rows.row(row -> row.integer(place.reportId())
                        .smallint(place.group())
                        .tinyint(place.rank())
                        .tinyint(number)
                        .text(change.cell().indicator())
                        .text(change.cell().breakdown())
                        .decimal(change.printed())
                        .decimal(change.proposed())
                        .text(Optional.of(change.cell().edition()).filter(edition -> !edition.isEmpty())));
            }
        }
    }

    private static void appendEffects(Appender rows, Place place, List<String> findings, String effect) {
        findings.forEach(finding -> rows.row(row -> row.integer(place.reportId())
                .smallint(place.group())
                .tinyint(place.rank())
                .text(finding)
                .text(effect)));
    }
}
