package org.gongkai.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueVocabularyTest {
    private final ValueVocabulary vocabulary = ValueFixture.vocabulary();

    @Test
    void aSlipOfTheUnitIsPutRight() {
        assertThat(vocabulary.unit("见")).contains(new Unit("件", Set.of(Dimension.COUNT), 0));
    }

    @Test
    void unitsAreFoundInSpiteOfSpacesAndMultiples() {
        assertThat(vocabulary.unit(" 万 元 ")).contains(new Unit("万元", Set.of(Dimension.MONEY), 4));
        assertThat(vocabulary.unit("万人次")).contains(new Unit("万人次", Set.of(Dimension.PERSONS), 4));
    }

    @Test
    void noUnitIsMadeUp() {
        assertThat(vocabulary.unit("箱")).isEmpty();
        assertThat(vocabulary.unit("万")).isEmpty();
        assertThat(vocabulary.unit("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "colour,红,,,,,",
        "unit,箱,,,1,volume,",
        "unit,打,,,12,count,",
        "unit,箱,,,,count,",
        "unit_typo,相,,箱,,,",
        "lower_bound,许,,at_least,,,",
        "lower_bound,许,after,at_most,,,",
        "multiplier,万,after,,10000,,"
    })
    void aRowWithoutAMeaningIsRefusedByItsName(
            String kind, String text, String stands, String means, String factor, String dimension) {
        // given
        List<ValueWord> words = new ArrayList<>(ValueFixture.words());
        words.add(new ValueWord(kind, text, or(stands), or(means), or(factor), or(dimension), ""));
        // when, then
        assertThatThrownBy(() -> new ValueVocabulary(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void aNewUnitNeedsARowOnly() {
        // given
        List<ValueWord> words = new ArrayList<>(ValueFixture.words());
        words.add(new ValueWord("unit", "箱", "", "", "1", "count", ""));
        // when
        ReportedValue value = new ValueParser(new ValueVocabulary(words)).parse("5箱", ValueFixture.COUNT);
        // then
        assertThat(value.unit()).contains("箱");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        // given
        List<ValueWord> words = new ArrayList<>(ValueFixture.words());
        Collections.shuffle(words, new Random(7));
        // when
        ReportedValue value = new ValueParser(new ValueVocabulary(words)).parse("18余万见", ValueFixture.COUNT);
        // then
        assertThat(ValueFixture.written(value)).isEqualTo("lower_bound 180000 180000..189999 件");
    }

    @Test
    void anEmptyVocabularyStillReadsNumbers() {
        // given
        ExpectedValue plain = new ExpectedValue(0, false, Optional.empty());
        // when
        ReportedValue value = new ValueParser(new ValueVocabulary(List.of())).parse("1,234", plain);
        // then
        assertThat(ValueFixture.written(value)).isEqualTo("reported 1234");
    }

    private static String or(String absent) {
        return Optional.ofNullable(absent).orElse("");
    }
}
