package org.gongkai.reporting;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.job.ChosenOutputs;
import org.gongkai.job.FileTrees;
import org.gongkai.job.NightResult;
import org.gongkai.job.Output;
import org.gongkai.job.SilentNight;

/**
 * The CSV files of a night on the project's sample reports.
 *
 * @param folder folder of the night
 */
record PublishedReports(Path folder) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static PublishedReports english;

    /** A night in English, which is run once for all tests that only look at it. */
    static synchronized PublishedReports english() throws Exception {
        if (english == null) {
            english = of(FileTrees.untilTheEnd("night-in-english"), 2, Language.EN);
        }
        return english;
    }

    /** Runs a whole night. */
    static PublishedReports of(Path out, int threads, Language language) throws Exception {
        NightResult result = SilentNight.run(
                Path.of("data/reports"), out, threads, ChosenOutputs.of(EnumSet.allOf(Output.class)), language, CLOCK);
        if (result instanceof NightResult.Published published) {
            return new PublishedReports(published.folder());
        }
        throw new IllegalStateException("the night was not published: " + result);
    }

    /** The lines of a report with their line ends, its header first. */
    List<String> lines(String report) throws IOException {
        return List.of(text(report).split("(?<=\n)"));
    }

    String text(String report) throws IOException {
        return Files.readString(folder.resolve(report));
    }

    /** The rows of a report by heading. */
    List<Map<String, String>> rows(String report) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve(report))) {
            reader.skip(1);
            return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).stream()
                    .map(CSVRecord::toMap)
                    .toList();
        }
    }
}
