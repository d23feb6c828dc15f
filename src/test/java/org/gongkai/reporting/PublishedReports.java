package org.gongkai.reporting;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.job.NightProgress;
import org.gongkai.job.NightResult;
import org.gongkai.job.NightlyRun;
import org.gongkai.job.NightlySettings;
import org.gongkai.plan.NightPlan;

/**
 * The CSV files of a night on the project's sample reports.
 *
 * @param folder folder of the night
 */
record PublishedReports(Path folder) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** Runs a whole night. */
    static PublishedReports of(Path out, int threads, Language language) throws Exception {
        NightlySettings settings = new NightlySettings(
                Path.of("data/reports"),
                Path.of("data"),
                Optional.empty(),
                Path.of("sql"),
                out,
                7,
                threads,
                500,
                "",
                true,
                language);
        NightResult result = new NightlyRun(settings, new Silent(), CLOCK).run();
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

    private static final class Silent implements NightProgress {

        @Override
        public void planned(NightPlan plan) {}

        @Override
        public void loaded(int files, int ofFiles, int figures) {}

        @Override
        public void checked() {}

        @Override
        public void reported(int files) {}

        @Override
        public void published(int night) {}
    }
}
