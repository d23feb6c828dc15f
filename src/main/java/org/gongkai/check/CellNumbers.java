package org.gongkai.check;

import java.util.Arrays;
import org.gongkai.explain.FormCases;

/** The numbers that cells have among those of a report's tables, by indicator and breakdown; worked out once for a form. */
final class CellNumbers {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final CellKeys keys;
    private final FormCases forms;
    private int[][] numbers = new int[0][];

    /** The cells of reports that consist of those tables. */
    CellNumbers(CellKeys keys, FormCases forms) {
        this.keys = keys;
        this.forms = forms;
    }

    /** The number of a cell; {@link FormCases#NO_CELL} where the tables have none such. */
    int of(int indicator, int breakdown) {
        if (indicator >= numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * indicator + 1);
        }
        if (numbers[indicator] == null) {
            numbers[indicator] = new int[keys.breakdowns(indicator)];
            Arrays.fill(numbers[indicator], UNKNOWN);
        }
        if (numbers[indicator][breakdown] == UNKNOWN) {
            numbers[indicator][breakdown] =
                    forms.number(forms.key(keys.edition(indicator), keys.of(indicator, breakdown)));
        }
        return numbers[indicator][breakdown];
    }
}
