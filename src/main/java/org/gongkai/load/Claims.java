package org.gongkai.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All claims about one agency, year and period, and the rule which of them holds. Mutable; used by one thread. */
final class Claims {

    private final List<Claim> claims = new ArrayList<>();

    void add(Claim claim) {
        claims.add(claim);
    }

    List<Claim> all() {
        return claims;
    }

    Optional<Claim> withDigest(String digest) {
        return claims.stream().filter(claim -> claim.digest().equals(digest)).findFirst();
    }

    Optional<Claim> current() {
        return claims.stream()
                .filter(claim -> claim.state() == Claim.State.CURRENT)
                .findFirst();
    }

    int nextVersion() {
        return claims.stream().mapToInt(Claim::version).max().orElse(0) + 1;
    }

    /** After the claims were written. */
    void written() {
        claims.replaceAll(Claim::written);
    }

    /** A file that gave way to another one by their names. */
    record Replaced(Claim claim, String file, String newerFile) {}

    /**
     * Decides which claim holds.
     *
     * @param preferred the file that the precedence names
     * @param revision the claim of a file that gave the current one before, and gives another now
     * @param withdrawn whether a file was read well and does not give what it gave before: a file that cannot be read
     *     withdraws nothing
     * @param names tells resubmissions by their names
     */
    void decide(Optional<Preferred> preferred, Optional<Claim> revision, boolean withdrawn, ResubmissionNames names) {
        Optional<Claim> before = current();
        Set<Claim> older = new HashSet<>();
        replaced(names).forEach(replaced -> older.add(replaced.claim()));
        Predicate<Claim> stands = claim -> claim.isSupported() && !older.contains(claim);
        boolean takenBack = withdrawn || before.filter(Claim::isWithdrawn).isPresent();
        Optional<Claim> named = preferred.map(Preferred::file).flatMap(this::supportedBy);
        Optional<Claim> chosen = named.or(() -> revision.filter(stands))
                .or(() -> before.filter(stands))
                .or(() -> first(stands))
                .or(() -> takenBack ? Optional.empty() : before);
        for (Claim claim : claims) {
            boolean wasDecidedAbout =
                    named.isPresent() && claim.isKnownSince(preferred.get().night());
            if (chosen.filter(one -> one == claim).isPresent()) {
                claim.state(Claim.State.CURRENT);
            } else if (before.filter(one -> one == claim).isPresent()
                    || !claim.isSupported()
                    || older.contains(claim)
                    || wasDecidedAbout) {
                claim.state(Claim.State.SUPERSEDED);
            }
        }
    }

    /** Files of claims that give way as a whole: each of their files has a newer one in another claim. */
    List<Replaced> replaced(ResubmissionNames names) {
        if (claims.stream().filter(Claim::isSupported).limit(2).count() < 2) {
            return List.of();
        }
        List<Replaced> replaced = new ArrayList<>();
        for (Claim claim : claims) {
            List<ClaimSource> support = claim.support().toList();
            List<Replaced> ofClaim = support.stream()
                    .flatMap(source -> claims.stream()
                            .filter(other -> other != claim)
                            .flatMap(other -> other.fileThatReplaces(source, names).stream())
                            .sorted()
                            .limit(1)
                            .map(newer -> new Replaced(claim, source.file(), newer)))
                    .toList();
            if (ofClaim.size() == support.size()) {
                replaced.addAll(ofClaim);
            }
        }
        return replaced;
    }

    private Optional<Claim> supportedBy(String file) {
        return claims.stream().filter(claim -> claim.isSupportedBy(file)).findFirst();
    }

    /** The order of paths decides between claims that arrive together, so that the order of reading does not. */
    private Optional<Claim> first(Predicate<Claim> stands) {
        return claims.stream().filter(stands).min(Comparator.comparing(Claim::firstFile));
    }
}
