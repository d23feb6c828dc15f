package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases share a shape if, and only if, nothing that the shape says differs between them. */
class ShapeTest {

    private static final ReportCase SUM =
            SmallCases.of("a + b = c").with("a 1, b 2, c 4").build();

    @Test
    void otherFiguresHaveTheSameShape() {
        ReportCase other = SmallCases.of("a + b = c").with("a 7, b 7, c 14").build();

        assertThat(new Shape(SUM).fits(other)).isTrue();
    }

    @Test
    void anotherRuleOrCellIsAnotherShape() {
        ReportCase difference = SmallCases.of("a - b = c").with("a 1, b 2, c 4").build();
        ReportCase order = SmallCases.of("a + b = c").with("b 1, a 2, c 4").build();

        assertThat(new Shape(SUM).fits(difference)).isFalse();
        assertThat(new Shape(SUM).fits(order)).isFalse();
    }

    @Test
    void constantMakesASumNoSum() {
        CaseRule sum = SUM.rules().get(0);
        CaseRule withConstant = new CaseRule(
                sum.id(),
                sum.kind(),
                sum.terms(),
                sum.relation(),
                BigDecimal.TEN,
                sum.tolerance(),
                sum.hard(),
                sum.blankIsZero(),
                sum.ofAnotherReport());
        ReportCase other = new ReportCase(SUM.cells(), List.of(withConstant), List.of(), BigDecimal.ZERO);

        assertThat(new Shape(SUM).fits(other)).isFalse();
    }

    @Test
    void shapeIsMadeOnceForCasesThatComeInTurn() {
        Shapes shapes = new Shapes();
        ReportCase other = SmallCases.of("x = y").with("x 1, y 2").build();
        List<Shape> made = new ArrayList<>();
        for (ReportCase source : List.of(SUM, other, SUM, other)) {
            made.add(shapes.of(source));
        }

        assertThat(made.get(2)).isSameAs(made.get(0));
        assertThat(made.get(3)).isSameAs(made.get(1)).isNotSameAs(made.get(0));
    }
}
