package org.gongkai.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/**
 * Makes a table of a web page of a table of WordprocessingML. There a cell over several rows is written in each of them,
 * all but the first as its continuation, by columns of the table's grid (ECMA-376 part 1, 17.4.84).
 */
final class WordTable {

    private static final int MOST_COLUMNS = 1000;
    private static final Set<String> WRAPPERS =
            Set.of("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "bookmarkStart");

    private final Element page;
    private final Map<Integer, Element> begun = new HashMap<>();

    WordTable(Element page) {
        this.page = page;
    }

    void add(Node table) {
        Element body = page.appendElement("table").appendElement("tbody");
        for (Node row : wrapped(table, "tr")) {
            if (property(row, "trPr", "del").isEmpty()) {
                addRow(row, body.appendElement("tr"));
            }
        }
    }

    private void addRow(Node row, Element made) {
        int before = Math.min(number(property(row, "trPr", "gridBefore"), 0), MOST_COLUMNS);
        if (before > 0) {
            spanning(made.appendElement("td"), "colspan", before);
        }
        int column = before;
        for (Node cell : wrapped(row, "tc")) {
            int columns = Math.max(1, Math.min(number(property(cell, "tcPr", "gridSpan"), 1), MOST_COLUMNS));
            addCell(cell, column, columns, made);
            column += columns;
        }
    }

    private void addCell(Node cell, int column, int columns, Element row) {
        Element content = new Element("td");
        new WordPage(content).add(cell);
        Optional<Node> merge = property(cell, "tcPr", "vMerge");
        boolean goesOn =
                merge.isPresent() && !WordPage.attribute(merge.get(), "val").equals("restart");
        Element above = begun.get(column);
        if (goesOn && above != null && !content.hasText() && span(above, "colspan") == columns) {
            spanning(above, "rowspan", span(above, "rowspan") + 1);
            return;
        }
        row.appendChild(content);
        spanning(content, "colspan", columns);
        begun.keySet().removeIf(taken -> taken >= column && taken < column + columns);
        if (merge.isPresent()) {
            begun.put(column, content);
        }
    }

    private static void spanning(Element cell, String direction, int count) {
        if (count > 1) {
            cell.attr(direction, String.valueOf(count));
        }
    }

    private static int span(Element cell, String direction) {
        return cell.hasAttr(direction) ? Integer.parseInt(cell.attr(direction)) : 1;
    }

    private static List<Node> wrapped(Node parent, String name) {
        List<Node> found = new ArrayList<>();
        for (Node child : WordPage.children(parent)) {
            if (WordPage.name(child).equals(name)) {
                found.add(child);
            } else if (WRAPPERS.contains(WordPage.name(child))) {
                found.addAll(wrapped(child, name));
            }
        }
        return found;
    }

    private static Optional<Node> property(Node element, String properties, String name) {
        return WordPage.children(element).stream()
                .filter(child -> WordPage.name(child).equals(properties))
                .flatMap(child -> WordPage.children(child).stream())
                .filter(child -> WordPage.name(child).equals(name))
                .findFirst();
    }

    private static int number(Optional<Node> property, int otherwise) {
        return property.map(value -> WordPage.attribute(value, "val"))
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
