package org.gongkai.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.gongkai.explain.CaseCell.Reliability;

/**
 * What it costs that a cell slipped, by how reliable it is. Only how weights stand to each other says anything (Fellegi and
 * Holt 1976), so the usual weight of the cells that may be changed is taken for 1.
 */
final class Weights {

    /** A cell so many times heavier than usual is as good as trusted; more would only make sums overflow. */
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1000);

    private static final int DIGITS = 6;

    private final int[] slips;
    private final boolean differing;
    private final int left;

    /** What the weights of these cells come to. */
    static Weights of(List<CaseCell> cells) {
        for (CaseCell cell : cells) {
            if (cell.reliability() != Reliability.USUAL) {
                return new Weights(cells);
            }
        }
        return usual(cells.size());
    }

    private static Weights usual(int cells) {
        int[] slips = new int[cells];
        Arrays.fill(slips, Cost.SLIP);
        return new Weights(slips, false, Cost.LEFT);
    }

    private Weights(int[] slips, boolean differing, int left) {
        this.slips = slips;
        this.differing = differing;
        this.left = left;
    }

    private Weights(List<CaseCell> cells) {
        BigDecimal usual = usual(cells);
        this.slips = new int[cells.size()];
        int heaviest = Cost.SLIP;
        for (int cell = 0; cell < slips.length; cell++) {
            Reliability reliability = cells.get(cell).reliability();
            BigDecimal ratio = ratio(reliability.weight(), usual);
            slips[cell] = slip(reliability, ratio);
            heaviest = reliability.trusted() ? heaviest : Math.max(heaviest, slips[cell]);
        }
        this.differing = cells.stream()
                .map(CaseCell::reliability)
                .filter(reliability -> !reliability.trusted())
                .anyMatch(reliability -> reliability.weight().compareTo(usual) != 0);
        this.left = (int) ((long) Cost.LEFT * heaviest / Cost.SLIP);
    }

    /** The middle one of the weights of the cells that may be changed. */
    private static BigDecimal usual(List<CaseCell> cells) {
        BigDecimal[] weights = cells.stream()
                .map(CaseCell::reliability)
                .filter(reliability -> !reliability.trusted())
                .map(Reliability::weight)
                .filter(weight -> weight.signum() > 0)
                .toArray(BigDecimal[]::new);
        Arrays.sort(weights);
        return weights.length == 0 ? BigDecimal.ONE : weights[(weights.length - 1) / 2];
    }

    private static BigDecimal ratio(BigDecimal weight, BigDecimal usual) {
        return weight.compareTo(usual) == 0
                ? BigDecimal.ONE
                : weight.divide(usual, DIGITS, RoundingMode.HALF_EVEN).min(HEAVIEST);
    }

    private static int slip(Reliability reliability, BigDecimal ratio) {
        int usual = reliability.inDoubt() ? Cost.SLIP_IN_DOUBT : Cost.SLIP;
        return ratio.equals(BigDecimal.ONE)
                ? usual
                : ratio.multiply(BigDecimal.valueOf(usual)).intValue();
    }

    /** For each cell what it costs that it slipped at all. */
    int[] slips() {
        return slips;
    }

    /** Whether some cells that may be changed were said to be more reliable than others. */
    boolean differ() {
        return differing;
    }

    /** What it costs to leave a finding unexplained: more than a few slips in the heaviest cells. */
    int left() {
        return left;
    }
}
