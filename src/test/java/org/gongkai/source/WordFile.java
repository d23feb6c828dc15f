package org.gongkai.source;

/** The least that makes a Word document, of either dialect. */
final class WordFile {

    private WordFile() {}

    /** A document with these blocks in its body. */
    static byte[] of(String body) {
        return of(OpenPackage.TRANSITIONAL, body, "");
    }

    /** A document with these blocks in its body and these paragraphs as footnotes; the namespaces tell the dialect. */
    static byte[] of(String namespaces, String body, String footnotes) {
        String main = "xmlns:w=\"" + namespaces.formatted("wordprocessingml") + "main\"";
        return new OpenPackage(namespaces, "word/document.xml")
                .refer("word/_rels/document.xml.rels", "footnotes", "footnotes.xml")
                .part(
                        "word/document.xml",
                        "wordprocessingml.document.main+xml",
                        "<w:document %s xmlns:mc=\"mc\"><w:body>%s</w:body></w:document>".formatted(main, body))
                .part(
                        "word/footnotes.xml",
                        "wordprocessingml.footnotes+xml",
                        "<w:footnotes %s>%s</w:footnotes>".formatted(main, footnotes))
                .bytes();
    }

    /** A paragraph. */
    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A table of these rows. */
    static String tbl(String... rows) {
        return "<w:tbl><w:tr>" + String.join("</w:tr><w:tr>", rows) + "</w:tr></w:tbl>";
    }

    /** A cell with these properties. */
    static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (text.startsWith("<") ? text : p(text)) + "</w:tc>";
    }

    static String tc(String text) {
        return tc("", text);
    }
}
