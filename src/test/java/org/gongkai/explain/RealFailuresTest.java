package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.form.ReportReading;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.FigureKey;
import org.junit.jupiter.api.Test;

/** Failures of real reports whose causes people found out by reading, and what the engine says of them. */
class RealFailuresTest {

    private static final String SUMMARY = "枣庄市2018年度政府信息公开工作情况汇总表.xlsx";

    private static ReportReading report(String agency) {
        return SampleCases.reports(SUMMARY).stream()
                .filter(report -> report.agency().name().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static List<ExplainedGroup> explain(ReportCase source) {
        return new Explainer(Explainer.USUAL_BOUND).explain(source);
    }

    private static Explanation first(List<ExplainedGroup> groups, String finding) {
        return groups.stream()
                .filter(group -> group.findings().contains("2014-shandong2018/" + finding))
                .flatMap(group -> group.first().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Change change(String indicator, int printed, int proposed) {
        return new Change(
                new FigureKey(indicator, "total"),
                Optional.of(BigDecimal.valueOf(printed)),
                Optional.of(BigDecimal.valueOf(proposed)));
    }

    private static List<SlipFamily> families(Explanation explanation) {
        return explanation.slips().stream().map(Slip::family).toList();
    }

    @Test
    void repliesOfZaozhuangCountThoseAlreadyPublicInsideThoseGranted() {
        Explanation first = first(explain(SampleCases.of(report("枣庄市人民政府"), Map.of())), "replies_sum/total");

        assertThat(families(first)).containsExactly(SlipFamily.COUNTED_INSIDE_ANOTHER_PART);
        assertThat(first.changes()).containsExactly(change("reply_granted", 373, 259));
        assertThat(first.slips().get(0).witnesses()).containsExactly(new FigureKey("reply_already_public", "total"));
    }

    @Test
    void responsesOfZaozhuangCountTheOfWhichRowsOnceMore() {
        Explanation first = first(explain(SampleCases.of(report("枣庄市人民政府"), Map.of())), "responses_cover/total");

        assertThat(families(first)).containsExactly(SlipFamily.OF_WHICH_ADDED);
        assertThat(first.changes()).containsExactly(change("responses", 792, 757));
    }

    @Test
    void requestsOfTheInvestmentCentreCameBySeveralChannels() {
        List<ExplainedGroup> groups = explain(SampleCases.of(report("枣庄高新区高新技术投资建设中心"), Map.of()));

        assertThat(families(first(groups, "requests_received_sum/total"))).containsExactly(SlipFamily.SEVERAL_CHANNELS);
    }

    @Test
    void concludedRequestsOfTheInvestmentCentreAreTheReceivedOnesAddedToTheirParts() {
        Explanation first =
                first(explain(SampleCases.of(report("枣庄高新区高新技术投资建设中心"), Map.of())), "concluded_received/total");

        assertThat(families(first)).containsExactly(SlipFamily.TOTAL_ADDED_TO_PARTS);
        assertThat(first.changes())
                .containsExactly(change("requests_concluded", 8, 3), change("concluded_on_time", 8, 3));
    }

    @Test
    void highTechZoneSplitItsTotalOverTwoRowsThatAreNoPartsOfIt() {
        ReportReading zone = report("枣庄高新区");
        ReportCase alone = SampleCases.of(zone, Map.of());
        CaseRule city = new CaseRule(
                "the city prints 34 for all its members",
                "roll_up",
                List.of(new CaseRule.Term(new FigureKey("normative_disclosed", "total"), BigDecimal.ONE.negate())),
                Relation.AT_LEAST,
                BigDecimal.valueOf(34),
                BigDecimal.ZERO,
                false,
                false,
                true);
        ReportCase member = new ReportCase(
                alone.cells(),
                Stream.concat(alone.rules().stream(), Stream.of(city)).toList(),
                List.of(),
                BigDecimal.ZERO);

        Explanation first = explain(member).get(0).first().orElseThrow();

        assertThat(families(first)).containsExactly(SlipFamily.NO_PARTS_OF_THE_TOTAL);
        assertThat(first.changes().map(Change::cell))
                .containsExactlyInAnyOrder(
                        new FigureKey("normative_disclosed", "total"), new FigureKey("normative_made", "total"));
        assertThat(first.changes().map(Change::proposed)).allMatch(Optional::isEmpty);
        assertThat(first.slips().get(0).witnesses()).containsExactly(new FigureKey("info_disclosed", "total"));
    }

    @Test
    void channelsThatExceedTheTotalAreNoFinding() {
        assertThat(explain(SampleCases.of(report("枣庄高新区"), Map.of()))).isEmpty();
    }

    @Test
    void blankTotalsAreNoFindings() {
        ReportReading shanghai =
                SampleCases.reports("上海市人民政府办公厅2019年政府信息公开工作年度报告.xlsx").get(0);

        assertThat(explain(SampleCases.of(shanghai, Map.of()))).isEmpty();
    }
}
