package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;

/**
 * Chooses which report of a stream has which slip. Where a report has no place for the family that it drew, such as last
 * year's figure in its first year, it takes the next family that is asked for and has one, so that the share of wrong
 * reports holds as far as there is anything to get wrong.
 */
final class SlipChoice {

    private final List<SlipFamily> families = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final Map<String, SlipInjector> injectors = new HashMap<>();

    SlipChoice(StreamSettings settings) {
        settings.slips().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    families.add(entry.getKey());
                    shares.add(entry.getValue());
                });
        settings.editions().forEach(edition -> injectors.put(edition.code(), new SlipInjector(edition)));
    }

    Optional<Slip> slip(
            Edition edition,
            Map<FigureKey, BigDecimal> figures,
            Optional<Map<FigureKey, BigDecimal>> lastYear,
            SplittableRandom random) {
        int drawn = drawn(random.nextDouble());
        if (drawn < 0) {
            return Optional.empty();
        }
        SlipInjector injector = injectors.get(edition.code());
        for (int i = 0; i < families.size(); i++) {
            SlipFamily family = families.get((drawn + i) % families.size());
            Optional<Slip> slip = injector.anySlip(family, figures, lastYear, random);
            if (slip.isPresent()) {
                return slip;
            }
        }
        return Optional.empty();
    }

    /** Number of the family whose share a number between 0 and 1 falls into; -1 where it falls into none. */
    private int drawn(double number) {
        double upTo = 0;
        for (int i = 0; i < families.size(); i++) {
            upTo += shares.get(i);
            if (number < upTo) {
                return i;
            }
        }
        return -1;
    }
}
