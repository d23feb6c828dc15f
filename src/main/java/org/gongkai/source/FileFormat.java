package org.gongkai.source;

import java.util.List;
import java.util.Locale;

/** What a file is by its content; formats that are not read are recognised all the same, so that none is ignored. */
public enum FileFormat {
    /** Office Open XML workbook, with or without macros; WPS writes its newer {@code .et} files this way too. */
    XLSX(Kind.SHEETS, "xlsx", "xlsm", "xltx", "xltm", "et", "ett"),
    /** Excel 97 to 2003 workbook in its OLE2 container; WPS writes its older {@code .et} files this way too. */
    XLS(Kind.SHEETS, "xls", "xlt", "et", "ett"),
    /** Office Open XML workbook with binary parts. */
    XLSB(Kind.SHEETS, "xlsb"),
    /** XML Spreadsheet 2003, often named {@code .xls}. */
    SPREADSHEETML(Kind.SHEETS, "xml"),
    /** OpenDocument spreadsheet. */
    ODS(Kind.SHEETS, "ods", "ots"),
    /** OpenDocument spreadsheet in one XML file. */
    FODS(Kind.SHEETS, "fods"),
    /** Text with separated fields. */
    CSV(Kind.SHEETS, "csv", "txt", "tsv"),
    /** Web page, often named {@code .xls}. */
    HTML(Kind.SHEETS, "html", "htm", "shtml", "xhtml"),
    /** Web page in one file, as Excel saves it, often named {@code .xls}. */
    MHTML(Kind.SHEETS, "mhtml", "mht"),
    /** Office Open XML text, whose tables are read among its paragraphs; WPS writes its newer {@code .wps} files so too. */
    DOCX(Kind.SHEETS, "docx", "docm", "dotx", "wps"),
    /** Word 97 to 2003 text in its OLE2 container; WPS writes its older {@code .wps} files this way too. */
    DOC(Kind.SHEETS, "doc", "dot", "wps", "wpt"),
    RTF(Kind.DOCUMENT, "rtf"),
    PDF(Kind.DOCUMENT, "pdf"),
    /** The national format for documents of fixed layout, GB/T 33190. */
    OFD(Kind.DOCUMENT, "ofd"),
    /** A presentation, a text in OpenDocument, or another package of an office program that is no workbook. */
    OFFICE(Kind.DOCUMENT, "office", "pptx", "ppt", "odt", "odp", "vsdx"),
    /** A picture, such as a scanned form. */
    IMAGE(Kind.PICTURE, "image", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp"),
    /** An archive that is none of the formats above; the workbooks in it are read. */
    ZIP(Kind.ARCHIVE, "zip"),
    RAR(Kind.ARCHIVE, "rar"),
    SEVEN_ZIP(Kind.ARCHIVE, "7z"),
    GZIP(Kind.ARCHIVE, "gz", "tgz"),
    /** An Office file behind a password; what is inside cannot be told. */
    ENCRYPTED(Kind.UNTOLD, "encrypted"),
    /** No byte, or nothing but white space. */
    EMPTY(Kind.UNTOLD, "empty"),
    UNKNOWN(Kind.UNTOLD, "unknown");

    /** What a format holds, which decides how its content can be had as a workbook. */
    public enum Kind {
        /** Sheets of cells, or tables that can be taken for such: what is read. */
        SHEETS,
        /** Running text that is not read; its tables have to be copied into a workbook. */
        DOCUMENT,
        /** A picture, whose figures have to be typed. */
        PICTURE,
        /** Other files. */
        ARCHIVE,
        UNTOLD
    }

    private final Kind kind;
    private final List<String> extensions;

    FileFormat(Kind kind, String... extensions) {
        this.kind = kind;
        this.extensions = List.of(extensions);
    }

    /** The usual file extension without its dot, or a word in its place where there is none. */
    public String extension() {
        return extensions.get(0);
    }

    /** Whether a file's name ends as the names of such files usually do. */
    public boolean isTold(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(extension);
    }

    /** What it holds. */
    public Kind kind() {
        return kind;
    }
}
