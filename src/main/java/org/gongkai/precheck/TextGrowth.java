package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.statement.Statement;

/**
 * Holds by how much a count is said to have grown or fallen against the tables of both years, as {@code
 * sql/statements/040_growth.sql} does, where the file of the year before is given.
 */
final class TextGrowth {

    private static final String MINUS = " − ";

    /** Of the numbers of one sentence. */
    List<TextFinding> findings(List<ToldNumber> sentence) {
        List<TextFinding> findings = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            ToldNumber said = sentence.get(i);
            Optional<Statement.Said> growth = said.statement()
                    .said()
                    .filter(told -> told.measure() != Statement.Measure.SHARE)
                    .filter(told -> said.isExact());
            if (growth.isPresent()) {
                ToldNumber count = sentence.get(i - growth.get().back());
                int direction = growth.get().measure() == Statement.Measure.GROWTH ? 1 : -1;
                count.before()
                        .filter(before -> count.isThatOfTable())
                        .flatMap(before -> finding(said, count, before, direction, sentence))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<TextFinding> finding(
            ToldNumber said, ToldNumber count, BigDecimal before, int direction, List<ToldNumber> sentence) {
        boolean percent = said.statement().printed().contains("%");
        if (percent && before.signum() <= 0) {
            return Optional.empty();
        }
        StatedQuotient stated = StatedQuotient.of(said, growth(count.value(), before, direction, percent));
        boolean right = percent ? stated.isRight() : stated.isExact();
        boolean ofAnother = sentence.stream()
                .filter(other -> other.standsBefore(said) && other.isCount())
                .anyMatch(other -> other.before()
                        .filter(value -> other.statement().value().value().isPresent())
                        .filter(value -> !percent || value.signum() != 0)
                        .filter(value -> stated.isNear(growth(other.value(), value, direction, percent)))
                        .isPresent());
        return right || ofAnother
                ? Optional.empty()
                : Optional.of(new TextFinding(
                        said,
                        count,
                        percent ? "growth" : "change",
                        TextFinding.DIFFERS,
                        false,
                        said.statement().printed(),
                        wanted(count.value(), before, direction, percent) + " = " + stated.shown()
                                + (percent ? "%" : ""),
                        reason(stated, count.value(), before, direction, percent),
                        "",
                        ""));
    }

    private static double growth(BigDecimal value, BigDecimal before, int direction, boolean percent) {
        double difference = direction * (value.doubleValue() - before.doubleValue());
        return percent ? difference / before.doubleValue() * 100 : difference;
    }

    private static String wanted(BigDecimal value, BigDecimal before, int direction, boolean percent) {
        String difference =
                direction == 1 ? plain(value) + MINUS + plain(before) : plain(before) + MINUS + plain(value);
        return percent ? "(" + difference + ") / " + plain(before) : difference;
    }

    private static Optional<String> reason(
            StatedQuotient stated, BigDecimal value, BigDecimal before, int direction, boolean percent) {
        if (stated.told() > 0 && Math.abs(Math.abs(stated.trueValue()) - stated.told()) * stated.scale() < 1) {
            return Optional.of("other_direction");
        }
        boolean overThisYear = percent
                && value.signum() != 0
                && stated.isNear(direction * (value.doubleValue() - before.doubleValue()) / value.doubleValue() * 100);
        return overThisYear ? Optional.of("over_this_year") : Optional.empty();
    }

    private static String plain(BigDecimal value) {
        return YearReport.plain(value).toPlainString();
    }
}
