package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gongkai.Seeds;
import org.gongkai.agency.Period;
import org.gongkai.agency.Scope;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.form.CellCount;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.form.ReportRemarks;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.precheck.Precheck;
import org.gongkai.reporting.Language;
import org.gongkai.source.FileFormat;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check before sending tells of blanks what the night derives, whatever the identities and figures: with coefficients and
 * constants, inexact figures, tolerances, equations that only tell something together, and contradictions.
 */
class BlankHintsPropertyTest extends WarehouseTest {

    private static final int IDENTITIES = 9;
    private static final List<String> INDICATORS = List.of("na", "nb", "nc", "nd", "ne", "ng", "f", "h");
    private static final List<String> COEFFICIENTS = List.of("", "", "", "", "", "2*", "0.5*", "3*", "-");
    private static final List<String> RELATIONS = List.of("=", "=", "=", "=", "<=", ">=", "<", ">");
    private static final List<String> TOLERANCES = List.of("0", "0", "0", "0", "1", "0.5");
    private static final List<String> AGENCIES = List.of("suqian", "zaozhuang", "zaozhuang_gaoxin", "320000", "370402");

    private Random random;

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Figures that the identities are true of, so that there is something to derive. */
    private Map<String, BigDecimal> truth() {
        Map<String, BigDecimal> truth = new LinkedHashMap<>();
        for (String indicator : INDICATORS) {
            int least = indicator.startsWith(SmallKnowledge.COUNT) ? 0 : -4;
            truth.put(indicator, BigDecimal.valueOf(oneIn(4) ? 0 : least + random.nextInt(9)));
        }
        return truth;
    }

    private String identity(int number, Map<String, BigDecimal> truth) {
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        BigDecimal gap = addSide(left, truth).subtract(addSide(right, truth));
        if (oneIn(6)) {
            gap = gap.add(BigDecimal.ONE);
        }
        if (gap.signum() != 0) {
            right.append(gap.signum() > 0 ? " + " : " - ").append(gap.abs().toPlainString());
        }
        String line = SmallKnowledge.identity(
                "i" + number,
                left + " " + oneOf(RELATIONS) + " " + right,
                oneOf(List.of(BlankMode.values())).name().toLowerCase(Locale.ROOT),
                oneOf(TOLERANCES),
                oneIn(8) ? "subtotals_equal_total" : "");
        return oneIn(8) ? line.replace(",hard,", ",evidence,") : line;
    }

