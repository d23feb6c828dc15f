package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One line of a knowledge file; what is wrong with a column is told with file and line. */
final class KnowledgeLine {

    /** What the warehouse keeps of a number. */
    private static final int MOST_INTEGER_DIGITS = 12;

    private static final int MOST_DECIMALS = 6;

    private final Path path;
    private final long lineNumber;
    private final Map<String, String> texts;

    /**
     * A line.
     *
     * @param texts what stands in the columns of the file, empty texts included
     */
    KnowledgeLine(Path path, long lineNumber, Map<String, String> texts) {
        this.path = path;
        this.lineNumber = lineNumber;
        this.texts = Map.copyOf(texts);
    }

    /** This line, with what the other one says where this one says nothing. */
    KnowledgeLine over(KnowledgeLine other) {
        Map<String, String> both = new HashMap<>(other.texts);
        texts.forEach((column, text) -> both.merge(column, text, (below, own) -> own.isEmpty() ? below : own));
        return new KnowledgeLine(path, lineNumber, both);
    }

    /** Another line that is told of as this one. */
    KnowledgeLine saying(Map<String, String> others) {
        return new KnowledgeLine(path, lineNumber, others);
    }

    /** This line with another text in that column. */
    KnowledgeLine with(String column, String text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(column, text);
        return new KnowledgeLine(path, lineNumber, changed);
    }

    /** Its number in the file, from 1. */
    int lineNumber() {
        return (int) lineNumber;
    }

    /** Whether the line stands in a file of that folder. */
    boolean isIn(Path folder) {
        return folder.equals(path.getParent());
    }

    /** The text of a column, empty where nothing stands there. */
    String text(String column) throws KnowledgeException {
        String text = texts.get(column);
        if (text == null) {
            throw wrong("there is no column " + column);
        }
        return text;
    }

    /** The text of a column that the file may leave out. */
    Optional<String> ifThere(String column) {
        return Optional.ofNullable(texts.get(column)).filter(text -> !text.isEmpty());
    }

    String required(String column) throws KnowledgeException {
        String text = text(column);
        if (text.isEmpty()) {
            throw wrong("column " + column + " is empty");
        }
        return text;
    }

    Optional<String> optional(String column) throws KnowledgeException {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    List<String> path(String column) throws KnowledgeException {
        return optional(column)
                .map(text -> Arrays.asList(text.split(Pattern.quote(Indicator.PATH_SEPARATOR))))
                .orElse(List.of());
    }

    int number(String column) throws KnowledgeException {
        return optionalNumber(column).orElseThrow(() -> wrong("column " + column + " is empty"));
    }

    OptionalInt optionalNumber(String column) throws KnowledgeException {
        String text = text(column);
        try {
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw wrong("column " + column + " is no whole number: " + text);
        }
    }

    BigDecimal decimal(String column) throws KnowledgeException {
        String text = required(column);
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_INTEGER_DIGITS) {
                throw wrong("column " + column + " is a number with more than " + MOST_INTEGER_DIGITS
                        + " digits before the point or " + MOST_DECIMALS + " behind it: " + text);
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            throw wrong("column " + column + " is no number: " + text);
        }
    }

    /** A number that is not below zero. */
    BigDecimal amount(String column) throws KnowledgeException {
        BigDecimal number = decimal(column);
        if (number.signum() < 0) {
            throw wrong("column " + column + " is below zero: " + text(column));
        }
        return number;
    }

    /** How many decimals figures have. */
    int decimals(String column) throws KnowledgeException {
        int decimals = number(column);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw wrong("column " + column + " is " + decimals + ", not from 0 to " + MOST_DECIMALS);
        }
        return decimals;
    }

    boolean yes(String column) throws KnowledgeException {
        return oneOf(column, "yes", "no").equals("yes");
    }

    String oneOf(String column, String... allowed) throws KnowledgeException {
        String text = text(column);
        if (!Arrays.asList(allowed).contains(text)) {
            throw wrong("column " + column + " is '" + text + "', not one of " + String.join(", ", allowed));
        }
        return text;
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) throws KnowledgeException {
        String[] allowed = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return Enum.valueOf(type, oneOf(column, allowed).toUpperCase(Locale.ROOT));
    }

    Optional<LocalDate> optionalDate(String column) throws KnowledgeException {
        String text = text(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw wrong("column " + column + " is no date of the form 2024-01-31: " + text);
        }
    }

    Pattern pattern(String column) throws KnowledgeException {
        String text = required(column);
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw wrong("column " + column + " is no pattern: " + e.getMessage());
        }
    }

    KnowledgeException wrong(String what) {
        return new KnowledgeException(path + ", line " + lineNumber + ": " + what);
    }
}
