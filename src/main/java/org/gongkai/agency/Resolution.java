package org.gongkai.agency;

import java.util.List;
import java.util.Optional;
import org.gongkai.knowledge.Agency;

/**
 * Whom a name means.
 *
 * @param agency the agency; empty where several bear the name and nothing tells which one is meant
 * @param candidates those that bear the name; of a provisional agency, those that may be above it, where several may
 */
public record Resolution(Optional<Agency> agency, List<Agency> candidates) {

    public Resolution {
        candidates = List.copyOf(candidates);
    }

    static Resolution of(Agency agency) {
        return new Resolution(Optional.of(agency), List.of());
    }

    static Resolution ambiguous(List<Agency> candidates) {
        return new Resolution(Optional.empty(), candidates);
    }

    /** Whether the name is listed, or begins with a known place and ends as names of public bodies do. */
    boolean isRecognised() {
        return agency.filter(found -> !found.provisional() || isPlaced(found)).isPresent();
    }

    private static boolean isPlaced(Agency provisional) {
        return !provisional.kind().isEmpty() && provisional.parent().isPresent();
    }
}
