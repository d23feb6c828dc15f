package org.gongkai.slip;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes back to one sender.
 *
 * @param sender the agency, or the file where no single agency is known
 * @param items what it is asked about, the weightiest first
 * @param referrals its sums that others are asked about
 * @param rejects what could not be taken from its files
 * @param hints blanks that its forms determine
 * @param told what the texts of its reports tell otherwise than their figures
 */
public record ReturnSlip(
        String sender,
        List<SlipItem> items,
        List<Referral> referrals,
        List<Reject> rejects,
        List<BlankHint> hints,
        List<ToldFinding> told) {

    public ReturnSlip {
        items = List.copyOf(items);
        referrals = List.copyOf(referrals);
        rejects = List.copyOf(rejects);
        hints = List.copyOf(hints);
        told = List.copyOf(told);
    }

    /** A slip of someone whose sums nobody else is asked about. */
    public static ReturnSlip of(
            String sender, List<SlipItem> items, List<Reject> rejects, List<BlankHint> hints, List<ToldFinding> told) {
        return new ReturnSlip(sender, items, List.of(), rejects, hints, told);
    }

    /** The years that it speaks of. */
    String years() {
        return Stream.of(
                        items.stream().mapToInt(SlipItem::year),
                        referrals.stream().mapToInt(Referral::year),
                        hints.stream().mapToInt(BlankHint::year),
                        told.stream().mapToInt(ToldFinding::year))
                .flatMapToInt(years -> years)
                .distinct()
                .sorted()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("、"));
    }

    /** Whether nothing in it is to be looked at by its sender. */
    boolean asksForNothing() {
        return items.isEmpty() && rejects.isEmpty() && hints.isEmpty() && told.isEmpty();
    }

    long items(Weight weight) {
        return items.stream().filter(item -> item.weight() == weight).count();
    }
}
