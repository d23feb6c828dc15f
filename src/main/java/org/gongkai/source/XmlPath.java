package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Goes through an XML text and knows where it is. */
final class XmlPath {

    /** Far deeper than any part of a workbook; each level keeps its whole path. */
    private static final int DEEPEST = 64;

    private final XmlText xml;
    private final String namespace;
    private final Deque<String> paths = new ArrayDeque<>();

    /** @param namespace the one that all elements on a path are of */
    XmlPath(XmlText xml, String namespace) {
        this.xml = xml;
        this.namespace = namespace;
    }

    /** Goes on to the next start, end or text; false at the end of the document. */
    boolean next() throws IOException {
        if (xml.isEnd()) {
            paths.pop();
        }
        boolean more = xml.next();
        if (more && xml.isStart()) {
            String name = xml.namespace().equals(namespace) ? xml.name() : "?" + xml.name();
            if (paths.size() == DEEPEST) {
                throw new IOException("more than " + DEEPEST + " elements within each other");
            }
            paths.push(paths.isEmpty() ? name : paths.peek() + "/" + name);
        }
        return more;
    }

    /** Whether an element starts here, with that path from the root to its own name. */
    boolean isStartOf(String path) {
        return xml.isStart() && paths.peek().equals(path);
    }
}
