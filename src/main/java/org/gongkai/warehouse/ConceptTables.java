package org.gongkai.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Concept;
import org.gongkai.knowledge.Concordance;

/** Writes concepts and what they are in each edition. All of it is written anew, since no fact refers to it. */
final class ConceptTables {

    private final Warehouse warehouse;
    private final Map<String, Integer> indicatorIds;
    private final Map<String, Integer> breakdownIds;

    ConceptTables(Warehouse warehouse, Map<String, Integer> indicatorIds, Map<String, Integer> breakdownIds) {
        this.warehouse = warehouse;
        this.indicatorIds = indicatorIds;
        this.breakdownIds = breakdownIds;
    }

    void write(Concordance concordance) {
        warehouse.execute("load/delete_concepts", Map.of());
        Map<String, Integer> ids = writeConcepts(concordance.concepts());
        Map<String, Integer> entries = writeEntries(concordance.entries(), ids);
        try (Appender steps = warehouse.append("concordance_step")) {
            for (Concordance.Step step : concordance.steps()) {
                steps.row(row -> row.smallint(entries.get(key(step.concept(), step.from())))
                        .smallint(entries.get(key(step.concept(), step.to())))
                        .text(step.grade().name().toLowerCase(Locale.ROOT))
                        .text(step.noteZh())
                        .text(step.noteEn()));
            }
        }
    }

    private Map<String, Integer> writeConcepts(List<Concept> concepts) {
        Map<String, Integer> ids = new HashMap<>();
        try (Appender rows = warehouse.append("concept")) {
            for (Concept concept : concepts) {
                int id = ids.size() + 1;
                ids.put(concept.code(), id);
                rows.row(row -> row.smallint(id)
                        .text(concept.code())
                        .text(concept.labelZh())
                        .text(concept.labelEn())
                        .text(concept.unit())
                        .text(concept.role())
                        .text(concept.shareOf())
                        .text(concept.shareZh())
                        .text(concept.shareEn()));
            }
        }
        return ids;
    }

    private static String key(String concept, String edition) {
        return concept + "/" + edition;
    }

    private Map<String, Integer> writeEntries(List<Concordance.Entry> entries, Map<String, Integer> conceptIds) {
        Map<String, Integer> ids = new HashMap<>();
        try (Appender rows = warehouse.append("concordance");
                Appender terms = warehouse.append("concordance_term")) {
            for (Concordance.Entry entry : entries) {
                int id = ids.size() + 1;
                ids.put(key(entry.concept(), entry.edition()), id);
                rows.row(row -> row.smallint(id)
                        .smallint(conceptIds.get(entry.concept()))
                        .text(entry.edition())
                        .text(Optional.of(entry.expression()).filter(text -> !text.isEmpty()))
                        .smallint(entry.terms().size())
                        .text(entry.grade().name().toLowerCase(Locale.ROOT))
                        .text(entry.noteZh())
                        .text(entry.noteEn()));
                for (Term term : entry.terms()) {
                    terms.row(row -> row.smallint(id)
                            .decimal(Optional.of(term.coefficient()))
                            .smallint(indicatorIds.get(
                                    entry.edition() + "/" + term.indicator().orElseThrow()))
                            .tinyint(breakdownIds.get(term.breakdown())));
                }
            }
        }
        return ids;
    }
}
