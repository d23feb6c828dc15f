package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.official.FilledForm;
import org.gongkai.source.ReadingLimits;
import org.gongkai.trouble.Severity;
import org.gongkai.trouble.Trouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormFolderTest {

    private static FormReader reader;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeReader() {
        reader = new FormReader(MadeUp.KNOWLEDGE, ReadingLimits.defaults());
    }

    static Stream<Arguments> forms() {
        return MadeUp.KNOWLEDGE.editions().stream()
                .map(Edition::code)
                .flatMap(code -> Stream.of(FormFormat.values()).map(format -> Arguments.of(code, format)));
    }

    private static StreamSettings settings(String edition, int agencies) {
        Edition known = MadeUp.edition(edition);
        int year = known.firstYear().orElseThrow();
        return new StreamSettings(List.of(known), agencies, year, year + 1, 12, Map.of(), 0.2, 0.3).withSlips(0.5);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsReadIntoTheFiguresThatWereMadeUp(String code, FormFormat format) throws IOException {
        ReportStream stream = MadeUp.stream(settings(code, 1));

        new FormFolder(folder, format).write(stream);

        List<SyntheticReport> reports = stream.reports().toList();
        assertThat(files("reports/synthetic")).isNotEmpty().hasSameSizeAs(reports);
        for (SyntheticReport report : reports) {
            String name = FilledForm.title(report.agency().agency().name(), report.year()) + "." + format.extension();
            FileReading reading = reader.read(
                    Files.readAllBytes(folder.resolve("reports/synthetic").resolve(name)), name);
            assertThat(reading.troubles().stream()
                            .filter(trouble -> trouble.code().severity() == Severity.REJECT)
                            .map(Trouble::found))
                    .containsExactlyInAnyOrderElementsOf(impossible(report));
            assertThat(reading.reports()).singleElement().satisfies(read -> assertSame(read, report));
        }
    }

    private static void assertSame(ReportReading read, SyntheticReport report) {
        assertThat(read.agency()).isEqualTo(report.agency().agency());
        assertThat(read.year()).isEqualTo(report.year());
        assertThat(read.tables())
                .hasSize(report.edition().tables().size())
                .extracting(RecognisedTable::edition)
                .contains(report.edition().code());
        assertThat(values(read)).isEqualTo(readable(report));
    }

    /** A count below zero is printed where a sign was added; no reader may take it. */
    private static boolean isImpossible(SyntheticReport report, FigureKey key) {
        boolean mayBeNegative =
                report.edition().indicator(key.indicator()).orElseThrow().mayBeNegative();
        return report.figures().get(key).signum() < 0 && !mayBeNegative;
    }

    private static List<String> impossible(SyntheticReport report) {
        return report.figures().keySet().stream()
                .filter(key -> isImpossible(report, key))
                .map(key -> report.figures().get(key).toPlainString())
                .toList();
    }

    private static Map<FigureKey, BigDecimal> values(ReportReading read) {
        Map<FigureKey, BigDecimal> values = new TreeMap<>();
        for (Figure figure : read.figures()) {
            FigureKey key =
                    new FigureKey(figure.indicator().code(), figure.breakdown().code());
            if (figure.value().value().isPresent()) {
                values.put(key, figure.value().value().orElseThrow().stripTrailingZeros());
            }
        }
        return values;
    }

    private static Map<FigureKey, BigDecimal> readable(SyntheticReport report) {
        Map<FigureKey, BigDecimal> readable = new TreeMap<>();
        report.figures().forEach((key, value) -> {
            if (!isImpossible(report, key)) {
                readable.put(key, value.stripTrailingZeros());
            }
        });
        return readable;
    }

    @Test
    void truthRestoresWhatIsPrintedAndMissingReportsAreListed() throws IOException {
        ReportStream stream = MadeUp.stream(settings("2014", 30));

        FormFolder.Written written = new FormFolder(folder, FormFormat.CSV).write(stream);

        List<SyntheticReport> reports = stream.reports().toList();
        List<String> truth = new ArrayList<>(
                List.of("agency,name,year,edition,file,family,indicator,breakdown,true_value,printed_value"));
        for (SyntheticReport report : reports) {
            report.slip().stream()
                    .flatMap(slip -> slip.changes().stream()
                            .map(change -> "%s,%s,%d,2014,%s,%s,%s,total,%s,%s"
                                    .formatted(
                                            report.agency().agency().code(),
                                            report.agency().agency().name(),
                                            report.year(),
                                            report.agency().agency().name() + report.year() + "年政府信息公开工作年度报告.csv",
                                            slip.family().code(),
                                            change.cell().indicator(),
                                            report.truth().get(change.cell()).toPlainString(),
                                            report.figures().get(change.cell()).toPlainString())))
                    .forEach(truth::add);
        }
        assertThat(lines("truth.csv")).isEqualTo(truth).hasSizeGreaterThan(15);
        assertThat(lines("missing.csv")).hasSize(1 + 60 - reports.size()).hasSizeGreaterThan(5);
        assertThat(written)
                .isEqualTo(new FormFolder.Written(
                        reports.size(),
                        (int) reports.stream()
                                .filter(report -> report.slip().isPresent())
                                .count(),
                        60 - reports.size()));
    }

    @ParameterizedTest
    @EnumSource(FormFormat.class)
    void sameSeedGivesTheSameBytes(FormFormat format) throws IOException {
        StreamSettings settings =
                StreamSettings.clean(MadeUp.edition("2021"), 2, 2021, 2022, 3).withSlips(0.5);

        new FormFolder(folder.resolve("one"), format).write(MadeUp.stream(settings));
        new FormFolder(folder.resolve("other"), format).write(MadeUp.stream(settings));

        for (Path file : files("one/reports/synthetic")) {
            Path twin = folder.resolve("other/reports/synthetic").resolve(file.getFileName());
            assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(twin));
        }
        assertThat(lines("one/truth.csv")).isEqualTo(lines("other/truth.csv"));
    }

    @Test
    void folderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("report.csv"), "mine");

        assertThatThrownBy(() -> new FormFolder(folder, FormFormat.CSV))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not empty");
    }

    private List<Path> files(String subfolder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.sorted().toList();
        }
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }
}
