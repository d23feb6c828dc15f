package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.synthetic.FormStructure.Sum;

/** Slips in adding up: of a total and its parts. */
final class SumSlips {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int LARGEST_DRIFT = 3;

    private SumSlips() {}

    private static Stream<SlipSite> atEachSum(
            FormStructure form, Figures figures, BiFunction<Sum, Figures, Stream<SlipSite>> places) {
        return form.sums().stream()
                .filter(sum -> figures.has(sum.total()) && figures.haveAll(sum.parts()))
                .flatMap(sum -> places.apply(sum, figures));
    }

    private static Stream<SlipSite> site(SlipFamily family, Stream<Optional<Slip>> slips) {
        return Stream.of(new SlipSite(family, slips.flatMap(Optional::stream).toList()));
    }

    static Stream<SlipSite> countedInsideAnotherPart(FormStructure form, Figures figures) {
        return atEachSum(
                form,
                figures,
                (sum, known) -> sum.parts().stream()
                        .filter(other -> sum.exact() && known.of(other).signum() > 0)
                        .flatMap(other -> sum.parts().stream()
                                .filter(part -> !part.equals(other))
                                .flatMap(part -> site(
                                        SlipFamily.COUNTED_INSIDE_ANOTHER_PART,
                                        Stream.of(known.slip(
                                                SlipFamily.COUNTED_INSIDE_ANOTHER_PART,
                                                part,
                                                known.of(part).add(known.of(other))))))));
    }

    static Stream<SlipSite> ofWhichAdded(FormStructure form, Figures figures) {
        return atEachSum(form, figures, (sum, known) -> {
            BigDecimal added = known.of(sum.total()).add(known.sum(form.ofWhich(sum)));
            return site(
                    SlipFamily.OF_WHICH_ADDED, Stream.of(known.slip(SlipFamily.OF_WHICH_ADDED, sum.total(), added)));
        });
    }

    static Stream<SlipSite> partLeftOut(FormStructure form, Figures figures) {
        SlipFamily family = SlipFamily.PART_LEFT_OUT;
        return atEachSum(
                form,
                figures,
                (sum, known) -> sum.parts().stream()
                        .filter(part -> sum.exact() && known.of(part).signum() > 0)
                        .flatMap(part -> Stream.concat(
                                site(
                                        family,
                                        Stream.of(known.slip(
                                                family,
                                                sum.total(),
                                                known.of(sum.total()).subtract(known.of(part))))),
                                site(family, Stream.of(known.slip(family, part, BigDecimal.ZERO))))));
    }

    /** The total counts each item once: any number from the largest of the means up to one below their sum. */
    static Stream<SlipSite> severalChannels(FormStructure form, Figures figures) {
        SlipFamily family = SlipFamily.SEVERAL_CHANNELS;
        return atEachSum(form, figures, (sum, known) -> {
            BigDecimal whole = known.sum(sum.parts());
            BigDecimal largest = sum.parts().stream().map(known::of).reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal middle = whole.add(largest).divide(TWO, 0, RoundingMode.DOWN);
            boolean room = sum.means() && sum.exact() && whole.compareTo(largest) > 0;
            return room
                    ? site(
                            family,
                            Stream.of(largest, middle, whole.subtract(BigDecimal.ONE))
                                    .distinct()
                                    .map(total -> known.slip(family, sum.total(), total)))
                    : Stream.empty();
        });
    }

    static Stream<SlipSite> totalAddedToParts(FormStructure form, Figures figures) {
        SlipFamily family = SlipFamily.TOTAL_ADDED_TO_PARTS;
        return atEachSum(form, figures, (sum, known) -> {
            BigDecimal added = known.of(sum.total()).add(known.sum(sum.parts()));
            return site(family, Stream.of(known.slip(family, sum.total(), added)));
        });
    }

    static Stream<SlipSite> runningTotal(FormStructure form, Figures figures) {
        SlipFamily family = SlipFamily.RUNNING_TOTAL;
        return atEachSum(form, figures, (sum, known) -> {
            List<BigDecimal> running = new ArrayList<>();
            BigDecimal soFar = BigDecimal.ZERO;
            for (FigureKey part : sum.parts()) {
                soFar = soFar.add(known.of(part));
                running.add(soFar);
            }
            return sum.exact() ? site(family, Stream.of(known.slip(family, sum.parts(), running))) : Stream.empty();
        });
    }

    /** A part was put right by a little, or from half of what it was, and the total kept. */
    static Stream<SlipSite> totalNotRecomputed(FormStructure form, Figures figures) {
        SlipFamily family = SlipFamily.TOTAL_NOT_RECOMPUTED;
        return atEachSum(form, figures, (sum, known) -> {
            List<Optional<Slip>> slips = new ArrayList<>();
            BigDecimal total = known.of(sum.total());
            for (int drift = 1; drift <= LARGEST_DRIFT; drift++) {
                slips.add(known.slip(family, sum.total(), total.add(BigDecimal.valueOf(drift))));
                slips.add(known.slip(family, sum.total(), total.subtract(BigDecimal.valueOf(drift))));
            }
            sum.parts().stream()
                    .map(part -> known.of(part).divide(TWO, 0, RoundingMode.DOWN))
                    .forEach(half -> slips.add(known.slip(family, sum.total(), total.subtract(half))));
            boolean changed = sum.exact() && total.signum() > 0;
            return changed
                    ? site(
                            family,
                            slips.stream()
                                    .distinct()
                                    .filter(slip ->
                                            slip.filter(SumSlips::isPositive).isPresent()))
                    : Stream.empty();
        });
    }

    private static boolean isPositive(Slip slip) {
        return slip.changes().stream().allMatch(change -> change.printed().signum() >= 0);
    }
}
