package org.gongkai.knowledge;

import java.util.Optional;

/**
 * Another wording of a label.
 *
 * @param edition the edition it is valid in with its variants, empty for all
 * @param table the table it is valid in, empty for all
 * @param alias the other wording
 * @param label the wording of the form
 */
public record Alias(Optional<String> edition, Optional<String> table, String alias, String label) {

    /** Whether it is valid in that table. */
    public boolean validIn(FormTable formTable) {
        return edition.map(code -> formTable.edition().equals(code)
                                || formTable.bases().contains(code))
                        .orElse(true)
                && table.map(formTable.code()::equals).orElse(true);
    }
}
