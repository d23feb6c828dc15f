package org.gongkai.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

/** Our table is a copy of ICU's, made so that a start need not ask for it. */
class SimplifiedScriptTest {

    @Test
    void tableIsThatOfIcu() {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        for (char character = '\u3000'; character < '\uA100'; character++) {
            String printed = String.valueOf(character);
            String simplified = simplify.transliterate(printed);

            assertThat(SimplifiedScript.of(printed)).isEqualTo(simplified.length() == 1 ? simplified : printed);
        }
    }

    @Test
    void whatIsNoHanCharacterStays() {
        assertThat(SimplifiedScript.of("ＡB1。（收到申請數）")).isEqualTo("ＡB1。（收到申请数）");
    }
}
