package org.gongkai.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

    @ParameterizedTest
    @CsvSource({
        "联系 13812345678 张三, 联系 *** 张三",
        "手机１３８１２３４５６７８, 手机***",
        "138 1234 5678, ***",
        "电话：88123456, 电话：***",
        "0632-331 2345, ***",
        "(0632)3312345转12, ***",
        "370402198001011234, ***",
        "邮箱a.b@zz.gov.cn请核实, 邮箱***请核实"
    })
    void whatReachesAPersonIsMasked(String found, String quoted) {
        assertThat(Quote.of(found)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2万", "1,234,567", "5000余人", "2018年", "201800000001", "12 34 5", "88123456"})
    void figuresStayAsTheyArePrinted(String found) {
        assertThat(Quote.of(found)).isEqualTo(found);
    }

    @Test
    void whatIsLongIsCutBehindTheMasks() {
        assertThat(Quote.of("一".repeat(295) + "13812345678" + "二".repeat(100))).isEqualTo("一".repeat(295) + "***二二…");
    }
}