    private BigDecimal addSide(StringBuilder side, Map<String, BigDecimal> truth) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int terms = 1 + random.nextInt(3); terms > 0; terms--) {
            String coefficient = oneOf(COEFFICIENTS);
            String indicator = oneOf(INDICATORS);
            String text = coefficient + indicator + (oneIn(20) ? "@-1" : "");
            side.append(side.length() == 0 ? text : text.startsWith("-") ? " - " + text.substring(1) : " + " + text);
            String factor = coefficient.replace("*", "");
            sum = sum.add(truth.get(indicator)
                    .multiply(
                            factor.equals("-")
                                    ? BigDecimal.ONE.negate()
                                    : new BigDecimal("0" + factor).max(one(factor))));
        }
        return sum;
    }

    private static BigDecimal one(String factor) {
        return factor.isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private List<Fact> facts(Map<String, BigDecimal> truth) {
        int blanks = oneOf(List.of(2, 2, 3, 5));
        List<Fact> facts = new ArrayList<>();
        truth.forEach((indicator, value) -> {
            if (!oneIn(25)) {
                facts.add(
                        oneIn(blanks)
                                ? Fact.withoutValue(
                                        indicator, oneOf(List.of("blank", "blank", "not_applicable", "unreadable")))
                                : fact(indicator, oneIn(12) ? value.add(BigDecimal.ONE) : value));
            }
        });
        return facts;
    }

    private Fact fact(String indicator, BigDecimal value) {
        if (!oneIn(8)) {
            return Fact.of(indicator, value.toPlainString());
        }
        String low = value.subtract(BigDecimal.valueOf(random.nextInt(3))).toPlainString();
        String high = value.add(BigDecimal.valueOf(random.nextInt(3))).toPlainString();
        return switch (random.nextInt(3)) {
            case 0 -> Fact.inexact(indicator, "approximate", value.toPlainString(), low, high);
            case 1 -> Fact.inexact(indicator, "lower_bound", value.toPlainString(), low, "");
            default -> Fact.inexact(indicator, "upper_bound", value.toPlainString(), "", high);
        };
    }

    /** The same report as it would be read from a file. */
    private static FileReading reading(Knowledge knowledge, Report report, List<Fact> facts, BigDecimal tolerance) {
        Set<String> texts = report.knownTexts().isEmpty() ? Set.of() : Set.of(report.knownTexts());
        List<RecognisedTable> tables = List.of(
                new RecognisedTable(1, "Sheet1", 1, "test", "plain", BigDecimal.ONE, texts),
                new RecognisedTable(2, "Sheet1", 1, "test", "applied", BigDecimal.ONE, texts));
        List<Figure> figures = new ArrayList<>();
        for (Fact fact : facts) {
            figures.add(new Figure(
                    "test",
                    knowledge
                            .edition("test")
                            .orElseThrow()
                            .indicators()
                            .filter(indicator -> indicator.code().equals(fact.indicator()))
                            .findFirst()
                            .orElseThrow(),
                    knowledge.breakdowns().stream()
                            .filter(breakdown -> breakdown.code().equals(fact.breakdown()))
                            .findFirst()
                            .orElseThrow(),
                    value(fact),
                    1,
                    figures.size(),
                    1));
        }
        ReportReading read = new ReportReading(
                agency(report.agency()),
                report.year(),
                Period.YEAR,
                Scope.UNKNOWN,
                tables,
                figures,
                new ReportRemarks(tolerance, List.of(), List.of()));
        return new FileReading(
                "file",
                FileFormat.CSV,
                Optional.empty(),
                List.of(read),
                List.of(),
                CellCount.NONE,
                List.of(),
                Set.of(),
                Set.of());
    }

    private static Agency agency(String code) {
        return new Agency(code, code, code, "", "", "", "", List.of(), List.of(), false);
    }

    private static ReportedValue value(Fact fact) {
        FigureStatus status = FigureStatus.valueOf(fact.status().toUpperCase(Locale.ROOT));
        return new ReportedValue(
                status,
                fact.value(),
                fact.low(),
                fact.high(),
                "",
                Optional.empty(),
                Optional.empty(),
                status == FigureStatus.UNREADABLE ? Optional.of(UnreadableReason.values()[0]) : Optional.empty());
    }

    /** What the night derives on a report; nothing where it comes to zeros only, as on slips. */
    private Set<String> derived(int report) {
        return new TreeSet<>(warehouse.texts("""
                select core.cell_reference(figure.row_no, figure.column_no)
                || ' ' || coalesce(core.plain_number(derived.value), 'contradiction')
                from core.derived_figure as derived
                inner join core.fact_indicator as figure
                    on
                        derived.report_id = figure.report_id
                        and derived.indicator_id = figure.indicator_id
                        and derived.breakdown_id = figure.breakdown_id
                where
                    derived.report_id = %d
                    and derived.report_id in (select report_id from core.derived_figure where value is null or value <> 0)
                """.formatted(report)));
    }

    static LongStream seeds() {
        return Seeds.usually(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void checkAndNightDeriveTheSame(long seed) throws Exception {
        random = new Random(seed);
        Map<String, BigDecimal> truth = truth();
        List<String> identities = new ArrayList<>();
        for (int number = 0; number < IDENTITIES; number++) {
            identities.add(identity(number, truth));
        }
        Knowledge knowledge = SmallKnowledge.in(folder)
                .edition("test", INDICATORS, List.of("x"), identities)
                .read();
        warehouse.with(knowledge);
        Map<Integer, FileReading> readings = new LinkedHashMap<>();
        for (String agency : AGENCIES) {
            for (int year = 2000; year < 2020; year++) {
                Report report = new Report(agency, year, "test", "current", oneIn(2) ? "subtotals_equal_total" : "");
                List<Fact> facts = facts(truth);
                int id = warehouse.add(report, facts);
                String tolerance = oneIn(8) ? "1" : "0";
                warehouse.tolerate(id, tolerance);
                readings.put(id, reading(knowledge, report, facts, new BigDecimal(tolerance)));
            }
        }
        warehouse.derive();

        List<String> differences = new ArrayList<>();
        List<String> all = new ArrayList<>();
        readings.forEach((id, reading) -> {
            Set<String> told = new Precheck(knowledge, List::of, Language.ZH)
                    .check(List.of(reading)).get(0).hints().stream()
                            .map(hint -> hint.cell() + " " + (hint.value().isEmpty() ? "contradiction" : hint.value()))
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> derived = derived(id);
            all.addAll(derived);
            if (!told.equals(derived)) {
                differences.add("report " + id + ": check " + told + ", night " + derived);
            }
        });
        assertThat(differences).as("seed %d, %s", seed, identities).isEmpty();
        assertThat(all).as("seed %d", seed).hasSizeGreaterThan(10);
    }
}
