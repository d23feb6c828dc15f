package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.form.FileReading;
import org.gongkai.form.PlacedStatement;
import org.gongkai.statement.Statement;
import org.gongkai.trouble.Place;
import org.junit.jupiter.api.Test;

/** Figures told in text are held against the table of their own report, as long as that stands. */
class ToldFiguresTest extends LoadingTest {

    private static final Statement FIVE = told("5", Optional.of("a"));
    private static final Statement OPEN = told("15", Optional.empty());

    @Test
    void equalNumbersOfASentenceAreRowsOfTheirOwnAndCopiesOfAFileAreNot() {
        load(1, telling("a.csv", "5", FIVE, OPEN, OPEN), telling("b.csv", "5", FIVE, OPEN, OPEN));

        assertThat(statements()).containsExactly("15 unlinked a.csv", "15 unlinked a.csv", "5 agrees a.csv");
    }

    @Test
    void whatADisregardedFileToldIsNotHeldAgainstTheTableThatStands() {
        load(1, telling("a.csv", "5", FIVE), telling("b.csv", "6"));
        assertThat(statements()).containsExactly("5 agrees a.csv");

        warehouse.decideAgain(warehouse.loader(2, List.of(LoadedWarehouse.precedence("suqian", 2020, "b.csv"))));

        assertThat(statements()).isEmpty();
    }

    @Test
    void whatAWithdrawnFileToldIsGoneThoughAnotherGivesTheSameReport() {
        load(1, telling("a.csv", "5", FIVE), telling("b.csv", "5"));

        warehouse.decideAgain(
                warehouse.loader(2, List.of(LoadedWarehouse.withdrawal("suqian", 2020, "a.csv", "2026-01-09"))));

        assertThat(figures()).hasSize(2);
        assertThat(statements()).isEmpty();
    }

    private List<String> statements() {
        return warehouse.texts(
                "select concat_ws(' ', printed, beside_table, file) from main.statement order by printed, file");
    }

    private FileToLoad telling(String path, String number, Statement... statements) {
        FileToLoad file = files.file(path, Map.of(SUQIAN, number));
        FileReading reading = file.reading().orElseThrow();
        List<PlacedStatement> placed = Stream.of(statements)
                .map(statement -> new PlacedStatement(
                        SUQIAN.agencyCode(),
                        SUQIAN.year(),
                        ClaimedFiles.EDITION,
                        new Place(path, "Sheet1", "A1"),
                        statement))
                .toList();
        return new FileToLoad(
                file.input(),
                Optional.of(new FileReading(
                        reading.file(),
                        reading.format(),
                        reading.charset(),
                        reading.reports(),
                        reading.troubles(),
                        reading.cells(),
                        reading.sheets(),
                        reading.looseLabels(),
                        reading.namesSeen(),
                        placed)));
    }

    private static Statement told(String number, Optional<String> indicator) {
        return new Statement(
                "全年收到5件，召开15次，公开15次。",
                1,
                number,
                ClaimedFiles.reported(number),
                Statement.Kind.COUNT,
                indicator.map(code -> new Statement.Link(code, "total", BigDecimal.ONE)),
                Optional.empty(),
                Optional.empty());
    }
}
