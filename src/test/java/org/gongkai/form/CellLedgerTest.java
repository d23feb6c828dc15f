package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongkai.form.CellLedger.Entry;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.junit.jupiter.api.Test;

class CellLedgerTest {

    private static final Cell LABEL = Cell.text(0, 0, "总计");
    private static final Cell NUMBER = Cell.text(0, 1, "5");
    private static final Cell NOTE = Cell.text(1, 0, "截至2024年");
    private static final Cell BLANK = Cell.text(2, 0, "\u3000");

    private final CellLedger ledger = new CellLedger(Sheet.of("表", false, List.of(LABEL, NUMBER, NOTE, BLANK)));

    @Test
    void everyCellWithContentIsCountedOnce() {
        ledger.enter(LABEL, Entry.LABEL);
        ledger.enter(NUMBER, Entry.FIGURE);
        ledger.enter(NOTE, Entry.NOTE);

        assertThat(ledger.close("a.xlsx")).isEqualTo(new CellCount(3, 1, 1, 1, 1, 0));
        assertThat(ledger.close("a.xlsx").addsUp()).isTrue();
    }

    @Test
    void firstEntryStands() {
        ledger.enter(LABEL, Entry.LABEL);
        ledger.enter(NUMBER, Entry.REJECT);
        ledger.enter(NUMBER, Entry.FIGURE);
        ledger.enter(NOTE, Entry.NOTE);

        assertThat(ledger.close("a.xlsx").rejects()).isEqualTo(1);
        assertThat(ledger.close("a.xlsx").figures()).isZero();
    }

    @Test
    void blankCellIsNoContent() {
        ledger.enter(BLANK, Entry.FIGURE);

        assertThat(ledger.isEntered(BLANK)).isFalse();
        assertThat(ledger.open()).containsExactly(LABEL, NUMBER, NOTE);
    }

    @Test
    void forgottenCellStopsTheRun() {
        ledger.enter(LABEL, Entry.LABEL);
        ledger.enter(NOTE, Entry.NOTE);

        assertThatThrownBy(() -> ledger.close("a.xlsx"))
                .isInstanceOf(AccountingException.class)
                .hasMessage("a.xlsx [表] B1 is not accounted for: 5");
    }

    @Test
    void entryWithoutACellStopsTheRun() {
        ledger.open().forEach(cell -> ledger.enter(cell, Entry.LABEL));
        ledger.enter(Cell.text(7, 7, "9"), Entry.FIGURE);

        assertThatThrownBy(() -> ledger.close("a.xlsx")).isInstanceOf(AccountingException.class);
    }

    @Test
    void countThatDoesNotAddUpIsSeen() {
        assertThat(new CellCount(3, 1, 1, 0, 0, 0).addsUp()).isFalse();
        assertThat(CellCount.NONE.addsUp()).isTrue();
    }
}
