package org.gongkai.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.gongkai.figure.FigureStatus;
import org.gongkai.form.FileReading;
import org.gongkai.form.ReportReading;
import org.junit.jupiter.api.Test;

/** Figures by codes, and what is known of them. */
class OwnReaderTest extends OwnReading {

    @Test
    void longAndWideFilesSayTheSame() {
        FileReading asLong =
                read("figures.csv", "record,indicator,value\na,turnover,353.5\na,costs,\na,profit,-115\nb,costs,2\n");
        FileReading wide = read("figures.csv", "record,turnover,costs,profit\na,353.5,,-115\nb,,2,\n");

        assertThat(asLong.troubles()).isEmpty();
        assertThat(figures(asLong))
                .containsExactly("a 0 turnover 353.5", "a 0 costs blank", "a 0 profit -115", "b 0 costs 2");
        assertThat(wide.troubles()).isEmpty();
        assertThat(figures(wide)).containsAll(figures(asLong)).hasSize(6);
        assertThat(wide.cells().figures()).isEqualTo(wide.cellsOfFigures()).isEqualTo(3);
    }

    @Test
    void recordIsAnAgencyThatNeedsNoListing() {
        FileReading reading = read("figures.csv", "record,turnover\n甲公司,1\nsuqian,2\n");

        assertThat(reading.reports())
                .extracting(
                        report -> report.agency().code(),
                        report -> report.agency().kind(),
                        report -> report.agency().provisional())
                .containsExactly(tuple("甲公司", "record", false), tuple("record:suqian", "record", false));
    }

    @Test
    void editionIsTheOneThatHasAllIndicatorsOfTheRecord() {
        FileReading reading = read("figures.csv", "record,turnover,x0,edition\na,1,,\nb,,-2,\nc,,3,divisions\n");

        assertThat(reading.troubles()).isEmpty();
        assertThat(reading.reports())
                .extracting(report -> report.tables().get(0).edition())
                .containsExactly("survey", "divisions", "divisions");
    }

    @Test
    void figuresOfAFormMayBeGivenByBreakdown() {
        FileReading reading = read(
                "figures.csv",
                "record,edition,indicator,breakdown,value\na,2021,granted,natural,3\na,2021,granted,,4\n",
                "figures/wide.csv",
                "record,edition,granted[business]\nb,2021,5\n");

        assertThat(reading.troubles()).isEmpty();
        assertThat(reading.reports().stream().flatMap(report -> report.figures().stream()))
                .extracting(figure -> figure.breakdown().code())
                .containsExactly("natural", "total", "business");
    }

    @Test
    void unreadableValueStaysKnownAsSuch() {
        FileReading reading = read("figures.csv", "record,turnover,costs\na,NA,5\n");

        assertThat(reading.reports().get(0).figures().get(0).value().status()).isEqualTo(FigureStatus.UNREADABLE);
        assertThat(reading.troubles().get(0).reason()).isEqualTo("not_a_number");
    }

    @Test
    void widthSpacesAndMinusSignsOfANumberDoNotMatter() {
        FileReading reading = read("figures.csv", "record,turnover,costs,profit\na,\u00a0353\u00a0,２８３,\u221213\n");

        assertThat(reading.troubles()).isEmpty();
        assertThat(figures(reading)).containsExactly("a 0 turnover 353", "a 0 costs 283", "a 0 profit -13");
    }

    @Test
    void recordsSayWhatIsKnownOfFigures() {
        FileReading reading = read(
                "figures.csv",
                "record,year,indicator,value,weight,trusted,in_doubt,sign_flip\n"
                        + "a,2008,turnover,-1,,,,\na,2008,costs,2,,,,\na,2008,profit,3,4,yes,no,no\na,2009,turnover,7,,,,\n",
                "records.csv",
                "record,year,tolerance,swap_pairs,trusted,in_doubt,sign_flips,weights\n"
                        + "a,,0.5,turnover ~ costs,costs,turnover profit,turnover,costs=2; turnover = 0.5\n"
                        + "a,2009,2,,,,,\n");

        assertThat(reading.troubles()).isEmpty();
        ReportReading report = reading.reports().get(0);
        assertThat(report.remarks().tolerance()).isEqualByComparingTo("0.5");
        assertThat(report.remarks().swapPairs())
                .extracting(
                        pair -> pair.one().indicator().code(),
                        pair -> pair.other().indicator().code())
                .containsExactly(tuple("turnover", "costs"));
        assertThat(report.remarks().figures())
                .extracting(
                        remark -> remark.figure().indicator().code(),
                        remark -> remark.weight().toPlainString(),
                        remark -> remark.trusted(),
                        remark -> remark.inDoubt(),
                        remark -> remark.signMayFlip())
                .containsExactly(
                        tuple("turnover", "0.5", false, true, Optional.of(true)),
                        tuple("costs", "2", true, false, Optional.of(false)),
                        tuple("profit", "4", true, false, Optional.of(false)));
        assertThat(reading.reports().get(1).remarks().tolerance()).isEqualByComparingTo("2");
        assertThat(reading.reports().get(1).remarks().figures()).isEmpty();
    }
}
