package org.gongkai.precheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.agency.Scope;
import org.gongkai.explain.CaseFigure;
import org.gongkai.explain.CaseRule;
import org.gongkai.form.Figure;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyRelation;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/** What wholes report against the sums over those of their direct members that are among the same reports. */
final class RollUps {

    private static final Optional<BigDecimal> ZERO = Optional.of(BigDecimal.ZERO);

    private final List<Agency> agencies;
    private final Map<YearReport, List<CaseRule>> rules = new HashMap<>();
    private final Map<YearReport, List<FailedSum>> failed = new HashMap<>();

    /**
     * Compares wholes and members.
     *
     * @param agencies all agencies, with their parents
     * @param reports the reports, one for each agency and year
     * @param editions the editions of a report
     */
    RollUps(List<Agency> agencies, List<YearReport> reports, Function<YearReport, List<Edition>> editions) {
        this.agencies = agencies;
        for (YearReport whole : reports) {
            if (whole.reading().scope() != Scope.OWN) {
                compare(whole, reports, editions.apply(whole));
            }
        }
    }

    /** The identities over several agencies that fail and that figures of the report take part in. */
    List<CaseRule> rulesOf(YearReport report) {
        return rules.getOrDefault(report, List.of());
    }

    /** The sums that fail on the report of a whole. */
    List<FailedSum> failedOf(YearReport whole) {
        return failed.getOrDefault(whole, List.of());
    }

    private void compare(YearReport whole, List<YearReport> reports, List<Edition> editions) {
        List<String> members = agencies.stream()
                .filter(agency -> agency.relations().stream().anyMatch(relation -> isMember(relation, whole)))
                .map(Agency::code)
                .toList();
        List<YearReport> present = reports.stream()
                .filter(report -> report.year() == whole.year() && members.contains(report.agency()))
                .toList();
        if (present.isEmpty()) {
            return;
        }
        for (Edition edition : editions) {
            IdentityInstance.of(edition).stream()
                    .filter(IdentityInstance::isRollUp)
                    .filter(instance -> whole.hasTable(edition.code(), instance.table()))
                    .forEach(instance -> compare(whole, present, members.size(), edition.code(), instance));
        }
    }

    private static boolean isMember(AgencyRelation relation, YearReport whole) {
        return is(AgencyRelation.Kind.PARENT, relation, whole) && !relation.inferred();
    }

    /** Departments are members that somebody has to list, so that the known ones are all only where a line says so. */
    private boolean areAll(YearReport whole) {
        return agencies.stream()
                .filter(agency -> agency.code().equals(whole.agency()))
                .flatMap(agency -> agency.relations().stream())
                .anyMatch(relation -> is(AgencyRelation.Kind.MEMBERS_COMPLETE, relation, whole));
    }

    private static boolean is(AgencyRelation.Kind kind, AgencyRelation relation, YearReport whole) {
        LocalDate lastDay = LocalDate.of(whole.year(), Month.DECEMBER, 31);
        return relation.kind() == kind
                && relation.target().equals(whole.agency())
                && relation.validFrom().filter(from -> from.isAfter(lastDay)).isEmpty()
                && relation.validTo().filter(to -> to.isBefore(lastDay)).isEmpty();
    }

    private void compare(
            YearReport whole, List<YearReport> members, int size, String edition, IdentityInstance instance) {
        BoundTerm own = instance.terms().stream()
                .filter(term -> !term.ofMembers())
                .findFirst()
                .orElseThrow();
        FigureKey key = new FigureKey(own.indicator(), own.breakdown());
        List<YearReport> present = members.stream()
                .filter(member -> value(member, key).isPresent())
                .toList();
        Optional<BigDecimal> total = value(whole, key);
        if (total.isEmpty() || present.isEmpty()) {
            return;
        }
        boolean complete = present.size() == size && areAll(whole);
        if (!fails(whole, present, key, complete, instance.identity().tolerance())) {
            return;
        }
        BigDecimal sum = present.stream()
                .map(member -> value(member, key).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String id = whole.prefix() + edition + "/" + instance.identity().code() + "/" + instance.instance();
        add(whole, rule(id, key, BigDecimal.ONE, sum.negate(), complete, false));
        for (YearReport member : members) {
            value(member, key)
                    .ifPresent(value -> add(
                            member,
                            rule(
                                    id,
                                    key,
                                    BigDecimal.ONE.negate(),
                                    total.get().subtract(sum.subtract(value)),
                                    complete,
                                    true)));
        }
        Figure figure = whole.figure(key).orElseThrow();
        failed.computeIfAbsent(whole, none -> new ArrayList<>())
                .add(new FailedSum(
                        id,
                        instance.identity(),
                        WrittenSums.label(figure) + " " + YearReport.printed(figure),
                        total.get(),
                        complete ? instance.identity().statement().relation().sign() : Relation.AT_LEAST.sign(),
                        "各成员合计 " + YearReport.plain(sum).toPlainString() + "（" + present.size() + "/" + size + "）",
                        total.get().subtract(sum),
                        whole.sheet(figure),
                        WrittenSums.cell(figure)));
    }

    private void add(YearReport report, CaseRule rule) {
        rules.computeIfAbsent(report, none -> new ArrayList<>()).add(rule);
    }

    private static CaseRule rule(
            String id, FigureKey key, BigDecimal factor, BigDecimal constant, boolean complete, boolean ofMember) {
        return new CaseRule(
                id,
                "roll_up",
                List.of(new CaseRule.Term(key, factor)),
                complete ? Relation.EQUAL : Relation.AT_LEAST,
                YearReport.plain(constant),
                BigDecimal.ZERO,
                false,
                false,
                ofMember);
    }

    private static Optional<BigDecimal> value(YearReport report, FigureKey key) {
        return report.figure(key).flatMap(figure -> figure.value().value()).map(YearReport::plain);
    }

    /** While members may be missing, those present may only not exceed the whole. */
    private static boolean fails(
            YearReport whole, List<YearReport> present, FigureKey key, boolean complete, BigDecimal tolerance) {
        CaseFigure own = whole.caseFigures().get(key);
        Optional<BigDecimal> least = ZERO;
        Optional<BigDecimal> most = ZERO;
        for (YearReport member : present) {
            CaseFigure figure = member.caseFigures().get(key);
            least = least.flatMap(sum -> figure.low().map(sum::add));
            most = most.flatMap(sum -> figure.high().map(sum::add));
        }
        BigDecimal margin = tolerance.max(whole.reading().remarks().tolerance());
        boolean bounded =
                complete || !whole.figure(key).orElseThrow().indicator().mayBeNegative();
        boolean exceeds = bounded
                && least.isPresent()
                && own.high().isPresent()
                && least.get().compareTo(own.high().get().add(margin)) > 0;
        boolean fallsShort = complete
                && most.isPresent()
                && own.low().isPresent()
                && most.get().compareTo(own.low().get().subtract(margin)) < 0;
        return exceeds || fallsShort;
    }
}
