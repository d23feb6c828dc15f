package org.gongkai.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/**
 * Makes the body of a web page of WordprocessingML (ECMA-376 part 1, 17), as far as it matters what is written where.
 * Names are compared without their namespace, which differs between the transitional and the strict dialect. What a
 * reviewer deleted and text that is hidden are left out, what a reviewer inserted stands. Text boxes follow the
 * paragraph that they are anchored in.
 */
final class WordPage {

    /** Marks of notes would become digits of the number that they stand behind. */
    private static final Set<String> NO_TEXT =
            Set.of("pPr", "rPr", "tblPr", "tblGrid", "del", "moveFrom", "rt", "footnoteReference", "endnoteReference");

    private final Element page;

    /** Appends to that element. */
    WordPage(Element page) {
        this.page = page;
    }

    /** Appends the blocks in an element: paragraphs and tables, whatever they are wrapped in. */
    void add(Node parent) {
        for (Node block : children(parent)) {
            switch (name(block)) {
                case "p" -> addParagraph(block);
                case "tbl" -> new WordTable(page).add(block);
                case "AlternateContent" -> add(chosen(block));
                default -> {
                    if (!NO_TEXT.contains(name(block))) {
                        add(block);
                    }
                }
            }
        }
    }

    private void addParagraph(Node paragraph) {
        List<Node> textBoxes = new ArrayList<>();
        addRuns(paragraph, page.appendElement("p"), textBoxes);
        for (Node textBox : textBoxes) {
            new WordPage(page.appendElement("div")).add(textBox);
        }
    }

    private static void addRuns(Node parent, Element paragraph, List<Node> textBoxes) {
        for (Node run : children(parent)) {
            switch (name(run)) {
                case "t" -> paragraph.appendText(run.getTextContent());
                case "tab", "ptab" -> paragraph.appendText(" ");
                case "br", "cr" -> paragraph.appendElement("br");
                case "noBreakHyphen" -> paragraph.appendText("-");
                case "txbxContent" -> textBoxes.add(run);
                case "AlternateContent" -> addRuns(chosen(run), paragraph, textBoxes);
                case "r" -> addRun(run, paragraph, textBoxes);
                default -> {
                    if (!NO_TEXT.contains(name(run)) && !isHidden(run)) {
                        addRuns(run, paragraph, textBoxes);
                    }
                }
            }
        }
    }

    /** A mark typed as a superscript stays apart from the number that it stands behind, as on a web page. */
    private static void addRun(Node run, Element paragraph, List<Node> textBoxes) {
        if (isHidden(run)) {
            return;
        }
        boolean raised = hasProperty(
                run,
                property -> name(property).equals("vertAlign")
                        && attribute(property, "val").equals("superscript"));
        addRuns(run, raised ? paragraph.appendElement("sup") : paragraph, textBoxes);
    }

    /** Both versions say the same; the fallback is for programs that do not know the first. */
    private static Node chosen(Node alternatives) {
        List<Node> versions = children(alternatives);
        return versions.isEmpty() ? alternatives : versions.get(0);
    }

    private static boolean isHidden(Node run) {
        return hasProperty(run, property -> name(property).equals("vanish") && isOn(property));
    }

    private static boolean hasProperty(Node run, Predicate<Node> wanted) {
        return children(run).stream()
                .filter(properties -> name(properties).equals("rPr"))
                .flatMap(properties -> children(properties).stream())
                .anyMatch(wanted);
    }

    private static boolean isOn(Node property) {
        return !Set.of("0", "false", "off").contains(attribute(property, "val"));
    }

    /** The elements in an element. */
    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                children.add(child);
            }
        }
        return children;
    }

    static String name(Node element) {
        return element.getLocalName();
    }

    /** The value of an attribute, empty where there is none. */
    static String attribute(Node element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
