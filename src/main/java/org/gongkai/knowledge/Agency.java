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
 * @param parent code of the agency whose report sums up its own
 * @param names its other names
 * @param provisional whether it is known from a report only and not listed in the data
 */
public record Agency(
        String code,
        String name,
        String nameEn,
        String level,
        String kind,
        Optional<String> parent,
        List<AgencyName> names,
        boolean provisional) {

    public Agency {
        names = List.copyOf(names);
    }

    /** An agency that is not listed: its name is its code until somebody lists it. */
    public static Agency provisional(String name) {
        return new Agency(name, name, "", "", "", Optional.empty(), List.of(), true);
    }
}
