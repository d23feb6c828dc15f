package org.gongkai.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyName;
import org.gongkai.label.Label;

/** Finds agencies by any of their names. */
final class AgencyDirectory {

    private final Map<String, Agency> byName = new HashMap<>();

    AgencyDirectory(List<Agency> agencies) {
        for (Agency agency : agencies) {
            byName.put(Label.key(agency.code()), agency);
            byName.put(Label.key(agency.name()), agency);
            agency.names().stream().map(AgencyName::name).forEach(name -> byName.put(Label.key(name), agency));
        }
    }

    /** The listed agency of that name. */
    Optional<Agency> listed(String name) {
        return Optional.ofNullable(byName.get(Label.key(name)));
    }

    /** The listed agency of that name, else a provisional one. */
    Agency listedOrProvisional(String name) {
        return listed(name).orElseGet(() -> Agency.provisional(Label.plain(name)));
    }
}
