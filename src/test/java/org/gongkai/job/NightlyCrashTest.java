package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.gongkai.job.NightUnderDebugger.Moment;
import org.gongkai.publish.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights are killed at seeded moments, of each step as many as of any other, and run to the end afterwards: readers
 * never see half a night, and the result is that of a night that nobody disturbed, row by row and byte by byte.
 */
class NightlyCrashTest {

    private static final long SEED = 20260119;

    /** A sample; the profile {@code endurance} has more. */
    private static final int KILLS = Integer.getInteger("kills", 2);

    /** Forms as workbooks, which take time to read. */
    private static final int WORKBOOKS = 4;

    /** Forms as short texts: with them the load takes three transactions. */
    private static final int TEXTS = 20;

    private static final int FILES_PER_TRANSACTION = 9;

    /** After the moment, half of the kills come at once and the others so much later at most. */
    private static final int MOST_MILLISECONDS = 30;

    /** One report with its text, as documents and as a page. */
    private static final String WHOLE = "枣庄市人民政府2018年政府信息公开工作年度报告";

    private final Random random = new Random(SEED);

    @TempDir
    private static Path shared;

    private static Path firstReports;
    private static Undisturbed first;
    private static int tried;
    private static final Map<String, Integer> KILLED = new LinkedHashMap<>();
    private static final Map<String, Integer> KILLED_AGAIN = new LinkedHashMap<>();

    @TempDir
    private Path scratch;

    @BeforeAll
    static void aFirstNightThatNobodyDisturbs() throws Exception {
        firstReports = reportsOfManyAgencies();
        first = runUndisturbed(firstReports, Files.createDirectories(shared.resolve("nothing")), firstNight());
    }

    @Test
    void aFirstNightThatIsKilledComesToTheSameEnd() throws Exception {
        killAndCompare(first, firstReports, shared.resolve("nothing"), 1);
    }

    @Test
    void aLaterNightThatIsKilledComesToTheSameEnd() throws Exception {
        // given corrections, a file that vanished, a new one, and one with other bytes only
        Path reports = scratch.resolve("reports");
        FileTrees.copy(firstReports, reports);
        ReportForms.setFigure(reports.resolve(workbook(3)), "I21", 3000);
        Files.writeString(reports.resolve(text(7)), textForm(7, 9_999));
        Files.writeString(reports.resolve(text(8)), textForm(8, 8) + "\n");
        Files.delete(reports.resolve(text(9)));
        Files.writeString(reports.resolve(text(TEXTS + 1)), textForm(TEXTS + 1, 5));
        Undisturbed undisturbed = runUndisturbed(reports, firstNight(), scratch.resolve("undisturbed"));

        // when, then
        killAndCompare(undisturbed, reports, firstNight(), 2);
    }

    /** A kill that comes too late proves nothing: each step was met by its share, and so were runs that mended one. */
    @AfterAll
    static void killsMetEveryStep() {
        int first = sum(KILLED);
        int again = sum(KILLED_AGAIN);
        String count = first + " kills of " + tried + ": " + KILLED + ", and " + again
                + " of runs that were mending one: " + KILLED_AGAIN;
        System.out.println(count);
        assertThat(first).as(count).isGreaterThanOrEqualTo((tried * 5 + 5) / 6);
        assertThat(again).as(count).isGreaterThanOrEqualTo(tried / 12);
        assertThat(NightUnderDebugger.steps())
                .as(count)
                .allSatisfy(step ->
                        assertThat(KILLED.getOrDefault(step, 0)).as(step).isGreaterThanOrEqualTo(tried / 15));
    }

