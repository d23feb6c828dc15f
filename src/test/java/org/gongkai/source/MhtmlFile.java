package org.gongkai.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Web pages in one file, as Excel writes them. */
final class MhtmlFile {

    private static final String BOUNDARY = "----=_NextPart_01D5";

    private MhtmlFile() {}

    /** One page in quoted-printable, and a picture. */
    static byte[] of(String quotedPage) {
        return ("""
                MIME-Version: 1.0
                X-Document-Type: Workbook
                Content-Type: multipart/related;
                \tboundary="%1$s"

                This document is a Single File Web Page.

                --%1$s
                Content-Location: file:///C:/A1/book.htm
                Content-Transfer-Encoding: quoted-printable
                Content-Type: text/html; charset="utf-8"

                %2$s

                --%1$s
                Content-Location: file:///C:/A1/image001.png
                Content-Transfer-Encoding: base64
                Content-Type: image/png

                iVBORw0KGgo=

                --%1$s--
                """).formatted(BOUNDARY, quotedPage).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** A frame and a page for each sheet, the way Excel saves a workbook of several. Names and pages in turn. */
    static byte[] framed(String... namesAndPages) {
        StringBuilder frame = new StringBuilder("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>"
                + "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>");
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < namesAndPages.length; i += 2) {
            String page = "sheet%03d.htm".formatted(i / 2 + 1);
            frame.append("<x:ExcelWorksheet><x:Name>%s</x:Name>".formatted(namesAndPages[i]))
                    .append("<x:WorksheetSource HRef=\"book.files/%s\"/>".formatted(page))
                    .append(i == 2 ? "<x:Visible>SheetHidden</x:Visible>" : "")
                    .append("</x:ExcelWorksheet>");
            pages.append(part("file:///C:/A1/book.files/" + page, namesAndPages[i + 1]));
        }
        frame.append("</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><frameset></frameset></html>");
        String tabs = part("file:///C:/A1/book.files/tabstrip.htm", "<table><tr><td><a>表一</a></td></tr></table>");
        return ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"" + BOUNDARY + "\"\r\n\r\n"
                        + part("file:///C:/A1/book.htm", frame.toString()) + tabs + pages + "--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String location, String page) {
        return "--" + BOUNDARY + "\r\nContent-Location: " + location
                + "\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8)) + "\r\n\r\n";
    }
}
