package org.gongkai.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /**
     * Decides which claim holds.
     *
     * @param preferredFile the file that the precedence names
     * @param revision the claim of a file that gave the current one before, and gives another now
     * @param withdrawn whether a file was read well and does not give what it gave before: a file that cannot be read
     *     withdraws nothing
     */
    void decide(Optional<String> preferredFile, Optional<Claim> revision, boolean withdrawn) {
        Optional<Claim> before = current();
        Optional<Claim> chosen = preferredFile
                .flatMap(this::supportedBy)
                .or(() -> revision)
                .or(() -> before.filter(Claim::isSupported))
                .or(this::firstSupported)
                .or(() -> withdrawn ? Optional.empty() : before);
        for (Claim claim : claims) {
            if (chosen.filter(one -> one == claim).isPresent()) {
                claim.state(Claim.State.CURRENT);
            } else if (before.filter(one -> one == claim).isPresent() || !claim.isSupported()) {
                claim.state(Claim.State.SUPERSEDED);
            }
        }
    }

    private Optional<Claim> supportedBy(String file) {
        return claims.stream().filter(claim -> claim.isSupportedBy(file)).findFirst();
    }

    /** The order of paths decides between claims that arrive together, so that the order of reading does not. */
    private Optional<Claim> firstSupported() {
        return claims.stream().filter(Claim::isSupported).min(Comparator.comparing(Claim::firstFile));
    }
}
