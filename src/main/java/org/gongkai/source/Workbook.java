package org.gongkai.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read from a file.
 *
 * @param format format by content
 * @param charset charset that the text was found to be in, empty for formats that say it themselves
 * @param sheets sheets in the order of the file, hidden ones included
 */
public record Workbook(FileFormat format, Optional<Charset> charset, List<Sheet> sheets) {

    public Workbook {
        Objects.requireNonNull(format);
        Objects.requireNonNull(charset);
        sheets = List.copyOf(sheets);
    }
}
