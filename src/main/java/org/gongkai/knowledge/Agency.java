package org.gongkai.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A body that reports (填报单位).
 *
 * @param code natural code, published
 * @param name its full name
 * @param nameEn its name in English, empty where unknown
 * @param level state, province, prefecture, county or township; empty where unknown
 * @param kind government, department, development_zone …; empty where unknown
 * @param region code of the division that it belongs to (GB/T 2260), empty where unknown
 * @param creditCode its 统一社会信用代码, empty where unknown
 * @param names its other names
 * @param relations its relations to other agencies
 * @param provisional whether it is known from a report only and not listed in the data
 */
public record Agency(
        String code,
        String name,
        String nameEn,
        String level,
        String kind,
        String region,
        String creditCode,
        List<AgencyName> names,
        List<AgencyRelation> relations,
        boolean provisional) {

    /** The kind of the governments of divisions. */
    public static final String GOVERNMENT = "government";

    /** The kind of the records of a user's own figures. */
    public static final String RECORD = "record";

    public Agency {
        names = List.copyOf(names);
        relations = List.copyOf(relations);
    }

    /** An agency that is not listed and whose name tells nothing: its name is its code until somebody lists it. */
    public static Agency provisional(String name) {
        return new Agency(name, name, "", "", "", "", "", List.of(), List.of(), true);
    }

    /** A record of a user's own figures, which needs no listing. */
    public static Agency ofRecord(String code, String name) {
        return new Agency(code, name, "", "", RECORD, "", "", List.of(), List.of(), false);
    }

    /** The same agency with other relations. */
    public Agency with(List<AgencyRelation> others) {
        return new Agency(code, name, nameEn, level, kind, region, creditCode, names, others, provisional);
    }

    /** Code of the agency whose report sums up its own today. */
    public Optional<String> parent() {
        return relations.stream()
                .filter(relation -> relation.kind() == AgencyRelation.Kind.PARENT)
                .filter(relation -> relation.validTo().isEmpty())
                .map(AgencyRelation::target)
                .findFirst();
    }
}
