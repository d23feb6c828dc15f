package org.gongkai.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** How single values look in a CSV file that people open in Excel. */
public final class CsvText {

    /** What a spreadsheet may take for the start of a formula; the wide forms too, which Chinese keyboards make. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    /** What starts like a formula but is none; a lone dash is a printed "not applicable", a lone = a relation. */
    private static final Pattern HARMLESS = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)|[-－=]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    /** Half goes to the even digit, as where the engine writes numbers itself. */
    private static final MathContext OF_DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);

    private CsvText() {}

    static String of(BigDecimal number) {
        if (number.scale() == 0) {
            return number.toString();
        }
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * A float has 7 digits that mean something and a double 15, which is also what a spreadsheet shows. The JDK's own
     * text is not used: it has an exponent, and Java 19 changed its digits.
     */
    static String of(double number, boolean single) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        return of(new BigDecimal(number).round(single ? MathContext.DECIMAL32 : OF_DOUBLE));
    }

    /**
     * Text with an apostrophe before what a spreadsheet could run, and a space for each control character but tab and
     * line feed, which Excel shows as a box or not at all. A line of Windows ends as any other.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String shown = CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
        return startsFormula(text) && !HARMLESS.matcher(text).matches() ? "'" + shown : shown;
    }

    /** Whether nothing in it needs a closer look, as in nearly all texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return !startsFormula(text);
    }

    /** A control character counts as a start: a spreadsheet may drop it and see what comes after. */
    private static boolean startsFormula(String text) {
        return !text.isEmpty()
                && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 || Character.isISOControl(text.charAt(0)));
    }
}
