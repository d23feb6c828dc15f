package org.gongkai.source;

/** The least that makes a Word document, of either dialect. */
final class WordFile {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/%s/2006/";
    static final String STRICT = "http://purl.oclc.org/ooxml/%s/";

    private WordFile() {}

    /** A document with these blocks in its body. */
    static byte[] of(String body) {
        return of(TRANSITIONAL, body, "");
    }

    /** A document with these blocks in its body and these paragraphs as footnotes; the namespaces tell the dialect. */
    static byte[] of(String namespaces, String body, String footnotes) {
        String relations = namespaces.formatted("officeDocument") + "relationships";
        String main = "xmlns:w=\"" + namespaces.formatted("wordprocessingml") + "main\"";
        String parts = "http://schemas.openxmlformats.org/package/2006/";
        String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return SampleFiles.zip(
                "[Content_Types].xml",
                """
                <Types xmlns="%1$scontent-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="%2$sdocument.main+xml"/>
                <Override PartName="/word/footnotes.xml" ContentType="%2$sfootnotes+xml"/></Types>\
                """.formatted(parts, types),
                "_rels/.rels",
                """
                <Relationships xmlns="%1$srelationships">
                <Relationship Id="a" Type="%2$s/officeDocument" Target="word/document.xml"/></Relationships>\
                """.formatted(parts, relations),
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="%1$srelationships">
                <Relationship Id="a" Type="%2$s/footnotes" Target="footnotes.xml"/></Relationships>\
                """.formatted(parts, relations),
                "word/document.xml",
                "<w:document %s xmlns:mc=\"mc\"><w:body>%s</w:body></w:document>".formatted(main, body),
                "word/footnotes.xml",
                "<w:footnotes %s>%s</w:footnotes>".formatted(main, footnotes));
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
