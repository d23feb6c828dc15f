package org.gongkai.form;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.gongkai.source.FileFormat;
import org.gongkai.trouble.Trouble;

/**
 * What was read from a file.
 *
 * @param file path of the file below the folder of reports
 * @param format what it is by its content
 * @param charset charset of its text, where the format does not say it
 * @param reports what it says, by agency and year
 * @param troubles what could not be taken, and what somebody may want to know
 * @param cells the account of its cells
 */
public record FileReading(
        String file,
        FileFormat format,
        Optional<Charset> charset,
        List<ReportReading> reports,
        List<Trouble> troubles,
        CellCount cells) {

    public FileReading {
        reports = List.copyOf(reports);
        troubles = List.copyOf(troubles);
    }
}
