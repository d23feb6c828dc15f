package org.gongkai.agency;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.knowledge.Division;

/**
 * A name taken apart: the divisions that it may begin with, and the rest of it.
 *
 * @param divisions the divisions that its first part names; several where the name does not tell which
 * @param rest what stands after it
 * @param stem whether the division stands without 市, 县 or 区
 */
record NamedPlace(List<Division> divisions, String rest, boolean stem) {

    NamedPlace {
        divisions = List.copyOf(divisions);
    }

    /** The same, with only those divisions that lie in all of the regions, where any do. */
    NamedPlace within(Set<Division> regions, DivisionIndex index) {
        List<Division> inside = divisions.stream()
                .filter(division -> regions.stream().allMatch(region -> index.isAtOrBelow(division, region)))
                .collect(Collectors.toList());
        return inside.isEmpty() ? this : new NamedPlace(inside, rest, stem);
    }
}
