package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own knowledge. */
class KnowledgeReaderTest {

    private static Knowledge knowledge() throws KnowledgeException {
        return new KnowledgeReader(KnowledgeFolder.PROJECT).read();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-local,70",
        "2014,61",
        "2014-anhui,68",
        "2014-beijing,62",
        "2014-shandong2018,78",
        "2019,198",
        "2019-beijing,201",
        "2019-hubei,201",
        "2021,200"
    })
    void editionHasEveryCellOfItsForm(String code, int cells) throws KnowledgeException {
        Edition edition = knowledge().edition(code).orElseThrow();

        assertThat(cells(edition)).hasSize(cells).doesNotHaveDuplicates();
    }

    private static List<String> cells(Edition edition) {
        return edition.tables().stream()
                .flatMap(table -> table.indicators().stream()
                        .filter(Indicator::hasCell)
                        .flatMap(indicator -> cells(table, indicator)))
                .toList();
    }

    private static Stream<String> cells(FormTable table, Indicator indicator) {
        String path = table.code() + ": " + indicator.path();
        return table.breakdowns().isEmpty()
                ? Stream.of(path)
                : table.breakdowns().stream().map(breakdown -> path + " × " + breakdown.columnPath());
    }

    @Test
    void sameCodeHasTheSameUnitInEveryEdition() throws KnowledgeException {
        Knowledge knowledge = knowledge();

        for (Edition edition : knowledge.editions()) {
            edition.indicators()
                    .filter(Indicator::hasCell)
                    .forEach(indicator -> assertThat(knowledge.editions().stream()
                                    .flatMap(other -> other.indicator(indicator.code()).stream())
                                    .filter(Indicator::hasCell)
                                    .map(Indicator::unit))
                            .as(indicator.code())
                            .containsOnly(indicator.unit()));
        }
    }

    @Test
    void headingsOfGroupsHaveNoCell() throws KnowledgeException {
        Edition edition = knowledge().edition("2021").orElseThrow();

        assertThat(List.of("results", "refused", "unable", "not_processed", "other_handling"))
                .allSatisfy(code -> assertThat(edition.indicator(code))
                        .map(Indicator::hasCell)
                        .contains(false));
    }

    @Test
    void totalComesFirstAmongTheBreakdowns() throws KnowledgeException {
        assertThat(knowledge().total().code()).isEqualTo("total");
        assertThat(knowledge().breakdowns())
                .extracting(Breakdown::code)
                .containsExactly(
                        "total",
                        "natural",
                        "business",
                        "research",
                        "welfare",
                        "legal",
                        "other",
                        "this_period",
                        "year_to_date");
    }

    @Test
    void replacedWordsAreDistinct() throws KnowledgeException {
        assertThat(knowledge().replacedWords())
                .contains(new ReplacedWord("档案", "文件"))
                .extracting(ReplacedWord::word)
                .doesNotHaveDuplicates();
    }

    @Test
    void rowsOfTheFormOf2008CarryTheCodesThatItPrints() throws KnowledgeException {
        assertThat(knowledge().edition("2008-local").orElseThrow().indicators())
                .extracting(
                        indicator -> indicator.formCode().map(Integer::parseInt).orElseThrow())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 35).boxed().toList());
    }

    @Test
    void everyAliasIsOfALabelThatSomeTableHas() throws KnowledgeException {
        Knowledge knowledge = knowledge();

        assertThat(knowledge.aliases())
                .allSatisfy(alias -> assertThat(
                                knowledge.tables().filter(alias::validIn).flatMap(KnowledgeReaderTest::labels))
                        .contains(alias.label()));
    }

    private static Stream<String> labels(FormTable table) {
        return Stream.concat(
                table.indicators().stream()
                        .flatMap(indicator ->
                                Stream.concat(indicator.rowPath().stream(), indicator.columnPath().stream())),
                table.breakdowns().stream().flatMap(breakdown -> breakdown.columnPath().stream()));
    }

    @Test
    void agencyKeepsItsOtherNames() throws KnowledgeException {
        assertThat(knowledge().agenciesByCode().get("suqian").names())
                .extracting(AgencyName::name)
                .contains("宿迁市", "宿迁市政府");
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsChangeNothing(@TempDir Path folder) throws IOException, KnowledgeException {
        KnowledgeFolder copy = KnowledgeFolder.copyTo(folder);
        String text = Files.readString(copy.file("aliases.csv"));
        Files.writeString(copy.file("aliases.csv"), "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(copy.read().aliases()).isEqualTo(knowledge().aliases());
    }

    @Test
    void whatMayBeLeftOutMayBeLeftOut(@TempDir Path folder) throws IOException, KnowledgeException {
        KnowledgeFolder copy = KnowledgeFolder.copyTo(folder);
        Files.delete(copy.file("precedence.csv"));
        Files.delete(copy.file("withdrawals.csv"));
        Files.delete(copy.file("resubmission_marks.csv"));
        Files.delete(copy.file("expected.csv"));
        Files.delete(copy.file("verdicts.csv"));
        Files.delete(copy.file("editions/2021/identities.csv"));

        Knowledge knowledge = copy.read();

        assertThat(knowledge.choosing()).isEqualTo(new Choosing(List.of(), List.of()));
        assertThat(knowledge.expected()).isEmpty();
        assertThat(knowledge.verdicts()).isEmpty();
        assertThat(knowledge.edition("2021")).map(Edition::identities).contains(List.of());
    }
}
