package org.gongkai.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gongkai.explain.FormCases.TableOfEdition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;

/** The codes that several editions of one report have, whose figures are no longer told apart by them alone. */
final class SharedCodes {

    private final Map<String, TreeSet<String>> editionsByCode = new HashMap<>();

    SharedCodes(List<TableOfEdition> tables) {
        for (TableOfEdition table : tables) {
            table.edition().tables().stream()
                    .filter(form -> form.code().equals(table.table()))
                    .flatMap(form -> form.indicators().stream())
                    .filter(Indicator::hasCell)
                    .forEach(indicator -> editionsByCode
                            .computeIfAbsent(indicator.code(), none -> new TreeSet<>())
                            .add(table.edition().code()));
        }
        editionsByCode.values().removeIf(editions -> editions.size() == 1);
    }

    /** What a figure of an edition is called in the report. */
    FigureKey key(String edition, FigureKey cell) {
        return editionsByCode.containsKey(cell.indicator()) ? cell.in(edition) : cell;
    }

    /** The figure of the report that another report's identity speaks of: of the same edition before the others. */
    Optional<FigureKey> found(FigureKey cell, String edition, Predicate<FigureKey> reported) {
        Set<String> editions = editionsByCode.get(cell.indicator());
        if (editions == null) {
            return reported.test(cell) ? Optional.of(cell) : Optional.empty();
        }
        if (reported.test(cell.in(edition))) {
            return Optional.of(cell.in(edition));
        }
        return editions.stream().map(cell::in).filter(reported).findFirst();
    }
}
