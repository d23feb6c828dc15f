package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.knowledge.Agency;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/**
 * What a file says of whose report it is and of which year. Titles and the line 填报单位 tell it; the file name tells
 * what they leave open, and must not contradict them.
 */
final class Identification {

    private final AgencyDirectory directory;
    private final Set<Agency> agencies = new LinkedHashSet<>();
    private final Set<Integer> years = new LinkedHashSet<>();
    private Optional<String> agencyOfFileName = Optional.empty();

    Identification(AgencyDirectory directory) {
        this.directory = directory;
    }

    void agency(String name) {
        agencies.add(directory.listedOrProvisional(name));
    }

    void year(int year) {
        years.add(year);
    }

    /** What the file name says. An unlisted name in it (附件2) may be anything, so it counts only if nothing else does. */
    void fileName(Optional<String> agency, OptionalInt year) {
        agencyOfFileName = agency;
        agency.flatMap(directory::listed).ifPresent(agencies::add);
        year.ifPresent(years::add);
    }

    /** Whether a cell, not only the file name, told something. */
    boolean isEmpty() {
        return agencies.isEmpty() && years.isEmpty();
    }

    Optional<Agency> agency() {
        if (agencies.isEmpty()) {
            return agencyOfFileName.map(directory::listedOrProvisional);
        }
        return agencies.size() == 1 ? Optional.of(agencies.iterator().next()) : Optional.empty();
    }

    Attribution attribution() {
        return new Attribution(agency(), year());
    }

    OptionalInt year() {
        return years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty();
    }

    /** Why agency or year cannot be told; empty where both can. */
    List<Trouble> troubles(String file) {
        List<Trouble> troubles = new ArrayList<>();
        if (agencies.size() > 1) {
            String names = agencies.stream().map(Agency::name).collect(Collectors.joining(" / "));
            troubles.add(Trouble.ofFile(TroubleCode.AGENCY_CONTRADICTION, file, names));
        } else if (agency().isEmpty()) {
            troubles.add(Trouble.ofFile(TroubleCode.AGENCY_NOT_FOUND, file, ""));
        }
        if (years.size() > 1) {
            String told = years.stream().map(String::valueOf).collect(Collectors.joining(" / "));
            troubles.add(Trouble.ofFile(TroubleCode.YEAR_CONTRADICTION, file, told));
        } else if (years.isEmpty()) {
            troubles.add(Trouble.ofFile(TroubleCode.YEAR_NOT_FOUND, file, ""));
        }
        return troubles;
    }
}
