package org.gongkai.synthetic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.Edition;

/**
 * What a stream of made-up reports is like.
 *
 * @param editions editions of the form; of several, each year takes the one that was made for it
 * @param agencies how many agencies report
 * @param firstYear first year
 * @param lastYear last year
 * @param seed the same seed gives the same reports
 * @param slips share of the reports with a slip of each family, which together are at most 1
 * @param missing share of the reports that are missing
 * @param blanks share of the zeros that are left blank
 */
public record StreamSettings(
        List<Edition> editions,
        int agencies,
        int firstYear,
        int lastYear,
        long seed,
        Map<SlipFamily, Double> slips,
        double missing,
        double blanks) {

    /** What cannot be put into a report: it is what an explanation says where it knows no better. */
    private static final Set<SlipFamily> NEVER_MADE =
            Set.of(SlipFamily.NO_PARTS_OF_THE_TOTAL, SlipFamily.MINIMAL_CHANGE);

    public StreamSettings {
        editions = List.copyOf(editions);
        slips = slips.isEmpty() ? Map.of() : new EnumMap<>(slips);
        require(!editions.isEmpty(), "at least one edition is needed");
        require(agencies > 0, "at least one agency is needed");
        require(firstYear <= lastYear, "the first year " + firstYear + " is after the last year " + lastYear);
        require(isShare(missing), "the share of missing reports is between 0 and 1, not " + missing);
        require(isShare(blanks), "the share of blanks is between 0 and 1, not " + blanks);
        require(
                slips.values().stream().allMatch(StreamSettings::isShare)
                        && slips.values().stream().mapToDouble(share -> share).sum() <= 1 + 1e-9,
                "the shares of reports with slips are between 0 and 1, and so is their sum");
        require(
                slips.keySet().stream().noneMatch(NEVER_MADE::contains),
                "no report can be given a slip of the families " + NEVER_MADE);
    }

    /** Reports without slips, all of them there. */
    public static StreamSettings clean(Edition edition, int agencies, int firstYear, int lastYear, long seed) {
        return new StreamSettings(List.of(edition), agencies, firstYear, lastYear, seed, Map.of(), 0, 0);
    }

    /** The same with slips in that share of the reports, of all families alike that the editions have room for. */
    public StreamSettings withSlips(double share) {
        Map<SlipFamily, Double> shares = new EnumMap<>(SlipFamily.class);
        editions.forEach(edition -> new SlipInjector(edition).families().forEach(family -> shares.put(family, 0.0)));
        shares.replaceAll((family, none) -> share / shares.size());
        return new StreamSettings(editions, agencies, firstYear, lastYear, seed, shares, missing, blanks);
    }

    /** The edition of a year. */
    Edition edition(int year) {
        return editions.stream()
                .filter(edition -> editions.size() == 1 || edition.madeFor(year))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of the editions was made for " + year));
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
