package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is told to be needed is: a text without it is nowhere met by the pattern. */
class NeededLetterTest {

    private static String of(String pattern) {
        return NeededLetter.of(Pattern.compile(pattern)).stream()
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }

    @Test
    void aLetterOutsideGroupsAndClassesIsNeeded() {
        assertThat(of("0?1月?份?[-~至到]12月份?")).isEqualTo("月");
        assertThat(of("第?[一1]季度")).isEqualTo("度");
        assertThat(of("\\(?全(省|市)\\)?(?=政府信息|$)")).isEqualTo("全");
        assertThat(of("(?<![\\d十])(0?1|(?<=年)一)月份?(?!\\d)")).isEqualTo("月");
    }

    @Test
    void whatMayBeLeftOutOrIsOneOfSeveralIsNot() {
        for (String pattern :
                List.of("H1(半年)?", "H1年?", "年*1", "年{0,2}1", "年|1", "[年]1", "1[]年]", "[1[年]]", "1(年|2)", "\\Q年?\\E")) {
            assertThat(of(pattern)).as(pattern).isEmpty();
        }
    }
}
