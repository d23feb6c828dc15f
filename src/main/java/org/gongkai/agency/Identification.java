package org.gongkai.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.Evidence.Name;
import org.gongkai.agency.Evidence.Weight;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Division;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/**
 * What a sheet says of whose report it is, and for which year, period and scope. What names a body above the one that a
 * stronger text names is no contradiction; every other difference is one. Immutable.
 */
public final class Identification {

    private final AgencyDirectory directory;
    private final Set<Integer> years;
    private final Set<Division> regions;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final List<Agency> candidates = new ArrayList<>();
    private final Set<Period> periods;
    private final Scope scope;
    private final Set<String> others;

    Identification(AgencyDirectory directory, Evidence evidence) {
        this.directory = directory;
        this.years = evidence.years();
        this.regions = regions(evidence);
        this.periods = partsOfYear(evidence);
        this.others = evidence.others();
        this.scope =
                evidence.scopes().size() == 1 ? evidence.scopes().iterator().next() : Scope.UNKNOWN;
        weigh(evidence.names());
    }

    private Set<Division> regions(Evidence evidence) {
        Set<Division> named = new LinkedHashSet<>();
        evidence.surroundings().forEach(text -> directory.regionOf(text, year()).ifPresent(named::add));
        boolean onlyBare = evidence.names().stream().allMatch(name -> name.weight() == Weight.BARE);
        evidence.names().stream()
                .filter(name -> onlyBare || name.weight() != Weight.BARE)
                .forEach(name -> directory.regionOf(name.text(), year()).ifPresent(named::add));
        return named;
    }

    /** A part of the year that is told beats one that is only shown. */
    private static Set<Period> partsOfYear(Evidence evidence) {
        Set<Period> told = evidence.periods().stream()
                .filter(period -> !period.isYear() && !period.equals(Period.PART))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean shown = evidence.periods().contains(Period.PART);
        return told.isEmpty() && shown ? Set.of(Period.PART) : told;
    }

    private record Weighed(Resolution resolution, Weight weight) {}

    private void weigh(List<Name> names) {
        List<Weighed> weighed = names.stream()
                .map(name -> new Weighed(directory.resolve(name.text(), year(), regions), name.weight()))
                .toList();
        List<Weighed> strong = weighed.stream().filter(this::countsByItself).toList();
        List<Weighed> counting = strong.isEmpty() ? weighed : withLine(strong, weighed);
        counting.stream()
                .filter(one -> counting.stream().noneMatch(other -> isOverruled(one, other)))
                .forEach(one ->
                        one.resolution().agency().ifPresent(agency -> agencies.putIfAbsent(agency.code(), agency)));
        counting.stream()
                .map(Weighed::resolution)
                .filter(resolution -> resolution.agency().isEmpty())
                .filter(resolution -> resolution.candidates().stream().noneMatch(this::isTold))
                .forEach(resolution -> candidates.addAll(resolution.candidates()));
    }

    /**
     * A line above the table that is but one agency's name is no matter of course: it says whose the table is, unless it
     * names a body above. Several such names head columns.
     */
    private static List<Weighed> withLine(List<Weighed> strong, List<Weighed> all) {
        List<Weighed> lines =
                all.stream().filter(one -> one.weight() == Weight.BARE).toList();
        boolean one = lines.stream().map(Weighed::resolution).distinct().count() == 1
                && lines.get(0).resolution().isRecognised();
        return one ? Stream.concat(strong.stream(), lines.stream()).toList() : strong;
    }

    private boolean isTold(Agency candidate) {
        return agencies.containsKey(candidate.code());
    }

    /** A name of unknown place in a file name may be anything, and so may a bare name above the table. */
    private boolean countsByItself(Weighed one) {
        return switch (one.weight()) {
            case BARE -> false;
            case FILE -> one.resolution().isRecognised();
            case TITLE, SHEET, AGENCY_LINE -> true;
        };
    }

    private boolean isOverruled(Weighed weak, Weighed strong) {
        return weak.weight().compareTo(strong.weight()) < 0
                && weak.resolution().agency().isPresent()
                && strong.resolution().agency().isPresent()
                && directory.isAbove(
                        weak.resolution().agency().get(),
                        strong.resolution().agency().get());
    }

    /** The agency that reports, where it can be told. */
    public Optional<Agency> agency() {
        return agencies.size() == 1 && candidates.isEmpty()
                ? Optional.of(agencies.values().iterator().next())
                : Optional.empty();
    }

    /** The year reported on, where it can be told. */
    public OptionalInt year() {
        return years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty();
    }

    /** The part of the year reported on. */
    public Period period() {
        return periods.size() == 1 ? periods.iterator().next() : periods.isEmpty() ? Period.YEAR : Period.PART;
    }

    /** Whether a title says that the figures are those of the year before, or differences from it. */
    public boolean isOfAnotherYear() {
        return !others.isEmpty();
    }

    /** Whom the report counts, as it states. */
    public Scope scope() {
        return scope;
    }

    /** Whom another text of the sheet means, given what the sheet says of region and year. */
    public Resolution resolve(String name) {
        return directory.resolve(name, year(), regions);
    }

    /** The agency that a header wholly names, given what the sheet says of region and year. */
    public Optional<Agency> agencyNamed(String headerText) {
        return directory.agencyNamed(headerText, year(), regions);
    }

    /** Why agency, year or period cannot be told; empty where all can. */
    public List<Trouble> troubles(String file) {
        List<Trouble> troubles = new ArrayList<>();
        agencyTrouble(file).ifPresent(troubles::add);
        if (years.size() > 1 || isOfAnotherYear()) {
            List<Object> told = new ArrayList<>(years);
            told.addAll(others);
            troubles.add(Trouble.ofFile(TroubleCode.YEAR_CONTRADICTION, file, joined(told)));
        } else if (years.isEmpty()) {
            troubles.add(Trouble.ofFile(TroubleCode.YEAR_NOT_FOUND, file, ""));
        }
        if (periods.size() > 1) {
            troubles.add(Trouble.ofFile(
                    TroubleCode.PERIOD_CONTRADICTION,
                    file,
                    joined(periods.stream().map(Period::code).toList())));
        }
        return troubles;
    }

    private Optional<Trouble> agencyTrouble(String file) {
        List<String> names = agencies.values().stream().map(Agency::name).toList();
        List<String> possible = candidates.stream().map(Agency::name).distinct().toList();
        if (names.size() > 1) {
            return Optional.of(Trouble.ofFile(TroubleCode.AGENCY_CONTRADICTION, file, joined(names)));
        }
        if (!possible.isEmpty()) {
            return Optional.of(Trouble.ofFile(TroubleCode.AGENCY_AMBIGUOUS, file, joined(possible)));
        }
        return names.isEmpty() ? Optional.of(Trouble.ofFile(TroubleCode.AGENCY_NOT_FOUND, file, "")) : Optional.empty();
    }

    private static String joined(Collection<?> told) {
        return told.stream().map(String::valueOf).collect(Collectors.joining(" / "));
    }

    /** What somebody may want to know of a report that was identified. */
    public List<Trouble> notices(String file) {
        return period().isYear()
                ? List.of()
                : List.of(Trouble.ofFile(TroubleCode.PART_OF_YEAR, file, joined(years) + " " + period().code()));
    }
}
