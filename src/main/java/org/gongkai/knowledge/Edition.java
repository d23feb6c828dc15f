package org.gongkai.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An edition of the form (报表格式).
 *
 * @param code short name
 * @param base code of the edition that it is a variant of, empty where it is none
 * @param nameZh its name in Chinese
 * @param nameEn its name in English
 * @param firstYear first year it was made for; a hint only, agencies use editions outside their years
 * @param lastYear last year it was made for, empty while it is in force
 * @param source the document that prescribes it
 * @param tables its tables in the order of the form
 * @param identities its identities
 * @param head lines that the form prints above its tables, to be filled in
 * @param notes lines that the form prints below its tables
 * @param own whether it is the user's own, beside those of the knowledge
 */
public record Edition(
        String code,
        Optional<String> base,
        String nameZh,
        String nameEn,
        OptionalInt firstYear,
        OptionalInt lastYear,
        String source,
        List<FormTable> tables,
        List<Identity> identities,
        List<String> head,
        List<String> notes,
        boolean own) {

    public Edition {
        tables = List.copyOf(tables);
        identities = List.copyOf(identities);
        head = List.copyOf(head);
        notes = List.copyOf(notes);
    }

    /** Whether there is a form that any of its tables is printed on. */
    public boolean isPrinted() {
        return tables.stream().anyMatch(FormTable::isPrinted);
    }

    /** All indicators, headings included, in the order of the form. */
    public Stream<Indicator> indicators() {
        return tables.stream().flatMap(table -> table.indicators().stream());
    }

    /** The indicator of that code. */
    public Optional<Indicator> indicator(String indicatorCode) {
        return indicators()
                .filter(indicator -> indicator.code().equals(indicatorCode))
                .findFirst();
    }

    /** Whether the edition was made for that year. */
    public boolean madeFor(int year) {
        return year >= firstYear.orElse(Integer.MIN_VALUE) && year <= lastYear.orElse(Integer.MAX_VALUE);
    }
}
