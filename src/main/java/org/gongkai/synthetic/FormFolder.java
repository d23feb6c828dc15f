package org.gongkai.synthetic;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.knowledge.Edition;
import org.gongkai.official.FilledForm;
import org.gongkai.official.FormDrawing;

/**
 * Writes made-up reports as form files into a folder of their own, {@code reports/synthetic}, whose name marks them as
 * made up; {@code reports} can be read as any other folder;
 * beside it, {@code truth.csv} has a line for each cell that a slip changed, and {@code missing.csv} one for each report
 * that is not there.
 */
public final class FormFolder {

    /** Name of the folder that tells whoever reads the forms that they are nobody's; views know it. */
    private static final String MARK = "synthetic";

    private static final String[] TRUTH = {
        "agency", "name", "year", "edition", "file", "family", "indicator", "breakdown", "true_value", "printed_value"
    };
    private static final String[] MISSING = {"agency", "name", "year"};

    private final Path folder;
    private final FormFormat format;
    private final Map<String, FormDrawing> drawings = new HashMap<>();

    /**
     * A folder, which must be empty or not there yet, so that nothing of another stream is mistaken for this one's.
     *
     * @throws IllegalArgumentException if something stands in the folder
     * @throws IOException if the folder cannot be made
     */
    public FormFolder(Path folder, FormFormat format) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty");
            }
        }
        this.folder = folder;
        this.format = format;
    }

    /**
     * What was written.
     *
     * @param reports files
     * @param slips reports with a slip
     * @param missing reports that are missing
     */
    public record Written(int reports, int slips, int missing) {

        private Written plus(int moreReports, int moreSlips, int moreMissing) {
            return new Written(reports + moreReports, slips + moreSlips, missing + moreMissing);
        }
    }

    /** Writes the reports of all agencies of a stream, one after the other. */
    public Written write(ReportStream stream) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports").resolve(MARK));
        Written written = new Written(0, 0, 0);
        try (Writer truth = started("truth.csv", TRUTH);
                Writer missing = started("missing.csv", MISSING)) {
            for (int number = 0; number < stream.agencies(); number++) {
                SyntheticAgency agency = stream.agency(number);
                for (int year : stream.missingYears(number)) {
                    missing.write(
                            CsvLine.of(agency.agency().code(), agency.agency().name(), String.valueOf(year)) + "\n");
                    written = written.plus(0, 0, 1);
                }
                for (SyntheticReport report : stream.reportsOf(number)) {
                    write(report, reports, truth);
                    written = written.plus(1, report.slip().isPresent() ? 1 : 0, 0);
                }
            }
        }
        return written;
    }

    private Writer started(String file, String... heading) throws IOException {
        Writer writer = Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8);
        writer.write(CsvLine.of(heading) + "\n");
        return writer;
    }

    private void write(SyntheticReport report, Path reports, Writer truth) throws IOException {
        String title = FilledForm.title(report.agency().agency().name(), report.year());
        FilledForm form = new FilledForm(title, drawing(report.edition()), report.figures());
        String file = form.title() + "." + format.extension();
        Files.write(reports.resolve(file), format.bytes(form));
        if (report.slip().isPresent()) {
            for (CellChange change : report.slip().get().changes()) {
                truth.write(CsvLine.of(
                                report.agency().agency().code(),
                                report.agency().agency().name(),
                                String.valueOf(report.year()),
                                report.edition().code(),
                                file,
                                report.slip().get().family().code(),
                                change.cell().indicator(),
                                change.cell().breakdown(),
                                change.truth().toPlainString(),
                                change.printed().toPlainString())
                        + "\n");
            }
        }
    }

    private FormDrawing drawing(Edition edition) {
        return drawings.computeIfAbsent(edition.code(), code -> new FormDrawing(edition));
    }
}
