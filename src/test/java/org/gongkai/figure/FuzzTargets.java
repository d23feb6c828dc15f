package org.gongkai.figure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The parser of values, as {@link org.gongkai.source.FuzzTargets}. */
public final class FuzzTargets {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);
    private static final ValueParser PARSER = ValueFixture.parser();

    private FuzzTargets() {}

    /** Texts of cells. */
    public static final class Values {
        private Values() {}

        /** One cell, in columns of several kinds: what is read can be stored, and its bounds are in order. */
        public static void fuzzerTestOneInput(byte[] bytes) {
            String printed = new String(bytes, StandardCharsets.UTF_8);
            for (ExpectedValue expected :
                    List.of(ValueFixture.COUNT, ValueFixture.CHANGE, ValueFixture.PERSONS, ValueFixture.MONEY)) {
                require(printed, PARSER.parse(printed, expected));
                require(printed, PARSER.parse(printed, expected, Optional.of("万元")));
            }
        }

        private static void require(String printed, ReportedValue read) {
            boolean kept = read.printed().equals(printed);
            boolean complete =
                    read.status() != FigureStatus.REPORTED || read.value().isPresent();
            boolean bounded = read.value().stream()
                    .allMatch(value -> value.abs().compareTo(MOST) < 0
                            && value.scale() <= 6
                            && read.low().stream()
                                    .allMatch(low -> read.high().stream().allMatch(high -> low.compareTo(high) <= 0)));
            if (!kept || !complete || !bounded) {
                throw new IllegalStateException("read as " + read);
            }
        }
    }
}
