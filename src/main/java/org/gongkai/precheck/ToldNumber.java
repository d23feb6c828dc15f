package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.Figure;
import org.gongkai.form.PlacedStatement;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.statement.Statement;

/**
 * A number that the text of a report tells, beside the report's table and that of the year before.
 *
 * @param placed the number, with its sentence and place
 * @param no where it stands among the numbers of its file, from 0
 * @param report the report
 * @param yearBefore the agency's report of the year before, where it is given
 */
record ToldNumber(PlacedStatement placed, int no, YearReport report, Optional<YearReport> yearBefore) {

    Statement statement() {
        return placed.statement();
    }

    boolean isCount() {
        return statement().kind() == Statement.Kind.COUNT;
    }

    boolean isExact() {
        return statement().value().status() == FigureStatus.REPORTED;
    }

    BigDecimal value() {
        return statement().value().value().orElseThrow();
    }

    Optional<FigureKey> key() {
        return statement().link().map(link -> new FigureKey(link.indicator(), link.breakdown()));
    }

    boolean standsWith(ToldNumber other) {
        return placed.place().equals(other.placed.place())
                && statement().sentence().equals(other.statement().sentence());
    }

    boolean standsBefore(ToldNumber other) {
        return standsWith(other) && statement().position() < other.statement().position();
    }

    /** The figure of the table that it is one of. */
    Optional<Figure> figure() {
        return key().flatMap(report::figure).filter(figure -> figure.edition().equals(placed.edition()));
    }

    /** The same figure of the year before, where it is exact. */
    Optional<BigDecimal> before() {
        return key().flatMap(key -> yearBefore.flatMap(other -> other.figure(key)))
                .filter(figure -> figure.edition().equals(placed.edition()))
                .filter(figure -> figure.value().status() == FigureStatus.REPORTED)
                .flatMap(figure -> figure.value().value());
    }

    /** Whether no value of both intervals is the same. */
    boolean differsFromTable() {
        return compared((said, table) -> said.least.compareTo(table.most) > 0 || said.most.compareTo(table.least) < 0);
    }

    /** Whether it is the very figure of the table, both exact. */
    boolean isThatOfTable() {
        return compared((said, table) -> said.least.compareTo(said.most) == 0
                && table.least.compareTo(table.most) == 0
                && said.least.compareTo(table.least) == 0);
    }

    private interface Comparison {
        boolean holds(Bounds said, Bounds table);
    }

    private boolean compared(Comparison comparison) {
        Optional<Bounds> said = isCount() ? Bounds.of(statement().value()) : Optional.empty();
        Optional<Bounds> table = figure().flatMap(figure -> Bounds.of(figure.value()));
        return said.isPresent() && table.isPresent() && comparison.holds(said.get(), table.get());
    }

    private record Bounds(BigDecimal least, BigDecimal most) {

        private static final BigDecimal NO_END = new BigDecimal("999999999999");

        static Optional<Bounds> of(ReportedValue value) {
            if (value.value().isEmpty()) {
                return Optional.empty();
            }
            BigDecimal number = value.value().get();
            Optional<BigDecimal> low = switch (value.status()) {
                case REPORTED -> Optional.of(number);
                case UPPER_BOUND -> value.low().or(() -> Optional.of(BigDecimal.ZERO));
                default -> value.low();
            };
            Optional<BigDecimal> high = switch (value.status()) {
                case REPORTED -> Optional.of(number);
                case LOWER_BOUND -> value.high().or(() -> Optional.of(NO_END));
                default -> value.high();
            };
            return low.flatMap(least -> high.map(most -> new Bounds(least, most)));
        }
    }
}
