package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownLettersTest {

    private final KnownLetters letters = new KnownLetters(Stream.of("資訊"), Set.of("收到申请数"));

    @Test
    void whatMayBeAWordingIsAskedFor() {
        assertThat(List.of("收到申请数", "申请", "三、收到申请数(2)", "資訊申请")).allMatch(letters::mayWrite);
    }

    @Test
    void whatHasAnotherLetterIsNot() {
        assertThat(List.of("收到申请量", "АЛЬБОМ", "申请a", "𠀀申请")).noneMatch(letters::mayWrite);
    }

    @Test
    void textsWithoutLettersAreAskedForWhereAWordingHasNone() {
        assertThat(letters.mayWrite("2858-106")).isFalse();

        letters.add(Set.of("1-6"));

        assertThat(letters.mayWrite("2858-106")).isTrue();
    }
}
