package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a report's figures besides what they are, for those who look for the cause of a failed sum.
 *
 * @param tolerance by how much every identity may be missed, beyond its own tolerance
 * @param figures what is known of single figures, those of which nothing is known left out
 * @param swapPairs figures that may be mistaken for each other
 */
public record ReportRemarks(BigDecimal tolerance, List<FigureRemark> figures, List<SwapPair> swapPairs) {

    public ReportRemarks {
        figures = List.copyOf(figures);
        swapPairs = List.copyOf(swapPairs);
    }

    /**
     * How far a figure may be doubted.
     *
     * @param figure the figure
     * @param weight how reliable it is against those of weight 1, which is usual
     * @param trusted whether it is certain
     * @param inDoubt whether something else speaks against it
     * @param signMayFlip whether its sign may be wrong; empty where only its indicator tells
     */
    public record FigureRemark(
            Figure figure, BigDecimal weight, boolean trusted, boolean inDoubt, Optional<Boolean> signMayFlip) {

        /** Whether it says anything. */
        public boolean saysAnything() {
            return weight.compareTo(BigDecimal.ONE) != 0 || trusted || inDoubt || signMayFlip.isPresent();
        }
    }

    /** Two figures that may stand in each other's place. */
    public record SwapPair(Figure one, Figure other) {}

    /** What the knowledge says of the indicators of these figures. */
    static ReportRemarks of(List<Figure> figures) {
        List<FigureRemark> remarks = figures.stream()
                .filter(figure -> figure.indicator().weight().compareTo(BigDecimal.ONE) != 0)
                .map(figure -> new FigureRemark(figure, figure.indicator().weight(), false, false, Optional.empty()))
                .toList();
        return new ReportRemarks(BigDecimal.ZERO, remarks, swapPairs(figures));
    }

    /** Every two figures of one swap group and one breakdown. */
    public static List<SwapPair> swapPairs(List<Figure> figures) {
        Map<List<String>, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : figures) {
            figure.indicator()
                    .swapGroup()
                    .ifPresent(group -> groups.computeIfAbsent(
                                    List.of(
                                            figure.edition(),
                                            group,
                                            figure.breakdown().code()),
                                    none -> new ArrayList<>())
                            .add(figure));
        }
        List<SwapPair> pairs = new ArrayList<>();
        for (List<Figure> group : groups.values()) {
            for (int one = 0; one < group.size(); one++) {
                for (int other = one + 1; other < group.size(); other++) {
                    pairs.add(new SwapPair(group.get(one), group.get(other)));
                }
            }
        }
        return pairs;
    }
}
