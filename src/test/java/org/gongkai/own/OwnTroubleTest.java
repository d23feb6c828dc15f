package org.gongkai.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.form.FileReading;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a user's own files is told at its cell, and the rest goes on. */
class OwnTroubleTest extends OwnReading {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b,,,turnover,,1.234.5,,,, | F3 | 1",
                "b,,,turnover,,\"1,234\",,,, | F3 | 1",
                "b,,,turnover,,-5,,,, | F3 | 1",
                "b,,,turnover,,1e3,,,, | F3 | 1",
                "b,,,turnover,,0.1234567,,,, | F3 | 1",
                "b,,,turnover,,1234567890123,,,, | F3 | 1",
                "b,,,turnovr,,5,,,, | D3 | 3",
                "b,,,turnover,natural,5,,,, | E3 | 4",
                "b,,surveys,turnover,,5,,,, | C3 | 4",
                ",,,turnover,,5,,,, | A3 | 2",
                "b,20x3,,turnover,,5,,,, | B3 | 4",
                "b,,,,,5,,,, | D3 | 2",
                "b,,,turnover,,5,0,,, | G3 | 4",
                "b,,,turnover,,5,,maybe,, | H3 | 4",
                "b,,,turnover,,5,,,,,note | K3 | 1"
            })
    void wrongLineIsRejectedAtItsCellAndTheRestGoesOn(String line, String cell, int rejected) {
        FileReading reading = read(
                "figures.csv",
                "record,year,edition,indicator,breakdown,value,weight,trusted,in_doubt,sign_flip\na,,,turnover,,1,,,,\n"
                        + line + "\na,,,costs,,2,,,,\n");

        assertThat(places(reading)).containsExactly("figures.csv " + cell);
        assertThat(reading.troubles().get(0).expected()).isNotEmpty();
        assertThat(reading.troubles().get(0).expectedEn()).isNotEmpty();
        assertThat(reading.cells().rejects()).isEqualTo(rejected);
        assertThat(figures(reading)).contains("a 0 turnover 1", "a 0 costs 2");
    }

    @Test
    void columnThatIsNoCodeIsToldOnce() {
        FileReading reading = read("figures.csv", "record,turnover,turnovr,turnover\na,1,2,3\nb,4,5,6\n");

        assertThat(places(reading))
                .containsExactly(
                        "figures.csv C1", "figures.csv B2", "figures.csv D2", "figures.csv B3", "figures.csv D3");
        assertThat(reading.cells().rejects()).isEqualTo(7);
        assertThat(figures(reading)).isEmpty();
    }

    @Test
    void columnThatIsThereTwiceIsTakenOnceWhereBothSayTheSame() {
        FileReading reading = read("figures.csv", "record,costs,profit,costs\na,353,2,353.0\n");

        assertThat(reading.troubles()).extracting(Trouble::code).containsExactly(TroubleCode.OWN_NOTICE);
        assertThat(places(reading)).containsExactly("figures.csv D2");
        assertThat(reading.cells().rejects()).isZero();
        assertThat(figures(reading)).containsExactly("a 0 costs 353", "a 0 profit 2");
    }

    @Test
    void linesThatAreAlikeAreNoReject() {
        FileReading reading = read("figures.csv", "record,costs,profit\na,3,2\na,3,2\n");

        assertThat(reading.troubles()).extracting(Trouble::code).containsOnly(TroubleCode.OWN_NOTICE);
        assertThat(reading.cells().rejects()).isZero();
        assertThat(figures(reading)).containsExactly("a 0 costs 3", "a 0 profit 2");
    }

    @Test
    void headerAloneIsTold() {
        FileReading reading = read("figures.csv", "record,turnover,costs,profit\n");

        assertThat(reading.troubles()).extracting(Trouble::code).containsExactly(TroubleCode.OWN_NOTICE);
        assertThat(reading.troubles().get(0).expectedEn()).contains("lines with figures");
    }

    @Test
    void emptyFileIsAskedOfNobodyElse() {
        FileReading reading = read("figures.csv", "");

        assertThat(reading.troubles()).extracting(Trouble::code).containsExactly(TroubleCode.OWN_CELL_WRONG);
        assertThat(reading.troubles().get(0).expectedEn()).contains("a line of columns");
    }

    @Test
    void openQuoteIsNoPartOfAName() {
        FileReading reading = read("figures.csv", "record,turnover,costs\n\"A,353,283\nB,353,283\n");

        assertThat(places(reading)).containsExactly("figures.csv A2");
        assertThat(reading.troubles().get(0).expectedEn()).isEqualTo("quotes that are closed");
        assertThat(figures(reading)).containsExactly("B 0 turnover 353", "B 0 costs 283");
    }

    @Test
    void wantedNumberIsToldWithItsDigits() {
        FileReading reading = read("figures.csv", "record,turnover\na,1234567890123\n");

        assertThat(reading.troubles().get(0).expectedEn()).contains("at most 12 digits before the point, 6 behind");
    }

    @Test
    void editionWithoutIdentitiesIsTold(@TempDir Path own) throws Exception {
        Files.createDirectories(own.resolve("editions/loose"));
        Files.writeString(own.resolve("editions/loose/indicators.csv"), "code\nx\n");
        OwnReader loose =
                new OwnReader(new KnowledgeReader(Path.of("data"), Optional.of(own)).read(), ReadingLimits.defaults());
        SortedMap<String, byte[]> files =
                new TreeMap<>(Map.of("figures.csv", "record,x\na,1\n".getBytes(StandardCharsets.UTF_8)));

        List<Trouble> troubles = loose.read("own:test", files).troubles();

        assertThat(troubles).extracting(Trouble::code).containsExactly(TroubleCode.OWN_NOTICE);
        assertThat(troubles.get(0).place().sheet()).isEqualTo("editions/loose/identities.csv");
    }

    @Test
    void figureThatIsGivenTwiceIsTakenOnlyIfBothSayTheSame() {
        FileReading reading = read(
                "figures/a.csv", "record,indicator,value\na,turnover,1\na,turnover,1\na,costs,2\n",
                "figures/b.csv", "record,costs,profit\na,3,4\n");

        assertThat(reading.troubles())
                .extracting(Trouble::code)
                .containsExactly(TroubleCode.OWN_NOTICE, TroubleCode.FIGURE_TWICE, TroubleCode.FIGURE_TWICE);
        assertThat(places(reading)).containsExactly("figures/a.csv C3", "figures/a.csv C4", "figures/b.csv B2");
        assertThat(figures(reading)).containsExactly("a 0 turnover 1", "a 0 profit 4");
        assertThat(reading.reports().get(0).tables()).hasSize(2);
    }

    @Test
    void editionThatNothingTellsIsAskedForOnce() {
        FileReading reading = read("figures.csv", "record,indicator,value\na,turnover,1\na,x0,2\nb,costs,3\n");

        assertThat(places(reading)).containsExactly("figures.csv B2");
        assertThat(reading.troubles().get(0).expectedEn()).contains("survey").contains("divisions");
        assertThat(figures(reading)).containsExactly("b 0 costs 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b,,,,,, | A2",
                "a,-1,,,,, | B2",
                "a,,turnover,,,, | C2",
                "a,,turnover~turnovr,,,, | C2",
                "a,,,x0,,, | D2",
                "a,,,,profit[natural],, | E2",
                "a,,,,,turnover?, | F2",
                "a,,,,,,turnover=0 | G2"
            })
    void wrongLineOnARecordIsRejectedAtItsCell(String line, String cell) {
        FileReading reading = read(
                "figures.csv",
                "record,turnover,costs\na,1,2\n",
                "records.csv",
                "record,tolerance,swap_pairs,trusted,in_doubt,sign_flips,weights\n" + line + "\na,3,,,,,\n");

        assertThat(places(reading)).containsExactly("records.csv " + cell);
        assertThat(figures(reading)).containsExactly("a 0 turnover 1", "a 0 costs 2");
        assertThat(reading.reports().get(0).remarks().tolerance()).isEqualByComparingTo("3");
    }

    @Test
    void filesThatAreNoneOfTheKnownAreTold() {
        FileReading reading = read(
                "figure.csv", "record,turnover\na,1\n",
                "figures/empty.csv", "",
                "figures/other.csv", "firm,turnover\na,1\n",
                "records.csv", "rec,tolerance\na,1\n");

        assertThat(reading.troubles())
                .extracting(trouble -> trouble.place().sheet(), Trouble::code)
                .containsExactly(
                        tuple("figure.csv", TroubleCode.OWN_CELL_WRONG),
                        tuple("figures/empty.csv", TroubleCode.OWN_CELL_WRONG),
                        tuple("figures/other.csv", TroubleCode.OWN_CELL_WRONG),
                        tuple("records.csv", TroubleCode.OWN_CELL_WRONG));
        assertThat(reading.cells().rejects()).isEqualTo(12);
        assertThat(reading.reports()).isEmpty();
    }
}
