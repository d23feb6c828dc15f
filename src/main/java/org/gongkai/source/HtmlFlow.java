package org.gongkai.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Lays a web page out on one sheet, from top to bottom: a block of text is a row of one cell, a table is rows of the
 * grid, with a blank row between two tables. A block that is mostly links (menus, the way to the page, the report before
 * and the next one) tells of other pages: it is no part of this one and makes no cell, as what would name other bodies
 * and years contradicts the page.
 */
final class HtmlFlow {

    private final SheetBuilder cells;
    private final HtmlText block = new HtmlText();
    private int row;
    private boolean afterTable;
    private int links;
    private int linkedCharacters;
    private int characters;

    HtmlFlow(SheetBuilder cells) {
        this.cells = cells;
    }

    void add(Element page) throws UnreadableFileException {
        addInside(page);
        endBlock();
    }

    private void addInside(Element element) throws UnreadableFileException {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                block.append(text);
                count(text.text());
            } else if (node instanceof Element child && !HtmlText.isHidden(child) && !block.appendAlone(child)) {
                addElement(child);
            }
        }
    }

    private void count(String text) {
        int written = (int) text.chars().filter(Character::isLetterOrDigit).count();
        characters += written;
        linkedCharacters += links > 0 ? written : 0;
    }

    private void addElement(Element element) throws UnreadableFileException {
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            links++;
            addInside(element);
            links--;
        } else if (element.normalName().equals("table")) {
            endBlock();
            addTable(element);
        } else if (element.isBlock()) {
            endBlock();
            addInside(element);
            endBlock();
        } else {
            addInside(element);
        }
    }

    private void endBlock() throws UnreadableFileException {
        CellContent text = CellContent.text(block.take(), false);
        boolean navigation = linkedCharacters * 2 > characters;
        linkedCharacters = 0;
        characters = 0;
        if (!text.isBlank() && !navigation) {
            cells.addText(row, text);
            row++;
            afterTable = false;
        }
    }

    private void addTable(Element element) throws UnreadableFileException {
        for (Element part : element.children()) {
            if (part.normalName().equals("caption") && !HtmlText.isHidden(part)) {
                add(part);
            }
        }
        row += afterTable ? 1 : 0;
        afterTable = false;
        HtmlTable table = new HtmlTable(element);
        for (int i = 0; i < table.rowCount(); i++) {
            if (table.isFlowing(i)) {
                for (HtmlTable.Placed cell : table.cells(i)) {
                    add(cell.element());
                }
            } else {
                addRow(table, i);
            }
        }
    }

    private void addRow(HtmlTable table, int index) throws UnreadableFileException {
        for (HtmlTable.Placed cell : table.cells(index)) {
            CellContent content = HtmlCell.read(cell.element());
            cells.add(row, cell.column(), cell.rowSpan(), cell.columnSpan(), content);
        }
        row++;
        afterTable = true;
    }
}
