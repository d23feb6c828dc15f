package org.gongkai.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyForm;
import org.gongkai.knowledge.AgencyName;
import org.gongkai.knowledge.AgencyRelation;
import org.gongkai.knowledge.Division;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.ReportWord;
import org.gongkai.label.Label;
import org.gongkai.label.TextMemo;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/**
 * All agencies that are known before anything is read: the listed ones and the governments of all divisions. It finds
 * them by any of their names and tells of a name that it does not know where it belongs. Immutable, and safe for use by
 * several threads.
 */
public final class AgencyDirectory {

    private final DivisionIndex index;
    private final Governments governments;
    private final List<AgencyForm> forms;
    private final List<ReportWord> sums;
    private final Map<String, Agency> byCode = new LinkedHashMap<>();
    private final Map<String, Agency> byName = new HashMap<>();
    /** Labels of forms are asked about again and again, and name nobody in any year and region. */
    private final TextMemo<Optional<Resolution>> anywhere = new TextMemo<>(this::resolveAnywhere);

    private final TextMemo<Boolean> bodies = new TextMemo<>(this::isFormOfBody);

    /** The directory of what is known. */
    public AgencyDirectory(Knowledge knowledge) {
        this.index = new DivisionIndex(knowledge.naming().divisions());
        this.governments = new Governments(knowledge.agencies(), index);
        this.forms = knowledge.naming().forms();
        this.sums = knowledge.naming().words().stream()
                .filter(word -> word.kind().equals(ReportWord.SUM))
                .toList();
        knowledge.agencies().forEach(agency -> byCode.put(agency.code(), agency));
        governments.all().forEach(agency -> byCode.put(agency.code(), agency));
        byCode.replaceAll((code, agency) -> withKnownTargets(agency));
        for (Agency listed : knowledge.agencies()) {
            Agency agency = byCode.get(listed.code());
            byName.put(Label.plain(agency.code()), agency);
            byName.put(Label.plain(agency.name()), agency);
            agency.names().stream().map(AgencyName::name).forEach(name -> byName.put(Label.plain(name), agency));
        }
    }

    /** A relation may name the government of a division by the division's code, even where it is listed with another. */
    private Agency withKnownTargets(Agency agency) {
        return agency.with(agency.relations().stream()
                .map(relation -> new AgencyRelation(
                        relation.kind(),
                        governmentCode(relation.target()),
                        relation.validFrom(),
                        relation.validTo(),
                        relation.inferred()))
                .toList());
    }

    private String governmentCode(String target) {
        return index.division(target).map(governments::of).map(Agency::code).orElse(target);
    }

    /** The listed agencies and the governments of all divisions. */
    public List<Agency> agencies() {
        return List.copyOf(byCode.values());
    }

    /** The divisions of the country, former ones included. */
    public List<Division> divisions() {
        return index.all().toList();
    }

    /** The agency of that code. */
    public Optional<Agency> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The code that the data means by a code or a name: that of the agency, also where it is provisional. */
    public String codeOf(String codeOrName) {
        return byCode(codeOrName)
                .or(() -> resolve(codeOrName).agency())
                .map(Agency::code)
                .orElse(codeOrName);
    }

    /** Whom a name means, with nothing else known. */
    public Resolution resolve(String name) {
        return resolve(name, OptionalInt.empty(), Set.of());
    }

    /**
     * Whom a name means.
     *
     * @param year the year of the report, which tells former names from present ones
     * @param regions divisions that something else about the report names
     */
    Resolution resolve(String name, OptionalInt year, Set<Division> regions) {
        return anywhere.of(name).orElseGet(() -> resolveThere(Label.plain(name), year, regions));
    }

    /** Whom a name means in every year and region alike; empty where they matter. */
    private Optional<Resolution> resolveAnywhere(String name) {
        String plain = Label.plain(name);
        if (sums.stream().anyMatch(word -> word.pattern().matcher(plain).matches())) {
            return Optional.of(Resolution.ambiguous(List.of()));
        }
        Agency listed = byName.get(plain);
        if (listed != null) {
            return Optional.of(Resolution.of(listed));
        }
        // Without a year every name counts that was in use in any.
        boolean placed = index.placeOf(plain, OptionalInt.empty()).isPresent()
                || !index.stemsOf(plain, OptionalInt.empty()).isEmpty()
                || isPlacedByRegion(plain);
        return placed ? Optional.empty() : Optional.of(provisional(plain, Optional.empty()));
    }

    private Resolution resolveThere(String plain, OptionalInt year, Set<Division> regions) {
        Optional<NamedPlace> place = index.placeOf(plain, year).map(found -> found.within(regions, index));
        if (place.filter(this::isGovernment).isPresent()) {
            List<Agency> candidates = place.get().divisions().stream()
                    .map(governments::of)
                    .map(government -> byCode.get(government.code()))
                    .toList();
            return candidates.size() == 1 ? Resolution.of(candidates.get(0)) : Resolution.ambiguous(candidates);
        }
        Optional<NamedPlace> known = place.or(() -> placeOfStem(plain, year, regions));
        return provisional(plain, known.isPresent() ? known : placeOfLevel(plain, regions));
    }

    /** Whether the name begins with no more than the level of its place, 市教育局: a region tells which one is meant. */
    boolean isPlacedByRegion(String name) {
        String plain = Label.plain(name);
        return plain.length() > 2 && index.isEnding(plain.substring(0, 1)) && isBodyByItself(plain.substring(1));
    }

