package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;

/**
 * A made-up report.
 *
 * @param agency who reports
 * @param year year reported on
 * @param edition edition of the form
 * @param figures what is printed, in the order of the form; cells that are left blank are not among them
 * @param slip what is wrong with it, empty where nothing is
 */
public record SyntheticReport(
        SyntheticAgency agency, int year, Edition edition, Map<FigureKey, BigDecimal> figures, Optional<Slip> slip) {

    /** The figures as they should be. */
    public Map<FigureKey, BigDecimal> truth() {
        return slip.map(wrong -> wrong.restored(figures)).orElse(figures);
    }

    /** Whose report it is, without its figures. */
    @Override
    public String toString() {
        return "%s %d (%s)%s"
                .formatted(
                        agency.agency().name(),
                        year,
                        edition.code(),
                        slip.map(wrong -> " with " + wrong).orElse(""));
    }
}
