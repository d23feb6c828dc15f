package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the texts of a workbook: plain ones, and rich ones run by run without their phonetic guides. */
final class XlsxStrings {

    private XlsxStrings() {}

    /** The shared strings; one without any text is empty and must not be asked for. */
    static List<String> read(XmlText part) throws IOException {
        List<String> strings = new ArrayList<>();
        try (part) {
            while (part.next()) {
                if (part.isStart() && part.name().equals("si")) {
                    requireMain(part);
                    strings.add(text(part).orElse(null));
                }
            }
        }
        return strings;
    }

    /** The text of the element that starts here, to whose end it goes; empty where it has none. */
    static Optional<String> text(XmlText xml) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean found = false;
        boolean rich = false;
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                continue;
            }
            requireMain(xml);
            switch (xml.name()) {
                case "t" -> {
                    if (found) {
                        throw new IOException("two texts beside each other");
                    }
                    found = true;
                    text.append(content(xml));
                }
                case "r" -> {
                    if (found && !rich) {
                        throw new IOException("a rich text beside a plain one");
                    }
                    found = true;
                    rich = true;
                    text.append(run(xml));
                }
                default -> xml.skip();
            }
        }
        return found ? Optional.of(text.toString()) : Optional.empty();
    }

    private static String run(XmlText xml) throws IOException {
        String text = null;
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart() && xml.name().equals("t")) {
                requireMain(xml);
                if (text != null) {
                    throw new IOException("a run with two texts");
                }
                text = content(xml);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        if (text == null) {
            throw new IOException("a run without text");
        }
        return text;
    }

    /** What stands in the element that starts here, to whose end it goes. */
    static String content(XmlText xml) throws IOException {
        String first = "";
        StringBuilder more = null;
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isText()) {
                throw new IOException("an element inside of a text");
            }
            if (more != null) {
                more.append(xml.text());
            } else if (first.isEmpty()) {
                first = xml.text();
            } else {
                more = new StringBuilder(first).append(xml.text());
            }
        }
        String text = more == null ? first : more.toString();
        // Characters that XML cannot hold are written as _x000D_.
        if (text.contains("_x")) {
            throw new IOException("a character that is written by its number");
        }
        return text;
    }

    static void requireMain(XmlText xml) throws IOException {
        if (!xml.namespace().equals(XlsxReader.MAIN)) {
            throw new IOException("an element of another namespace: " + xml.name());
        }
    }
}
