package org.gongkai.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextMemoTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final TextMemo<String> memo = new TextMemo<>(text -> text + "/" + asked.incrementAndGet());

    @Test
    void aTextIsAskedAboutOnce() {
        assertThat(memo.of("信函")).isEqualTo("信函/1");
        assertThat(memo.of(new String("信函"))).isEqualTo("信函/1");
        assertThat(memo.of("传真")).isEqualTo("传真/2");
    }

    @Test
    void whatIsAskedForAgainAndAgainIsKeptWhileManyOthersComeAndGo() {
        String first = memo.of("信函");
        for (int round = 0; round < 100; round++) {
            int from = round * 1_000;
            IntStream.range(from, from + 1_000).forEach(text -> memo.of("text " + text));
            assertThat(memo.of("信函")).isEqualTo(first);
        }
    }

    @Test
    void whatIsNotAskedForIsForgotten() {
        memo.of("信函");
        IntStream.range(0, 20_000).forEach(text -> memo.of("text " + text));
        assertThat(memo.of("信函")).isNotEqualTo("信函/1");
    }

    @Test
    void proseIsNotKept() {
        String prose = "政".repeat(257);
        assertThat(memo.of(prose)).isNotEqualTo(memo.of(prose));
    }
}
