package org.gongkai.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.CsvTable;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.source.Cell;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.Sheet;
import org.gongkai.source.UnreadableFileException;
import org.gongkai.source.WorkbookReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures told in sentences: what is linked is right, and what nothing shows stays open. */
class StatementReaderTest {

    private static final Path WHOLE = Path.of("data/reports/枣庄市人民政府2018年政府信息公开工作年度报告.docx");
    private static final Path TRUTH = Path.of("src/test/resources/truth/zaozhuang_text_2018.csv");

    private static ReadText text;

    @BeforeAll
    static void readKnowledge() throws KnowledgeException {
        text = new ReadText();
    }

    /** The sentences of a whole report against what people read in them, by indicator and number. */
    @Test
    void everyFigureOfARealTextIsLinkedRightlyOrStaysOpen() throws IOException, UnreadableFileException {
        List<String> linked = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (CSVRecord line : CsvTable.rows(TRUTH)) {
            String value = line.get("value_text");
            if (line.get("indicator").isEmpty()) {
                open.add(value + line.get("unit"));
            } else {
                linked.add(line.get("indicator") + " " + value);
            }
        }

        List<Statement> told = read(textOf(WHOLE), "2014-shandong2018", 2018);

        assertThat(told.stream()
                        .filter(statement -> statement.link().isPresent())
                        .map(statement -> statement.link().get().indicator() + " " + number(statement))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(linked));
        assertThat(told.stream().filter(statement -> statement.link().isEmpty()).map(Statement::printed))
                .containsAll(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021 | 全年共收到政府信息公开申请3511件，同比增长1.05%，其中自然人3402件，结转下年度继续办理121件。 | requests_new/total 3511, requests_new/natural 3402, backlog_out/total 121
            2021 | 全市制发规范性文件12件，废止3件，现行有效66件。 | normative_made/total 12, normative_repealed/total 3, normative_valid/total 66
            2021 | 2022年收到政府信息公开申请3474件，2023年收到政府信息公开申请3511件。 | requests_new/total 3511
            2021 | 上年结转政府信息公开申请96件，本年办结3486件，予以公开1300件，部分公开55件。 | backlog_in/total 96, results_total/total 3486, granted/total 1300, partly_granted/total 55
            2021 | 政府信息公开行政复议170件，结果维持100件；未经复议直接起诉25件，复议后起诉52件。 | reviews_total/total 170, reviews_upheld/total 100, suits_direct_total/total 25, suits_after_review_total/total 52
            2014 | 共收到政府信息公开申请35件，其中，当面申请5件、网络申请20件、信函申请10件，均按时办结。 | requests_received/total 35, requests_in_person/total 5, requests_online/total 20, requests_letter/total 10
            2014 | 从事政府信息公开工作人员28人，其中专职人员8人，兼职人员20人，平均年龄35岁。 | staff/total 28, staff_full_time/total 8, staff_part_time/total 20
            2014 | 因政府信息公开引发行政复议3件，维持2件，被纠错1件；行政诉讼1件。 | review_cases/total 3, review_cases_upheld/total 2, review_cases_corrected/total 1, lawsuits/total 1
            2021 | 收到政府信息公开申请45件（自然人40件、商业企业3件），上年结转2件，予以公开20件。 | requests_new/total 45, requests_new/natural 40, requests_new/business 3, backlog_in/total 2, granted/total 20
            2014 | 全市共召开新闻发布会60场，其中举办市政府新闻发布会24场。 | press_conferences/total 60
            2014 | 全市举办政府信息公开培训班23期，各区县举办政府信息公开培训班20期。 | training_courses/total 23
            2014 | 收到政府信息公开申请45件（市政府办公室12件、各部门33件）。 | requests_received/total 45
            2014 | 因政府信息公开被申请行政复议3件，其中被纠错1件，行政诉讼2件。 | review_cases/total 3, review_cases_corrected/total 1, lawsuits/total 2
            2008-local | 今年主动公开政府信息４２１条，其中全文电子化１００条。 | items_disclosed/total 421
            """)
    void figureIsLinkedToWhatItsClauseNames(String edition, String sentence, String links) {
        assertThat(read(sentence, edition, 2023).stream()
                        .filter(statement -> statement.link().isPresent())
                        .map(statement -> statement.link().get().indicator() + "/"
                                + statement.link().get().breakdown() + " " + number(statement)))
                .containsExactly(links.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "去年收到政府信息公开申请300件，其中自然人20件。",
                "较2022年增加155件，增长4.6%。",
                "新收政府信息公开申请较上年减少12件。",
                "自2008年《条例》施行以来累计收到政府信息公开申请9999件。",
                "上半年收到政府信息公开申请12件，信函申请3件。",
                "市政府办公室收到政府信息公开申请134件，其中自然人120件。",
                "滕州市收到政府信息公开申请20件，薛城区收到政府信息公开申请31件，自然人5件。",
                "全市收到政府信息公开申请的单位有滕州市20件、薛城区31件。",
                "平均每月收到政府信息公开申请29件，全省排名第3位，办结时限15个工作日。",
                "信函、网络申请共419件，信函申请、网络申请分别为202件、217件。",
                "收到政府信息公开申请建议5件，回复网民留言300条，收取费用3万元。",
                "办理人大代表建议12件、政协提案30件，公开率100%，发布信息5000多条，其中政府网站3000条。",
                "市政府备案的行政复议57件，下一步将举办培训班5期。",
                "印发《关于收到政府信息公开申请5件的通报》（甲政办发〔2018〕23号），于9月3日～4日、第25次、29次会议上通过。"
            })
    void numberThatNothingShowsToBeAFigureStaysOpen(String sentence) {
        assertThat(read(sentence, "2021", 2023))
                .allMatch(statement -> statement.link().isEmpty());
        assertThat(read(sentence, "2014", 2023))
                .allMatch(statement -> statement.link().isEmpty());
    }

    /** Numbers of another time, of a part of the whole or of something else, each with the year reported on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019 | 30件 | 2019年1月至5月，全市共收到政府信息公开申请30件。
            2018 | 3件 | 2017年12月，收到政府信息公开申请3件。
            2018 | 30件 | 1-6月份，收到政府信息公开申请30件。
            2018 | 560件 | 自《条例》2008年5月1日施行以来，全市共受理政府信息公开申请560件。
            2018 | 560件 | 施行以来，全市共受理政府信息公开申请560件。
            2018 | 30件 | 2008年1月1日至2018年12月31日，收到政府信息公开申请30件。
            2018 | 30件 | 2016—2018年，收到政府信息公开申请30件。
            2018 | 30件 | 近三年来，收到政府信息公开申请30件。
            2018 | 50件 | 市本级高度重视，全年共收到政府信息公开申请50件。
            2018 | 35件 | 市政府办公室依托公共资源平台，收到政府信息公开申请35件。
            2018 | 35件 | 市公安局认真做好依申请公开工作，全年收到政府信息公开申请35件。
            2018 | 35件 | 2018年市公安局组织全市民警学习，收到政府信息公开申请35件。
            2018 | 35件 | 全市公安机关认真做好依申请公开工作，全年收到政府信息公开申请35件。
            2018 | 120条,85条 | 市教育局：主动公开政府信息120条；市民政局：主动公开政府信息85条。
            2018 | 320件 | 全市共受理政府信息公开申请500件，其中各部门受理政府信息公开申请320件。
            2018 | 320件 | 全市共受理政府信息公开申请500件，其中，各级政府受理政府信息公开申请320件。
            2018 | 320件 | 全市共受理政府信息公开申请500件，其中本机关受理政府信息公开申请320件。
            2018 | 20000件 | 全省收到政府信息公开申请20000件，我市收到政府信息公开申请500件。
            2018 | 1200件,1190件 | 收到政府信息公开申请20件，受理网上信访1200件，办结1190件。
            2018 | 1190件 | 收到政府信息公开申请20件，同时受理网上信访，办结1190件。
            2018 | 1190件 | 收到政府信息公开申请20件，受理信访同比增长20%，办结1190件。
            2018 | 300条,298条 | 收到政府信息公开申请20件，收到网民留言300条，已答复298条。
            2018 | 120件,118件 | 收到政府信息公开申请20件，办理人大代表建议120件，答复118件。
            2018 | 8件,3件 | 制定规范性文件12件，清理规章8件，废止3件。
            2018 | 31件,8件 | 全市收到政府信息公开申请300件，其中薛城区共有31件，网上申请8件。
            2018 | 12件,8件 | 全市收到政府信息公开申请300件，其中市公安局受理12件，网上申请8件。
            2018 | 230件,45件 | 全年共受理行政复议案件230件，行政诉讼案件45件。
            2018 | 5000条 | 通过市政府门户网站，主动公开政府信息5000条。
            2018 | 50条 | 通过微信（公众号）主动公开政府信息50条。
            2018 | 56条 | 在财政预决算方面，主动公开政府信息56条。
            2018 | 56条 | 在财政预决算方面，全市主动公开政府信息56条。
            2018 | 1200件,500件 | 公示行政执法信息1200件，其中行政许可决定500件。
            2018 | 9512件 | “十三五”期间，全市收到政府信息公开申请9512件。
            2018 | 156件,8件 | 市政府全年新收政府信息公开申请156件，结转下年度8件。
            2018 | 321条 | 今年我县开展政务公开月活动，主动公开政府信息321条。
            2018 | 45件 | 开展专项整治行动，作出行政处罚决定45件。
            2018 | 24场 | 全市共召开新闻发布会60场，其中举办市政府新闻发布会24场。
            2018 | 1次 | 召开政府信息公开工作会议3次，其中召开政府信息公开工作专题会议1次。
            2018 | 3期,20期 | 举办政府信息公开培训班3期，各区县举办政府信息公开培训班20期。
            2018 | 35篇,12件 | 政府网站发布信息5786条。其中，发布政策解读35篇，主动公开规范性文件12件。
            2018 | 1303件 | 全区各部门收到政府信息公开申请1499件。其中，网络申请1303件。
            2018 | 88件,30件 | 全年共受理政府信息公开行政复议案件88件，维持30件。
            2018 | 18件 | 收到政府信息公开申请30件，其中网络申请20件（同意公开18件），信函申请10件。
            2018 | 8000条 | 县政府门户网站主动公开政府信息8000条，部门网站主动公开政府信息4000条。
            2018 | 3件,2件 | 上年结转政府信息公开申请5件，予以公开3件，部分公开2件；本年新收45件。
            2018 | 30件,45件 | 收到政府信息公开申请30件；全年收到政府信息公开申请45件。
            """)
    void numberOfAnotherTimeOrPartStaysOpen(int year, String numbers, String sentence) {
        for (String edition : List.of("2014", "2014-shandong2018", "2021", "2008-local")) {
            assertThat(read(sentence, edition, year).stream()
                            .filter(statement -> statement.link().isEmpty())
                            .map(Statement::printed))
                    .as(edition)
                    .contains(numbers.split(","));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今年以来，收到政府信息公开申请56件。",
                "2018年1月1日至12月31日，收到政府信息公开申请56件。",
                "2018年1月1日—2018年12月31日，全市收到政府信息公开申请56件。",
                "从7月份起，各区均设立了窗口，2018年全市各级各部门收到政府信息公开申请56件。",
                "市本级高度重视，我市共收到政府信息公开申请56件。"
            })
    void figureOfTheWholeYearAndBodyIsLinked(String sentence) {
        assertThat(read(sentence, "2014", 2018))
                .filteredOn(statement -> statement.printed().equals("56件"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.link()).isPresent());
    }

    /** A sentence that names nobody goes on with whom its paragraph named. */
    @Test
    void scopeHoldsToTheEndOfItsParagraph() {
        assertThat(read("市政府办公室认真做好依申请公开工作。全年收到政府信息公开申请56件。", "2014", 2018))
                .singleElement()
                .satisfies(statement -> assertThat(statement.scope()).contains("市政府办公室"));
        assertThat(read("市政府办公室认真做好依申请公开工作。我市收到政府信息公开申请56件。", "2014", 2018))
                .singleElement()
                .satisfies(statement -> assertThat(statement.scope()).contains("我市"));
        assertThat(read("全年收到政府信息公开申请56件。", "2014", 2018))
                .singleElement()
                .satisfies(statement -> assertThat(statement.scope()).isEmpty());
    }

    @Test
    void sentenceThatIsNoneIsLeftOut() {
        String longest = "政".repeat(2_000 - 15);

        assertThat(read(longest + "，收到政府信息公开申请56件。", "2014", 2018)).hasSize(1);
        assertThat(read(longest + "政，收到政府信息公开申请56件。", "2014", 2018)).isEmpty();
    }

    @Test
    void kindsOfNumbersAreTold() {
        assertThat(read("收到政府信息公开申请3511件，同比增长1.05%，公开率43.57%，较去年减少12件。", "2021", 2023))
                .extracting(Statement::printed, Statement::kind)
                .containsExactly(
                        tuple("3511件", Statement.Kind.COUNT),
                        tuple("1.05%", Statement.Kind.CHANGE),
                        tuple("43.57%", Statement.Kind.PERCENT),
                        tuple("12件", Statement.Kind.CHANGE));
    }

    @Test
    void inexactNumberHasItsInterval() {
        assertThat(read("发行政府公报12期，印发4万余份。", "2014-shandong2018", 2018))
                .element(1)
                .satisfies(statement -> assertThat(statement.value().low()).contains(new BigDecimal(40_000)))
                .satisfies(statement -> assertThat(statement.value().high()).contains(new BigDecimal(49_999)));
    }

    /** Parts behind a total that is doubtful, or of which one is, are nobody's: else they would be summed up with what is left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            441 | 收到政府信息公开申请441件，其中本年新收到政府信息公开申请400件，信函申请181件，网络申请200件，当面申请19件，传真申请0件。
            441 | 收到政府信息公开申请441件，其中信函申请202件，网络申请217件，当面申请22件，当面申请20件。
            """)
    void aDoubtfulListIsLeftOpen(String linked, String sentence) {
        assertThat(read(sentence, "2014", 2016).stream()
                        .filter(statement -> statement.link().isPresent())
                        .map(StatementReaderTest::number))
                .containsExactly(linked);
    }

    private static List<Statement> read(String sentences, String edition, int year) {
        return text.statements(sentences, edition, year);
    }

    private static String number(Statement statement) {
        return statement.printed().replaceAll("[条件次场篇期份人]$", "");
    }

    private static String textOf(Path file) throws IOException, UnreadableFileException {
        Sheet sheet = new WorkbookReader(ReadingLimits.defaults())
                .read(Files.readAllBytes(file), file.getFileName().toString())
                .sheets()
                .get(0);
        return sheet.contentCells().stream()
                .filter(cell -> sheet.isText(cell.row()))
                .map(Cell::text)
                .collect(Collectors.joining("\n"));
    }
}
