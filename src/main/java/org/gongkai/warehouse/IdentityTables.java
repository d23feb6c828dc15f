package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.Knowledge;

/** Writes identities and their terms, one identity row an instance. Keys are kept, since findings refer to them. */
final class IdentityTables {

    private final Warehouse warehouse;
    private final Map<String, Integer> indicatorIds;
    private final Map<String, Integer> breakdownIds;

    IdentityTables(Warehouse warehouse, Map<String, Integer> indicatorIds, Map<String, Integer> breakdownIds) {
        this.warehouse = warehouse;
        this.indicatorIds = indicatorIds;
        this.breakdownIds = breakdownIds;
    }

    void write(Knowledge knowledge) {
        Map<String, Integer> ids = new HashMap<>();
        warehouse
                .query("load/identity_ids")
                .query((row, number) -> ids.put(row.getString("code"), row.getInt("id")))
                .list();
        int next = ids.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        warehouse.execute("load/delete_identities", Map.of());
        try (Appender identities = warehouse.append("identity");
                Appender terms = warehouse.append("identity_term")) {
            for (Edition edition : knowledge.editions()) {
                for (IdentityInstance instance : IdentityInstance.of(edition)) {
                    String key = edition.code() + "/" + instance.identity().code() + "/" + instance.instance();
                    int id = ids.containsKey(key) ? ids.get(key) : next++;
                    writeIdentity(identities, edition, instance, id);
                    writeTerms(terms, knowledge, edition, instance, id);
                }
            }
        }
        warehouse.execute("load/keep_identities_of_findings", Map.of());
    }

    private static void writeIdentity(Appender identities, Edition edition, IdentityInstance instance, int id) {
        Identity identity = instance.identity();
        Relation relation = identity.statement().relation();
        long previous =
                instance.terms().stream().filter(term -> term.yearOffset() != 0).count();
        identities.row(row -> row.smallint(id)
                .text(edition.code())
                .text(identity.code())
                .text(instance.instance())
                .text(identity.kind())
                .text(identity.written())
                .text(relation.sign())
                .text(identity.blankMode().name().toLowerCase(Locale.ROOT))
                .decimal(Optional.of(identity.tolerance()))
                .decimal(Optional.of(identity.statement().constant()))
                .decimal(Optional.of(identity.statement().rightConstant()))
                .text(identity.strength())
                .text(identity.severity())
                .text(identity.basis())
                .text(identity.appliesIf())
                .text(instance.table())
                .smallint(instance.terms().size())
                .smallint((int) previous)
                .text(identity.textZh())
                .text(identity.textEn())
                .text(identity.source()));
    }

    private void writeTerms(
            Appender terms, Knowledge knowledge, Edition edition, IdentityInstance instance, int identityId) {
        int number = 0;
        for (BoundTerm term : instance.terms()) {
            int termNo = ++number;
            for (String editionCode : editionsOf(knowledge, edition, term)) {
                terms.row(row -> row.smallint(identityId)
                        .smallint(termNo)
                        .text(term.left() ? "left" : "right")
                        .decimal(Optional.of(term.coefficient()))
                        .smallint(indicatorIds.get(editionCode + "/" + term.indicator()))
                        .tinyint(breakdownIds.get(term.breakdown()))
                        .tinyint(term.yearOffset())
                        .bool(term.ofMembers()));
            }
        }
    }

    /** The report of another year or agency may be on another edition: the same code means the same indicator there. */
    private static List<String> editionsOf(Knowledge knowledge, Edition own, BoundTerm term) {
        if (term.yearOffset() == 0 && !term.ofMembers()) {
            return List.of(own.code());
        }
        List<String> editions = new ArrayList<>();
        for (Edition edition : knowledge.editions()) {
            if (edition.indicator(term.indicator())
                    .filter(indicator -> indicator.hasCell())
                    .isPresent()) {
                editions.add(edition.code());
            }
        }
        return editions;
    }
}
