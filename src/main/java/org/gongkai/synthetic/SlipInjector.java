package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;

/**
 * Puts slips into the figures of a report. Every slip changes something and breaks an identity that held; one that does
 * neither is none. Immutable.
 */
public final class SlipInjector {

    private static final Map<SlipFamily, SlipPattern> PATTERNS = new EnumMap<>(Map.ofEntries(
            Map.entry(SlipFamily.COUNTED_INSIDE_ANOTHER_PART, SumSlips::countedInsideAnotherPart),
            Map.entry(SlipFamily.OF_WHICH_ADDED, SumSlips::ofWhichAdded),
            Map.entry(SlipFamily.SEVERAL_CHANNELS, SumSlips::severalChannels),
            Map.entry(SlipFamily.TOTAL_ADDED_TO_PARTS, SumSlips::totalAddedToParts),
            Map.entry(SlipFamily.PART_LEFT_OUT, SumSlips::partLeftOut),
            Map.entry(SlipFamily.DIGIT, CellSlips::digit),
            Map.entry(SlipFamily.SWAPPED, CellSlips::swapped),
            Map.entry(SlipFamily.SHIFTED, CellSlips::shifted),
            Map.entry(SlipFamily.SIGN, CellSlips::sign),
            Map.entry(SlipFamily.UNIT, CellSlips::unit),
            Map.entry(SlipFamily.ROUNDING, CellSlips::rounding),
            Map.entry(SlipFamily.RUNNING_TOTAL, SumSlips::runningTotal),
            Map.entry(SlipFamily.LAST_YEAR_COPIED, CellSlips::lastYearCopied),
            Map.entry(SlipFamily.TOTAL_NOT_RECOMPUTED, SumSlips::totalNotRecomputed)));

    private final FormStructure form;
    private final IdentityWatch watch;

    /** For reports of that edition. */
    public SlipInjector(Edition edition) {
        this.form = new FormStructure(edition);
        this.watch = new IdentityWatch(edition);
    }

    /** The families that the edition has room for: without 其中 rows, none can be added by mistake. */
    public Set<SlipFamily> families() {
        Set<SlipFamily> families = EnumSet.copyOf(PATTERNS.keySet());
        if (form.sums().stream().allMatch(sum -> form.ofWhich(sum).isEmpty())) {
            families.remove(SlipFamily.OF_WHICH_ADDED);
        }
        if (form.sums().stream().noneMatch(sum -> sum.means() && sum.exact())) {
            families.remove(SlipFamily.SEVERAL_CHANNELS);
        }
        if (form.sums().isEmpty()) {
            families.removeAll(EnumSet.of(
                    SlipFamily.COUNTED_INSIDE_ANOTHER_PART,
                    SlipFamily.TOTAL_ADDED_TO_PARTS,
                    SlipFamily.PART_LEFT_OUT,
                    SlipFamily.RUNNING_TOTAL,
                    SlipFamily.TOTAL_NOT_RECOMPUTED));
        }
        return families;
    }

    /**
     * Every place that can carry a slip of a family, in the order of the form, with all slips of it there.
     *
     * @param family what kind of slip
     * @param figures figures of the report
     * @param lastYear those of the year before, where they are known
     */
    public List<SlipSite> sites(
            SlipFamily family, Map<FigureKey, BigDecimal> figures, Optional<Map<FigureKey, BigDecimal>> lastYear) {
        Figures known = new Figures(figures, lastYear);
        return places(family, known).stream()
                .flatMap(place -> breaking(place, known).stream())
                .toList();
    }

    /** One of the slips of a site. */
    public Slip slip(SlipSite site, SplittableRandom random) {
        return site.slips().get(random.nextInt(site.slips().size()));
    }

    /** A slip of a family somewhere in the report, empty where no place can carry one. */
    public Optional<Slip> anySlip(
            SlipFamily family,
            Map<FigureKey, BigDecimal> figures,
            Optional<Map<FigureKey, BigDecimal>> lastYear,
            SplittableRandom random) {
        Figures known = new Figures(figures, lastYear);
        List<SlipSite> left = new ArrayList<>(places(family, known));
        while (!left.isEmpty()) {
            Collections.swap(left, random.nextInt(left.size()), left.size() - 1);
            Optional<SlipSite> site = breaking(left.remove(left.size() - 1), known);
            if (site.isPresent()) {
                return Optional.of(slip(site.get(), random));
            }
        }
        return Optional.empty();
    }

    private List<SlipSite> places(SlipFamily family, Figures figures) {
        SlipPattern pattern = PATTERNS.get(family);
        if (pattern == null) {
            throw new IllegalArgumentException("no slip of the family " + family.code() + " can be made");
        }
        return pattern.places(form, figures).toList();
    }

    /** The place with the slips that break an identity. */
    private Optional<SlipSite> breaking(SlipSite place, Figures figures) {
        List<Slip> slips = place.slips().stream()
                .filter(slip -> slip.changes().stream().allMatch(form::mayPrint))
                .filter(slip -> watch.breaks(new IdentityWatch.Change(
                        figures.now(),
                        figures.before(),
                        slip.changes().stream().collect(Collectors.toMap(CellChange::cell, CellChange::printed)))))
                .toList();
        return slips.isEmpty() ? Optional.empty() : Optional.of(new SlipSite(place.family(), slips));
    }
}
