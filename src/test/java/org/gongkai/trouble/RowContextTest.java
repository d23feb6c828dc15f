package org.gongkai.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowContextTest {

    @Test
    void theOffendingCellStandsBetweenItsNeighbours() {
        RowContext row = RowContext.of(List.of("一、收到\n申请数", "件"), "x|y", List.of("备注"));

        assertThat(row.text()).isEqualTo("一、收到 申请数 | 件 | 【x｜y】 | 备注");
        assertThat(row.cells()).containsExactly("一、收到 申请数", "件", "【x｜y】", "备注");
        assertThat(row.cells()).filteredOn(RowContext::isMarked).containsExactly("【x｜y】");
    }

    @Test
    void aLongRowKeepsWhatIsNearTheCell() {
        List<String> many = Collections.nCopies(100, "十个字的一段文字内容");

        RowContext row = RowContext.of(many, "123", many);

        assertThat(row.text())
                .hasSizeLessThanOrEqualTo(200)
                .startsWith("… | 十个字")
                .contains(" | 【123】 | …");
    }

    @Test
    void aLongCellIsCut() {
        assertThat(RowContext.of(List.of(), "长".repeat(1000), List.of()).text()).hasSizeLessThan(70);
    }

    @Test
    void noRowHasNoCells() {
        assertThat(RowContext.NONE.cells()).isEmpty();
    }
}
