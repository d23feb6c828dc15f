package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.RowContext;
import org.gongkai.trouble.Trouble;

/** The rows of troubles in the words of who filled the form in, which is how they find them again. Immutable. */
final class RowText {

    private static final Pattern REFERENCE = Pattern.compile("(?<letters>[A-Z]{1,3})(?<row>[0-9]{1,9})");

    private final Map<String, Sheet> sheets = new HashMap<>();

    RowText(List<Sheet> sheets) {
        sheets.forEach(sheet -> this.sheets.putIfAbsent(sheet.name(), sheet));
    }

    /** The troubles with the rows that they stand in, where they stand in a cell. */
    List<Trouble> around(List<Trouble> troubles) {
        return troubles.stream().map(this::around).toList();
    }

    private Trouble around(Trouble trouble) {
        Place place = trouble.place();
        return Optional.ofNullable(sheets.get(place.sheet()))
                .flatMap(sheet -> cell(sheet, place.cell()).map(cell -> context(sheet, cell)))
                .map(trouble::withContext)
                .orElse(trouble);
    }

    private static Optional<Cell> cell(Sheet sheet, String reference) {
        Matcher place = REFERENCE.matcher(reference);
        if (!place.matches()) {
            return Optional.empty();
        }
        int column = place.group("letters").chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
        return sheet.at(Integer.parseInt(place.group("row")) - 1, column - 1);
    }

    private static RowContext context(Sheet sheet, Cell cell) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        Optional<Cell> last = Optional.empty();
        for (int column = 0; column < sheet.columnCount(); column++) {
            Optional<Cell> shown = sheet.at(cell.row(), column);
            boolean another =
                    shown.isPresent() && !shown.equals(last) && !shown.get().equals(cell);
            if (another && !shown.get().isBlank()) {
                (column < cell.column() ? before : after).add(shown.get().text());
            }
            last = shown;
        }
        return RowContext.of(before, cell.text(), after);
    }
}
