package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.knowledge.IdentityInstance;

/**
 * What is told of a blank.
 *
 * @param value the only value that it can have; empty where the identities contradict each other about it
 * @param by the identities that tell it
 * @param round when it was told
 */
record DerivedBlank(Optional<BigDecimal> value, List<IdentityInstance> by, int round) {

    DerivedBlank {
        by = List.copyOf(by);
    }

    /** The same without a value that is not sure. */
    DerivedBlank unsure() {
        return new DerivedBlank(Optional.empty(), by, round);
    }

    boolean isZero() {
        return value.filter(number -> number.signum() == 0).isPresent();
    }
}
