package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

    @ParameterizedTest
    @CsvSource({"0, 0, A1", "4, 2, C5", "0, 25, Z1", "9, 26, AA10", "1048575, 16383, XFD1048576"})
    void cellIsCalledAsPeopleWriteIt(int row, int column, String reference) {
        assertThat(Cell.text(row, column, "").reference()).isEqualTo(reference);
    }

    @Test
    void cellsComeRowByRow() {
        Sheet sheet = Sheet.of(
                "表",
                false,
                List.of(Cell.text(1, 0, "c"), Cell.text(0, 3, "b"), Cell.text(0, 1, "a"), Cell.text(7, 7, " ")));

        assertThat(sheet.contentCells()).extracting(Cell::text).containsExactly("a", "b", "c");
        assertThat(sheet.rowCount()).isEqualTo(2);
        assertThat(sheet.columnCount()).isEqualTo(4);
    }

    @Test
    void usedRangeHoldsWhatIsMergedUnderContent() {
        Sheet sheet = Sheet.of("表", false, List.of(merged("标题", 2, 27)));

        assertThat(sheet.rowCount()).isEqualTo(2);
        assertThat(sheet.columnCount()).isEqualTo(27);
        assertThat(sheet.at(1, 26)).contains(merged("标题", 2, 27));
    }

    @Test
    void usedRangeGrowsNeitherByWholeColumnsNorByBlankRegions() {
        Cell blankFarAway = new Cell(500, 500, 2, 2, "", CellKind.TEXT, false);

        Sheet sheet = Sheet.of("表", false, List.of(merged("标题", 1_048_576, 3), blankFarAway));

        assertThat(sheet.rowCount()).isEqualTo(1);
        assertThat(sheet.columnCount()).isEqualTo(3);
        assertThat(sheet.contentCells()).containsExactly(merged("标题", 1, 3));
    }

    @Test
    void nothingStandsOutsideTheUsedRange() {
        Sheet sheet = Sheet.of("表", false, List.of(Cell.text(0, 0, "a")));

        assertThat(sheet.at(1, 0)).isEmpty();
        assertThat(sheet.at(0, 1)).isEmpty();
        assertThat(sheet.at(-1, 0)).isEmpty();
        assertThat(Sheet.of("空", false, List.of()).at(0, 0)).isEmpty();
    }

    @Test
    void twoCellsAtOnePlaceAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.of("表", false, List.of(Cell.text(4, 2, "a"), Cell.text(4, 2, "b"))))
                .withMessageContaining("C5");
    }

    @Test
    void everyPositionShowsItsOwnContentOrTheFirstRegionOverIt() {
        long seed = 2019;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            List<Cell> cells = randomCells(random);
            Sheet sheet = Sheet.of("表", false, cells);
            for (int row = 0; row < sheet.rowCount(); row++) {
                for (int column = 0; column < sheet.columnCount(); column++) {
                    assertThat(sheet.at(row, column).map(Cell::reference))
                            .as("seed %d, sheet %d, row %d, column %d: %s", seed, i, row, column, cells)
                            .isEqualTo(shown(cells, row, column).map(Cell::reference));
                }
            }
        }
    }

    @Test
    void cellsAreFoundWhereverTheyStandHoweverFarApart() {
        long seed = 2020;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int rows = 1 << random.nextInt(20);
            List<Cell> cells = random
                    .ints(20, 0, rows)
                    .mapToObj(row -> Cell.text(row, random.nextInt(1 << random.nextInt(14)), "x"))
                    .collect(Collectors.toMap(Cell::reference, Function.identity(), (one, other) -> one))
                    .values()
                    .stream()
                    .toList();
            Sheet sheet = Sheet.of("表", false, cells);
            for (int number = 0; number < cells.size(); number++) {
                Cell cell = sheet.contentCells().get(number);

                assertThat(sheet.numberAt(cell.row(), cell.column()))
                        .as("seed %d, sheet %d: %s", seed, i, cells)
                        .isEqualTo(number);
                assertThat(sheet.row(cell.row()))
                        .as("seed %d, sheet %d: %s", seed, i, cells)
                        .containsExactlyElementsOf(sheet.contentCells().stream()
                                .filter(other -> other.row() == cell.row())
                                .toList());
                assertThat(cells.contains(Cell.text(cell.row(), cell.column() + 1, "x")))
                        .isEqualTo(sheet.numberAt(cell.row(), cell.column() + 1) >= 0);
            }
        }
    }

    private static Cell merged(String text, int rows, int columns) {
        return new Cell(0, 0, rows, columns, text, CellKind.TEXT, false);
    }

    private static List<Cell> randomCells(Random random) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            for (int column = 0; column < 12; column++) {
                if (random.nextInt(4) == 0) {
                    int rows = random.nextInt(3) == 0 ? 1 + random.nextInt(1_048_576 - row) : 1 + random.nextInt(4);
                    String text = random.nextInt(3) == 0 ? "" : "x";
                    cells.add(new Cell(row, column, rows, 1 + random.nextInt(4), text, CellKind.TEXT, false));
                }
            }
        }
        return cells;
    }

    /** The rule as it is written, by looking at all cells; they are in row-major order. */
    private static Optional<Cell> shown(List<Cell> cells, int row, int column) {
        return cells.stream()
                .filter(cell -> cell.row() == row && cell.column() == column && !cell.isBlank())
                .findFirst()
                .or(() -> cells.stream()
                        .filter(Cell::isMerged)
                        .filter(cell -> cell.covers(row, column))
                        .findFirst());
    }
}