    private static int sum(Map<String, Integer> kills) {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What nobody disturbed, and the moments at which it can be killed, by step. */
    private record Undisturbed(Map<String, List<Moment>> moments, NightContents contents) {}

    private static Path firstNight() {
        return shared.resolve("first");
    }

    private static Undisturbed runUndisturbed(Path reports, Path before, Path out) throws Exception {
        FileTrees.copy(before, out);
        Map<String, List<Moment>> moments = NightUnderDebugger.moments(arguments(reports, out)).stream()
                .collect(Collectors.groupingBy(Moment::step, LinkedHashMap::new, Collectors.toList()));
        assertThat(moments.keySet()).containsExactlyElementsOf(NightUnderDebugger.steps());
        // At its start a later night has little to do.
        assertThat(moments.values()).allSatisfy(some -> assertThat(some).hasSizeGreaterThanOrEqualTo(5));
        return new Undisturbed(moments, NightContents.of(out));
    }

    /** Each kill is followed by a run that goes through, and in one of three cases by a second kill before that. */
    private void killAndCompare(Undisturbed undisturbed, Path reports, Path before, int night) throws Exception {
        for (Moment moment : chosen(undisturbed, night)) {
            Path out = scratch.resolve("out");
            FileTrees.copy(before, out);
            List<String> story = new ArrayList<>();
            tried++;
            kill(reports, out, moment, story, KILLED);
            assertThatReadersSeeACompleteNight(out, story);
            if (random.nextInt(3) == 0) {
                List<Moment> ofTheStep = undisturbed.moments().get(moment.step());
                kill(reports, out, ofTheStep.get(random.nextInt(ofTheStep.size())), story, KILLED_AGAIN);
                assertThatReadersSeeACompleteNight(out, story);
            }
            runInProcess(reports, out);
            String what = "seed " + SEED + ", killed " + story;
            System.out.println("night " + night + ", killed " + story);
            assertThatReadersSeeACompleteNight(out, story);
            assertThat(Manifest.read(out.resolve("current")).facts()).as(what).containsEntry("night", night + "");
            NightContents.of(out).assertSameAs(undisturbed.contents(), what);
            FileTrees.delete(out);
        }
    }

    /** Half of the kills are for this night; its steps, of which there are an odd number, take turns: publish first, or load. */
    private List<Moment> chosen(Undisturbed undisturbed, int night) {
        List<List<Moment>> steps = undisturbed.moments().values().stream()
                .<List<Moment>>map(ArrayList::new)
                .toList();
        steps.forEach(moments -> Collections.shuffle(moments, random));
        List<Moment> chosen = new ArrayList<>();
        for (int kill = 0; kill < KILLS / 2; kill++) {
            List<Moment> step = steps.get(Math.floorMod(3 - 4 * night - 2 * kill, steps.size()));
            chosen.add(step.get(kill / steps.size() % step.size()));
        }
        return chosen;
    }

    /** Kills a run, and counts it where it came to the moment. */
    private void kill(Path reports, Path out, Moment moment, List<String> story, Map<String, Integer> count)
            throws IOException, InterruptedException {
        int milliseconds = random.nextBoolean() ? 0 : random.nextInt(MOST_MILLISECONDS);
        boolean met = NightUnderDebugger.killAt(arguments(reports, out), moment, milliseconds);
        if (met) {
            count.merge(moment.step(), 1, Integer::sum);
        }
        story.add((met ? milliseconds + " ms after " : "never came to ") + moment);
    }

    private static void assertThatReadersSeeACompleteNight(Path out, List<String> story) throws IOException {
        if (Files.isSymbolicLink(out.resolve("current"))) {
            NightContents.assertWhole(out, "seed " + SEED + ", killed " + story);
        }
    }

    private static void runInProcess(Path reports, Path out) {
        NightlyFixture.Run run = NightlyFixture.run(arguments(reports, out).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.text()).isZero();
    }

    private static List<String> arguments(Path reports, Path out) {
        return List.of(
                "nightly",
                "--reports",
                reports.toString(),
                "--out",
                out.toString(),
                "--files-per-transaction",
                String.valueOf(FILES_PER_TRANSACTION));
    }

    private static Path reportsOfManyAgencies() throws IOException {
        Path reports = Files.createDirectories(shared.resolve("reports"));
        byte[] form = Files.readAllBytes(NightlyFixture.SAMPLES.resolve(SUQIAN_2023));
        for (int number = 1; number <= WORKBOOKS; number++) {
            String title = workbook(number).replace(".xlsx", "");
            Files.write(reports.resolve(workbook(number)), ReportForms.ofAgency(form, title));
        }
        for (String extension : List.of(".docx", ".doc", ".html")) {
            Files.copy(NightlyFixture.SAMPLES.resolve(WHOLE + extension), reports.resolve(WHOLE + extension));
        }
        for (int number = 1; number <= TEXTS; number++) {
            Files.writeString(reports.resolve(text(number)), textForm(number, number), StandardCharsets.UTF_8);
        }
        return reports;
    }

    private static String workbook(int number) {
        return String.format(Locale.ROOT, "甲%02d市人民政府2023年政府信息公开工作年度报告.xlsx", number);
    }

    private static String text(int number) {
        return String.format(Locale.ROOT, "乙%04d镇人民政府2017.csv", number);
    }

    private static String textForm(int number, int received) {
        String agency = text(number).replace("2017.csv", "");
        return """
                agency,year,indicator,unit,value
                %1$s,2017,主动公开政府信息数,条,%3$d
                %1$s,2017,（一）收到申请数,件,%2$d
                %1$s,2017,1.当面申请数,件,%2$d
                %1$s,2017,2.传真申请数,件,0
                %1$s,2017,3.网络申请数,件,0
                %1$s,2017,4.信函申请数,件,0
                """.formatted(agency, received, number);
    }
}
