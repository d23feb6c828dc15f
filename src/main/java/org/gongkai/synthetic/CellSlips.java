package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.FigureKey;

/** Slips in writing a single figure. */
final class CellSlips {

    private static final int LARGEST_UNIT = 4;
    private static final int COARSEST = 2;

    private CellSlips() {}

    private static Stream<SlipSite> atEachCell(
            SlipFamily family, FormStructure form, Figures figures, Function<FormCell, Stream<BigDecimal>> printed) {
        return form.cells().stream()
                .filter(cell -> figures.has(cell.key()))
                .map(cell -> new SlipSite(
                        family,
                        printed.apply(cell)
                                .map(number -> figures.slip(family, cell.key(), number))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    static Stream<SlipSite> digit(FormStructure form, Figures figures) {
        return atEachCell(
                SlipFamily.DIGIT,
                form,
                figures,
                cell -> mistyped(figures.of(cell.key()).toPlainString()).stream()
                        .map(BigDecimal::new));
    }

    /** One digit mistyped, dropped or doubled, or two neighbours swapped; no number begins with a needless zero. */
    private static Set<String> mistyped(String text) {
        Set<String> texts = new LinkedHashSet<>();
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                String head = text.substring(0, at);
                String tail = text.substring(at + 1);
                char digit = text.charAt(at);
                IntStream.rangeClosed('0', '9').forEach(other -> texts.add(head + (char) other + tail));
                texts.add(head + tail);
                texts.add(head + digit + digit + tail);
                if (!tail.isEmpty() && Character.isDigit(tail.charAt(0))) {
                    texts.add(head + tail.charAt(0) + digit + tail.substring(1));
                }
            }
        }
        texts.removeIf(written -> !written.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?"));
        return texts;
    }

    /** No minus sign is put before a zero. */
    static Stream<SlipSite> sign(FormStructure form, Figures figures) {
        return atEachCell(
                SlipFamily.SIGN,
                form,
                figures,
                cell -> Stream.of(figures.of(cell.key()).negate()));
    }

    static Stream<SlipSite> unit(FormStructure form, Figures figures) {
        return atEachCell(
                SlipFamily.UNIT,
                form,
                figures,
                cell -> IntStream.rangeClosed(1, LARGEST_UNIT)
                        .boxed()
                        .flatMap(power -> Stream.of(power, -power))
                        .map(power -> plain(figures.of(cell.key()).scaleByPowerOfTen(power)))
                        .filter(number -> number.scale() <= cell.indicator().scale()));
    }

    static Stream<SlipSite> rounding(FormStructure form, Figures figures) {
        return atEachCell(
                SlipFamily.ROUNDING,
                form,
                figures,
                cell -> IntStream.rangeClosed(-COARSEST, cell.indicator().scale())
                        .filter(scale -> scale != 0 || cell.indicator().scale() > 0)
                        .mapToObj(scale -> plain(figures.of(cell.key()).setScale(scale, RoundingMode.HALF_UP)))
                        .filter(number -> number.signum() != 0)
                        .distinct());
    }

    static Stream<SlipSite> lastYearCopied(FormStructure form, Figures figures) {
        return atEachCell(
                SlipFamily.LAST_YEAR_COPIED,
                form,
                figures,
                cell -> figures.before().map(before -> before.get(cell.key())).stream());
    }

    /** Without needless zeros, but whole numbers without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Two cells took each other's figures, as neighbours do; or two rows, or two columns. */
    static Stream<SlipSite> swapped(FormStructure form, Figures figures) {
        Stream<SlipSite> inRows =
                form.rows().stream().flatMap(row -> pairs(row.size()).map(pair -> cells(row, pair, figures)));
        Stream<SlipSite> inColumns = form.columns().stream()
                .flatMap(column -> neighbours(column.size()).map(pair -> cells(column, pair, figures)));
        return Stream.of(
                        inRows,
                        inColumns,
                        lines(form.rows(), neighbours(form.rows().size()), figures),
                        lines(form.columns(), pairs(form.columns().size()), figures))
                .flatMap(sites -> sites);
    }

    private record Pair(int one, int other) {}

    private static Stream<Pair> pairs(int size) {
        return IntStream.range(0, size)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, size).mapToObj(other -> new Pair(one, other)));
    }

    private static Stream<Pair> neighbours(int size) {
        return pairs(size).filter(pair -> pair.other() == pair.one() + 1);
    }

    private static SlipSite cells(List<FigureKey> line, Pair pair, Figures figures) {
        return swap(List.of(line.get(pair.one())), List.of(line.get(pair.other())), figures);
    }

    private static Stream<SlipSite> lines(List<List<FigureKey>> lines, Stream<Pair> pairs, Figures figures) {
        return pairs.filter(pair -> match(lines.get(pair.one()), lines.get(pair.other())))
                .map(pair -> swap(lines.get(pair.one()), lines.get(pair.other()), figures));
    }

    /** Whether two lines are of one table: their cells stand beside each other. */
    private static boolean match(List<FigureKey> one, List<FigureKey> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> {
                    boolean sameColumn =
                            one.get(i).breakdown().equals(other.get(i).breakdown());
                    boolean sameRow = one.get(i).indicator().equals(other.get(i).indicator());
                    return sameColumn || sameRow;
                });
    }

    private static SlipSite swap(List<FigureKey> ones, List<FigureKey> others, Figures figures) {
        List<FigureKey> keys = Stream.concat(ones.stream(), others.stream()).toList();
        if (!figures.haveAll(keys)) {
            return new SlipSite(SlipFamily.SWAPPED, List.of());
        }
        List<BigDecimal> printed =
                Stream.concat(others.stream(), ones.stream()).map(figures::of).toList();
        return new SlipSite(
                SlipFamily.SWAPPED,
                figures.slip(SlipFamily.SWAPPED, keys, printed).stream().toList());
    }

    /** From some cell on, all figures of a row or column stand one place on; the last is lost, the first is 0. */
    static Stream<SlipSite> shifted(FormStructure form, Figures figures) {
        return Stream.concat(form.rows().stream(), form.columns().stream())
                .filter(figures::haveAll)
                .flatMap(line -> IntStream.range(0, line.size() - 1)
                        .mapToObj(from -> line.subList(from, line.size()))
                        .map(moved -> new SlipSite(
                                SlipFamily.SHIFTED,
                                figures.slip(SlipFamily.SHIFTED, moved, onePlaceOn(moved, figures)).stream()
                                        .toList())));
    }

    private static List<BigDecimal> onePlaceOn(List<FigureKey> line, Figures figures) {
        return Stream.concat(
                        Stream.of(BigDecimal.ZERO),
                        line.subList(0, line.size() - 1).stream().map(figures::of))
                .toList();
    }
}
