package org.gongkai.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;

/** Made-up reports from the project's knowledge, and identities weighed in the plainest way. */
final class MadeUp {

    static final Path DATA = Path.of("data");
    static final Knowledge KNOWLEDGE = knowledge();
    static final SyntheticAgencies AGENCIES = agencies();

    /** The identities that hold on the plain form, by edition. */
    private static final Map<String, List<IdentityInstance>> IDENTITIES = KNOWLEDGE.editions().stream()
            .collect(Collectors.toMap(
                    Edition::code,
                    edition -> IdentityInstance.withinAgency(edition).stream()
                            .filter(instance -> instance.identity().appliesIf().isEmpty())
                            .toList()));

    private MadeUp() {}

    private static Knowledge knowledge() {
        try {
            return new KnowledgeReader(DATA).read();
        } catch (KnowledgeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SyntheticAgencies agencies() {
        try {
            return SyntheticAgencies.of(KNOWLEDGE, DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Edition edition(String code) {
        return KNOWLEDGE.edition(code).orElseThrow();
    }

    static ReportStream stream(StreamSettings settings) {
        return new ReportStream(settings, AGENCIES);
    }

    /** The identities of the edition that fail, those that cannot be checked left out. */
    static List<String> failures(
            Edition edition, Map<FigureKey, BigDecimal> figures, Optional<Map<FigureKey, BigDecimal>> lastYear) {
        return IDENTITIES.get(edition.code()).stream()
                .filter(instance -> fails(instance, figures, lastYear))
                .map(instance -> instance.identity().code() + "/" + instance.instance())
                .toList();
    }

    private static boolean mayBeNegative(BoundTerm term) {
        return KNOWLEDGE.editions().stream()
                .flatMap(edition -> edition.indicator(term.indicator()).stream())
                .anyMatch(Indicator::mayBeNegative);
    }

    /** A blank may be any number from 0 on; only what none of them satisfies fails. */
    private static boolean fails(
            IdentityInstance instance,
            Map<FigureKey, BigDecimal> figures,
            Optional<Map<FigureKey, BigDecimal>> lastYear) {
        List<BigDecimal> left = new ArrayList<>();
        List<BigDecimal> right = new ArrayList<>();
        boolean blankLeft = false;
        boolean blankRight = false;
        for (BoundTerm term : instance.terms()) {
            Map<FigureKey, BigDecimal> year = term.yearOffset() == 0 ? figures : lastYear.orElse(Map.of());
            BigDecimal value = year.get(new FigureKey(term.indicator(), term.breakdown()));
            boolean onTheLeft = term.left() == term.coefficient().signum() > 0;
            if (value != null) {
                (term.left() ? left : right).add(term.coefficient().multiply(value));
            } else if (term.yearOffset() != 0 || mayBeNegative(term)) {
                return false;
            } else {
                blankLeft |= onTheLeft;
                blankRight |= !onTheLeft;
            }
        }
        int order = sum(left).compareTo(sum(right));
        if (order < 0 && blankLeft || order > 0 && blankRight || order == 0 && (blankLeft || blankRight)) {
            return false;
        }
        return !switch (instance.identity().statement().relation().sign()) {
            case "=" -> order == 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            default -> throw new IllegalArgumentException(instance.identity().written());
        };
    }

    private static BigDecimal sum(List<BigDecimal> terms) {
        return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
