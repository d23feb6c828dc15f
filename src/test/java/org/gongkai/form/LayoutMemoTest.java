package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is remembered of layouts is bounded, and what the key of a sheet tells apart. */
class LayoutMemoTest {

    private static final int CELLS = 2_000;

    private static Layouts layouts;

    @BeforeAll
    static void makeLayouts() throws KnowledgeException {
        layouts = FormKnowledge.of(new KnowledgeReader(Path.of("data")).read())
                .layouts()
                .orElseThrow();
    }

    private static LayoutKey key(Cell... cells) {
        return layouts.key(Sheet.of("Sheet1", false, List.of(cells))).orElseThrow();
    }

    private static LayoutKey large(int row) {
        return key(IntStream.range(0, CELLS)
                .mapToObj(column -> Cell.text(row, column, "总计"))
                .toArray(Cell[]::new));
    }

    @Test
    void whatWasNotMetWhileManyOthersWereIsForgotten() {
        LayoutMemo memo = new LayoutMemo();
        LayoutKey first = large(0);
        LayoutKey again = large(1);
        memo.remember(first, () -> new KnownLayouts(List.of()));
        KnownLayouts kept = memo.remember(again, () -> new KnownLayouts(List.of()));
        assertThat(memo.of(first)).isPresent();

        for (int row = 2; row < 1_000; row++) {
            memo.remember(large(row), () -> new KnownLayouts(List.of()));
            assertThat(memo.of(again)).containsSame(kept);
        }

        assertThat(memo.of(first)).isEmpty();
    }

    @Test
    void aPlainNumberIsAsGoodAsAnother() {
        LayoutKey key = key(Cell.text(0, 0, "总计"), Cell.text(0, 1, "3"));

        assertThat(key(Cell.text(0, 0, "总计"), Cell.text(0, 1, "1,204.5"))).isEqualTo(key);
        for (String other : List.of("４", "5²", "4.2万", "/", "2021", "总计")) {
            assertThat(key(Cell.text(0, 0, "总计"), Cell.text(0, 1, other)))
                    .as(other)
                    .isNotEqualTo(key);
        }
    }

    @Test
    void aTitleIsAsGoodAsAnotherAboveLabelsOnly() {
        String one = "枣庄市2021年政府信息公开工作年度报告";
        String other = "宿迁市2022年政府信息公开工作年度报告";

        assertThat(key(Cell.text(0, 0, one), Cell.text(1, 0, "总计")))
                .isEqualTo(key(Cell.text(0, 0, other), Cell.text(1, 0, "总计")))
                .isNotEqualTo(key(Cell.text(0, 0, "2021年"), Cell.text(1, 0, "总计")))
                .isNotEqualTo(key(Cell.text(0, 0, "附件"), Cell.text(1, 0, "总计")));
        assertThat(key(Cell.text(0, 0, "总计"), Cell.text(1, 0, one)))
                .isNotEqualTo(key(Cell.text(0, 0, "总计"), Cell.text(1, 0, other)));
    }

    @Test
    void placesAndMergedCellsTellSheetsApart() {
        LayoutKey key = key(Cell.text(0, 0, "总计"), Cell.text(0, 1, "3"));

        assertThat(key(Cell.text(0, 0, "总计"), Cell.text(0, 2, "3"))).isNotEqualTo(key);
        assertThat(key(Cell.text(0, 0, "总计"), Cell.text(0, 1, "3").spanning(2))).isNotEqualTo(key);
        assertThat(key(
                        Cell.text(0, 0, "总计"),
                        Cell.text(0, 1, "3"),
                        Cell.text(0, 2, "").spanning(2)))
                .isEqualTo(key);
        assertThat(key(
                        Cell.text(0, 0, "总计"),
                        Cell.text(0, 1, "3"),
                        Cell.text(1, 0, "").spanning(2),
                        Cell.text(2, 0, "总计")))
                .isNotEqualTo(key(Cell.text(0, 0, "总计"), Cell.text(0, 1, "3"), Cell.text(2, 0, "总计")));
    }
}
