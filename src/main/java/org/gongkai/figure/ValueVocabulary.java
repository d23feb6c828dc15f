package org.gongkai.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words that may stand in a cell, from {@code data/values.csv}. Immutable, so it may be shared between threads.
 *
 * <p>The constructor refuses what it does not understand, naming the word: half a vocabulary would misread quietly.
 */
public final class ValueVocabulary {
    private final Map<String, Integer> multipliers = new TreeMap<>();
    private final Map<String, Qualifier> before = new TreeMap<>();
    private final Map<String, Qualifier> after = new TreeMap<>();
    private final Map<String, FigureStatus> standalone = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    /**
     * Takes the rows of the file, in any order.
     *
     * @throws IllegalArgumentException where a row has no known meaning, or stands twice
     */
    public ValueVocabulary(List<ValueWord> words) {
        Set<String> seen = new HashSet<>();
        for (ValueWord word : words) {
            String text = PlainText.of(word.text());
            check(!text.isEmpty() && seen.add(text), word, "empty, or there twice");
            if (!word.kind().equals("unit_typo")) {
                add(word, text);
            }
        }
        words.stream().filter(word -> word.kind().equals("unit_typo")).forEach(this::addTypo);
    }

    /** The unit of a text such as 件, 万元 or 万人次, with typing slips put right; empty where it is none. */
    public Optional<Unit> unit(String text) {
        // Nearly every cell asks for a unit that is written properly, which needs no work at all.
        Unit proper = units.get(text);
        return proper == null ? unitOfPlain(PlainText.of(text)) : Optional.of(proper);
    }

    /** Blank or not applicable, where the text as a whole says so. */
    Optional<FigureStatus> statusOf(String plain) {
        return plain.isEmpty() ? Optional.of(FigureStatus.BLANK) : Optional.ofNullable(standalone.get(plain));
    }

    /** Whether the text is a word that stands before a number. */
    boolean standsBefore(String plain) {
        return before.containsKey(plain);
    }

    /** Whether the text is a word that stands after a number, or a unit. */
    boolean standsAfter(String plain) {
        return after.containsKey(plain) || multipliers.containsKey(plain) || units.containsKey(plain);
    }

    Map<String, Integer> multipliers() {
        return multipliers;
    }

    Map<String, Qualifier> qualifiersBefore() {
        return before;
    }

    Map<String, Qualifier> qualifiersAfter() {
        return after;
    }

    Map<String, Unit> units() {
        return units;
    }

    private Optional<Unit> unitOfPlain(String plain) {
        return Optional.ofNullable(units.get(plain)).or(() -> unitInMultiples(plain));
    }

    private Optional<Unit> unitInMultiples(String plain) {
        return multipliers.entrySet().stream()
                .filter(multiplier -> plain.startsWith(multiplier.getKey()))
                .flatMap(multiplier ->
                        Optional.ofNullable(units.get(
                                        plain.substring(multiplier.getKey().length())))
                                .stream()
                                .map(unit ->
                                        new Unit(plain, unit.dimensions(), unit.exponent() + multiplier.getValue())))
                .findFirst();
    }

    private void add(ValueWord word, String text) {
        switch (word.kind()) {
            case "multiplier" -> multipliers.put(text, exponent(word));
            case "lower_bound", "upper_bound", "approximate" -> placed(word).put(text, qualifier(word));
            case "not_applicable" -> standalone.put(text, FigureStatus.NOT_APPLICABLE);
            case "blank" -> standalone.put(text, FigureStatus.BLANK);
            case "unit" -> units.put(text, new Unit(text, dimensions(word), exponent(word)));
            default -> check(false, word, "of an unknown kind");
        }
    }

    private void addTypo(ValueWord word) {
        Unit meant = units.get(PlainText.of(word.means()));
        check(meant != null, word, "a slip for a unit that is not there");
        units.put(PlainText.of(word.text()), meant);
    }

    private Map<String, Qualifier> placed(ValueWord word) {
        boolean first = word.stands().equals("before");
        check(first || word.stands().equals("after"), word, "neither before nor after");
        return first ? before : after;
    }

    private static Qualifier qualifier(ValueWord word) {
        Map<String, Qualifier> known =
                Arrays.stream(Qualifier.values()).collect(Collectors.toMap(Qualifier::code, Function.identity()));
        Qualifier qualifier = known.get(word.means());
        check(qualifier != null && qualifier.status().code().equals(word.kind()), word, "of a meaning unlike its kind");
        return qualifier;
    }

    private static Set<Dimension> dimensions(ValueWord word) {
        Set<String> codes = Set.of(word.dimension().split(" "));
        Set<Dimension> dimensions = Arrays.stream(Dimension.values())
                .filter(dimension -> codes.contains(dimension.code()))
                .collect(Collectors.toSet());
        check(dimensions.size() == codes.size(), word, "of an unknown dimension");
        return dimensions;
    }

    /** Powers of ten only, so that every conversion is a shift of the point and thus exact. */
    private static int exponent(ValueWord word) {
        check(word.factor().matches("10*"), word, "without a power of ten as its factor");
        return new BigDecimal(word.factor()).precision() - 1;
    }

    private static void check(boolean holds, ValueWord word, String trouble) {
        if (!holds) {
            throw new IllegalArgumentException("values.csv: " + word.kind() + " '" + word.text() + "' is " + trouble);
        }
    }
}
