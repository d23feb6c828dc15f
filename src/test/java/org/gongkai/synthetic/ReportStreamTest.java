package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportStreamTest {

    private static final int AGENCIES = 40;

    private static StreamSettings clean(String edition, int agencies, long seed) {
        return StreamSettings.clean(MadeUp.edition(edition), agencies, 2019, 2022, seed);
    }

    static Stream<Arguments> editionsAndSeeds() {
        return MadeUp.KNOWLEDGE.editions().stream()
                .flatMap(edition -> LongStream.of(1, 2, 3).mapToObj(seed -> Arguments.of(edition.code(), seed)));
    }

    @ParameterizedTest
    @MethodSource("editionsAndSeeds")
    void everyIdentityHoldsInEveryYear(String edition, long seed) {
        ReportStream stream = MadeUp.stream(clean(edition, AGENCIES, seed));

        for (int agency = 0; agency < AGENCIES; agency++) {
            Optional<Map<FigureKey, BigDecimal>> lastYear = Optional.empty();
            for (SyntheticReport report : stream.reportsOf(agency)) {
                assertThat(MadeUp.failures(report.edition(), report.figures(), lastYear))
                        .as("%s %d", report.agency(), report.year())
                        .isEmpty();
                lastYear = Optional.of(report.figures());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editionsAndSeeds")
    void everyCellOfTheFormIsFilledAsItMayBe(String code, long seed) {
        Edition edition = MadeUp.edition(code);
        int cells = new EditionCells(edition).size();

        assertThat(MadeUp.stream(clean(code, 10, seed)).reports())
                .hasSize(40)
                .allSatisfy(report -> assertThat(report.figures())
                        .hasSize(cells)
                        .allSatisfy((key, value) -> {
                            Indicator indicator =
                                    edition.indicator(key.indicator()).orElseThrow();
                            assertThat(value.scale()).as(key.toString()).isBetween(0, indicator.scale());
                            assertThat(value.signum() >= 0 || indicator.mayBeNegative())
                                    .as(key.toString())
                                    .isTrue();
                        }));
    }

    @Test
    void yearsOfTwoEditionsFollowEachOther() {
        StreamSettings settings = new StreamSettings(
                List.of(MadeUp.edition("2019"), MadeUp.edition("2021")), 5, 2019, 2022, 7, Map.of(), 0, 0);

        List<SyntheticReport> reports = MadeUp.stream(settings).reportsOf(1);

        assertThat(reports)
                .extracting(report -> report.edition().code())
                .containsExactly("2019", "2019", "2021", "2021");
        for (int year = 1; year < reports.size(); year++) {
            SyntheticReport report = reports.get(year);
            Map<FigureKey, BigDecimal> before = reports.get(year - 1).figures();
            assertThat(MadeUp.failures(report.edition(), report.figures(), Optional.of(before)))
                    .isEmpty();
            assertThat(report.figures().get(new FigureKey("backlog_in", "total")))
                    .isEqualTo(before.get(new FigureKey("backlog_out", "total")));
        }
    }

    @Test
    void sameSeedGivesTheSameReportsAndAnotherSeedOthers() {
        List<SyntheticReport> reports =
                MadeUp.stream(clean("2021", 20, 5)).reports().toList();

        assertThat(MadeUp.stream(clean("2021", 20, 5)).reports().toList()).isEqualTo(reports);
        assertThat(MadeUp.stream(clean("2021", 20, 6)).reports().toList()).isNotEqualTo(reports);
    }

    @Test
    void anAgencyDrawnAloneHasTheReportsThatItHasInTheStream() {
        StreamSettings settings = clean("2021", 40, 5).withSlips(0.5);
        List<SyntheticReport> all = MadeUp.stream(settings).reports().toList();

        List<SyntheticReport> alone = MadeUp.stream(settings).reportsOf(31);

        assertThat(alone)
                .hasSize(4)
                .isEqualTo(all.stream()
                        .filter(report -> report.agency().number() == 31)
                        .toList());
    }

    @Test
    void slipsAndMissingReportsLeaveTheOthersAsTheyAre() {
        List<SyntheticReport> clean =
                MadeUp.stream(clean("2014", 60, 5)).reports().toList();
        StreamSettings settings = new StreamSettings(
                List.of(MadeUp.edition("2014")), 60, 2019, 2022, 5, Map.of(SlipFamily.DIGIT, 0.3), 0.2, 0);

        List<SyntheticReport> spoilt = MadeUp.stream(settings).reports().toList();

        assertThat(spoilt).hasSizeBetween(160, 220);
        assertThat(spoilt.stream().filter(report -> report.slip().isPresent()).count())
                .isBetween(35L, 85L);
        for (SyntheticReport report : spoilt) {
            SyntheticReport whole = clean.get(report.agency().number() * 4 + report.year() - 2019);
            assertThat(report.truth()).isEqualTo(whole.figures());
        }
    }

    @Test
    void slipsOfEveryFamilyOccurInTheShareAskedFor() {
        Edition edition = MadeUp.edition("2014");
        StreamSettings settings =
                StreamSettings.clean(edition, 700, 2014, 2016, 5).withSlips(0.4);

        List<Slip> slips = MadeUp.stream(settings)
                .reports()
                .flatMap(report -> report.slip().stream())
                .toList();

        assertThat(slips).hasSizeBetween(740, 940);
        assertThat(slips).extracting(Slip::family).containsAll(new SlipInjector(edition).families());
    }

    @Test
    void missingYearsAreThoseWithoutAReport() {
        StreamSettings settings =
                new StreamSettings(List.of(MadeUp.edition("2021")), 30, 2019, 2022, 5, Map.of(), 0.3, 0);
        ReportStream stream = MadeUp.stream(settings);

        for (int agency = 0; agency < 30; agency++) {
            List<Integer> years = new ArrayList<>(stream.missingYears(agency));
            stream.reportsOf(agency).forEach(report -> years.add(report.year()));
            assertThat(years).containsExactlyInAnyOrder(2019, 2020, 2021, 2022);
        }
    }

    @Test
    void onlyZerosAreLeftBlank() {
        StreamSettings settings =
                new StreamSettings(List.of(MadeUp.edition("2021")), 20, 2021, 2021, 5, Map.of(), 0, 0.5);
        List<SyntheticReport> whole = MadeUp.stream(StreamSettings.clean(MadeUp.edition("2021"), 20, 2021, 2021, 5))
                .reports()
                .toList();

        List<SyntheticReport> reports = MadeUp.stream(settings).reports().toList();

        for (int i = 0; i < reports.size(); i++) {
            Map<FigureKey, BigDecimal> printed = reports.get(i).figures();
            Map<FigureKey, BigDecimal> all = whole.get(i).figures();
            assertThat(all).containsAllEntriesOf(printed).hasSizeGreaterThan(printed.size());
            assertThat(all.entrySet().stream().filter(figure -> !printed.containsKey(figure.getKey())))
                    .allSatisfy(figure -> assertThat(figure.getValue()).isZero());
        }
    }

    @Test
    void figuresAreOfTheSizeOfRealOnes() {
        List<BigDecimal> requests = new ArrayList<>();
        long zeros = 0;
        long cells = 0;
        for (SyntheticReport report :
                MadeUp.stream(clean("2021", 300, 9)).reports().toList()) {
            requests.add(report.figures().get(new FigureKey("requests_new", "total")));
            cells += report.figures().size();
            zeros += report.figures().values().stream()
                    .filter(value -> value.signum() == 0)
                    .count();
        }
        requests.sort(BigDecimal::compareTo);

        assertThat(requests.get(requests.size() / 2).intValue()).isBetween(3, 100);
        assertThat(requests.get(requests.size() - 1).intValue()).isBetween(500, 200_000);
        assertThat((double) zeros / cells).isBetween(0.5, 0.95);
    }

    @Test
    void moreAgenciesThanThereAreAreRefused() {
        int tooMany = MadeUp.AGENCIES.count() + 1;

        assertThat(MadeUp.AGENCIES.count()).isGreaterThan(80_000);
        assertThatThrownBy(() -> MadeUp.stream(clean("2021", tooMany, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(tooMany));
    }

    @Test
    void agenciesHaveNamesOfTheirOwnThatTheDirectoryKnows() {
        List<SyntheticAgency> agencies = Stream.iterate(0, number -> number + 997)
                .takeWhile(number -> number < MadeUp.AGENCIES.count())
                .map(MadeUp.AGENCIES::agency)
                .toList();

        assertThat(agencies).extracting(agency -> agency.agency().code()).doesNotHaveDuplicates();
        assertThat(agencies)
                .allSatisfy(agency -> assertThat(agency.agency().parent().isPresent()
                                || agency.agency().level().equals("province"))
                        .as(agency.agency().name())
                        .isTrue());
    }
}
