package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.identity.Term;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the project knows of its editions: nothing is left out, and each step has the grade that the forms give it. */
class ConcordanceTest {

    private static Knowledge knowledge;
    private static Concordance concordance;

    @BeforeAll
    static void read() throws Exception {
        knowledge = new KnowledgeReader(Path.of("data")).read();
        concordance = knowledge.concordance();
    }

    private static List<Concordance.Entry> entries(String concept, String edition) {
        return concordance.entries().stream()
                .filter(entry ->
                        entry.concept().equals(concept) && entry.edition().equals(edition))
                .toList();
    }

    @Test
    void everyIndicatorOfEveryEditionIsPartOfAConcept() {
        for (Edition edition : knowledge.editions()) {
            Set<String> cells = edition.indicators()
                    .filter(Indicator::hasCell)
                    .map(Indicator::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> mapped = concordance.entries().stream()
                    .filter(entry -> entry.edition().equals(edition.code()))
                    .flatMap(entry -> entry.terms().stream())
                    .flatMap(term -> term.indicator().stream())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(mapped).as(edition.code()).isNotEmpty().isEqualTo(cells);
        }
    }

    @Test
    void everyColumnOfApplicantsIsPartOfAConcept() {
        Set<String> mapped = concordance.entries().stream()
                .filter(entry -> entry.edition().equals("2021"))
                .flatMap(entry -> entry.terms().stream())
                .map(Term::breakdown)
                .collect(Collectors.toSet());

        assertThat(mapped)
                .containsExactlyInAnyOrder("total", "natural", "business", "research", "welfare", "legal", "other");
    }

    @Test
    void aConceptIsNewWhereItBeginsAndNowhereElse() {
        for (Concept concept : concordance.concepts()) {
            List<Grade> grades = List.of("2008-local", "2014", "2019", "2021").stream()
                    .flatMap(edition -> entries(concept.code(), edition).stream())
                    .map(Concordance.Entry::grade)
                    .toList();

            assertThat(grades.stream().skip(1)).as(concept.code()).doesNotContain(Grade.NEW);
            if (!grades.isEmpty() && grades.get(0) != Grade.DROPPED) {
                assertThat(grades.get(0)).as(concept.code()).isEqualTo(Grade.NEW);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "requests_received, 2008-local, 2014, exact",
        "requests_received, 2014, 2019, near",
        "requests_received, 2014-shandong2018, 2019, near",
        "requests_received, 2008-local, 2021, near",
        "requests_online, 2008-local, 2014, near",
        "outcomes, 2008-local, 2014, broader",
        "refused, 2008-local, 2014, broken",
        "refused, 2014, 2019, broken",
        "refused, 2014, 2021, broken",
        "refused, 2019, 2021, exact",
        "granted, 2014, 2019, broader",
        "granted, 2019, 2014, narrower",
        "partly_granted, 2008-local, 2021, exact",
        "refused_state_secret, 2014, 2019, exact",
        "refused_third_party, 2014, 2019, near",
        "refused_security_stability, 2014-anhui, 2019-beijing, exact",
        "refused_prohibited_by_law, 2014, 2019, narrower",
        "not_held, 2014, 2019, near",
        "unclear, 2008-local, 2014, broken",
        "unclear, 2014, 2019, broken",
        "not_government_information, 2008-local, 2014, near",
        "requests_other_form, 2008-local, 2014-shandong2018, near",
        "normative_disclosed, 2014, 2019, near",
        "normative_made, 2014, 2019, near",
        "normative_made, 2019, 2021, narrower",
        "normative_made, 2014, 2021, narrower",
        "normative_made, 2021, 2019, broader",
        "rules_made, 2019, 2021, exact",
        "permits_decisions, 2019-hubei, 2021, exact",
        "other_handling, 2019, 2021, exact",
        "reviews, 2008-local, 2014, exact",
        "reviews, 2014, 2019, near",
        "lawsuits, 2014, 2019, near",
        "lawsuits, 2019, 2021, exact",
        "complaints, 2008-local, 2014, broken",
        "info_disclosed, 2008-local, 2014, near",
        "visitors, 2008-local, 2014-shandong2018, near",
        "services_decisions, 2019, 2019-beijing, near",
        "services_decisions, 2019-beijing, 2019, near",
        "requests_received, 2019, 2019-beijing, exact"
    })
    void aStepHasTheGradeOfTheForms(String concept, String from, String to, String grade) {
        assertThat(concordance.steps())
                .filteredOn(step -> step.concept().equals(concept)
                        && step.from().equals(from)
                        && step.to().equals(to))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.grade().name()).isEqualToIgnoringCase(grade);
                    assertThat(step.noteZh().isPresent()).isEqualTo(step.grade() != Grade.EXACT);
                    assertThat(step.noteEn().isPresent()).isEqualTo(step.grade() != Grade.EXACT);
                });
    }

    @Test
    void aVariantIsMappedAsItsBaseButForWhatItSaysItself() {
        assertThat(entries("requests_received", "2019-beijing"))
                .extracting(Concordance.Entry::expression)
                .containsExactly("requests_new");
        assertThat(entries("services_decisions", "2019-beijing"))
                .extracting(Concordance.Entry::expression)
                .containsExactly("inspections_decisions + confirmations_decisions");
        assertThat(entries("services_decisions", "2019-hubei"))
                .extracting(Concordance.Entry::expression)
                .containsExactly("services_decisions");
    }

    @Test
    void aVariantWithoutTheFiguresHasNoSuchConcept() {
        assertThat(entries("request_fees", "2014")).hasSize(1);
        assertThat(entries("request_fees", "2014-shandong2018")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "staff, 2019",
        "not_government_information, 2019",
        "referred_elsewhere, 2019",
        "normative_published, 2021",
        "rules_published, 2021",
        "requests_other_form, 2014",
        "visitors, 2014"
    })
    void whatAnEditionDroppedHasNoFigures(String concept, String edition) {
        assertThat(entries(concept, edition)).singleElement().satisfies(entry -> {
            assertThat(entry.isThere()).isFalse();
            assertThat(entry.terms()).isEmpty();
            assertThat(entry.noteZh()).isPresent();
        });
        assertThat(concordance.steps())
                .noneMatch(step -> step.to().equals(edition) && step.concept().equals(concept));
    }

    @ParameterizedTest
    @CsvSource({"normative_in_force", "rules_in_force"})
    void whatIsInForceBeginsWithTheFormThatAsksForIt(String concept) {
        assertThat(entries(concept, "2019")).isEmpty();
        assertThat(entries(concept, "2021")).singleElement().satisfies(entry -> {
            assertThat(entry.grade()).isEqualTo(Grade.NEW);
            assertThat(entry.noteZh())
                    .hasValueSatisfying(note -> assertThat(note).contains("对外公开总数"));
        });
    }

    @Test
    void aFigureOfItsOwnIsNoShareOfAnother() {
        assertThat(concordance.concepts())
                .filteredOn(concept -> concept.code().equals("key_areas_disclosed"))
                .singleElement()
                .satisfies(concept -> assertThat(concept.shareOf()).isEmpty());
    }
}
