package org.gongkai.reporting;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A real browser without a window, driven by its command line.
 *
 * @param program the browser
 * @param profile a folder of its own
 */
record Browser(Path program, Path profile) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** The browser of this machine, if it has one. */
    static Optional<Browser> find(Path profile) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, profile));
    }

    /** What a page has become after its scripts ran, opened from the disk. */
    Document open(Path page, String hash) throws IOException, InterruptedException {
        Path dumped = Files.createTempFile(profile, "dom", ".html");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        // Chromium refuses to work as root with its sandbox; the page is our own.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + profile.resolve("profile"),
                        "--window-size=1280,1000",
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        page.toRealPath().toUri() + "#" + hash)
                .redirectOutput(dumped.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the browser did not end");
        }
        return Jsoup.parse(dumped.toFile(), "UTF-8");
    }
}
