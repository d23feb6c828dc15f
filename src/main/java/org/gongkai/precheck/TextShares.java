package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.statement.Statement;

/** Divides the parts of a sentence by its wholes, and holds its shares against that, as {@code sql/statements/050_share.sql} does. */
final class TextShares {

    /** How many parts a share may be of together. */
    private static final int MOST_PARTS = 4;

    private final TextSums sums;

    TextShares(TextSums sums) {
        this.sums = sums;
    }

    private record Of(ToldNumber whole, boolean isTotal, StatedQuotient share) {}

    /** Of the numbers of one sentence. */
    List<TextFinding> findings(List<ToldNumber> sentence) {
        List<TextFinding> findings = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            ToldNumber said = sentence.get(i);
            Optional<Statement.Said> share = said.statement()
                    .said()
                    .filter(told -> told.measure() == Statement.Measure.SHARE)
                    .filter(told -> said.statement().printed().contains("%") && said.isExact());
            if (share.isPresent()) {
                finding(said, sentence.get(i - share.get().back()), sentence).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<TextFinding> finding(ToldNumber said, ToldNumber part, List<ToldNumber> sentence) {
        List<Of> wholes = sentence.stream()
                .filter(whole -> part.isExact() && whole.standsBefore(part) && whole.isCount() && whole.isExact())
                .filter(whole -> whole.value().signum() > 0 && whole.value().compareTo(part.value()) >= 0)
                .map(whole -> new Of(
                        whole,
                        isTotal(whole, part),
                        StatedQuotient.of(
                                said, quotient(part.value(), whole.value().doubleValue()))))
                .toList();
        List<Of> totals = wholes.stream().filter(Of::isTotal).toList();
        boolean right = wholes.stream().anyMatch(whole -> whole.share().isRight());
        return right || totals.size() != 1 || isOfSeveral(totals.get(0).share(), part, sentence)
                ? Optional.empty()
                : Optional.of(finding(said, part, totals.get(0)));
    }

    private boolean isTotal(ToldNumber whole, ToldNumber part) {
        return whole.key().isPresent()
                && part.key().isPresent()
                && sums.isTotalOf(whole.key().get(), part.key().get());
    }

    private static double quotient(BigDecimal part, double whole) {
        return part.doubleValue() / whole * 100;
    }

    /** Whether it is the share that a few parts have together, or in two counts together. */
    private static boolean isOfSeveral(StatedQuotient share, ToldNumber part, List<ToldNumber> sentence) {
        List<ToldNumber> counts = sentence.stream()
                .filter(told -> told.isCount() && told.isExact() && told.key().isPresent())
                .sorted(Comparator.comparing(told -> told.statement().position()))
                .toList();
        int at = counts.indexOf(part);
        BigDecimal together = BigDecimal.ZERO;
        for (int from = at; from >= 0 && from > at - MOST_PARTS; from--) {
            together = together.add(counts.get(from).value());
            if (isShareInOneOrTwo(share, together, counts.subList(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShareInOneOrTwo(StatedQuotient share, BigDecimal parts, List<ToldNumber> wholes) {
        for (int one = 0; one < wholes.size(); one++) {
            double whole = wholes.get(one).value().doubleValue();
            if (whole != 0 && share.isNear(quotient(parts, whole))) {
                return true;
            }
            for (ToldNumber other : wholes.subList(one + 1, wholes.size())) {
                double both = whole + other.value().doubleValue();
                if (both != 0 && share.isNear(quotient(parts, both))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static TextFinding finding(ToldNumber said, ToldNumber part, Of whole) {
        return new TextFinding(
                said,
                part,
                "share",
                TextFinding.DIFFERS,
                true,
                said.statement().printed(),
                plain(part.value()) + " / " + plain(whole.whole().value()) + " = "
                        + whole.share().shown() + "%",
                Optional.empty(),
                "",
                "");
    }

    private static String plain(BigDecimal value) {
        return YearReport.plain(value).toPlainString();
    }
}
