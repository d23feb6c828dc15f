package org.gongkai.load;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.form.Figure;
import org.gongkai.form.ReportReading;
import org.gongkai.plan.ContentHash;

/** The digest by which sets of figures are told apart: what was reported, not where it stood or how it was printed. */
final class FigureDigest {

    private FigureDigest() {}

    static String of(ReportReading report) {
        List<String> lines =
                report.figures().stream().map(FigureDigest::line).sorted().toList();
        return ContentHash.of(lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Figure figure) {
        boolean unreadable = figure.value().reason().isPresent();
        return String.join(
                "|",
                figure.edition(),
                figure.indicator().code(),
                figure.breakdown().code(),
                figure.value().status().code(),
                number(figure.value().value()),
                number(figure.value().low()),
                number(figure.value().high()),
                unreadable ? figure.value().printed() : "");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }
}
