package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.knowledge.FigureKey;

/**
 * One cell of a report under explanation.
 *
 * @param key what it is
 * @param label what people call it
 * @param value its value, empty where it is blank or unreadable
 * @param low least possible value of an inexact figure; the value itself where exact, empty where there is no bound
 * @param high greatest possible value, likewise
 * @param scale number of decimals that it may have
 * @param mayBeNegative whether it is a difference
 * @param place where it stands on the form
 * @param reliability how far it may be doubted
 * @param lastYear its value in the report of the year before, where there is one
 * @param parent the cell whose row stands above it as the heading of its group, where there is one
 * @param channel whether it is one of several means that may be counted for one event
 */
public record CaseCell(
        FigureKey key,
        Label label,
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        int scale,
        boolean mayBeNegative,
        Place place,
        Reliability reliability,
        Optional<BigDecimal> lastYear,
        Optional<FigureKey> parent,
        boolean channel) {

    /** What people call a cell, in both languages. */
    public record Label(String zh, String en) {}

    /**
     * Where a cell stands on the form, for slips that move figures.
     *
     * @param table number of its table
     * @param row number of its row in the table
     * @param column number of its column
     */
    public record Place(int table, int row, int column) {

        /** The place of a cell that is printed nowhere: it has no neighbours. */
        public static Place nowhere(int cell) {
            return new Place(-1 - cell, 0, 0);
        }

        boolean isNowhere() {
            return table < 0;
        }
    }

    /**
     * How far a cell may be doubted.
     *
     * @param weight how reliable it is: a change of twice the weight must explain twice as much; 1 by default
     * @param trusted whether it must not be changed at all
     * @param inDoubt whether something else speaks against it
     * @param signMayFlip whether its sign may have been lost or added; empty where that is so of differences
     */
    public record Reliability(BigDecimal weight, boolean trusted, boolean inDoubt, Optional<Boolean> signMayFlip) {

        /** Nothing is known for or against it. */
        public static final Reliability USUAL = new Reliability(BigDecimal.ONE, false, false, Optional.empty());
    }

    /** A cell with an exact value of which nothing more is known. */
    public static CaseCell exact(FigureKey key, BigDecimal value, Place place) {
        return new CaseCell(
                key,
                new Label(key.indicator(), key.indicator()),
                Optional.of(value),
                Optional.of(value),
                Optional.of(value),
                Math.max(0, value.scale()),
                false,
                place,
                Reliability.USUAL,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same by another key. */
    CaseCell called(FigureKey name, Optional<FigureKey> nameOfParent) {
        return new CaseCell(
                name,
                label,
                value,
                low,
                high,
                scale,
                mayBeNegative,
                place,
                reliability,
                lastYear,
                nameOfParent,
                channel);
    }

    /** Whether it may hold a number below 0. */
    boolean mayHoldNegative() {
        return mayBeNegative || reliability.signMayFlip().orElse(false);
    }

    /** Whether its sign may have been lost or added. */
    boolean signMayFlip() {
        return reliability.signMayFlip().orElse(true);
    }

    /** Whether anything is reported in it. */
    public boolean isReported() {
        return value.isPresent();
    }
}
