package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.source.Cell;

/**
 * The cells of a row of a list by what they are.
 *
 * @param number number of the row in its sheet
 * @param labels labels of the row
 * @param columnLabels labels of columns that stand in the row, where a form was laid on its side
 * @param unit its unit
 * @param serial its code or the number that counts it
 * @param values values under the columns of values
 * @param outside values that stand under none of them
 * @param remarks what stands among the remarks or the changes that were computed
 */
record ListRow(
        int number,
        List<Cell> labels,
        List<Cell> columnLabels,
        Optional<Cell> unit,
        Optional<Cell> serial,
        List<Cell> values,
        List<Cell> outside,
        List<Cell> remarks) {

    boolean hasValues() {
        return !values.isEmpty() || !outside.isEmpty();
    }
}
