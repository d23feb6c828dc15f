package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gongkai.Seeds;
import org.gongkai.check.PlainEvaluation.Identity;
import org.gongkai.check.PlainEvaluation.Term;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL and the evaluation one by one come to the same, whatever the identities and figures. */
class IdentityCheckPropertyTest {

    private static final int IDENTITIES = 300;
    private static final List<String> INDICATORS = List.of("a", "b", "c", "nd", "ne", "nf");
    private static final List<String> AGENCIES =
            List.of("suqian", "zaozhuang", "zaozhuang_gaoxin", "shanghai_office", "310000", "320000", "370402");
    /** Shanghai has one member here, Zaozhuang seven, of which two report; of Jiangsu no line says that its one is all. */
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "310000", List.of("shanghai_office"),
            "320000", List.of("suqian", "one that nobody listed"),
            "zaozhuang", List.of("zaozhuang_gaoxin", "370402", "370403", "370404", "370405", "370406", "370481"));

    private static final List<Relation> RELATIONS = List.of(
            Relation.EQUAL, Relation.EQUAL, Relation.AT_MOST, Relation.AT_LEAST, Relation.LESS, Relation.GREATER);
    private static final List<String> NUMBERS = List.of("0", "0", "0", "1", "-2", "0.5", "4");
    private static final List<String> COEFFICIENTS =
            List.of("1", "1", "1", "1", "-1", "-1", "2", "-2", "0.5", "-0.25", "3.000001");
    private static final List<String> TOLERANCES = List.of("0", "0", "0", "1", "0.5", "3");
    private static final List<String> TEXTS = List.of("", "scope_city", "subtotals_equal_total");

    @TempDir
    private Path folder;

    private Random random;

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private Identity identity(int number) {
        List<Term> terms = new ArrayList<>();
        addSide(terms, true);
        addSide(terms, false);
        return new Identity(
                "i" + number,
                terms,
                new BigDecimal(oneOf(NUMBERS)),
                oneOf(RELATIONS),
                oneOf(List.of(BlankMode.values())),
                new BigDecimal(oneOf(TOLERANCES)),
                oneIn(5) ? Optional.of("subtotals_equal_total") : Optional.empty());
    }

    private void addSide(List<Term> terms, boolean left) {
        for (int many = 1 + random.nextInt(3); many > 0; many--) {
            int yearOffset = oneIn(8) ? oneOf(List.of(-1, -1, -2, 1)) : 0;
            terms.add(new Term(left, new BigDecimal(oneOf(COEFFICIENTS)), oneOf(INDICATORS), yearOffset));
        }
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        int emptiness = oneOf(List.of(2, 10, 1000));
        for (String indicator : INDICATORS) {
            if (!oneIn(emptiness)) {
                facts.add(fact(indicator, oneIn(emptiness)));
            }
        }
        return facts;
    }

    private Fact fact(String indicator, boolean empty) {
        if (empty) {
            return Fact.withoutValue(indicator, oneOf(List.of("blank", "not_applicable", "unreadable")));
        }
        BigDecimal value = oneIn(6)
                ? BigDecimal.valueOf(random.nextInt(6_000_000) - 1_000_000, 6)
                : BigDecimal.valueOf(oneIn(4) ? 0 : random.nextInt(6));
        String number = value.toPlainString();
        if (!oneIn(4)) {
            return Fact.of(indicator, number);
        }
        String low = oneIn(6)
                ? ""
                : value.subtract(BigDecimal.valueOf(random.nextInt(3))).toPlainString();
        String high =
                oneIn(6) ? "" : value.add(BigDecimal.valueOf(random.nextInt(3))).toPlainString();
        return Fact.inexact(indicator, oneOf(List.of("approximate", "lower_bound", "upper_bound")), number, low, high);
    }

    static LongStream seeds() {
        return Seeds.usually(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSqlAgreesWithTheEvaluation(long seed) throws Exception {
        // given
        random = new Random(seed);
        List<Identity> identities = new ArrayList<>();
        for (int number = 0; number < IDENTITIES; number++) {
            identities.add(identity(number));
        }
        Map<Integer, Report> reports = new HashMap<>();
        Map<Report, Map<String, Fact>> current = new LinkedHashMap<>();
        try (CheckedWarehouse warehouse = CheckedWarehouse.open(folder)) {
            warehouse.with(knowledge(identities));
            warehouse.change("insert into core.agency_parent"
                    + " select agency_id, agency_id, 'members_complete', null, null, false"
                    + " from core.dim_agency where code in ('310000', 'zaozhuang')");
            for (String agency : AGENCIES) {
                for (int year = 2010; year < 2022; year++) {
                    String state = oneIn(6) ? oneOf(List.of("conflict", "superseded")) : "current";
                    Report report = new Report(agency, year, "test", state, oneOf(TEXTS));
                    List<Fact> facts = facts();
                    reports.put(warehouse.add(report, facts), report);
                    if (report.isCurrent()) {
                        current.put(
                                report, facts.stream().collect(Collectors.toMap(Fact::indicator, Function.identity())));
                    }
                }
            }

            // when
            warehouse.check(1);

            // then
            Map<String, String> expected = expected(identities, reports, new PlainEvaluation(current, MEMBERS));
            Map<String, String> found = warehouse.outcomes();
            assertThat(differences(expected, found, identities))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(new ArrayList<>(expected.values()))
                    .as("seed %d tries every outcome", seed)
                    .contains(
                            "holds",
                            "fails",
                            "cannot_be_checked blank",
                            "cannot_be_checked not_reported",
                            "cannot_be_checked no_previous_report",
                            "cannot_be_checked members_missing");
            assertThat(expected.entrySet().stream()
                            .filter(outcome -> outcome.getKey().contains("/roll_up/"))
                            .map(Map.Entry::getValue))
                    .as("seed %d tries every outcome of a roll-up", seed)
                    .contains("holds", "fails", "cannot_be_checked members_missing");
            assertThat(warehouse.findings()).as("seed %d", seed).hasSize((int)
                    expected.values().stream().filter("fails"::equals).count());

            // and with corrections over the figures, it is as if they had been reported so
            assertThat(differences(withCorrections(warehouse, found), asReported(warehouse), identities))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** Corrects one figure in thirty; what is not touched stays as found, what is not asked any more goes. */
    private static Map<String, String> withCorrections(CheckedWarehouse warehouse, Map<String, String> found) {
        warehouse.change("""
                insert into core.verdict (line, decision, agency_code, year, indicator, breakdown, values_seen, corrected_value)
                select
                    row_number() over (order by figure.report_id, figure.indicator_id),
                    'corrected',
                    agency.code,
                    figure.year,
                    indicator.code,
                    'total',
                    core.value_as_seen(figure.status, figure.value, figure.low, figure.high),
                    figure.report_id % 4
                from core.fact_indicator as figure
                inner join core.dim_agency as agency on figure.agency_id = agency.agency_id
                inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
                where (figure.report_id * 7 + figure.indicator_id * 11) % 30 = 0
                """);
        warehouse.review();
        assertThat(warehouse.texts("select distinct decision_state from core.verdict"))
                .contains("stands");
        Map<String, String> corrected = warehouse.correctedOutcomes();
        assertThat(corrected.values()).contains("holds", "fails", "cannot_be_checked");
        Map<String, String> all = withoutReasons(found);
        all.putAll(corrected);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static Map<String, String> asReported(CheckedWarehouse warehouse) {
        warehouse.change("""
                update core.fact_indicator
                set value = cell.corrected_value, status = 'reported', low = null, high = null
                from corrected_cell as cell
                where
                    core.fact_indicator.report_id = cell.report_id
                    and core.fact_indicator.indicator_id = cell.indicator_id
                    and core.fact_indicator.breakdown_id = cell.breakdown_id
                """);
        warehouse.check(2);
        return withoutReasons(warehouse.outcomes());
    }

    private static Map<String, String> withoutReasons(Map<String, String> outcomes) {
        return outcomes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        outcome -> outcome.getValue().split(" ")[0],
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Knowledge knowledge(List<Identity> identities) throws Exception {
        List<String> lines = new ArrayList<>(List.of(SmallKnowledge.ROLL_UP));
        identities.stream()
                .map(identity -> SmallKnowledge.identity(
                        identity.code(),
                        identity.statement(),
                        identity.blankMode().name().toLowerCase(Locale.ROOT),
                        identity.tolerance().toPlainString(),
                        identity.appliesIf().orElse("")))
                .forEach(lines::add);
        return SmallKnowledge.in(folder.resolve("data"))
                .edition("test", INDICATORS, List.of("x"), lines)
                .read();
    }

    private static Map<String, String> expected(
            List<Identity> identities, Map<Integer, Report> reports, PlainEvaluation evaluation) {
        Map<String, String> expected = new TreeMap<>();
        reports.forEach((id, report) -> {
            if (report.isCurrent()) {
                identities.forEach(identity -> evaluation
                        .outcome(identity, report)
                        .ifPresent(outcome -> expected.put(id + "/test/" + identity.code() + "/total", outcome)));
                INDICATORS.forEach(indicator -> evaluation
                        .outcomeOfRollUp(indicator, report)
                        .ifPresent(outcome -> expected.put(id + "/test/roll_up/" + indicator, outcome)));
            }
        });
        return expected;
    }

    private static List<String> differences(
            Map<String, String> expected, Map<String, String> found, List<Identity> identities) {
        Map<String, Identity> byCode =
                identities.stream().collect(Collectors.toMap(Identity::code, Function.identity()));
        Map<String, String> all = new TreeMap<>(expected);
        all.putAll(found);
        return all.keySet().stream()
                .filter(key -> !Optional.ofNullable(expected.get(key)).equals(Optional.ofNullable(found.get(key))))
                .map(key -> key + ": expected " + expected.get(key) + ", found " + found.get(key) + ", "
                        + byCode.get(key.split("/")[2]))
                .limit(5)
                .toList();
    }
}
