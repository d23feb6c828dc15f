package org.gongkai.form.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edition that the knowledge has, drawn as it is printed and filled in, is read whole and told by its labels. */
class GeneratedFormTest {

    private static final String ANNUAL = "年政府信息公开工作年度报告";
    private static FormReader reader;

    @BeforeAll
    static void makeReader() throws KnowledgeException {
        reader = new FormReader(new KnowledgeReader(Path.of("data")).read(), ReadingLimits.defaults());
    }

    static Stream<Arguments> forms() {
        return Drafts.editions().stream()
                .map(Edition::code)
                .flatMap(code -> Stream.of(
                        Arguments.of(code, Grid.PASTED, ".xlsx", true),
                        Arguments.of(code, Grid.DRAWN, ".xls", false),
                        Arguments.of(code, Grid.PLAIN, ".csv", true),
                        Arguments.of(code, Grid.PLAIN, ".xlsx", false)));
    }

    static Stream<Arguments> tables() {
        return Drafts.editions().stream()
                .flatMap(edition -> edition.tables().stream().map(table -> Arguments.of(edition.code(), table.code())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFigureLandsAndTheLabelsTellTheEdition(String code, Grid grid, String extension, boolean rightYear) {
        Edition edition = Drafts.edition(code);
        Report report = new Report("丽水市遂昌县人民政府", year(edition, rightYear));
        Canvas sheet = Drafts.form(code, report, grid).whole();
        RealisticCase form =
                Drafts.file(code, report.agency() + report.year() + ANNUAL + extension, List.of(report), sheet);

        FileReading reading = form.read(reader);

        assertLands(form);
        assertThat(recognised(reading))
                .allSatisfy(table -> assertThat(family(edition, table.table()))
                        .as(table.table())
                        .contains(table.edition()));
        assertThat(recognised(reading)).extracting(RecognisedTable::edition).contains(code);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tableAloneIsEnough(String code, String table) {
        Edition edition = Drafts.edition(code);
        Report report = new Report("丽水市松阳县人民政府", year(edition, false));
        Canvas sheet = Drafts.form(code, report, Grid.PASTED).table(table);
        RealisticCase form =
                Drafts.file(code, report.agency() + report.year() + ANNUAL + ".xlsx", List.of(report), sheet);

        FileReading reading = form.read(reader);

        assertLands(form);
        assertThat(recognised(reading))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(alike(edition, table)).contains(found.edition()));
    }

    private static void assertLands(RealisticCase form) {
        Verdict verdict = form.judge(reader);
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.silent()).isEmpty();
        assertThat(verdict.lost()).isEmpty();
        assertThat(verdict.right()).isEqualTo(verdict.printed()).isPositive();
    }

    /** A year that the edition was made for, or one that it was not: labels decide. */
    private static int year(Edition edition, boolean right) {
        if (right) {
            return edition.firstYear().orElse(2015);
        }
        return edition.madeFor(2022) ? 2015 : 2022;
    }

    private static List<RecognisedTable> recognised(FileReading reading) {
        return reading.reports().stream()
                .map(ReportReading::tables)
                .flatMap(List::stream)
                .toList();
    }

    /** The edition and those of its family whose table has the very same labels. */
    private static Set<String> family(Edition edition, String table) {
        return alike(edition, table).stream()
                .filter(code -> base(code).equals(base(edition.code())))
                .collect(Collectors.toSet());
    }

    private static String base(String code) {
        return code.replaceFirst("-.*", "");
    }

    /** The editions whose table has the very same labels. */
    private static Set<String> alike(Edition edition, String table) {
        return Drafts.editions().stream()
                .filter(other -> labels(other, table).equals(labels(edition, table)))
                .map(Edition::code)
                .collect(Collectors.toSet());
    }

    private static Set<Slot> labels(Edition edition, String table) {
        Report nobody = new Report("", 0);
        return edition.tables().stream()
                .filter(one -> one.code().equals(table))
                .flatMap(one -> one.indicators().stream()
                        .flatMap(indicator -> breakdowns(one).map(code -> Slot.of(nobody, indicator, code))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> breakdowns(FormTable table) {
        return Stream.concat(Stream.of(""), table.breakdowns().stream().map(Breakdown::code));
    }
}
