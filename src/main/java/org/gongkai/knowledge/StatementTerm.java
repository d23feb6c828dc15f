package org.gongkai.knowledge;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text tells the figure of an indicator.
 *
 * @param indicator code of the indicator
 * @param breakdown code of the breakdown
 * @param near whether the words mean nearly the same only
 * @param under codes of indicators under which alone the words mean this one; empty where they do by themselves
 * @param unless words that, told before in the sentence, make the number one of a part only
 * @param unlessBehind words that, told right behind the number, make it one of more than the indicator counts
 * @param units units that the number must have one of; an empty alternative allows none, empty where any will do
 * @param pattern what the words before the number must wholly match; with {@code #} for the number, those behind it too
 */
public record StatementTerm(
        String indicator,
        String breakdown,
        boolean near,
        Optional<Pattern> under,
        Optional<Pattern> unless,
        Optional<Pattern> unlessBehind,
        Optional<Pattern> units,
        Pattern pattern) {}
