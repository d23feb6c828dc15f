package org.gongkai.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells web pages, XML and other marked-up text by how they begin, so that none of them is taken for CSV. */
final class MarkupFormat {

    private static final Pattern BEFORE_THE_ROOT =
            Pattern.compile("\\A(?:[\\s\\uFEFF]|<\\?.*?\\?>|<!--.*?-->)++", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|meta|base|body|table|caption|thead|tbody|tr|td|style|script|title|link|div|center"
                    + "|font|h[1-6]|p|span|form|b|strong|br|img|section|article|main|xml)\\b");
    private static final Pattern MESSAGE =
            Pattern.compile("\\A(?:[\\w-]+:[^\\n]*\\r?\\n(?:[ \\t][^\\n]*\\n)*+){0,30}?mime-version:\\s*1");
    private static final Pattern WORKBOOK = Pattern.compile("<(?:\\w+:)?workbook\\b");
    private static final Pattern OPEN_DOCUMENT = Pattern.compile("<office:document\\b");
    private static final String OPEN_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String SPREADSHEET_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    private MarkupFormat() {}

    /** The format of a text that begins so, or empty where it is not marked up. */
    static Optional<FileFormat> of(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        String root = BEFORE_THE_ROOT.matcher(lower).replaceFirst("");
        if (HTML.matcher(root).lookingAt()) {
            return Optional.of(FileFormat.HTML);
        }
        if (WORKBOOK.matcher(root).lookingAt() && root.contains(SPREADSHEET_NAMESPACE)) {
            return Optional.of(FileFormat.SPREADSHEETML);
        }
        if (root.startsWith("{\\rtf")) {
            return Optional.of(FileFormat.RTF);
        }
        if (OPEN_DOCUMENT.matcher(root).lookingAt()) {
            return Optional.of(root.contains(OPEN_SPREADSHEET) ? FileFormat.FODS : FileFormat.OFFICE);
        }
        if (MESSAGE.matcher(root).find()) {
            return Optional.of(FileFormat.MHTML);
        }
        return lower.stripLeading().startsWith("<?xml") ? Optional.of(FileFormat.UNKNOWN) : Optional.empty();
    }
}
