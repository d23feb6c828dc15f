package org.gongkai.source;

import org.gongkai.source.UnreadableFileException.Cause;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Refuses markup whose tree would take more memory than any report does, or is nested so deep that going through it takes
 * the square of its size.
 */
final class MarkupGuard {

    /** Pages of content managers nest some fifty deep. */
    private static final int DEEPEST = 512;

    private MarkupGuard() {}

    static int tags(byte[] markup) {
        int tags = 0;
        for (byte next : markup) {
            tags += next == '<' ? 1 : 0;
        }
        return tags;
    }

    static int tags(String markup) {
        int tags = 0;
        for (int i = markup.indexOf('<'); i >= 0; i = markup.indexOf('<', i + 1)) {
            tags++;
        }
        return tags;
    }

    static void requireFew(long tags, FileFormat format, ReadingLimits limits) throws UnreadableFileException {
        if (tags > limits.tags()) {
            throw new UnreadableFileException(Cause.TOO_LARGE, format, "more than " + limits.tags() + " tags");
        }
    }

    static void requireShallow(Element page, FileFormat format) throws UnreadableFileException {
        boolean[] deep = new boolean[1];
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        deep[0] |= depth > DEEPEST;
                        return deep[0] ? FilterResult.STOP : FilterResult.CONTINUE;
                    }
                },
                page);
        if (deep[0]) {
            throw new UnreadableFileException(
                    Cause.TOO_LARGE, format, "elements nested more than " + DEEPEST + " deep");
        }
    }
}
