package org.gongkai.figure;

import java.util.Locale;

/** Why a text cannot be taken as a number without a guess. */
public enum UnreadableReason {
    /** There is no number, or it is not written as one ({@code 1.5.2}). */
    NOT_A_NUMBER,
    /** Below zero, where nothing can be. */
    NEGATIVE,
    /** More decimals than such a figure can have; rounding would change what was reported. */
    TOO_MANY_DECIMALS,
    /** More than twelve digits before the point. */
    TOO_LARGE,
    /** Several numbers ({@code 12 34}, {@code 3-5}). */
    TWO_NUMBERS,
    /** Commas that do not stand between groups of three digits ({@code 1,23}). */
    BROKEN_GROUPS,
    /** The unit, or a word behind the number, is not in the vocabulary ({@code 2018年}). */
    UNKNOWN_UNIT,
    /** A unit of another dimension than the indicator's, such as 元 for a count. */
    UNIT_MISMATCH,
    /** A share, not an amount. */
    PERCENTAGE,
    /** A program has cut the number: {@code 1.23457E+11}, {@code ####}. */
    DIGITS_LOST,
    /** It can be read in two ways ({@code --253}, 近500余, a lone 一 that may be a dash). */
    AMBIGUOUS;

    /** The reason as it is published: {@code two_numbers}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
