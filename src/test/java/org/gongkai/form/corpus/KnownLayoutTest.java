package org.gongkai.form.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A reader that has met a thousand forms reads the next one as if it were its first: figures, rejects, accounts and
 * places are the same. A seed that failed: {@code -Dseed=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownLayoutTest {

    private static final long SEED = Long.getLong("seed", 20211225);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final String EDITION = "2021";

    /** One indicator a row. */
    private static final String LIST_EDITION = "2014";

    private static final List<Report> REPORTS = List.of(
            new Report("丽水市遂昌县人民政府", 2021),
            new Report("枣庄市人民政府", 2022),
            new Report("宿迁市教育局", 2021),
            new Report("丽水市松阳县人民政府", 2023),
            new Report("枣庄高新区", 2022));

    private FormReader warm;
    private FormReader cold;
    private List<SampleForm> samples;

    @BeforeAll
    void warmUp() throws KnowledgeException {
        warm = new FormReader(new KnowledgeReader(Path.of("data")).read(), ReadingLimits.defaults());
        cold = warm.withoutMemory();
        samples = SampleForm.all(cold);
        for (String edition : List.of(EDITION, LIST_EDITION)) {
            REPORTS.forEach(report ->
                    warm.read(draw(report, whole(edition, report)).bytes(), file(report)));
        }
    }

    private static String file(Report report) {
        return report.agency() + report.year() + "年政府信息公开工作年度报告.xlsx";
    }

    private static Canvas whole(String edition, Report report) {
        return Drafts.whole(edition, report, Grid.PASTED);
    }

    private static RealisticCase draw(Report report, Canvas sheet) {
        return new RealisticCase("form", file(report), List.of(report), new Book(List.of(sheet)));
    }

    private FileReading assertReadsAsIfAlone(RealisticCase form, String what) {
        byte[] bytes = form.bytes();
        FileReading alone = cold.read(bytes, form.file());
        assertThat(warm.read(bytes, form.file())).as(what).isEqualTo(alone);
        return alone;
    }

    static Stream<String> editions() {
        return Drafts.editions().stream().map(Edition::code);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void formsOfAllEditionsReadAsIfAlone(String edition) {
        long before = warm.sheetsOfKnownLayout();
        for (Grid grid : List.of(Grid.PASTED, Grid.PLAIN)) {
            for (Report report : List.of(REPORTS.get(0), REPORTS.get(2), REPORTS.get(0))) {
                for (String extension : List.of(".xlsx", ".csv")) {
                    RealisticCase form = Drafts.file(
                            edition,
                            file(report).replace(".xlsx", extension),
                            List.of(report),
                            Drafts.whole(edition, report, grid));
                    assertReadsAsIfAlone(form, edition + " " + grid + " " + form.file());
                }
            }
        }
        assertThat(warm.sheetsOfKnownLayout()).as("known layouts").isGreaterThan(before);
    }

    /** Each kind meets a third of the forms, another with another seed. */
    private List<SampleForm> forms(Enum<?> kind) {
        return IntStream.range(0, samples.size())
                .filter(number -> (number + kind.ordinal() + SEED) % 3 == 0)
                .mapToObj(samples::get)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Scrambling.class)
    void scrambledFormsReadAsIfAlone(Scrambling kind) {
        for (SampleForm form : forms(kind)) {
            if (kind.suits(form)) {
                Random random = new Random(SEED);
                RealisticCase scrambled = kind.apply(form, random);
                scrambled.read(warm);
                assertThat(assertReadsAsIfAlone(scrambled, kind + " " + form.file())
                                .cells()
                                .content())
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void damagedFormsReadAsIfAlone(Damage kind) {
        for (SampleForm form : samples) {
            if (kind.suits(form)) {
                form.with("whole", ".xlsx", form.copy()).read(warm);
                Canvas damaged = kind.apply(form.copy(), new Random(SEED));
                assertThat(assertReadsAsIfAlone(form.with(kind.name(), ".xlsx", damaged), kind + " " + form.file())
                                .cells()
                                .content())
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SmallChange.class)
    void formsAlikeButForOneThingReadAsIfAlone(SmallChange change) {
        for (int round = 0; round < ROUNDS; round++) {
            for (String edition : List.of(EDITION, LIST_EDITION)) {
                Random random = new Random(SEED + round);
                Report report = REPORTS.get(random.nextInt(REPORTS.size()));
                Canvas sheet = change.apply(whole(edition, report), random);
                FileReading reading = assertReadsAsIfAlone(
                        draw(report, sheet), "%s, %s, -Dseed=%d".formatted(change, edition, SEED + round));
                assertThat(reading.cells().content()).isPositive();
            }
        }
    }

    @Test
    void layoutIsKnownWhateverAgencyYearAndNumbersAre() {
        long before = warm.sheetsOfKnownLayout();
        for (String edition : List.of(EDITION, LIST_EDITION)) {
            for (Report report : REPORTS) {
                assertThat(assertReadsAsIfAlone(draw(report, whole(edition, report)), "known")
                                .reports())
                        .hasSize(1);
            }
        }

        assertThat(warm.sheetsOfKnownLayout() - before).isEqualTo(2 * REPORTS.size());
    }

    @Test
    void slippedRowOfKnownLayoutIsRejected() {
        Report report = REPORTS.get(0);
        Canvas sheet = SmallChange.serials(whole(EDITION, report));

        FileReading reading = assertReadsAsIfAlone(draw(report, sheet), "serials");

        assertThat(reading.cells().rejects()).isPositive();
    }

    @Test
    void numbersThatCountRowsOfAListAreLookedAtAgain() {
        Report report = REPORTS.get(0);

        assertReadsAsIfAlone(draw(report, SmallChange.counted(whole(LIST_EDITION, report), 0)), "counted");
        Canvas large = SmallChange.counted(whole(LIST_EDITION, report), 1);
        FileReading other = assertReadsAsIfAlone(draw(report, large), "other numbers in front");

        assertThat(other.cells().rejects()).isPositive();
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        FormReader fresh = new FormReader(new KnowledgeReader(Path.of("data")).read(), ReadingLimits.defaults());
        List<RealisticCase> forms = IntStream.range(0, 40)
                .mapToObj(number -> {
                    Report report = REPORTS.get(number % REPORTS.size());
                    SmallChange change = SmallChange.values()[number % SmallChange.values().length];
                    return draw(
                            report,
                            change.apply(
                                    whole(number % 2 == 0 ? EDITION : LIST_EDITION, report),
                                    new Random(SEED + number)));
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<FileReading>> readings = new ArrayList<>();
            for (RealisticCase form : forms) {
                byte[] bytes = form.bytes();
                readings.add(threads.submit(() -> fresh.read(bytes, form.file())));
            }
            for (int i = 0; i < forms.size(); i++) {
                assertThat(readings.get(i).get()).isEqualTo(forms.get(i).read(cold));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(fresh.sheetsOfKnownLayout()).isPositive();
    }
}
