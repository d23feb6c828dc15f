package org.gongkai.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A table of an edition.
 *
 * @param edition code of the edition
 * @param bases codes of the editions that the edition is a variant of
 * @param code short name, the same in all editions for tables on the same subject
 * @param titleZh its heading on the form
 * @param titleEn its heading in English
 * @param layout how it tells what a cell means
 * @param indicators its indicators in the order of the form, headings included
 * @param breakdowns what its figures are broken down by; empty where they stand under the total alone
 */
public record FormTable(
        String edition,
        List<String> bases,
        String code,
        String titleZh,
        String titleEn,
        Layout layout,
        List<Indicator> indicators,
        List<Breakdown> breakdowns) {

    public FormTable {
        bases = List.copyOf(bases);
        indicators = List.copyOf(indicators);
        breakdowns = List.copyOf(breakdowns);
    }

    /** Whether there is a form that it is printed on; else its figures are given by codes. */
    public boolean isPrinted() {
        return layout != Layout.CODES;
    }

    /** The indicator of that code. */
    public Optional<Indicator> indicator(String indicatorCode) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(indicatorCode))
                .findFirst();
    }
}
