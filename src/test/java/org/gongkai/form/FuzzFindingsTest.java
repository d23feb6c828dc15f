package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the profile {@code fuzz} has found once is never found again; a folder for each target, a file for each finding. */
class FuzzFindingsTest {

    private static final Path FINDINGS = Path.of("src/test/resources/fuzz");

    private static final Map<String, Consumer<byte[]>> TARGETS = new TreeMap<>(Map.of(
            "values", org.gongkai.figure.FuzzTargets.Values::fuzzerTestOneInput,
            "csv", FuzzTargets.Csv::fuzzerTestOneInput,
            "html", org.gongkai.source.FuzzTargets.Html::fuzzerTestOneInput,
            "xls", org.gongkai.source.FuzzTargets.Xls::fuzzerTestOneInput,
            "xlsx", org.gongkai.source.FuzzTargets.Xlsx::fuzzerTestOneInput,
            "docx", org.gongkai.source.FuzzTargets.Docx::fuzzerTestOneInput));

    @TestFactory
    Stream<DynamicTest> whatWasFoundIsMended() {
        return TARGETS.entrySet().stream()
                .map(target -> DynamicTest.dynamicTest(target.getKey(), () -> {
                    for (Path finding : findings(target.getKey())) {
                        byte[] bytes = Files.readAllBytes(finding);
                        assertThatCode(() -> target.getValue().accept(bytes))
                                .as(finding.toString())
                                .doesNotThrowAnyException();
                    }
                    assertThatCode(() -> target.getValue().accept("1,2\n".getBytes(StandardCharsets.UTF_8)))
                            .doesNotThrowAnyException();
                }));
    }

    private static Iterable<Path> findings(String target) throws IOException {
        Path folder = FINDINGS.resolve(target);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
