package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gongkai.knowledge.KnowledgeReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the project's marks tell of the names of two files. */
class ResubmissionNamesTest {

    private static ResubmissionNames names;

    @BeforeAll
    static void readMarks() throws Exception {
        names = new ResubmissionNames(
                new KnowledgeReader(Path.of("data")).read().choosing().marks());
    }

    @ParameterizedTest
    @CsvSource({
        "高新区2017修改稿.xlsx, 高新区2017.xlsx",
        "高新区2017（更正）.xlsx, 高新区2017.xls",
        "高新区2017 (更正).xlsx, 高新区2017.xls",
        "高新区2017(1).xlsx, 高新区2017.xlsx",
        "高新区2017（2）.xlsx, 高新区2017(1).xlsx",
        "高新区2017-最终版.xlsx, 高新区2017.xlsx",
        "高新区2017最终稿.xlsx, 高新区2017修改稿.xlsx",
        "高新区2017修改稿2.xlsx, 高新区2017修改稿.xlsx",
        "高新区2017修改稿(1).xlsx, 高新区2017修改稿.xlsx",
        "高新区2017_v3.xlsx, 高新区2017_v2.xlsx",
        "高新区2017【重新报送】.xlsx, 高新区2017.xlsx",
        "市中区/2017新.xlsx, 市中区/2017.xlsx"
    })
    void aMarkBehindTheSameNameMakesAFileTheNewer(String newer, String older) {
        assertThat(names.isNewer(newer, older)).isTrue();
        assertThat(names.isNewer(older, newer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "高新区2017.xlsx, 高新区2017.xlsx",
        "高新区2017.xlsx, 高新区2017.xls",
        "高新区2018修改稿.xlsx, 高新区2017.xlsx",
        "一/高新区2017修改稿.xlsx, 高新区2017.xlsx",
        "一/高新区2017修改稿.xlsx, 二/高新区2017.xlsx",
        "高新区2017修改稿.xlsx, 高新区2017更正.xlsx",
        "高新区2017(1)修改稿.xlsx, 高新区2017修改稿.xlsx",
        "高新区2017补充.xlsx, 高新区2017.xlsx",
        "修改稿.xlsx, 高新区2017.xlsx",
        "高新区2017(2018).xlsx, 高新区2017.xlsx"
    })
    void nothingElseDoes(String one, String other) {
        assertThat(names.isNewer(one, other)).isFalse();
        assertThat(names.isNewer(other, one)).isFalse();
    }
}
