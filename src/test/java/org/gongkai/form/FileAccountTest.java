package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;

/** What is kept of a file besides its figures: its account by sheet, its words, and troubles that a clerk understands. */
class FileAccountTest {

    private static final String FILE = "枣庄市2018.xlsx";
    private static final String LIST = """
            枣庄市2018年度政府信息公开工作情况统计表
            填报单位：枣庄市人民政府
            统计指标|单位|统计数
            三、依申请公开情况
            （一）收到申请数|件|5
            """;

    @Test
    void eachSheetHasItsAccountAndTheyAddUpToThatOfTheFile() {
        FileReading reading = Forms.read(FILE, LIST, "本表由办公室填写\n联系电话|1234", "说明");

        assertThat(reading.sheets()).extracting(SheetCount::sheetNo).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(reading.sheets())
                .filteredOn(sheet -> sheet.sheetNo() == 2)
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.name()).isEqualTo("Sheet1"))
                .satisfies(sheet -> assertThat(sheet.cells().rejects()).isEqualTo(3));
        assertThat(reading.sheets().stream().map(SheetCount::cells).reduce(CellCount.NONE, CellCount::plus))
                .isEqualTo(reading.cells());
        assertThat(reading.cells().content())
                .isEqualTo(reading.sheets().stream()
                        .mapToInt(sheet -> sheet.cells().content())
                        .sum());
    }

    @Test
    void aFigurePrintedTwiceStandsInOneCell() {
        FileReading reading = Forms.read(FILE, LIST + "（一）收到申请数|件|5\n（二）申请办结数|件|--253");

        assertThat(reading.cells().figures()).isEqualTo(2);
        assertThat(reading.cellsOfFigures()).isEqualTo(1);
    }

    @Test
    void whatLooksLikeALabelAndIsNoneOfAFormIsKept() {
        String prose = "说".repeat(61);
        FileReading reading = Forms.read(FILE, LIST + "（四）撤回申请数（含电话）|件|7\n" + prose);

        assertThat(reading.looseLabels())
                .contains("撤回申请数")
                .doesNotContain("收到申请数", "5", prose)
                .allSatisfy(core -> assertThat(core).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void everyPartOfAPathOfALongTableIsKept() {
        byte[] csv = """
                机构,年度,指标,统计数
                枣庄市,2018,三、依申请 > （一）收到的,5
                """.getBytes(StandardCharsets.UTF_8);

        FileReading reading = Forms.reader().read(csv, "a.csv");

        assertThat(reading.looseLabels()).contains("依申请", "收到的");
        assertThat(reading.namesSeen()).contains("枣庄市");
    }

    @Test
    void namesOfTitleLineAndFileAreKept() {
        assertThat(Forms.read("甲县2018.xlsx", LIST).namesSeen())
                .anyMatch(text -> text.contains("枣庄市人民政府"))
                .contains("甲县2018.xlsx");
    }

    @Test
    void aValueThatCannotBeReadSaysInWordsWhatWasWanted() {
        FileReading reading = Forms.read(FILE, LIST.replace("|5", "|--253"));

        assertThat(Forms.troubles(reading, TroubleCode.VALUE_UNREADABLE))
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.reason()).isEqualTo(UnreadableReason.AMBIGUOUS.code());
                    assertThat(trouble.expected()).isEqualTo("整数，单位 件（三、依申请公开情况 / （一）收到申请数）");
                    assertThat(trouble.expectedEn()).startsWith("a whole number, unit 件 (三、");
                });
    }

    @Test
    void anUnknownLabelNamesThoseItLooksLike() {
        FileReading reading = Forms.read(FILE, LIST + "（四）收到的申请数|件|7\n合同金额|件|8");

        assertThat(Forms.troubles(reading, TroubleCode.LABEL_UNKNOWN))
                .extracting(Trouble::found, trouble -> trouble.candidates().isEmpty())
                .containsExactlyInAnyOrder(tuple("（四）收到的申请数", false), tuple("合同金额", true));
        assertThat(Forms.troubles(reading, TroubleCode.LABEL_UNKNOWN).get(0).candidates())
                .startsWith("三、依申请公开情况 / （一）收到申请数")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aTroubleInACellHasItsRow() {
        FileReading reading = Forms.read(FILE, LIST.replace("|5", "|--253"));

        assertThat(Forms.troubles(reading, TroubleCode.VALUE_UNREADABLE))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.context().text()).isEqualTo("（一）收到申请数 | 件 | 【--253】"));
    }

    @Test
    void aLineOfALongTableSaysWhichColumnIsWrong() {
        byte[] csv = """
                机构,年度,指标,申请人,统计数
                枣庄市,二〇一八,（一）收到申请数,,5
                枣庄市,2018,（一）收到申请数,外星人,5
                """.getBytes(StandardCharsets.UTF_8);

        List<Trouble> troubles = Forms.reader().read(csv, "a.csv").troubles();

        assertThat(Forms.troubles(Forms.reader().read(csv, "a.csv"), TroubleCode.YEAR_NOT_FOUND))
                .as(troubles.toString())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.expected()).contains("四位数的年度", "二〇一八"))
                .satisfies(trouble -> assertThat(trouble.expectedEn()).contains("four digits", "二〇一八"));
    }
}
