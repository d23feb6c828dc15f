package org.gongkai.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "宿迁市人民政府 | 宿迁市人民政府.xlsx",
                "甲县/乙局:丙*丁?\"<> | 甲县_乙局_丙_丁____.xlsx",
                "..hidden | hidden.xlsx",
                "附件2. | 附件2.xlsx",
                "con | _con.xlsx",
                "COM1.txt | _COM1.txt.xlsx",
                "... | _.xlsx"
            })
    void everySystemCanStoreTheName(String sender, String name) {
        assertThat(SlipNames.ofWorkbooks().next(sender)).isEqualTo(name);
    }

    @Test
    void twoSendersOfOneNameAreNumberedWhateverTheCaseOfLetters() {
        SlipNames names = SlipNames.ofWorkbooks();

        assertThat(names.next("Report")).isEqualTo("Report.xlsx");
        assertThat(names.next("report")).isEqualTo("report-2.xlsx");
        assertThat(names.next("Report-2")).isEqualTo("Report-2-2.xlsx");
    }

    @Test
    void aLongNameFitsAFileSystemAndLosesNoHalfOfALetter() {
        String name = SlipNames.ofWorkbooks().next("𠮷".repeat(100));

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(250);
        assertThat(name).isEqualTo("𠮷".repeat(50) + ".xlsx");
    }
}
