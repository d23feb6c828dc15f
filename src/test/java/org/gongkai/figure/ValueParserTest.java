package org.gongkai.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.figure.ValueFixture.CHANGE;
import static org.gongkai.figure.ValueFixture.COUNT;
import static org.gongkai.figure.ValueFixture.MONEY;
import static org.gongkai.figure.ValueFixture.PERSONS;
import static org.gongkai.figure.ValueFixture.written;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {
    private final ValueParser parser = ValueFixture.parser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0                       | reported 0
        -0                      | reported 0
        007                     | reported 7
        +1036                   | reported 1036
        11398889                | reported 11398889
        68525893件              | reported 68525893 件
        12.00                   | reported 12
        1,234                   | reported 1234
        1，234，567             | reported 1234567
        1 234 567               | reported 1234567
        ' ２２　'               | reported 22
        ４．０                  | reported 4
        315见                   | reported 315 件
        5 件                    | reported 5 件
        3篇                     | reported 3 篇
        七                      | reported 7
        一件                    | reported 1 件
        十二                    | reported 12
        二十                    | reported 20
        一百零三                | reported 103
        两千〇五十              | reported 2050
        三千                    | reported 3000
        22（其中修订 16 件）    | reported 22 (其中修订 16 件)
        55（含自然失效 29 件）  | reported 55 (含自然失效 29 件)
        22（）                  | reported 22
        315（件）               | reported 315 件
        0万                     | reported 0
        1.1699万                | reported 11699
        """)
    void exactCountsAreReported(String printed, String expected) {
        assertThat(written(parser.parse(printed, COUNT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4.2万          | approximate 42000 41500..42499
        4.20万         | approximate 42000 41950..42049
        4万            | approximate 40000 35000..44999
        40万           | approximate 400000 395000..404999
        1.17万         | approximate 11700 11650..11749
        1.17萬         | approximate 11700 11650..11749
        三万           | approximate 30000 25000..34999
        三千万         | approximate 30000000 25000000..34999999
        1.2亿          | approximate 120000000 115000000..124999999
        4.2（万）      | approximate 42000 41500..42499
        约300          | approximate 300 250..349
        约4万          | approximate 40000 35000..44999
        300左右        | approximate 300 250..349
        约300件左右    | approximate 300 250..349 件
        约305          | approximate 305 ..
        10余           | lower_bound 10 10..19
        十余           | lower_bound 10 10..19
        1600多         | lower_bound 1600 1600..1699
        10990余        | lower_bound 10990 10990..10999
        140余          | lower_bound 140 140..149
        5000餘件       | lower_bound 5000 5000..5999 件
        5000（余）     | lower_bound 5000 5000..5999
        18万余         | lower_bound 180000 180000..189999
        18余万         | lower_bound 180000 180000..189999
        18万余件       | lower_bound 180000 180000..189999 件
        4.2万余        | lower_bound 42000 42000..42999
        305余          | lower_bound 305 305..
        100以上        | lower_bound 100 100..
        100件以上      | lower_bound 100 100.. 件
        不少于100      | lower_bound 100 100..
        4万以上        | lower_bound 40000 40000..
        超过100        | lower_bound 100 101..
        逾100件        | lower_bound 100 101.. 件
        近500          | upper_bound 500 ..499
        近 500 件      | upper_bound 500 ..499 件
        不足1.5万      | upper_bound 15000 ..14999
        500以下        | upper_bound 500 ..500
        至多500        | upper_bound 500 ..500
        """)
    void inexactCountsKeepTheirBounds(String printed, String expected) {
        assertThat(written(parser.parse(printed, COUNT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1,23              | broken_groups
        1,2345            | broken_groups
        0,123             | broken_groups
        1,234,56件        | broken_groups
        --253             | ambiguous
        －－253           | ambiguous
        一                | ambiguous
        近500余           | ambiguous
        约0               | ambiguous
        不足0             | ambiguous
        1.5.2             | not_a_number
        .5                | not_a_number
        5.                | not_a_number
        (5)               | not_a_number
        —253              | not_a_number
        余5               | not_a_number
        共5件             | not_a_number
        5²                | unknown_unit
        22 (a) [b]        | unknown_unit
        ½                 | not_a_number
        一百三            | not_a_number
        七八              | not_a_number
        二〇一八          | not_a_number
        见附件            | not_a_number
        12 34             | two_numbers
        1, 234            | two_numbers
        1,234 567         | two_numbers
        1  234            | two_numbers
        3-5               | two_numbers
        5件6份            | two_numbers
        2018年3月         | two_numbers
        2018年            | unknown_unit
        5件万             | unknown_unit
        3万字             | unknown_unit
        50%               | percentage
        50％              | percentage
        49.96 %           | percentage
        1.2E5             | digits_lost
        1.23457E+11       | digits_lost
        ########          | digits_lost
        3.5               | too_many_decimals
        4.23456万         | too_many_decimals
        1000000000000     | too_large
        1234567890123456789 | too_large
        超过999999999999    | too_large
        -417              | negative
        500元             | unit_mismatch
        5万元             | unit_mismatch
        5人               | unit_mismatch
        """)
    void whatWouldNeedAGuessIsUnreadable(String printed, String reason) {
        assertThat(written(parser.parse(printed, COUNT)).split(" \\(")[0]).isEqualTo("unreadable " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -417        | reported -417
        −417        | reported -417
        －417       | reported -417
        –417        | reported -417
        - 8         | reported -8
        +3          | reported 3
        -1,234      | reported -1234
        --253       | unreadable ambiguous
        -4.2万      | approximate -42000 -42499..-41500
        约-300      | approximate -300 -349..-250
        -5000余     | unreadable ambiguous
        """)
    void changesMayBeNegative(String printed, String expected) {
        assertThat(written(parser.parse(printed, CHANGE))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        103.3879万元            |      | reported 103.3879 万元
        103.3879万元            | 元   | reported 103.3879 万元
        103.3879萬元            |      | reported 103.3879 万元
        160.5964万              | 万元 | reported 160.5964 万元
        160.5964万              |      | reported 160.5964
        251000元                |      | reported 25.1 元
        251000元                | 万元 | reported 25.1 元
        251000（元）            | 万元 | reported 25.1 元
        251000                  | 元   | reported 25.1 元
        251.55元                |      | reported 0.025155 元
        251.555元               |      | unreadable too_many_decimals
        59237.2449              |      | reported 59237.2449
        8040                    |      | reported 8040
        7545                    | —    | reported 7545
        5                       | 件   | unreadable unit_mismatch
        5                       | 箱   | unreadable unknown_unit
        5万元                   | 箱   | reported 5 万元
        18余万元                |      | lower_bound 18 18..18.9999 万元
        18万余元                |      | lower_bound 18 18..18.9999 元
        约300万元               |      | approximate 300 250..349.9999 万元
        近5万元                 |      | upper_bound 5 ..4.9999 万元
        1.2亿元                 |      | approximate 12000 11500..12499.9999 亿元
        2千万元                 |      | approximate 2000 1500..2499.9999 元
        """)
    void moneyIsConvertedExactly(String printed, String unitOfColumn, String expected) {
        assertThat(written(parser.parse(printed, MONEY, Optional.ofNullable(unitOfColumn))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5000余人  | 人次   | lower_bound 5000 5000..5999 人
        5000      | 次     | reported 5000 次
        4.2       | 万人次 | approximate 42000 41500..42499 万人次
        4.2万     | 万人次 | approximate 42000 41500..42499 万人次
        5000      | 件     | unreadable unit_mismatch
        """)
    void personsTakeTheUnitsOfReaders(String printed, String unitOfColumn, String expected) {
        assertThat(written(parser.parse(printed, PERSONS, Optional.of(unitOfColumn))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5万元     |      | reported 5 万元
        251000元  | 万元 | reported 251000 元
        103万     | 万元 | reported 103 万元
        8040      |      | reported 8040
        4.2万     |      | approximate 42000 41500..42499
        """)
    void withoutAWantedUnitTheValueStaysAsPrinted(String printed, String unitOfColumn, String expected) {
        // given
        ExpectedValue anyUnit = new ExpectedValue(0, false, Optional.empty());
        // when
        ReportedValue value = parser.parse(printed, anyUnit, Optional.ofNullable(unitOfColumn));
        // then
        assertThat(written(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000\n\t", "\u200b", "&nbsp;", "空", "NULL"})
    void blankIsNeverZero(String printed) {
        assertThat(written(parser.parse(printed, COUNT))).isEqualTo("blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "／", "-", "－", "–", "—", "——", "――", "无", " 无 ", "無", "不适用", "N/A", "n/a"})
    void aStatedAbsenceIsNeitherBlankNorZero(String printed) {
        assertThat(written(parser.parse(printed, COUNT))).isEqualTo("not_applicable");
    }

    @Test
    void anAbsenceKeepsItsRemark() {
        assertThat(written(parser.parse("无（本年未发生）", COUNT))).isEqualTo("not_applicable (本年未发生)");
    }

    @Test
    void lineBreaksWithinWordsAreNothing() {
        assertThat(written(parser.parse("5000\n余\r\n件", COUNT))).isEqualTo("lower_bound 5000 5000..5999 件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\n345", "12\t345", "12\u3000345", "12\u2028345", "12  345", "12 \n345"})
    void onlyANarrowSpaceSeparatesThousands(String printed) {
        assertThat(written(parser.parse(printed, COUNT))).isEqualTo("unreadable two_numbers");
    }

    @Test
    void theTextIsKeptAsPrinted() {
        assertThat(parser.parse(" ４．２万\u00a0", COUNT).printed()).isEqualTo(" ４．２万\u00a0");
    }

    @Test
    void proseIsRefusedWithoutSearchingIt() {
        assertThat(written(parser.parse("约余".repeat(20_000) + "5", COUNT))).isEqualTo("unreadable not_a_number");
    }

    @Test
    void aWantedUnitOutsideTheVocabularyStopsTheJob() {
        // given
        ExpectedValue boxes = new ExpectedValue(0, false, Optional.of("箱"));
        // when, then
        assertThatThrownBy(() -> parser.parse("5", boxes)).hasMessageContaining("箱");
    }
}
