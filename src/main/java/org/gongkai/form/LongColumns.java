package org.gongkai.form;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;
import org.gongkai.label.TextMemo;

/**
 * The columns of an edition's tables that lines of long tables are figures of. Report after report asks for the same
 * ones, so they are remembered. Not safe for use by several threads.
 */
final class LongColumns {

    private final Edition edition;
    private final List<Breakdown> breakdowns;
    private final TextMemo<Optional<Breakdown>> named = new TextMemo<>(this::breakdownNamed);
    /** By identity: an edition has each of its indicators once, and comparing all that they say would take long. */
    private final Map<Indicator, OfIndicator> columns = new IdentityHashMap<>();

    /** @param breakdowns all breakdowns, the total first */
    LongColumns(Edition edition, List<Breakdown> breakdowns) {
        this.edition = edition;
        this.breakdowns = breakdowns;
    }

    /** The table that an indicator stands in, and columns that were asked for, by the codes of their breakdowns. */
    private record OfIndicator(FormTable table, Map<String, TableColumn> columns) {}

    /** The table that the indicator stands in. */
    FormTable table(Indicator indicator) {
        return of(indicator).table();
    }

    /** The column of an indicator under what a line says of the breakdown; none where the table has no such one. */
    Optional<TableColumn> of(Indicator indicator, String text) {
        OfIndicator known = of(indicator);
        Optional<Breakdown> breakdown = named.of(text);
        if (!text.isEmpty() && (breakdown.isEmpty() || isForeign(breakdown.get(), known.table()))) {
            return Optional.empty();
        }
        String code = breakdown.map(Breakdown::code).orElse("");
        return Optional.of(known.columns().computeIfAbsent(code, none -> TableColumn.of(indicator, breakdown)));
    }

    private boolean isForeign(Breakdown breakdown, FormTable table) {
        String total = breakdowns.get(0).code();
        return table.breakdowns().isEmpty() && !breakdown.code().equals(total);
    }

    private OfIndicator of(Indicator indicator) {
        return columns.computeIfAbsent(indicator, any -> new OfIndicator(tableOf(indicator), new HashMap<>()));
    }

    private FormTable tableOf(Indicator indicator) {
        return edition.tables().stream()
                .filter(candidate -> candidate.code().equals(indicator.table()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Breakdown> breakdownNamed(String text) {
        String core = Label.of(text.replaceFirst(".*/", "")).core();
        return breakdowns.stream()
                .filter(breakdown -> breakdown.code().equals(text)
                        || Label.of(breakdown.labelZh()).core().equals(core))
                .findFirst();
    }
}
