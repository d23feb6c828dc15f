package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions in a user's own folder: little more than codes is needed. */
class OwnEditionTest {

    @TempDir
    private Path own;

    private void write(String file, String... lines) throws IOException {
        Path path = own.resolve("editions").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, List.of(lines));
    }

    private Knowledge read() throws KnowledgeException {
        return new KnowledgeReader(KnowledgeFolder.PROJECT, Optional.of(own)).read();
    }

    @Test
    void codesAndStatementsAreEnough() throws Exception {
        write("survey/indicators.csv", "code", "turnover", "x0.r", "X1");
        write("survey/identities.csv", "code,statement", "rule,turnover - 2 * x0.r = X1");

        Edition edition = read().edition("survey").orElseThrow();

        assertThat(edition.own()).isTrue();
        assertThat(edition.isPrinted()).isFalse();
        assertThat(edition.tables()).singleElement().satisfies(table -> {
            assertThat(table.code()).isEqualTo("survey");
            assertThat(table.breakdowns()).isEmpty();
        });
        Indicator indicator = edition.indicator("x0.r").orElseThrow();
        assertThat(indicator.labelZh()).isEqualTo("x0.r");
        assertThat(indicator.labelEn()).isEqualTo("x0.r");
        assertThat(indicator.unit()).isEmpty();
        assertThat(indicator.scale()).isEqualTo(6);
        assertThat(indicator.mayBeNegative()).isFalse();
        assertThat(indicator.weight()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(indicator.swapGroup()).isEmpty();
        assertThat(edition.identities()).singleElement().satisfies(identity -> {
            assertThat(identity.blankMode()).isEqualTo(BlankMode.NON_NULL);
            assertThat(identity.strength()).isEqualTo("hard");
            assertThat(identity.tolerance()).isZero();
            assertThat(identity.textEn()).isEqualTo("turnover - 2 * x0.r = X1");
        });
    }

    @Test
    void whatIsGivenHoldsAgainstTheDefaults() throws Exception {
        write("survey/indicators.csv", "code,table,row_path,scale,weight,swap_group", "a,one,甲,0,2.5,g", "b,two,,,,g");

        Edition edition = read().edition("survey").orElseThrow();

        assertThat(edition.tables()).extracting(FormTable::code).containsExactly("one", "two");
        Indicator indicator = edition.indicator("a").orElseThrow();
        assertThat(indicator.labelEn()).isEqualTo("甲");
        assertThat(indicator.scale()).isZero();
        assertThat(indicator.weight()).isEqualByComparingTo("2.5");
        assertThat(indicator.swapGroup()).contains("g");
        assertThat(edition.indicator("b").orElseThrow().scale()).isEqualTo(6);
    }

    @Test
    void anOwnEditionMayBeAVariantOfAKnownOne() throws Exception {
        write("mine/edition.csv", "key,value", "base,2021");
        write("mine/identities.csv", "code,statement", "mine,granted[total] <= results_total[total]");

        Edition edition = read().edition("mine").orElseThrow();

        assertThat(edition.base()).contains("2021");
        assertThat(edition.isPrinted()).isTrue();
        assertThat(edition.identities()).extracting(Identity::code).contains("requests_balance", "mine");
    }

    @Test
    void changesOfOwnEditionsTouchTheFingerprints() throws Exception {
        write("survey/indicators.csv", "code", "a", "b");
        write("survey/identities.csv", "code,statement", "rule,a = b");
        Fingerprints before = read().fingerprints();

        write("survey/identities.csv", "code,statement", "rule,a <= b");
        Fingerprints otherIdentity = read().fingerprints();
        write("survey/indicators.csv", "code", "a", "b", "c");
        Fingerprints otherIndicator = read().fingerprints();

        assertThat(otherIdentity.checking()).isNotEqualTo(before.checking());
        assertThat(otherIdentity.reading()).isEqualTo(before.reading());
        assertThat(otherIndicator.forms()).isNotEqualTo(before.forms());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "survey | code | a b | code 'a b' is not made of letters",
                "survey | code | 1a | code '1a' is not made of letters",
                "survey | code,weight | a,0 | column weight is not above 0",
                "survey | code,scale | a,x | column scale is no whole number",
                "survey | code,scale | a,7 | column scale is 7, not from 0 to 6",
                "survey | code,weight | a,0.0000001 | column weight is a number with more than",
                "survey | code,may_be_negativ | a,no | no column 'may_be_negativ', did you mean may_be_negative?",
                "survey | code,unit,unit | a,b,c | column unit is there twice",
                "survey | code | record | code 'record' is a column of its own in files of figures",
                "survey | code | Year | code 'Year' is a column of its own in files of figures",
                "survey | code | edition | code 'edition' is a column of its own in files of figures",
                "survey | code | indicator | code 'indicator' is a column of its own in files of figures",
                "survey | code | breakdown | code 'breakdown' is a column of its own in files of figures",
                "survey | code | value | code 'value' is a column of its own in files of figures",
                "2021 | code | a | there is an edition of that code in"
            })
    void wrongOwnEditionIsNamed(String edition, String header, String line, String message) throws IOException {
        write(edition + "/indicators.csv", header, line);

        assertThatThrownBy(this::read)
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(own.resolve("editions").resolve(edition).toString())
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identities.csv | code,statement,tolerence | p,a = b,5 | line 1: there is no column 'tolerence', did you mean tolerance?",
                "identities.csv | code,statement,strenght | p,a = b,hard | line 1: there is no column 'strenght', did you mean strength?",
                "identities.csv | code,statement,statement | p,a = b,a < b | line 1: column statement is there twice",
                "identities.csv | code,statement | p,a = 0.1234567 * b | line 2: expected numbers with 12 digits",
                "identities.csv | code,statement | p,a < a | line 2: the figures cancel each other out",
                "identities.csv | code,statement | p,a + b = 2 * b + a - b | line 2: the figures cancel each other out",
                "tables.csv | code,titel_zh | t,x | line 1: there is no column 'titel_zh', did you mean title_zh?",
                "edition.csv | key,value | frist_year,2020 | line 2: there is no key 'frist_year', did you mean first_year?"
            })
    void mistypedNameInAFileOfAnEditionIsNamed(String file, String header, String line, String message)
            throws IOException {
        write("survey/indicators.csv", "code", "a", "b");
        write("survey/" + file, header, line);

        assertThatThrownBy(this::read)
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(
                        own.resolve("editions/survey").resolve(file).toString())
                .hasMessageContaining(message);
    }
}
