package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.label.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every edition in the project's knowledge. */
class EditionsTest {

    private static final Knowledge KNOWLEDGE = knowledge();

    private static Knowledge knowledge() {
        try {
            return new KnowledgeReader(KnowledgeFolder.PROJECT).read();
        } catch (KnowledgeException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> editions() {
        return KNOWLEDGE.editions().stream().map(Edition::code).toList();
    }

    static List<String> variants() {
        return KNOWLEDGE.editions().stream()
                .filter(edition -> edition.base().isPresent())
                .map(Edition::code)
                .toList();
    }

    private static Edition edition(String code) {
        return KNOWLEDGE.edition(code).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyTermOfAnIdentityIsACellOfTheForm(String code) {
        Edition edition = edition(code);

        assertThat(edition.identities()).isNotEmpty();
        assertThat(IdentityInstance.of(edition))
                .flatMap(IdentityInstance::terms)
                .allSatisfy(
                        term -> assertThat(isCell(edition, term)).as("%s", term).isTrue());
    }

    private static boolean isCell(Edition edition, BoundTerm term) {
        return edition.tables().stream()
                .filter(table -> table.indicator(term.indicator())
                        .filter(Indicator::hasCell)
                        .isPresent())
                .anyMatch(table -> table.breakdowns().isEmpty()
                        ? term.breakdown().equals("total")
                        : table.breakdowns().stream()
                                .anyMatch(breakdown -> breakdown.code().equals(term.breakdown())));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void indicatorsOfATableDifferWithoutTheirNumbers(String code) {
        for (FormTable table : edition(code).tables()) {
            assertThat(table.indicators().stream().map(EditionsTest::cores))
                    .as(table.code())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> cores(Indicator indicator) {
        return Stream.of(indicator.rowPath(), List.of("×"), indicator.columnPath())
                .flatMap(List::stream)
                .map(label -> Label.of(label).core())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void rowStandsBehindTheRowThatItIsPartOf(String code) {
        for (FormTable table : edition(code).tables()) {
            List<List<String>> rows =
                    table.indicators().stream().map(Indicator::rowPath).toList();
            assertThat(rows.stream().filter(row -> row.size() > 1))
                    .allSatisfy(row -> assertThat(rows.indexOf(row.subList(0, row.size() - 1)))
                            .isLessThan(rows.indexOf(row)));
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyLineOfAVariantSaysSomethingElseThanItsBase(String code) throws KnowledgeException {
        Edition variant = edition(code);
        Edition base = edition(variant.base().orElseThrow());

        assertThat(own(code, "indicators.csv"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(variant.indicator(line)).isNotEqualTo(base.indicator(line)));
        assertThat(own(code, "identities.csv"))
                .allSatisfy(line -> assertThat(identities(variant).get(line))
                        .isNotEqualTo(identities(base).get(line)));
    }

    private static List<String> own(String edition, String file) throws KnowledgeException {
        return KnowledgeFile.optional(KnowledgeFolder.PROJECT
                        .resolve("editions")
                        .resolve(edition)
                        .resolve(file))
                .lines(line -> line.required("code"));
    }

    private static Map<String, Identity> identities(Edition edition) {
        Map<String, Identity> identities = new HashMap<>();
        edition.identities().forEach(identity -> identities.put(identity.code(), identity));
        return identities;
    }

    /** The wording of one label must not be another label of the table, or the wording of another one. */
    @ParameterizedTest
    @MethodSource("editions")
    void aliasMeansOneLabelOfATable(String code) {
        for (FormTable table : edition(code).tables()) {
            Set<String> cores = new HashSet<>();
            labels(table).map(label -> Label.of(label).core()).forEach(cores::add);
            Map<String, String> meanings = new HashMap<>();
            for (Alias alias : KNOWLEDGE.aliases()) {
                String meaning = Label.of(alias.label()).core();
                if (alias.validIn(table) && cores.contains(meaning)) {
                    String wording = Label.of(alias.alias()).core();
                    assertThat(cores).as("%s", alias).doesNotContain(wording);
                    assertThat(meanings.merge(wording, meaning, (one, other) -> one + ", " + other))
                            .as("%s", alias)
                            .isEqualTo(meaning);
                }
            }
        }
    }

    private static Stream<String> labels(FormTable table) {
        return Stream.concat(
                table.indicators().stream()
                        .flatMap(indicator ->
                                Stream.concat(indicator.rowPath().stream(), indicator.columnPath().stream())),
                table.breakdowns().stream().flatMap(breakdown -> breakdown.columnPath().stream()));
    }
}
