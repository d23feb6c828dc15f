package org.gongkai.form.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.IndicatorRole;

/** Numbers for a form as a body may report them: the request and the review table add up. */
final class Numbers {

    private final Random random;
    private final Map<String, Long> numbers = new HashMap<>();

    Numbers(long seed, Edition edition) {
        this.random = new Random(seed);
        edition.tables().forEach(this::fill);
    }

    Printed of(Indicator indicator, String breakdown) {
        return Printed.number(numbers.get(key(indicator.code(), breakdown)));
    }

    private static String key(String indicator, String breakdown) {
        return indicator + "|" + breakdown;
    }

    private void fill(FormTable table) {
        if (table.breakdowns().isEmpty()) {
            table.indicators().forEach(indicator -> put(indicator.code(), "total", random.nextInt(900)));
            table.indicators().forEach(indicator -> addUp(table, indicator));
        } else {
            List<Breakdown> kinds = table.breakdowns().stream()
                    .filter(breakdown -> !breakdown.code().equals("total"))
                    .toList();
            kinds.forEach(breakdown -> column(table, breakdown));
            table.indicators()
                    .forEach(indicator -> put(
                            indicator.code(),
                            "total",
                            kinds.stream()
                                    .mapToLong(breakdown -> get(indicator.code(), breakdown.code()))
                                    .sum()));
        }
    }

    private void put(String indicator, String breakdown, long number) {
        numbers.put(key(indicator, breakdown), number);
    }

    private long get(String indicator, String breakdown) {
        return numbers.getOrDefault(key(indicator, breakdown), 0L);
    }

    /** Columns of a total and its parts: 行政复议 / 总计. */
    private void addUp(FormTable table, Indicator indicator) {
        if (indicator.role() == IndicatorRole.TOTAL && indicator.rowPath().isEmpty()) {
            List<String> group =
                    indicator.columnPath().subList(0, indicator.columnPath().size() - 1);
            long sum = table.indicators().stream()
                    .filter(other -> other.role() == IndicatorRole.PART)
                    .filter(other -> other.columnPath()
                            .subList(0, other.columnPath().size() - 1)
                            .equals(group))
                    .mapToLong(other -> get(other.code(), "total"))
                    .sum();
            put(indicator.code(), "total", sum);
        }
    }

    private void column(FormTable table, Breakdown breakdown) {
        boolean many = breakdown.code().equals("natural") || !breakdown.set().equals("applicant");
        long sum = 0;
        for (Indicator indicator : table.indicators()) {
            long number = many || random.nextInt(4) == 0 ? random.nextInt(many ? 120 : 9) : 0;
            put(indicator.code(), breakdown.code(), number);
            sum += indicator.role() == IndicatorRole.PART ? number : 0;
        }
        long results = sum;
        indicator(table, "results_total").ifPresent(total -> put(total.code(), breakdown.code(), results));
        long in = Math.min(results, get("backlog_in", breakdown.code()));
        put("backlog_in", breakdown.code(), in);
        put("requests_new", breakdown.code(), results + get("backlog_out", breakdown.code()) - in);
    }

    private static Optional<Indicator> indicator(FormTable table, String code) {
        return table.indicator(code);
    }
}
