package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A table found in a file.
 *
 * @param tableNo number in its report, from 1
 * @param sheet name of the sheet
 * @param sheetNo number of the sheet in the file, from 1
 * @param edition code of the edition that it was recognised as
 * @param table code of the table in that edition
 * @param score share of its labels that the edition explains, 0 to 1
 * @param knownTexts codes of the known texts that stand in it
 */
public record RecognisedTable(
        int tableNo,
        String sheet,
        int sheetNo,
        String edition,
        String table,
        BigDecimal score,
        Set<String> knownTexts) {

    public RecognisedTable {
        knownTexts = Set.copyOf(knownTexts);
    }
}
