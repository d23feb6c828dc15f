package org.gongkai.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A set of figures claimed for an agency, year and period, with the files that claim it. Mutable; used by one thread. */
final class Claim {

    /** Where a claim stands. */
    enum State {
        CURRENT,
        CONFLICT,
        SUPERSEDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final int reportId;
    private final int version;
    private final String digest;
    private final Optional<State> storedState;
    private final Map<Integer, ClaimSource> sources = new HashMap<>();
    private State state;

    private Claim(int reportId, int version, String digest, Optional<State> storedState) {
        this.reportId = reportId;
        this.version = version;
        this.digest = digest;
        this.storedState = storedState;
        this.state = storedState.orElse(State.CONFLICT);
    }

    static Claim stored(int reportId, int version, String digest, State state) {
        return new Claim(reportId, version, digest, Optional.of(state));
    }

    static Claim fresh(int reportId, int version, String digest) {
        return new Claim(reportId, version, digest, Optional.empty());
    }

    /** The same claim after it was written. */
    Claim written() {
        Claim written = stored(reportId, version, digest, state);
        written.sources.putAll(sources);
        return written;
    }

    int reportId() {
        return reportId;
    }

    int version() {
        return version;
    }

    String digest() {
        return digest;
    }

    State state() {
        return state;
    }

    void state(State next) {
        this.state = next;
    }

    /** Whether the warehouse does not have it yet. */
    boolean isFresh() {
        return storedState.isEmpty();
    }

    /** Whether the warehouse has it in another state. */
    boolean isChanged() {
        return storedState.filter(stored -> stored != state).isPresent();
    }

    boolean wasCurrent() {
        return storedState.filter(State.CURRENT::equals).isPresent();
    }

    void addSource(int sourceId, ClaimSource source) {
        sources.put(sourceId, source);
    }

    void removeSource(int sourceId) {
        sources.remove(sourceId);
    }

    boolean hasSource(int sourceId) {
        return sources.containsKey(sourceId);
    }

    /** The contents that speak for it: those that were not withdrawn. */
    Stream<ClaimSource> support() {
        return sources.values().stream().filter(source -> !source.withdrawn());
    }

    boolean isSupported() {
        return support().findAny().isPresent();
    }

    /** Whether all that was said for it was taken back. */
    boolean isWithdrawn() {
        return !sources.isEmpty() && !isSupported();
    }

    boolean isSupportedBy(String file) {
        return support().anyMatch(source -> source.file().equals(file));
    }

    /** Whether all that speaks for it was there by then. */
    boolean isKnownSince(int night) {
        return support().allMatch(source -> source.since() <= night);
    }

    String firstFile() {
        return support().map(ClaimSource::file).sorted().findFirst().orElse("");
    }

    /** Which of its files takes the place of that of another claim: by its name, unless it came earlier. */
    Optional<String> fileThatReplaces(ClaimSource source, ResubmissionNames names) {
        return support()
                .filter(newer -> newer.since() >= source.since() && names.isNewer(newer.file(), source.file()))
                .map(ClaimSource::file)
                .sorted()
                .findFirst();
    }
}
