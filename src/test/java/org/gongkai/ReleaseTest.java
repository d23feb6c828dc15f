package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is handed out, as the profile "release" lists it. */
class ReleaseTest {

    private static final Pattern CONTENTS = Pattern.compile("dir=\"\\$\\{project.basedir}\" includes=\"([^\"]+)\"");

    private static List<PathMatcher> contents() throws IOException {
        Matcher contents = CONTENTS.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(contents.find()).isTrue();
        return Stream.of(contents.group(1).split(","))
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    private static List<Path> filesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theProgramHasBesideItWhatItAndItsJobsNeed() throws IOException {
        List<PathMatcher> contents = contents();

        assertThat(Stream.of(filesIn("sql"), filesIn("data"), filesIn("jobs"), List.of(Path.of("README.md")))
                        .flatMap(List::stream))
                .hasSizeGreaterThan(300)
                .allMatch(file -> contents.stream().anyMatch(pattern -> pattern.matches(file)));
    }

    @Test
    void whatIsRunIsNamedAsTheArchiveKnowsIt() throws IOException {
        assertThat(Files.readString(Path.of("src/assembly/release.xml"))).contains("<include>**/*.sh</include>");
        assertThat(Stream.of(filesIn("sql"), filesIn("data"), filesIn("jobs")).flatMap(List::stream))
                .filteredOn(file -> Files.isExecutable(file) || file.toString().endsWith(".sh"))
                .isNotEmpty()
                .allMatch(file -> Files.isExecutable(file) && file.toString().endsWith(".sh"));
    }
}
