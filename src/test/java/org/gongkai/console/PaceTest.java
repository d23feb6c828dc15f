package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong clock = new AtomicLong();
    private final Pace pace = new Pace(clock::get);

    @Test
    void whatIsLeftTakesAsLongAsWhatIsDoneDid() {
        pass(50);

        assertThat(pace.perSecond(10_000)).isEqualTo(200);
        assertThat(pace.left(10_000, 200_000)).isEqualTo("0:15:50");
        assertThat(pace.left(10, 10_000)).isEqualTo("13:52:30");
    }

    @Test
    void itIsDueEveryTenSecondsAndNotBefore() {
        pass(9);
        assertThat(pace.isDue()).isFalse();
        pass(1);
        assertThat(pace.isDue()).isTrue();
        assertThat(pace.isDue()).isFalse();
        pass(10);
        assertThat(pace.isDue()).isTrue();
    }

    private void pass(int seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
