package org.gongkai.source;

import java.nio.charset.StandardCharsets;

/** Small XML Spreadsheets of 2003. */
final class SpreadsheetMlFile {

    private SpreadsheetMlFile() {}

    /** One sheet with these rows. */
    static byte[] of(String rows) {
        return text("", "<Worksheet ss:Name='表一'><Table>" + rows + "</Table></Worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** These sheets with these styles. */
    static String text(String styles, String worksheets) {
        return """
                <?xml version="1.0"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:o="urn:schemas-microsoft-com:office:office"
                 xmlns:x="urn:schemas-microsoft-com:office:excel"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:html="http://www.w3.org/TR/REC-html40"><Styles>%s</Styles>%s</Workbook>""".formatted(styles, worksheets);
    }
}
