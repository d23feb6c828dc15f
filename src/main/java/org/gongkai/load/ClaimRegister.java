package org.gongkai.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.ReportReading;
import org.gongkai.knowledge.ResubmissionMark;
import org.gongkai.warehouse.Warehouse;

/** The claims of the warehouse in memory, so that a file is placed without a query each. Used by one thread. */
final class ClaimRegister {

    private final Map<ReportKey, Claims> byKey = new HashMap<>();
    private final Map<Integer, Set<ReportKey>> keysBySource = new HashMap<>();
    private final Choices choices;
    private final ResubmissionNames names;
    private final Set<ReportKey> touched = new HashSet<>();
    private int nextReportId;

    ClaimRegister(Warehouse warehouse, Choices choices, List<ResubmissionMark> marks, int nextReportId) {
        this.choices = choices;
        this.names = new ResubmissionNames(marks);
        this.nextReportId = nextReportId;
        Map<Integer, Claim> claims = new HashMap<>();
        warehouse
                .query("load/claims")
                .query((row, number) -> {
                    ReportKey key =
                            new ReportKey(row.getString("agency_code"), row.getInt("year"), row.getString("period"));
                    int reportId = row.getInt("report_id");
                    Claim claim = claims.get(reportId);
                    if (claim == null) {
                        Claim.State state =
                                Claim.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
                        claim = Claim.stored(reportId, row.getInt("version"), row.getString("digest"), state);
                        claims.put(reportId, claim);
                        claimsOf(key).add(claim);
                    }
                    int sourceId = row.getInt("source_id");
                    if (!row.wasNull()) {
                        link(key, claim, sourceId, row.getString("file"), row.getInt("first_night"));
                    }
                    return reportId;
                })
                .list();
    }

    private Claims claimsOf(ReportKey key) {
        return byKey.computeIfAbsent(key, absent -> new Claims());
    }

    private void link(ReportKey key, Claim claim, int sourceId, String file, int since) {
        claim.addSource(sourceId, new ClaimSource(file, since, choices.withdraws(key, file, since)));
        keysBySource.computeIfAbsent(sourceId, absent -> new HashSet<>()).add(key);
    }

    /** A report of a file, and the claim that it is part of. */
    record Placed(ReportReading report, Claim claim) {}

    /**
     * Enters what a file claims now.
     *
     * @param sourceId ledger entry of the new content
     * @param file path of the file
     * @param since night from which on the file holds that content
     * @param replacedSource ledger entry of the content before
     * @param reports what the file says
     */
    List<Placed> enter(
            int sourceId, String file, int since, Optional<Integer> replacedSource, List<ReportReading> reports) {
        Map<ReportKey, Claim> before = withdraw(replacedSource);
        List<Placed> placed = new ArrayList<>();
        Map<ReportKey, Claim> now = new HashMap<>();
        for (ReportReading report : reports) {
            ReportKey key = new ReportKey(
                    report.agency().code(), report.year(), report.period().code());
            Claims claims = claimsOf(key);
            String digest = FigureDigest.of(report);
            Claim claim = claims.withDigest(digest).orElseGet(() -> {
                Claim fresh = Claim.fresh(nextReportId++, claims.nextVersion(), digest);
                claims.add(fresh);
                return fresh;
            });
            boolean newHere = before.get(key) != claim;
            if (newHere && claim.state() == Claim.State.SUPERSEDED) {
                claim.state(Claim.State.CONFLICT);
            }
            link(key, claim, sourceId, file, since);
            now.put(key, claim);
            placed.add(new Placed(report, claim));
        }
        Set<ReportKey> keys = new HashSet<>(before.keySet());
        keys.addAll(now.keySet());
        boolean readWell = !reports.isEmpty();
        keys.forEach(
                key -> decide(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(now.get(key)), readWell));
        return placed;
    }

    /** Takes back what the content before claimed. */
    private Map<ReportKey, Claim> withdraw(Optional<Integer> replacedSource) {
        Map<ReportKey, Claim> before = new HashMap<>();
        replacedSource.ifPresent(sourceId -> {
            Set<ReportKey> keys = keysBySource.getOrDefault(sourceId, Set.of());
            for (ReportKey key : keys) {
                for (Claim claim : claimsOf(key).all()) {
                    if (claim.hasSource(sourceId)) {
                        claim.removeSource(sourceId);
                        before.put(key, claim);
                    }
                }
            }
            keysBySource.remove(sourceId);
        });
        return before;
    }

    private void decide(ReportKey key, Optional<Claim> before, Optional<Claim> now, boolean readWell) {
        boolean gaveTheCurrent =
                before.filter(claim -> claim.state() == Claim.State.CURRENT).isPresent();
        Optional<Claim> revision = gaveTheCurrent ? now : Optional.empty();
        boolean withdrawn = readWell && gaveTheCurrent && now.isEmpty();
        claimsOf(key).decide(choices.preferred(key), revision, withdrawn, names);
        touched.add(key);
    }

    /**
     * Decides again about everything, since lines and marks may have come or gone.
     *
     * @param olderByName reports that gave way to a file with a newer name when this was decided last
     */
    void decideAgain(Set<Integer> olderByName) {
        byKey.forEach((key, claims) -> {
            claims.all().stream()
                    .filter(claim -> claim.state() == Claim.State.SUPERSEDED && claim.isSupported())
                    .filter(claim -> olderByName.contains(claim.reportId()) || isLifted(key, claim))
                    .forEach(claim -> claim.state(Claim.State.CONFLICT));
            decide(key, Optional.empty(), Optional.empty(), false);
        });
    }

    private boolean isLifted(ReportKey key, Claim claim) {
        return claim.support().anyMatch(source -> choices.lifts(key, source.file(), source.since()));
    }

    /** Files that gave way to others by their names. */
    List<Claims.Replaced> replacedByName() {
        return byKey.values().stream()
                .flatMap(claims -> claims.replaced(names).stream())
                .filter(replaced -> replaced.claim().state() == Claim.State.SUPERSEDED)
                .sorted(Comparator.comparing(Claims.Replaced::file)
                        .thenComparing(replaced -> replaced.claim().reportId()))
                .toList();
    }

    /** Claims that the warehouse does not have yet, or has in another state. */
    List<Claim> changed() {
        return touched.stream()
                .flatMap(key -> claimsOf(key).all().stream())
                .filter(claim -> claim.isFresh() || claim.isChanged())
                .sorted(Comparator.comparingInt(Claim::reportId))
                .toList();
    }

    /** After the changed claims were written. */
    void written() {
        touched.forEach(key -> claimsOf(key).written());
        touched.clear();
    }
}
