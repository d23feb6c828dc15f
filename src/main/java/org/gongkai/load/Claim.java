package org.gongkai.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    private final Map<Integer, String> fileBySource = new HashMap<>();
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
        written.fileBySource.putAll(fileBySource);
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

    void addSource(int sourceId, String file) {
        fileBySource.put(sourceId, file);
    }

    void removeSource(int sourceId) {
        fileBySource.remove(sourceId);
    }

    boolean hasSource(int sourceId) {
        return fileBySource.containsKey(sourceId);
    }

    boolean isSupported() {
        return !fileBySource.isEmpty();
    }

    boolean isSupportedBy(String file) {
        return fileBySource.containsValue(file);
    }

    String firstFile() {
        return fileBySource.values().stream().sorted().findFirst().orElse("");
    }
}