    /** The one division of the level that the name begins with among the regions and those above them. */
    private Optional<NamedPlace> placeOfLevel(String plain, Set<Division> regions) {
        if (!isPlacedByRegion(plain)) {
            return Optional.empty();
        }
        List<Division> divisions = regions.stream()
                .flatMap(region -> index.chain(region).stream())
                .filter(division -> division.name().endsWith(plain.substring(0, 1)))
                .distinct()
                .toList();
        return divisions.size() == 1
                ? Optional.of(new NamedPlace(divisions, plain.substring(1), false))
                : Optional.empty();
    }

    private boolean isGovernment(NamedPlace place) {
        return place.rest().isEmpty()
                || formOf(place)
                        .filter(form -> form.kind().equals(Agency.GOVERNMENT)
                                && form.level().isEmpty())
                        .isPresent();
    }

    private Optional<AgencyForm> formOf(NamedPlace place) {
        return forms.stream()
                .filter(form -> form.afterStem() || !place.stem())
                .filter(form -> form.matches(place.rest()))
                .findFirst();
    }

    private Optional<NamedPlace> placeOfStem(String plain, OptionalInt year, Set<Division> regions) {
        return index.stemsOf(plain, year).stream()
                .filter(place -> formOf(place).isPresent())
                .map(place -> place.within(regions, index))
                .findFirst();
    }

    /** An agency that is not listed, with what its name tells of its level, kind, region and parent. */
    private Resolution provisional(String plain, Optional<NamedPlace> place) {
        int placed = place.map(found -> plain.length() - found.rest().length()).orElse(0);
        Optional<String> above = IntStream.iterate(plain.length() - 1, end -> end > placed, end -> end - 1)
                .mapToObj(end -> plain.substring(0, end))
                .filter(byName::containsKey)
                .findFirst();
        if (above.isPresent()) {
            Agency parent = byName.get(above.get());
            String rest = plain.substring(above.get().length());
            NamedPlace inside = new NamedPlace(List.of(), rest, false);
            return Resolution.of(provisional(plain, parent.name() + rest, formOf(inside), parent));
        }
        if (place.isEmpty()) {
            return Resolution.of(Agency.provisional(plain));
        }
        List<Division> divisions = place.get().divisions();
        if (divisions.size() > 1) {
            return new Resolution(
                    Optional.of(Agency.provisional(plain)),
                    divisions.stream().map(governments::of).toList());
        }
        String code = place.get().stem()
                ? plain
                : governments.fullName(divisions.get(0)) + place.get().rest();
        Agency government = byCode.get(governments.of(divisions.get(0)).code());
        return Resolution.of(provisional(plain, code, formOf(place.get()), government));
    }

    private static Agency provisional(String name, String code, Optional<AgencyForm> form, Agency parent) {
        String level =
                form.map(AgencyForm::level).filter(told -> !told.isEmpty()).orElse(parent.level());
        return new Agency(
                code,
                name,
                "",
                level,
                form.map(AgencyForm::kind).orElse(""),
                parent.region(),
                "",
                List.of(),
                List.of(AgencyRelation.told(AgencyRelation.Kind.PARENT, parent.code(), true)),
                true);
    }

    /** The divisions that a text begins with, where it tells them apart. */
    Optional<Division> regionOf(String text, OptionalInt year) {
        return index.placeOf(Label.plain(text), year)
                .filter(place -> place.divisions().size() == 1)
                .map(place -> place.divisions().get(0));
    }

    /** The division of that code. */
    Optional<Division> division(String code) {
        return index.division(code);
    }

    /**
     * The agency that a text is the name of, as a whole: a listed one, the government of a division, or one that by its
     * form clearly is a public body. Labels of the form name none.
     */
    public Optional<Agency> agencyNamed(String text) {
        return agencyNamed(text, OptionalInt.empty(), Set.of());
    }

    Optional<Agency> agencyNamed(String text, OptionalInt year, Set<Division> regions) {
        Resolution resolution = resolve(text, year, regions);
        boolean named = resolution.isRecognised() || resolution.candidates().isEmpty() && isBodyByItself(text);
        return named ? resolution.agency() : Optional.empty();
    }

    private boolean isBodyByItself(String text) {
        return bodies.of(text);
    }

    private boolean isFormOfBody(String text) {
        String plain = Label.plain(text);
        boolean word = plain.codePoints().allMatch(Character::isIdeographic);
        return word && forms.stream().anyMatch(form -> form.alone() && form.matches(plain));
    }

    /** What is told of a provisional agency that a file brings: that it is new, and what its name tells of its parent. */
    public List<Trouble> notices(Agency provisional, String file) {
        String parent =
                provisional.parent().flatMap(this::byCode).map(Agency::name).orElse("");
        Place place = Place.file(file);
        Trouble fresh = new Trouble(TroubleCode.AGENCY_PROVISIONAL, place, provisional.name(), parent);
        if (!parent.isEmpty()) {
            return List.of(fresh);
        }
        String candidates = resolve(provisional.name()).candidates().stream()
                .map(Agency::name)
                .collect(Collectors.joining(" / "));
        return List.of(fresh, new Trouble(TroubleCode.AGENCY_PARENT_UNKNOWN, place, provisional.name(), candidates));
    }

    /** Whether one agency stands above another: over one or several parents. */
    boolean isAbove(Agency upper, Agency lower) {
        List<String> met = new ArrayList<>();
        Optional<Agency> above = lower.parent().flatMap(this::byCode);
        while (above.isPresent() && !met.contains(above.get().code())) {
            if (above.get().code().equals(upper.code())) {
                return true;
            }
            met.add(above.get().code());
            above = above.get().parent().flatMap(this::byCode);
        }
        return false;
    }
}
