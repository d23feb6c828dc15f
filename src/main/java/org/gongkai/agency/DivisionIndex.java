package org.gongkai.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.knowledge.Division;
import org.gongkai.label.Label;

/** Finds the divisions that names begin with: 山东省枣庄市市中区, 枣庄市市中区, 市中区. Immutable. */
final class DivisionIndex {

    private static final int SHORTEST_NAME = 2;
    private static final String CITY = "市";

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Name>> byName = new HashMap<>();
    private final Map<String, List<Name>> byStem = new HashMap<>();
    private final Set<String> endings = new HashSet<>();
    private int longest;

    /** A name of a division, and the last year in which it can have been its name. */
    private record Name(Division division, OptionalInt lastYear) {

        boolean isUsedIn(OptionalInt year) {
            return lastYear.isEmpty() || year.isEmpty() || year.getAsInt() <= lastYear.getAsInt();
        }
    }

    DivisionIndex(List<Division> divisions) {
        divisions.forEach(division -> byCode.put(division.code(), division));
        for (Division division : divisions) {
            add(division.name(), new Name(division, year(division.validTo())));
            division.formerNames().forEach(name -> add(name.name(), new Name(division, year(name.validTo()))));
        }
    }

    private static OptionalInt year(Optional<LocalDate> date) {
        return date.map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
    }

    private void add(String printed, Name name) {
        String plain = Label.plain(printed);
        longest = Math.max(longest, plain.length());
        byName.computeIfAbsent(plain, absent -> new ArrayList<>()).add(name);
        if (plain.length() > SHORTEST_NAME) {
            String stem = plain.substring(0, plain.length() - 1);
            endings.add(plain.substring(stem.length()));
            byStem.computeIfAbsent(stem, absent -> new ArrayList<>()).add(name);
        }
    }

    Stream<Division> all() {
        return byCode.values().stream();
    }

    Optional<Division> division(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether names of divisions end so: 市, 县, 区. */
    boolean isEnding(String text) {
        return endings.contains(text);
    }

    Optional<Division> above(Division division) {
        return division.parent().map(byCode::get);
    }

    /** The division and those above it, the highest first. */
    List<Division> chain(Division division) {
        List<Division> chain = new ArrayList<>(above(division).map(this::chain).orElse(List.of()));
        chain.add(division);
        return chain;
    }

    boolean isAtOrBelow(Division division, Division region) {
        return division.code().equals(region.code())
                || above(division).filter(above -> isAtOrBelow(above, region)).isPresent();
    }

    /**
     * The longest beginning of the plain text that names a division.
     *
     * @param year the year of the report: former names and divisions count as long as they were in use
     */
    Optional<NamedPlace> placeOf(String plain, OptionalInt year) {
        Search search = new Search(plain, year);
        search.from(0, Optional.empty());
        return search.found();
    }

    /** The beginning of the plain text that names a division without 市, 县 or 区, the rest beginning at that place. */
    List<NamedPlace> stemsOf(String plain, OptionalInt year) {
        List<NamedPlace> places = new ArrayList<>();
        for (int end = Math.min(longest, plain.length()); end >= SHORTEST_NAME; end--) {
            List<Division> divisions = used(byStem, plain.substring(0, end), year);
            if (!divisions.isEmpty()) {
                places.add(new NamedPlace(divisions, plain.substring(end), true));
            }
        }
        return places;
    }

    private static List<Division> used(Map<String, List<Name>> names, String name, OptionalInt year) {
        return names.getOrDefault(name, List.of()).stream()
                .filter(candidate -> candidate.isUsedIn(year))
                .map(Name::division)
                .distinct()
                .toList();
    }

    /** One search: every chain of names from the province down that the text begins with; the longest hold. */
    private final class Search {

        private final String plain;
        private final OptionalInt year;
        private final Set<Division> divisions = new LinkedHashSet<>();
        private int reached;

        Search(String plain, OptionalInt year) {
            this.plain = plain;
            this.year = year;
        }

        Optional<NamedPlace> found() {
            return divisions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new NamedPlace(List.copyOf(divisions), plain.substring(reached), false));
        }

        void from(int at, Optional<Division> within) {
            int last = Math.min(plain.length(), at + longest);
            for (int end = at + SHORTEST_NAME; end <= last; end++) {
                for (Division division : used(byName, plain.substring(at, end), year)) {
                    boolean below = within.isEmpty() || isBelow(division, within.get());
                    if (below) {
                        reach(division, end);
                    }
                }
            }
        }

        private boolean isBelow(Division division, Division region) {
            return !division.code().equals(region.code()) && isAtOrBelow(division, region);
        }

        private void reach(Division division, int end) {
            if (end > reached) {
                divisions.clear();
                reached = end;
            }
            if (end == reached) {
                divisions.add(division);
            }
            from(end, Optional.of(division));
            // 枣庄市中区 is short for 枣庄市市中区.
            if (division.name().endsWith(CITY) && plain.startsWith(CITY, end - 1)) {
                from(end - 1, Optional.of(division));
            }
        }
    }
}
