package org.gongkai.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a part of a web page as a browser shows it: white space of the file counts as one space, a break or a
 * block begins a line. Spaces that a browser keeps, {@code &nbsp;} and the full-width one, are kept: they carry
 * hierarchy.
 */
final class HtmlText {

    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?:^|[;\\s])(?:display\\s*:\\s*none|mso-hide\\s*:\\s*all)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_CONTENT = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "select",
            "datalist",
            "iframe",
            "nav",
            "aside",
            "footer",
            "button",
            "object",
            "svg",
            "canvas",
            "audio",
            "video",
            "xml");

    private final StringBuilder text = new StringBuilder();

    /** The text of an element, with all that is in it. */
    static String of(Element element) {
        HtmlText text = new HtmlText();
        text.appendInside(element);
        return text.take();
    }

    /** Whether a browser shows nothing of an element. */
    static boolean isHidden(Element element) {
        return NO_CONTENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || NOT_SHOWN.matcher(element.attr("style")).find();
    }

    /** Appends what is in an element, blocks on lines of their own. */
    private void appendInside(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode characters) {
                append(characters);
            } else if (node instanceof Element child && !isHidden(child)) {
                if (child.normalName().equals("sup") && endsWithDigit()) {
                    appendMark(child);
                } else if (!appendAlone(child)) {
                    boolean block = child.isBlock();
                    beginLine(block);
                    appendInside(child);
                    beginLine(block);
                }
            }
        }
    }

    /** The mark of a note would become digits of the number that it stands behind. */
    private void appendMark(Element mark) {
        text.append('（');
        appendInside(mark);
        text.append('）');
    }

    private boolean endsWithDigit() {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** Appends an element that is text by itself; returns whether it is one. */
    boolean appendAlone(Element element) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "input" -> {
                if (element.attr("type").isEmpty() || element.attr("type").equalsIgnoreCase("text")) {
                    text.append(element.attr("value"));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    void append(TextNode characters) {
        String whole = characters.getWholeText();
        Element parent = characters.parent();
        if (parent != null && isPreformatted(parent)) {
            text.append(whole);
            return;
        }
        for (int i = 0; i < whole.length(); i++) {
            char next = whole.charAt(i);
            if (!isCollapsed(next)) {
                text.append(next);
            } else if (!text.isEmpty() && !isCollapsed(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    /** The text so far, of which nothing is left. */
    String take() {
        int from = 0;
        int to = text.length();
        while (from < to && isCollapsed(text.charAt(from))) {
            from++;
        }
        while (to > from && isCollapsed(text.charAt(to - 1))) {
            to--;
        }
        String taken = text.substring(from, to);
        text.setLength(0);
        return taken;
    }

    private void beginLine(boolean block) {
        if (block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static boolean isPreformatted(Element element) {
        return element.normalName().equals("pre") || element.normalName().equals("textarea");
    }

    private static boolean isCollapsed(char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n' || character == '\f';
    }
}
