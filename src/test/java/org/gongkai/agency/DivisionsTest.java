package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.knowledge.AgencyName;
import org.gongkai.knowledge.Division;
import org.junit.jupiter.api.Test;

/** The list of divisions is whole and agrees with itself. */
class DivisionsTest {

    private static final List<Division> DIVISIONS =
            Directories.knowledge().naming().divisions();

    private static final Map<String, Division> BY_CODE =
            DIVISIONS.stream().collect(Collectors.toMap(Division::code, Function.identity()));

    private static long standing(String level) {
        return DIVISIONS.stream()
                .filter(division -> division.level().equals(level))
                .filter(division -> division.validTo().isEmpty())
                .count();
    }

    @Test
    void allLevelsAreThere() {
        assertThat(standing("province")).isEqualTo(34);
        assertThat(standing("prefecture")).isEqualTo(333);
        assertThat(standing("county")).isBetween(2840L, 2860L);
    }

    @Test
    void everyCodeTellsItsLevel() {
        assertThat(DIVISIONS).allSatisfy(division -> {
            assertThat(division.code()).matches("[1-8][0-9]{5}");
            String level = division.code().endsWith("0000")
                    ? "province"
                    : division.code().endsWith("00") ? "prefecture" : "county";
            assertThat(division.level()).isEqualTo(level);
        });
    }

    @Test
    void everyDivisionStandsBelowTheOneThatItsCodeBeginsWith() {
        assertThat(DIVISIONS).allSatisfy(division -> {
            if (division.level().equals("province")) {
                assertThat(division.parent()).isEmpty();
            } else {
                Division parent = BY_CODE.get(division.parent().orElseThrow());
                String prefix = parent.code().replaceFirst("(00)+$", "");
                assertThat(division.code()).startsWith(prefix);
                assertThat(parent.level()).isNotEqualTo("county");
            }
        });
    }

    @Test
    void noTwoDivisionsBelowOneBearTheSameName() {
        Map<String, Long> names = DIVISIONS.stream()
                .filter(division -> division.validTo().isEmpty())
                .collect(Collectors.groupingBy(
                        division -> division.parent().orElse("") + division.name(), Collectors.counting()));

        assertThat(names).allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void formerNamesHaveADayAndDifferFromThePresentOneOrItsCode() {
        List<AgencyName> former = DIVISIONS.stream()
                .flatMap(division -> division.formerNames().stream())
                .toList();

        assertThat(former)
                .hasSizeGreaterThan(250)
                .allSatisfy(name -> assertThat(name.validTo()).isPresent());
    }
}
