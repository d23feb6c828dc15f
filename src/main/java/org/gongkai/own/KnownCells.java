package org.gongkai.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;

/** The cells of all editions by their codes. Immutable, and safe for use by several threads. */
final class KnownCells {

    private final Map<String, Edition> editions = new LinkedHashMap<>();
    private final Map<String, Map<FigureKey, KnownCell>> cells = new LinkedHashMap<>();

    /** A cell of an edition. */
    record KnownCell(String edition, FormTable table, Indicator indicator, Breakdown breakdown) {

        FigureKey key() {
            return new FigureKey(indicator.code(), breakdown.code());
        }

        /** Codes tell cells apart; what the table says of them would be compared for nothing. */
        @Override
        public boolean equals(Object object) {
            return object instanceof KnownCell other && edition.equals(other.edition) && key().equals(other.key());
        }

        @Override
        public int hashCode() {
            return 31 * edition.hashCode() + key().hashCode();
        }
    }

    KnownCells(Knowledge knowledge) {
        for (Edition edition : knowledge.editions()) {
            editions.put(edition.code(), edition);
            Map<FigureKey, KnownCell> ofEdition = new LinkedHashMap<>();
            for (FormTable table : edition.tables()) {
                List<Breakdown> breakdowns =
                        table.breakdowns().isEmpty() ? List.of(knowledge.total()) : table.breakdowns();
                table.indicators().stream()
                        .filter(Indicator::hasCell)
                        .flatMap(indicator -> breakdowns.stream()
                                .map(breakdown -> new KnownCell(edition.code(), table, indicator, breakdown)))
                        .forEach(cell -> ofEdition.put(cell.key(), cell));
            }
            cells.put(edition.code(), ofEdition);
        }
    }

    boolean isEdition(String code) {
        return editions.containsKey(code);
    }

    /** Whether an edition of the user's own has no identities. */
    boolean isUnchecked(String edition) {
        return editions.get(edition).own() && editions.get(edition).identities().isEmpty();
    }

    Set<String> editionCodes() {
        return editions.keySet();
    }

    Optional<KnownCell> cell(String edition, FigureKey key) {
        return Optional.ofNullable(cells.get(edition).get(key));
    }

    /** Codes of the indicators of an edition that have a cell. */
    List<String> indicators(String edition) {
        return cells.get(edition).keySet().stream()
                .map(FigureKey::indicator)
                .distinct()
                .toList();
    }

    boolean isKnown(FigureKey key) {
        return cells.values().stream().anyMatch(ofEdition -> ofEdition.containsKey(key));
    }

    /** The edition of a record that does not name one: the only one of the user's own, else the one that has it all. */
    Optional<String> editionOf(Set<String> indicators) {
        List<String> own = editions.values().stream()
                .filter(Edition::own)
                .map(Edition::code)
                .toList();
        if (own.size() == 1) {
            return Optional.of(own.get(0));
        }
        return onlyOne(own, indicators).or(() -> onlyOne(editions.keySet(), indicators));
    }

    private Optional<String> onlyOne(Iterable<String> candidates, Set<String> indicators) {
        List<String> having = new ArrayList<>();
        for (String edition : candidates) {
            boolean all = indicators.stream()
                    .allMatch(code -> editions.get(edition)
                            .indicator(code)
                            .filter(Indicator::hasCell)
                            .isPresent());
            if (all) {
                having.add(edition);
            }
        }
        return having.size() == 1 ? Optional.of(having.get(0)) : Optional.empty();
    }

    /** A figure without a breakdown is the total. */
    static String breakdown(String text) {
        return text.isEmpty() ? Term.TOTAL : text;
    }
}
