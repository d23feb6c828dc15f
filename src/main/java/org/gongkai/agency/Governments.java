package org.gongkai.agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyName;
import org.gongkai.knowledge.AgencyRelation;
import org.gongkai.knowledge.Division;

/**
 * The government of every division. A listed agency of that kind and region is it; every other division has one by rule,
 * with the division's code as its own.
 */
final class Governments {

    private static final String SUFFIX = "人民政府";

    private final DivisionIndex index;
    private final Map<String, Agency> byRegion = new LinkedHashMap<>();

    Governments(List<Agency> listed, DivisionIndex index) {
        this.index = index;
        Map<String, Agency> listedByRegion = new LinkedHashMap<>();
        listed.stream()
                .filter(agency -> agency.kind().equals(Agency.GOVERNMENT))
                .filter(agency -> index.division(agency.region())
                        .filter(division -> division.level().equals(agency.level()))
                        .isPresent())
                .forEach(agency -> listedByRegion.putIfAbsent(agency.region(), agency));
        index.all()
                .forEach(division -> byRegion.put(
                        division.code(),
                        Optional.ofNullable(listedByRegion.get(division.code())).orElseGet(() -> byRule(division))));
        byRegion.replaceAll((region, agency) -> withParent(agency));
    }

    List<Agency> all() {
        return List.copyOf(byRegion.values());
    }

    Agency of(Division division) {
        return byRegion.get(division.code());
    }

    /** The division with those above it, as far as they tell it apart: the province of a city goes without saying. */
    String fullName(Division division) {
        List<String> names = new ArrayList<>();
        List<Division> chain = index.chain(division);
        for (int i = 0; i < chain.size(); i++) {
            boolean told = chain.size() == 1 || i > 0 || !chain.get(1).level().equals("prefecture");
            if (told) {
                names.add(chain.get(i).name());
            }
        }
        return String.join("", names);
    }

    private Agency byRule(Division division) {
        String name = fullName(division) + SUFFIX;
        Set<AgencyName> names = new LinkedHashSet<>();
        names.add(new AgencyName(fullName(division), Optional.empty(), Optional.empty()));
        division.formerNames()
                .forEach(former -> names.add(new AgencyName(former.name(), Optional.empty(), former.validTo())));
        return new Agency(
                division.code(),
                name,
                "",
                division.level(),
                Agency.GOVERNMENT,
                division.code(),
                "",
                List.copyOf(names),
                List.of(),
                false);
    }

    private Agency withParent(Agency agency) {
        boolean told = agency.relations().stream().anyMatch(relation -> relation.kind() == AgencyRelation.Kind.PARENT);
        Optional<Agency> above = index.division(agency.region())
                .filter(division -> division.validTo().isEmpty())
                .flatMap(index::above)
                .map(this::of);
        if (told || above.isEmpty()) {
            return agency;
        }
        List<AgencyRelation> relations = new ArrayList<>(agency.relations());
        relations.add(
                AgencyRelation.told(AgencyRelation.Kind.PARENT, above.get().code(), false));
        return agency.with(relations);
    }
}
