package org.gongkai.explain;

import java.util.stream.IntStream;

/**
 * How unlikely things are, in tenths of a bit. An explanation costs what its slips cost: that a slip happened at all, of
 * which kind it was, which of so many places it hit, and how freely the figure that it left behind could have been
 * another one. So a gap that many explanations could hit by coincidence tells little, and a gap of 1 nothing.
 */
final class Cost {

    /** A bit. */
    static final int BIT = 10;

    /** A slip in a cell of the usual weight. */
    static final int SLIP = 20 * BIT;

    /** A slip in a cell that something else speaks against. */
    static final int SLIP_IN_DOUBT = 10 * BIT;

    /** To leave a finding of the group unexplained, where no cell is heavier than usual. */
    static final int LEFT = 130 * BIT;

    /** What it is worth to repair a group of findings besides the one that is explained. */
    static final int OTHER_GROUP = 22 * BIT;

    /** What it is worth to repair evidence that asks for one value: a carry-over, a stock, a whole roll-up. */
    static final int EVIDENCE = 8 * BIT;

    /** What it is worth to repair evidence that many values satisfy. */
    static final int LOOSE_EVIDENCE = BIT;

    /** A total that was computed from a wrong part. */
    static final int FOLLOWS = 3 * BIT;

    /** The same, where the part has lost its sign: totals are seldom computed from figures copied without it. */
    static final int FOLLOWS_SIGN = 5 * BIT;

    /** Who rounds one figure rounds others, so the next one is a slip so many times likelier in bits. */
    static final int ROUNDED_TOO = 4;

    /** A part that has the wrong figure of its total, being the only one. */
    static final int FOLLOWS_AS_PART = 6 * BIT;

    private static final double LOG_2 = StrictMath.log(2);

    /** The costs of one of so many, as far as that is asked often. */
    private static final int[] ONE_OF_FEW =
            IntStream.range(0, 2000).map(Cost::computeOneOf).toArray();

    private Cost() {}

    /** One of so many, all alike. */
    static int oneOf(long choices) {
        return choices >= 0 && choices < ONE_OF_FEW.length ? ONE_OF_FEW[(int) choices] : computeOneOf(choices);
    }

    private static int computeOneOf(long choices) {
        return choices <= 1 ? 0 : (int) Math.round(BIT * StrictMath.log(choices) / LOG_2);
    }

    /**
     * A figure that is off by that much for no special reason: the less the likelier, by the size of the number alone.
     *
     * @param difference by how much, in units of its last digit
     */
    static int offBy(long difference) {
        return 4 * BIT + oneOf(Math.abs(difference));
    }

    /**
     * That one of so many blanks should hold what a sum lacks. Nothing is printed that could be right, but each of the
     * blanks may be meant, and may be blank for a reason.
     */
    static int missing(int blanks) {
        return 15 + 2 * oneOf(blanks);
    }

    /** That one slip hit all these cells: as the heaviest of them. */
    static int slip(Problem problem, int[] cells) {
        int most = 0;
        for (int cell : cells) {
            most = Math.max(most, problem.slip(cell));
        }
        return most;
    }
}
