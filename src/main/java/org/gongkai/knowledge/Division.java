package org.gongkai.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An administrative division down to counties (GB/T 2260).
 *
 * @param code its six digits
 * @param name its name, without those of the divisions above it
 * @param level province, prefecture or county
 * @param parent code of the division above it, empty for provinces
 * @param validTo day of the first official list without it, empty while it stands
 * @param formerNames names that it had, with the day of the first official list without each
 * @param source code of its source in {@code sources.csv}
 */
public record Division(
        String code,
        String name,
        String level,
        Optional<String> parent,
        Optional<LocalDate> validTo,
        List<AgencyName> formerNames,
        String source) {

    public Division {
        formerNames = List.copyOf(formerNames);
    }
}
