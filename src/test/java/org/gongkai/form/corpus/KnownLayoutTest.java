package org.gongkai.form.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
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

    /** A change of one form that looks as if its layout were known. */
    private enum Change {
        NOTHING((sheet, random) -> sheet),
        BLANK((sheet, random) -> sheet.without(one(sheet, random, false)::equals)),
        RECKONED((sheet, random) -> saying(sheet, random, "4.2万")),
        ABOUT((sheet, random) -> saying(sheet, random, "5000余")),
        NOT_APPLICABLE((sheet, random) -> saying(sheet, random, "/")),
        WIDE((sheet, random) -> saying(sheet, random, "１２")),
        RAISED((sheet, random) -> saying(sheet, random, "5²")),
        WORDS((sheet, random) -> saying(sheet, random, "自然人")),
        SENTENCE((sheet, random) -> saying(sheet, random, "见附件")),
        YEAR((sheet, random) -> saying(sheet, random, "2022")),
        DECIMALS((sheet, random) -> saying(sheet, random, "12.3456")),
        NEGATIVE((sheet, random) -> saying(sheet, random, "-253")),
        GROUPED((sheet, random) -> saying(sheet, random, "1,234")),
        ZEROS((sheet, random) -> saying(sheet, random, "0012")),
        HUGE((sheet, random) -> saying(sheet, random, "12345678901234")),
        ANOTHER_NUMBER((sheet, random) -> saying(sheet, random, "" + random.nextInt(100_000))),
        SERIALS((sheet, random) -> serials(sheet)),
        COUNTED((sheet, random) -> counted(sheet, random.nextInt(3))),
        MOVED_DOWN((sheet, random) -> {
            int first = one(sheet, random, false).row();
            return sheet.eachWhere(
                    piece -> !piece.isLabel() && piece.row() >= first,
                    piece -> piece.at(piece.row() + 1, piece.column()));
        }),
        LEFT_OF_LABELS((sheet, random) -> {
            Piece value = one(sheet, random, false);
            return sheet.insertColumns(0, 1)
                    .eachWhere(
                            piece -> piece.value().isPresent() && piece.value().equals(value.value()),
                            piece -> piece.at(piece.row(), 0));
        }),
        LOST_PARTS((sheet, random) -> {
            String part = one(sheet, random, false).value().orElseThrow().slot().breakdown();
            return sheet.without(piece -> isUnder(piece, part));
        }),
        NUMBER_FOR_LABEL((sheet, random) -> saying(sheet, one(sheet, random, true), "17")),
        NUMBER_IN_LABEL((sheet, random) -> {
            Piece label = one(sheet, random, true);
            return saying(sheet, label, label.text() + "（3件）");
        }),
        TYPO((sheet, random) -> {
            Piece label = one(sheet, random, true);
            return saying(sheet, label, label.text().substring(label.text().length() / 2));
        }),
        NO_LABEL((sheet, random) -> sheet.without(one(sheet, random, true)::equals)),
        MERGED_MORE((sheet, random) -> {
            Piece label = one(sheet, random, true);
            return sheet.eachWhere(label::equals, piece -> piece.over(piece.rows(), piece.columns() + 1));
        }),
        MERGED_LESS((sheet, random) -> sheet.eachWhere(
                piece -> piece.columns() > 1, piece -> random.nextInt(4) == 0 ? piece.over(1, 1) : piece)),
        HIDDEN_ROW((sheet, random) -> sheet.hideRow(one(sheet, random, false).row())),
        FORMULA_LIKE((sheet, random) -> saying(sheet, random, "=1+1")),
        BESIDE((sheet, random) -> sheet.text(one(sheet, random, false).row(), sheet.endColumn(), "8")),
        BELOW((sheet, random) -> sheet.text(sheet.end(), 0, "填报人：张三")),
        YEAR_BELOW((sheet, random) -> sheet.text(sheet.end(), 0, "2019年")),
        AGENCY_BELOW((sheet, random) ->
                sheet.text(sheet.end() + 1, 0, "填报单位：" + REPORTS.get(1).agency())),
        YEAR_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "2020年度")),
        AGENCY_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "填报单位：宿迁市人民政府")),
        SOMETHING_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "附件" + random.nextInt(9))),
        HALF_YEAR_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "2022年上半年政府信息公开工作报告")),
        UNIT_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "单位：万元")),
        TWO_AGENCIES_ABOVE(
                (sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "枣庄市人民政府").text(0, 1, "宿迁市人民政府")),
        NUMBER_ABOVE((sheet, random) -> sheet.insertRows(0, 1).text(0, 0, "年度").text(0, 1, "" + random.nextInt(3000))),
        TWICE((sheet, random) -> sheet.paste(copy(sheet), sheet.end() + 1, 0));

        private final BiFunction<Canvas, Random, Canvas> made;

        Change(BiFunction<Canvas, Random, Canvas> made) {
            this.made = made;
        }

        private static Piece one(Canvas sheet, Random random, boolean label) {
            List<Piece> pieces = sheet.pieces().stream()
                    .filter(piece -> piece.isLabel() == label && !piece.text().isEmpty())
                    .toList();
            return pieces.get(random.nextInt(pieces.size()));
        }

        private static Canvas saying(Canvas sheet, Random random, String text) {
            return saying(sheet, one(sheet, random, false), text);
        }

        private static Canvas saying(Canvas sheet, Piece piece, String text) {
            return sheet.eachWhere(piece::equals, found -> found.saying(text));
        }

        /** 1, 2, 3 … under the first label of every row. */
        private static Canvas serials(Canvas sheet) {
            int[] next = {0};
            return sheet.each(piece -> isUnder(piece, "natural") ? piece.saying(String.valueOf(++next[0])) : piece);
        }

        /** Rows with values are counted in front, every so many of them with a number too large for that. */
        private static Canvas counted(Canvas sheet, int large) {
            Canvas counted = sheet.insertColumns(0, 1);
            List<Integer> rows = counted.pieces().stream()
                    .filter(piece -> !piece.isLabel())
                    .map(Piece::row)
                    .distinct()
                    .toList();
            for (int at = 0; at < rows.size(); at++) {
                boolean isLarge = large > 0 && at % (5 * large) == 0;
                counted = counted.text(rows.get(at), 0, String.valueOf(isLarge ? 10_000 + at : at + 1));
            }
            return counted;
        }

        private static boolean isUnder(Piece piece, String breakdown) {
            return piece.value()
                    .filter(value -> value.slot().breakdown().equals(breakdown))
                    .isPresent();
        }

        private static Canvas copy(Canvas sheet) {
            Canvas copy = new Canvas(sheet.name());
            sheet.pieces().forEach(copy::add);
            return copy;
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void formsAlikeButForOneThingReadAsIfAlone(Change change) {
        for (int round = 0; round < ROUNDS; round++) {
            for (String edition : List.of(EDITION, LIST_EDITION)) {
                Random random = new Random(SEED + round);
                Report report = REPORTS.get(random.nextInt(REPORTS.size()));
                Canvas sheet = change.made.apply(whole(edition, report), random);
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
        Canvas sheet = Change.serials(whole(EDITION, report));

        FileReading reading = assertReadsAsIfAlone(draw(report, sheet), "serials");

        assertThat(reading.cells().rejects()).isPositive();
    }

    @Test
    void numbersThatCountRowsOfAListAreLookedAtAgain() {
        Report report = REPORTS.get(0);

        assertReadsAsIfAlone(draw(report, Change.counted(whole(LIST_EDITION, report), 0)), "counted");
        Canvas large = Change.counted(whole(LIST_EDITION, report), 1);
        FileReading other = assertReadsAsIfAlone(draw(report, large), "other numbers in front");

        assertThat(other.cells().rejects()).isPositive();
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        FormReader fresh = new FormReader(new KnowledgeReader(Path.of("data")).read(), ReadingLimits.defaults());
        List<RealisticCase> forms = IntStream.range(0, 40)
                .mapToObj(number -> {
                    Report report = REPORTS.get(number % REPORTS.size());
                    Change change = Change.values()[number % Change.values().length];
                    return draw(
                            report,
                            change.made.apply(
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
