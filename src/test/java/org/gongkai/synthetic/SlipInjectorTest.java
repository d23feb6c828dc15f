package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlipInjectorTest {

    private static final int AGENCIES = 22;

    static Stream<Arguments> editionsAndFamilies() {
        return Stream.of("2021", "2019", "2014", "2014-shandong2018", "2008-local")
                .flatMap(code -> new SlipInjector(MadeUp.edition(code))
                        .families().stream().map(family -> Arguments.of(code, family)));
    }

    @ParameterizedTest
    @MethodSource("editionsAndFamilies")
    void everySlipOfEverySiteBreaksAnIdentityAndItsTruthRestoresTheReport(String code, SlipFamily family) {
        Edition edition = MadeUp.edition(code);
        ReportStream stream = MadeUp.stream(StreamSettings.clean(edition, AGENCIES, 2021, 2022, 11));
        SplittableRandom random = new SplittableRandom(1);
        int sites = 0;
        for (int agency = 0; agency < AGENCIES; agency += 11) {
            List<SyntheticReport> years = stream.reportsOf(agency);
            Map<FigureKey, BigDecimal> truth = years.get(1).figures();
            Optional<Map<FigureKey, BigDecimal>> lastYear =
                    Optional.of(years.get(0).figures());
            for (SlipSite site : new SlipInjector(edition).sites(family, truth, lastYear)) {
                assertIsSlip(site.slips().get(random.nextInt(site.slips().size())), family, edition, truth, lastYear);
                sites++;
            }
        }
        assertThat(sites).isPositive();
    }

    private static void assertIsSlip(
            Slip slip,
            SlipFamily family,
            Edition edition,
            Map<FigureKey, BigDecimal> truth,
            Optional<Map<FigureKey, BigDecimal>> lastYear) {
        Map<FigureKey, BigDecimal> printed = slip.printed(truth);
        assertThat(slip.family()).isEqualTo(family);
        assertThat(slip.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.printed()).isNotEqualByComparingTo(change.truth()));
        assertThat(MadeUp.failures(edition, printed, lastYear)).as("%s", slip).isNotEmpty();
        assertThat(slip.restored(printed)).isEqualTo(truth);
    }

    @Test
    void editionsHaveRoomForTheFamiliesThatTheirFormsAllow() {
        assertThat(new SlipInjector(MadeUp.edition("2014")).families()).hasSize(14);
        assertThat(new SlipInjector(MadeUp.edition("2021")).families())
                .hasSize(12)
                .doesNotContain(SlipFamily.OF_WHICH_ADDED, SlipFamily.SEVERAL_CHANNELS);
    }

    @ParameterizedTest
    @EnumSource(
            value = SlipFamily.class,
            names = {"NO_PARTS_OF_THE_TOTAL", "MINIMAL_CHANGE"})
    void whatIsNoSlipOfAClerkCannotBeMade(SlipFamily family) {
        SlipInjector injector = new SlipInjector(MadeUp.edition("2021"));

        assertThatThrownBy(() -> injector.sites(family, Map.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slipOfEachFamilyIsWhatItsNameSays() {
        Map<FigureKey, BigDecimal> truth = concluded(5, 3);

        assertThat(printed(SlipFamily.COUNTED_INSIDE_ANOTHER_PART, truth)).contains("concluded_on_time 5>8");
        assertThat(printed(SlipFamily.PART_LEFT_OUT, truth))
                .contains("requests_concluded 8>3", "requests_concluded 8>5", "concluded_on_time 5>0");
        assertThat(printed(SlipFamily.TOTAL_ADDED_TO_PARTS, truth)).containsExactly("requests_concluded 8>16");
        assertThat(printed(SlipFamily.SWAPPED, truth)).contains("requests_concluded 8>5, concluded_on_time 5>8");
        assertThat(printed(SlipFamily.SIGN, truth)).contains("concluded_extended 3>-3");
        assertThat(printed(SlipFamily.UNIT, truth))
                .contains("requests_concluded 8>80000")
                .noneMatch(slip -> slip.contains("."));
        assertThat(printed(SlipFamily.ROUNDING, truth)).contains("requests_concluded 8>10");
        assertThat(printed(SlipFamily.RUNNING_TOTAL, truth)).containsExactly("concluded_extended 3>8");
        assertThat(printed(SlipFamily.TOTAL_NOT_RECOMPUTED, truth)).contains("requests_concluded 8>7");
        assertThat(printed(SlipFamily.DIGIT, truth))
                .contains("requests_concluded 8>88", "requests_concluded 8>0", "concluded_extended 3>33");
    }

    @Test
    void otherSlipsOfTheFormOf2014() {
        Map<FigureKey, BigDecimal> channels = Map.of(
                cell("responses"), number(35),
                cell("press_conferences"), number(20),
                cell("press_conferences_led"), number(4),
                cell("interviews"), number(10),
                cell("interviews_led"), number(2),
                cell("interpretations"), number(5),
                cell("responses_social_media"), number(0),
                cell("responses_other"), number(0));
        Map<FigureKey, BigDecimal> means = Map.of(
                cell("requests_received"), number(15),
                cell("requests_in_person"), number(5),
                cell("requests_fax"), number(0),
                cell("requests_online"), number(8),
                cell("requests_letter"), number(2));

        assertThat(printed(SlipFamily.OF_WHICH_ADDED, channels)).containsExactly("responses 35>41");
        assertThat(printed(SlipFamily.SEVERAL_CHANNELS, means))
                .containsExactly("requests_received 15>11", "requests_received 15>14", "requests_received 15>8");
    }

    @Test
    void rowIsShiftedFromSomeCellOn() {
        Map<FigureKey, BigDecimal> reviews = new HashMap<>();
        List<String> cells = List.of("upheld", "corrected", "other", "pending", "total");
        for (int i = 0; i < 15; i++) {
            String block =
                    List.of("reviews_", "suits_direct_", "suits_after_review_").get(i / 5);
            reviews.put(cell(block + cells.get(i % 5)), number(i == 13 ? 7 : i == 14 ? 7 : 0));
        }

        List<SlipSite> sites =
                new SlipInjector(MadeUp.edition("2021")).sites(SlipFamily.SHIFTED, reviews, Optional.empty());

        assertThat(texts(sites)).containsExactly("suits_after_review_pending 7>0");
    }

    @Test
    void figureOfLastYearIsCopiedOnlyWhereItDiffers() {
        Map<FigureKey, BigDecimal> truth = concluded(5, 3);
        Map<FigureKey, BigDecimal> lastYear = concluded(5, 1);

        List<SlipSite> sites = new SlipInjector(MadeUp.edition("2014"))
                .sites(SlipFamily.LAST_YEAR_COPIED, truth, Optional.of(lastYear));

        assertThat(texts(sites)).containsExactly("concluded_extended 3>1", "requests_concluded 8>6");
    }

    private static Map<FigureKey, BigDecimal> concluded(int onTime, int extended) {
        Map<FigureKey, BigDecimal> figures = new HashMap<>();
        figures.put(cell("requests_concluded"), number(onTime + extended));
        figures.put(cell("concluded_on_time"), number(onTime));
        figures.put(cell("concluded_extended"), number(extended));
        return figures;
    }

    private static FigureKey cell(String indicator) {
        return new FigureKey(indicator, "total");
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    private static TreeSet<String> printed(SlipFamily family, Map<FigureKey, BigDecimal> truth) {
        return texts(new SlipInjector(MadeUp.edition("2014")).sites(family, truth, Optional.empty()));
    }

    private static TreeSet<String> texts(List<SlipSite> sites) {
        TreeSet<String> texts = new TreeSet<>();
        sites.stream().flatMap(site -> site.slips().stream()).forEach(slip -> texts.add(text(slip)));
        return texts;
    }

    private static String text(Slip slip) {
        return String.join(
                ", ",
                slip.changes().stream()
                        .map(change -> "%s %s>%s"
                                .formatted(
                                        change.cell().indicator(),
                                        change.truth().toPlainString(),
                                        change.printed().toPlainString()))
                        .toList());
    }
}
