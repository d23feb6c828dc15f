package org.gongkai.own;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gongkai.figure.PlainText;
import org.gongkai.source.Cell;

/**
 * One line of a file.
 *
 * @param sheet the file
 * @param header its header
 * @param row row of the line, from 0
 */
record OwnLine(OwnSheet sheet, OwnHeader header, int row) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{1,4}");

    /** What the warehouse keeps: twelve digits and six decimals. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    /** Whether anything stands in a column that means something. */
    boolean isThere() {
        return cells().stream().anyMatch(cell -> header.means(cell.column()));
    }

    /** The cells with content. */
    List<Cell> cells() {
        return sheet.sheet().row(row);
    }

    /** The cell in a column of the header, a blank one where nothing stands there. */
    Cell cell(String column) {
        return sheet.at(row, header.columns().getOrDefault(column, 0));
    }

    String text(String column) {
        return header.has(column) ? cell(column).text().strip() : "";
    }

    String required(String column) throws WrongCell {
        String text = text(column);
        if (text.startsWith("\"")) {
            throw new WrongCell(cell(column), "引号成对", "quotes that are closed");
        }
        if (text.isEmpty()) {
            throw new WrongCell(cell(column), column + " 不能空", column + " is not to be empty");
        }
        return text;
    }

    OptionalInt year() throws WrongCell {
        String text = PlainText.of(text(OwnHeader.YEAR));
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!YEAR.matcher(text).matches()) {
            throw new WrongCell(cell(OwnHeader.YEAR), "四位年度，如 2023，或空着", "a year such as 2023, or nothing");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** A number that is not below zero. */
    Optional<BigDecimal> number(String column) throws WrongCell {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(number(column, text));
    }

    private BigDecimal number(String column, String written) throws WrongCell {
        String text = PlainText.of(written);
        if (!NUMBER.matcher(text).matches()) {
            throw new WrongCell(
                    cell(column),
                    "不小于零的数字，小数点前至多 12 位，小数至多 6 位",
                    "a number that is not below zero, with at most 12 digits before the point, 6 behind");
        }
        return new BigDecimal(text);
    }

    Optional<BigDecimal> weight(String column) throws WrongCell {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(weight(column, text));
    }

    /** A weight that stands somewhere in a column. */
    BigDecimal weight(String column, String written) throws WrongCell {
        String text = PlainText.of(written);
        if (!NUMBER.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            throw new WrongCell(
                    cell(column), "权重：大于零的数字，小数至多六位", "weights: numbers above zero, with six decimals at most");
        }
        return new BigDecimal(text);
    }

    /** What a column says by yes or no; empty where it says nothing. */
    Optional<Boolean> yes(String column) throws WrongCell {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "yes", "true", "1" -> Optional.of(true);
            case "no", "false", "0" -> Optional.of(false);
            default -> throw new WrongCell(cell(column), "yes 或 no", "yes or no");
        };
    }
}
