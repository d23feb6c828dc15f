package org.gongkai.source;

import java.nio.charset.StandardCharsets;

/** Small OpenDocument spreadsheets, written as LibreOffice writes them. */
final class OdsFile {

    private static final String NAMESPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"""";

    private OdsFile() {}

    /** One sheet with these rows, in a package. */
    static byte[] packed(String rows) {
        return packedTables("<table:table table:name=\"表一\">" + rows + "</table:table>");
    }

    /** These sheets in a package. */
    static byte[] packedTables(String tables) {
        return packed("", tables);
    }

    /** One sheet with these rows, below a document type. */
    static byte[] packedBelow(String documentType, String rows) {
        return packed(documentType, "<table:table table:name=\"表一\">" + rows + "</table:table>");
    }

    private static byte[] packed(String documentType, String tables) {
        return SampleFiles.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<office:document-content %s>%s</office:document-content>"
                        .formatted(documentType, NAMESPACES, body(tables)));
    }

    /** One sheet with these rows, in one XML file. */
    static byte[] flat(String rows) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document %s office:mimetype="application/vnd.oasis.opendocument.spreadsheet">%s</office:document>""".formatted(NAMESPACES, body("<table:table table:name=\"表一\">" + rows + "</table:table>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String body(String tables) {
        return """
                <office:automatic-styles>\
                <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/>\
                </style:style>\
                <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>\
                </style:style></office:automatic-styles>\
                <office:body><office:spreadsheet>%s</office:spreadsheet></office:body>""".formatted(tables);
    }
}
