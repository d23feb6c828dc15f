package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A table as it was recognised on one sheet.
 *
 * @param firstRow its first row, from 0
 * @param lastRow its last row, as far as the next table
 * @param vocabulary which table of which edition it is
 * @param score how well its labels are those of the edition
 * @param knownTexts codes of the known texts that stand in it
 * @param grids its headers with the rows below them; none where it is a list
 * @param taken where its figures were taken from, in their order
 */
record TableLayout(
        int firstRow,
        int lastRow,
        TableVocabulary vocabulary,
        BigDecimal score,
        Set<String> knownTexts,
        List<GridLayout> grids,
        List<TakenCell> taken) {}
