package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edition {@code local} that is a variant of the national form of 2014, in a copy of the project's knowledge. */
class VariantTest {

    private static final String INDICATORS =
            "code,after,table,row_path,column_path,label_en,unit,role,scale,may_be_negative,additive,unit_needed";

    @TempDir
    private Path folder;

    private KnowledgeFolder knowledge;

    @BeforeEach
    void copy() throws IOException {
        knowledge = KnowledgeFolder.copyTo(folder);
        variant("local", "2014");
    }

    private void variant(String code, String base) throws IOException {
        Files.createDirectories(knowledge.file("editions/" + code));
        write("editions/" + code + "/edition.csv", "key,value", "code," + code, "base," + base);
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(knowledge.file(file), Arrays.asList(lines));
    }

    private Edition edition(String code) throws KnowledgeException {
        return knowledge.read().edition(code).orElseThrow();
    }

    private static List<String> codes(Edition edition) {
        return edition.indicators().map(Indicator::code).toList();
    }

    @Test
    void filesThatAddNothingMayBeLeftOut() throws KnowledgeException {
        Edition local = edition("local");
        Edition base = edition("2014");

        assertThat(local.base()).contains("2014");
        assertThat(local.indicators())
                .isNotEmpty()
                .containsExactlyElementsOf(base.indicators().toList());
        assertThat(local.identities()).isEqualTo(base.identities());
        assertThat(local.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.edition()).isEqualTo("local"))
                .satisfies(table -> assertThat(table.bases()).containsExactly("2014"));
    }

    @Test
    void whatALineLeavesEmptyIsAsInTheBase() throws IOException, KnowledgeException {
        write("editions/local/indicators.csv", "code,label_en,role", "funds,Money,stock");
        Indicator before = edition("2014").indicator("funds").orElseThrow();

        Indicator funds = edition("local").indicator("funds").orElseThrow();

        assertThat(funds.labelEn()).isEqualTo("Money");
        assertThat(funds.role()).isEqualTo(IndicatorRole.STOCK);
        assertThat(funds.path()).isEqualTo(before.path());
        assertThat(funds.unit()).isEqualTo(before.unit());
        assertThat(codes(edition("local"))).isEqualTo(codes(edition("2014")));
    }

    @Test
    void newLineStandsBehindTheOneItNames() throws IOException, KnowledgeException {
        write(
                "editions/local/indicators.csv",
                INDICATORS,
                "books,funds,statistics,八、机构建设和保障经费情况 / （五）图书数,,Books,册,own,0,no,yes,no",
                "maps,books,statistics,八、机构建设和保障经费情况 / （六）地图数,,Maps,册,own,0,no,yes,no",
                "rest,,statistics,十、其他,,Other,件,own,0,no,yes,no");

        assertThat(codes(edition("local"))).containsSubsequence("funds", "books", "maps", "training_section");
        assertThat(codes(edition("local"))).endsWith("persons_trained", "rest");
    }

    @Test
    void knownLineMovesBehindTheOneItNames() throws IOException, KnowledgeException {
        write("editions/local/indicators.csv", "code,after", "funds,capacity_section");

        assertThat(codes(edition("local"))).containsSubsequence("capacity_section", "funds", "specialised_units");
        assertThat(codes(edition("local"))).containsExactlyInAnyOrderElementsOf(codes(edition("2014")));
    }

    @Test
    void removedLinesAreGone() throws IOException, KnowledgeException {
        write("editions/local/indicators.csv", "code,role", "concluded_on_time,removed", "concluded_extended,removed");
        write("editions/local/identities.csv", "code,kind", "requests_concluded_sum,removed");

        Edition local = edition("local");

        assertThat(codes(local)).doesNotContain("concluded_on_time", "concluded_extended");
        assertThat(local.identities())
                .hasSize(edition("2014").identities().size() - 1)
                .extracting(Identity::code)
                .doesNotContain("requests_concluded_sum");
    }

    @Test
    void rowsBelowARenamedOneFollowIt() throws IOException, KnowledgeException {
        write("editions/local/indicators.csv", "code,row_path", "capacity_section,十、机构情况", "staff,十、机构情况 / （五）人员数");

        Edition local = edition("local");

        assertThat(local.indicator("meetings").orElseThrow().path())
                .isEqualTo(edition("2014").indicator("meetings").orElseThrow().path());
        assertThat(local.indicator("specialised_units").orElseThrow().path()).isEqualTo("十、机构情况 / （一）政府信息公开工作专门机构数");
        assertThat(local.indicator("staff_part_time").orElseThrow().path()).isEqualTo("十、机构情况 / （五）人员数 / 2.兼职人员数");
    }

    @Test
    void identityOfTheBaseIsSaidOtherwise() throws IOException, KnowledgeException {
        write("editions/local/identities.csv", "code,severity,source", "staff_sum,notice,a local note");
        Identity before = identity("2014", "staff_sum");

        Identity now = identity("local", "staff_sum");

        assertThat(now.severity()).isEqualTo("notice");
        assertThat(now.source()).isEqualTo("a local note");
        assertThat(now.statement()).isEqualTo(before.statement());
    }

    private Identity identity(String edition, String code) throws KnowledgeException {
        return edition(edition).identities().stream()
                .filter(identity -> identity.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tableOfTheBaseIsCalledOtherwise() throws IOException, KnowledgeException {
        write("editions/local/tables.csv", "code,title_zh", "statistics,公开情况表");

        assertThat(edition("local").tables())
                .singleElement()
                .satisfies(table -> assertThat(table.titleZh()).isEqualTo("公开情况表"))
                .satisfies(table -> assertThat(table.layout()).isEqualTo(Layout.LIST));
    }

    @Test
    void variantOfAVariantHasWhatBothSay() throws IOException, KnowledgeException {
        write("editions/local/indicators.csv", "code,row_path", "capacity_section,十、机构情况");
        variant("district", "local");
        write("editions/district/indicators.csv", "code,role", "request_fees,removed");

        Edition district = edition("district");

        assertThat(district.indicator("request_fees")).isEmpty();
        assertThat(district.indicator("funds").orElseThrow().path()).startsWith("十、机构情况 / ");
        assertThat(district.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.bases()).containsExactly("local", "2014"));
    }

    @Test
    void aliasOfTheBaseIsValidInItsVariants() throws KnowledgeException {
        Alias alias = new Alias(Optional.of("2014"), Optional.empty(), "经费", "专项经费");

        assertThat(alias.validIn(edition("local").tables().get(0))).isTrue();
        assertThat(alias.validIn(edition("2021").tables().get(0))).isFalse();
    }

    @Test
    void changeOfTheBaseChangesItsVariants() throws IOException, KnowledgeException {
        String before = knowledge.read().fingerprints().reading();
        knowledge.change("editions/2014/indicators.csv", "Part-time staff", "Helpers");

        assertThat(edition("local").indicator("staff_part_time"))
                .map(Indicator::labelEn)
                .contains("Helpers");
        assertThat(knowledge.read().fingerprints().reading()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edition.csv | base,2014 | base,2041 | there is no edition 2041",
                "edition.csv | base,2014 | base,local | edition local is a variant of itself: district of local of local",
                "edition.csv | base,2014 | base,district | edition district is a variant of itself",
                "indicators.csv | funds,,,, | fonds,removed,,, | there is no indicator fonds before this line",
                "indicators.csv | funds,,,, | funds,,,,fonds | there is no indicator fonds before this line",
                "indicators.csv | funds,,,, | staff,,,, | indicator staff is there twice",
                "indicators.csv | funds,,,, | books,,,, | there is no column table",
                "indicators.csv | funds,,,, | funds,sum,,, | column role is 'sum', not one of",
                "indicators.csv | funds,,,, | funds,,九、举报投诉数量,, | path 九、举报投诉数量 is there twice",
                "identities.csv | lawsuits_sum,,, | lawsuit_sum,removed,, | there is no identity lawsuit_sum",
                "identities.csv | lawsuits_sum,,, | lawsuits_sum,,lawsuits = staf, | there is no indicator staf with a cell"
            })
    void wrongLineIsNamed(String file, String before, String after, String message) throws IOException {
        variant("district", "local");
        write(
                "editions/local/indicators.csv",
                "code,role,row_path,unit,after",
                "complaints,,九、举报投诉数量,,",
                "funds,,,,",
                "staff,,,,");
        write("editions/local/identities.csv", "code,kind,statement,source", "lawsuits_sum,,,");

        knowledge.change("editions/local/" + file, before, after);

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(file)
                .hasMessageMatching("(?s).*, line [0-9]+: .*")
                .hasMessageContaining(message);
    }

    @Test
    void identityOfTheBaseThatTheVariantCannotHaveIsNamed() throws IOException {
        write("editions/local/indicators.csv", "code,role", "staff_part_time,removed");

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageMatching(".*2014.identities.csv, line 17: .*")
                .hasMessageContaining("there is no indicator staff_part_time with a cell in edition local, "
                        + "which must replace or remove this identity of its base");
    }

    @Test
    void totalOfATableWithOtherBreakdownsIsNamed() throws IOException {
        long line = knowledge.add(
                "editions/2008-local/identities.csv",
                "x,sum,answers = applications,non_null,0,hard,error,stated,,文,text,source");

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(", line " + line + ": indicator answers has no breakdown total");
    }
}
