package org.gongkai.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads one cell of a table of a web page. Office programs that save a sheet as a web page leave the number behind a
 * rounded text in attributes of their own: Excel up to 2003 in {@code x:num}, LibreOffice in {@code sdval}.
 */
final class HtmlCell {

    private static final Pattern SHOWN_NUMBER = Pattern.compile("[-+(¥￥$]*[\\d,.]+(?:[eE][-+]?\\d+)?\\)?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");

    private HtmlCell() {}

    static CellContent read(Element cell) {
        String shown = HtmlText.of(cell);
        boolean formula = cell.hasAttr("x:fmla");
        if (cell.hasAttr("x:err")) {
            return CellContent.error(shown, formula);
        }
        if (!cell.attr("x:num").isEmpty()) {
            return behind(shown, cell.attr("x:num"), formula);
        }
        if (!cell.attr("sdval").isEmpty()) {
            return CellContent.storedNumber(cell.attr("sdval"), formatOf(cell.attr("sdnum")), formula);
        }
        return CellContent.text(shown, formula);
    }

    /** The number stored behind what is shown; where that is no number, as in a date, what is shown stands. */
    private static CellContent behind(String shown, String stored, boolean formula) {
        String compact = SPACE.matcher(shown).replaceAll("");
        if (compact.endsWith("%")) {
            return CellContent.storedNumber(stored, DisplayFormat.PERCENT, formula);
        }
        return compact.isEmpty() || SHOWN_NUMBER.matcher(compact).matches()
                ? CellContent.storedNumber(stored, DisplayFormat.PLAIN, formula)
                : CellContent.text(shown, formula);
    }

    /** LibreOffice writes two languages, then the number format: {@code 1033;0;0.00%}. */
    private static DisplayFormat formatOf(String sdnum) {
        String[] parts = sdnum.split(";", 3);
        return parts.length < 3 ? DisplayFormat.PLAIN : DisplayFormat.of(0, Optional.of(parts[2]));
    }
}
