package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.figure.FigureStatus;
import org.gongkai.form.Figure;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.FigureKey;

/** Adds up the parts that a sentence lists, and holds them against its total, as {@code sql/statements/030_list.sql} does. */
final class TextLists {

    private static final String NUMBERING = "^([0-9]+[.．、]|（[一二三四五六七八九十]+）)?";

    private final TextSums sums;

    TextLists(TextSums sums) {
        this.sums = sums;
    }

    /** Of the numbers of one sentence. */
    List<TextFinding> findings(List<ToldNumber> sentence) {
        List<ToldNumber> linked = sentence.stream()
                .filter(told -> told.isCount() && told.key().isPresent())
                .toList();
        List<TextFinding> findings = new ArrayList<>();
        if (linked.size() > 2) {
            sums.sums().forEach(sum -> finding(sum, linked).ifPresent(findings::add));
        }
        return findings;
    }

    private static Optional<TextFinding> finding(TextSums.Sum sum, List<ToldNumber> linked) {
        List<ToldNumber> totals = of(linked, List.of(sum.total()));
        List<ToldNumber> parts = of(linked, sum.parts());
        boolean once = parts.stream().map(ToldNumber::key).distinct().count() == parts.size();
        if (totals.size() != 1
                || parts.size() < 2
                || !once
                || !Stream.concat(totals.stream(), parts.stream()).allMatch(ToldNumber::isExact)
                || !totals.get(0).standsBefore(parts.get(0))) {
            return Optional.empty();
        }
        return judged(sum, totals.get(0), parts);
    }

    private static List<ToldNumber> of(List<ToldNumber> linked, List<FigureKey> keys) {
        return linked.stream()
                .filter(told -> keys.contains(told.key().orElseThrow()))
                .toList();
    }

    private static Optional<TextFinding> judged(TextSums.Sum sum, ToldNumber total, List<ToldNumber> parts) {
        BigDecimal listed = parts.stream().map(ToldNumber::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<FigureKey> leftOut = sum.parts().stream()
                .filter(key -> parts.stream()
                        .noneMatch(part -> part.key().orElseThrow().equals(key)))
                .toList();
        BigDecimal missing = total.value().subtract(listed);
        if (missing.signum() == 0) {
            return Optional.empty();
        }
        if (missing.signum() < 0 || leftOut.isEmpty()) {
            return Optional.of(finding(total, parts, listed, TextFinding.DIFFERS, Optional.empty()));
        }
        return single(total, leftOut, missing)
                .filter(figure -> !endsInOthers(parts.get(parts.size() - 1)))
                .map(figure -> finding(total, parts, listed, "incomplete", Optional.of(figure)));
    }

    private static boolean endsInOthers(ToldNumber last) {
        int end = last.statement().position() - 1 + last.statement().printed().length();
        return last.statement().sentence().startsWith("等", end);
    }

    /** The one part left out that the table has anything in, where it is just what is missing. */
    private static Optional<Figure> single(ToldNumber total, List<FigureKey> leftOut, BigDecimal missing) {
        List<Figure> figures = leftOut.stream()
                .flatMap(key -> total.report().figure(key).stream())
                .filter(figure -> figure.edition().equals(total.placed().edition()))
                .filter(figure -> !isNothing(figure))
                .toList();
        return figures.size() == 1
                        && figures.get(0).value().status() == FigureStatus.REPORTED
                        && figures.get(0).value().value().orElseThrow().compareTo(missing) == 0
                ? Optional.of(figures.get(0))
                : Optional.empty();
    }

    private static boolean isNothing(Figure figure) {
        return switch (figure.value().status()) {
            case BLANK, NOT_APPLICABLE -> true;
            case REPORTED -> figure.value().value().orElseThrow().signum() == 0;
            case APPROXIMATE, LOWER_BOUND, UPPER_BOUND, UNREADABLE -> false;
        };
    }

    private static TextFinding finding(
            ToldNumber total, List<ToldNumber> parts, BigDecimal listed, String outcome, Optional<Figure> leftOut) {
        String summands = parts.stream().map(part -> plain(part.value())).collect(Collectors.joining(" + "));
        String missing = plain(total.value().subtract(listed));
        return new TextFinding(
                total,
                total,
                "list",
                outcome,
                leftOut.isEmpty(),
                summands + " = " + plain(listed),
                plain(total.value()),
                leftOut.map(figure -> "left_out"),
                leftOut.map(figure -> zh(figure) + " " + missing).orElse(""),
                leftOut.map(figure -> en(figure) + " " + missing).orElse(""));
    }

    private static String zh(Figure figure) {
        return isTotal(figure)
                ? figure.indicator().labelZh().replaceFirst(NUMBERING, "")
                : figure.breakdown().labelZh();
    }

    private static String en(Figure figure) {
        return isTotal(figure)
                ? figure.indicator().labelEn()
                : figure.breakdown().labelEn();
    }

    private static boolean isTotal(Figure figure) {
        return figure.breakdown().code().equals(Term.TOTAL);
    }

    private static String plain(BigDecimal value) {
        return YearReport.plain(value).toPlainString();
    }
}
