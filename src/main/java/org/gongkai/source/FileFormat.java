package org.gongkai.source;

/** What a file is by its content; formats that are not read yet are recognised all the same, so that none is ignored. */
public enum FileFormat {
    /** Office Open XML workbook, with or without macros. */
    XLSX("xlsx", true),
    /** Excel 97 to 2003 workbook in its OLE2 container; WPS writes its own {@code .et} files this way too. */
    XLS("xls", true),
    /** Text with separated fields. */
    CSV("csv", true),
    HTML("html", false),
    /** Web page in one file, as Excel saves it, often named {@code .xls}. */
    MHTML("mhtml", false),
    DOCX("docx", false),
    DOC("doc", false),
    RTF("rtf", false),
    ODS("ods", false),
    XLSB("xlsb", false),
    /** XML Spreadsheet 2003, often named {@code .xls}. */
    SPREADSHEETML("xml", false),
    PDF("pdf", false),
    /** An archive that is none of the formats above. */
    ZIP("zip", false),
    /** An Office file behind a password; what is inside cannot be told. */
    ENCRYPTED("encrypted", false),
    /** No byte, or nothing but white space. */
    EMPTY("empty", false),
    UNKNOWN("unknown", false);

    private final String extension;
    private final boolean read;

    FileFormat(String extension, boolean read) {
        this.extension = extension;
        this.read = read;
    }

    /** The usual file extension without its dot, or a word in its place where there is none. */
    public String extension() {
        return extension;
    }

    /** Whether {@link WorkbookReader} reads files of this format. */
    public boolean isRead() {
        return read;
    }
}
