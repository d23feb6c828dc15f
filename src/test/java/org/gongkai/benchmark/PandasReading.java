package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Workbooks read by pandas and openpyxl, in processes of their own. */
final class PandasReading {

    private static final Path SCRIPT = Path.of("src/test/resources/org/gongkai/benchmark/read_with_pandas.py");

    private PandasReading() {}

    /** How many seconds it takes to read the {@code .xlsx} files of a folder; empty, and said, where Python lacks them. */
    static Optional<Double> seconds(Path folder, int processes) throws IOException, InterruptedException {
        String python = System.getProperty("python", "python3");
        try {
            Process process = new ProcessBuilder(python, SCRIPT.toString(), folder.toString(), processes + "")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String seconds = new String(process.getInputStream().readAllBytes()).strip();
            if (process.waitFor() == 0) {
                return Optional.of(Double.valueOf(seconds));
            }
        } catch (IOException noPython) {
            System.out.println("  " + noPython.getMessage());
        }
        System.out.println("  no comparison with pandas: " + python + " has no pandas and openpyxl (-Dpython=…)");
        return Optional.empty();
    }
}
