package org.gongkai.source;

import java.io.IOException;

/** Reads files of one family of formats. What it throws besides {@link UnreadableFileException} means damage. */
interface FormatReader {

    /** Reads a file; the name gives a name to a sheet that has none. */
    Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException;
}
