package org.gongkai.source;

import java.nio.charset.StandardCharsets;

/**
 * Readers of formats, to be fed with bytes that nobody foresaw: whatever comes, they give sheets or tell why not, and
 * come to an end. Each {@code fuzzerTestOneInput} is called by Jazzer in the profile {@code fuzz}, and by {@link
 * org.gongkai.form.FuzzFindingsTest} with what it has found.
 */
public final class FuzzTargets {

    private static final WorkbookReader READER = new WorkbookReader(HostileFiles.LIMITS);

    private FuzzTargets() {}

    private static void read(byte[] bytes) {
        try {
            READER.read(bytes, "file").sheets();
        } catch (UnreadableFileException told) {
            if (String.valueOf(told.getMessage()).isEmpty()) {
                throw new IllegalStateException("refused without a word", told);
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Web pages, which begin as such. */
    public static final class Html {
        private Html() {}

        /** A page with that in its body. */
        public static void fuzzerTestOneInput(byte[] bytes) {
            read(("<!DOCTYPE html><html><body>" + text(bytes)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Workbooks of Excel 97 to 2003. */
    public static final class Xls {
        private Xls() {}

        /** A whole file. */
        public static void fuzzerTestOneInput(byte[] bytes) {
            read(bytes);
        }
    }

    /** Workbooks of Excel. */
    public static final class Xlsx {
        private Xlsx() {}

        /** The part of a work sheet: in a compressed package a changed byte would only break the checksum. */
        public static void fuzzerTestOneInput(byte[] bytes) {
            read(SampleFiles.withWorkSheet(text(bytes)));
        }
    }

    /** Documents of Word. */
    public static final class Docx {
        private Docx() {}

        /** The body of the document. */
        public static void fuzzerTestOneInput(byte[] bytes) {
            read(HostileBytes.document("", text(bytes)));
        }
    }
}
