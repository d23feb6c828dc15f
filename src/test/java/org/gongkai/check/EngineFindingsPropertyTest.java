package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.gongkai.Seeds;
import org.gongkai.explain.Explainer;
import org.gongkai.explain.ReportCase;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks and engine find the same, whatever the identities and figures: over several years, in all blank modes, on reports
 * with tables of two editions that share codes, with inexact figures, tolerances and members.
 */
class EngineFindingsPropertyTest extends WarehouseTest {

    private static final int IDENTITIES = 8;
    private static final int MOST_NODES = 20;
    private static final List<String> ONE = List.of("a", "nb", "nc", "nd");
    private static final List<String> OTHER = List.of("a", "nb", "ne");
    private static final List<String> AGENCIES = List.of("suqian", "zaozhuang", "zaozhuang_gaoxin", "320000", "370402");
    private static final List<String> COEFFICIENTS = List.of("", "", "", "", "2*", "0.5*", "-");
    private static final List<String> YEARS = List.of("", "", "", "", "@-1", "@-1", "@-2", "@+1");
    private static final List<String> RELATIONS = List.of("=", "=", "<=", ">=", "<", ">");
    private static final List<String> TOLERANCES = List.of("0", "0", "0", "1", "0.5");

    private Random random;

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private List<String> identities(List<String> indicators) {
        List<String> lines = new ArrayList<>(List.of(SmallKnowledge.ROLL_UP));
        for (int number = 0; number < IDENTITIES; number++) {
            String statement = side(indicators) + " " + oneOf(RELATIONS) + " " + side(indicators)
                    + (oneIn(5) ? " + " + (1 + random.nextInt(3)) : "");
            String mode = oneOf(List.of(BlankMode.values())).name().toLowerCase(Locale.ROOT);
            String line = SmallKnowledge.identity(
                    "i" + number, statement, mode, oneOf(TOLERANCES), oneIn(6) ? "subtotals_equal_total" : "");
            lines.add(oneIn(3) ? line.replace(",hard,", ",evidence,") : line);
        }
        return lines;
    }

    private String side(List<String> indicators) {
        StringBuilder side = new StringBuilder();
        for (int terms = 1 + random.nextInt(2); terms > 0; terms--) {
            side.append(side.length() == 0 ? "" : " + ")
                    .append(oneOf(COEFFICIENTS))
                    .append(oneOf(indicators))
                    .append(oneOf(YEARS));
        }
        return side.toString().replace("+ -", "- ");
    }

    private void addReport(String agency, int year) {
        String editions = oneOf(List.of("one", "other", "one other", "one other"));
        List<Fact> facts = new ArrayList<>();
        for (String edition : editions.split(" ")) {
            for (String indicator : edition.equals("one") ? ONE : OTHER) {
                if (!oneIn(10)) {
                    facts.add(fact(edition + "/" + indicator));
                }
            }
        }
        String texts = oneIn(2) ? "subtotals_equal_total" : "";
        int report = warehouse.add(new Report(agency, year, editions, "current", texts), facts);
        if (oneIn(4)) {
            warehouse.tolerate(report, oneOf(TOLERANCES));
        }
    }

    private Fact fact(String indicator) {
        if (oneIn(6)) {
            return Fact.withoutValue(indicator, oneOf(List.of("blank", "not_applicable", "unreadable")));
        }
        BigDecimal value = BigDecimal.valueOf(oneIn(3) ? 0 : random.nextInt(9));
        if (!oneIn(6)) {
            return Fact.of(indicator, value.toPlainString());
        }
        String low = value.subtract(BigDecimal.valueOf(random.nextInt(3))).toPlainString();
        String high = value.add(BigDecimal.valueOf(random.nextInt(3))).toPlainString();
        return Fact.inexact(
                indicator,
                oneOf(List.of("approximate", "lower_bound", "upper_bound")),
                value.toPlainString(),
                low,
                high);
    }

    static LongStream seeds() {
        return Seeds.usually(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void engineAndChecksFindTheSame(long seed) throws Exception {
        random = new Random(seed);
        Knowledge knowledge = SmallKnowledge.in(folder)
                .edition("one", ONE, List.of("x"), identities(ONE))
                .edition("other", OTHER, List.of("x"), identities(OTHER))
                .read();
        warehouse.with(knowledge);
        for (String agency : AGENCIES) {
            for (int year = 2010; year < 2020; year++) {
                if (!oneIn(8)) {
                    addReport(agency, year);
                }
            }
        }
        warehouse.check(1);

        List<CaseReader.Found> found = warehouse.explain(knowledge);

        Explainer explainer = new Explainer(MOST_NODES);
        List<String> differences = new ArrayList<>();
        for (CaseReader.Found report : found) {
            ReportCase source = report.source();
            report.findings()
                    .differences(source, explainer.explain(source))
                    .forEach(finding -> differences.add(finding + " in the case of report " + report.reportId() + ": "
                            + source.rules().stream()
                                    .filter(rule -> rule.id().equals(finding))
                                    .toList()));
        }
        assertThat(found).as("seed %d", seed).hasSizeGreaterThan(20);
        assertThat(differences).as("seed %d", seed).isEmpty();
    }
}
