package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.excerpt;
import static org.gongkai.form.corpus.Drafts.whole;
import static org.gongkai.form.corpus.Drafts.xls;
import static org.gongkai.form.corpus.Drafts.xlsx;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.knowledge.Indicator;

/** Reports that print a part of the form. */
final class ExcerptCases {

    private static final String EACH_YEAR = "年政府信息公开工作年度报告";

    private ExcerptCases() {}

    static List<RealisticCase> all() {
        return List.of(
                normativeOnly(),
                fewItems(),
                fewRequestRows(),
                leavesWithoutOpeningRows(),
                resultsOnly(),
                reviewsOnly(),
                disclosureOnlyOld(),
                traditionalDisclosureOnly(),
                slippedColumn(),
                amountWithoutUnit(),
                feesWithoutHeader(),
                fewApplicantColumns(),
                totalColumnOnly(),
                pathInOneCell());
    }

    private static Predicate<Indicator> codes(String... codes) {
        return indicator -> Set.of(codes).contains(indicator.code());
    }

    static Predicate<Indicator> table(String table) {
        return indicator -> indicator.table().equals(table);
    }

    private static RealisticCase normativeOnly() {
        Report report = new Report("杭州市西湖区人民政府", 2025);
        Canvas sheet = excerpt(
                        "2021", report, Grid.NARROW, codes("normative_made", "normative_repealed", "normative_valid"))
                .whole();
        return xlsx("normativeOnly", report, sheet);
    }

    private static RealisticCase fewItems() {
        Report report = new Report("武汉市东湖新技术开发区管理委员会", 2023);
        Predicate<Indicator> printed = codes(
                "rules_made",
                "rules_repealed",
                "rules_valid",
                "normative_made",
                "normative_repealed",
                "normative_valid",
                "penalties_decisions",
                "fees_amount");
        Canvas sheet = excerpt("2021", report, Grid.NARROW, printed).whole().reword("现行有效件数", "现行有效件");
        return xls("fewItems", report, sheet);
    }

    private static RealisticCase fewRequestRows() {
        Report report = new Report("枣庄市市中区人民政府办公室", 2023);
        Predicate<Indicator> printed = codes(
                "requests_new", "backlog_in", "granted", "partly_granted", "results_total", "backlog_out", "results");
        return xlsx(
                "fewRequestRows",
                report,
                excerpt("2021", report, Grid.TWELVE, printed).whole());
    }

    /** Only rows that have cases: of some groups one leaf. */
    private static RealisticCase leavesWithoutOpeningRows() {
        Report report = new Report("武汉市生态环境局汉南分局", 2023);
        Predicate<Indicator> printed = codes(
                "requests_new",
                "granted",
                "refused_third_party",
                "unable_not_held",
                "unable_unclear",
                "not_processed_repeated",
                "other_handling_other",
                "results_total");
        Canvas sheet = excerpt("2021", report, Grid.TWELVE, printed).whole();
        return xlsx("leavesWithoutOpeningRows", report, sheet);
    }

    private static RealisticCase resultsOnly() {
        Report report = new Report("潍坊市诸城市人民政府", 2022);
        Predicate<Indicator> printed = table("requests")
                .and(codes("requests_new", "backlog_in", "backlog_out").negate());
        return xls(
                "resultsOnly",
                report,
                excerpt("2021", report, Grid.PASTED, printed).whole());
    }

    private static RealisticCase reviewsOnly() {
        Report report = new Report("建设集团有限公司", 2022);
        return xlsx(
                "reviewsOnly",
                report,
                excerpt("2021", report, Grid.PLAIN, table("reviews")).whole());
    }

    private static RealisticCase disclosureOnlyOld() {
        Report report = new Report("北京市通州区信访局", 2020);
        Canvas sheet = excerpt("2019", report, Grid.NARROW, table("disclosure")).whole();
        sheet.says("采购总金额", Printed.number(0)).reword("本年增/减", "本年增/");
        return xls("disclosureOnlyOld", report, sheet);
    }

    private static RealisticCase traditionalDisclosureOnly() {
        Report report = new Report("武汉市水务局", 2020);
        Canvas sheet = excerpt("2019", report, Grid.NARROW, table("disclosure")).whole();
        sheet.says("采购总金额", Printed.of("8.5万元", "85000"))
                .says("行政强制 / 处理决定数", Printed.none("-"))
                .rewordAll(LabelCases::inTraditional);
        sheet.eachWhere(piece -> piece.tag().equals("title"), piece -> piece.saying("武汉市水务局2020" + EACH_YEAR));
        return xls("traditionalDisclosureOnly", report, sheet);
    }

    /** +22 stands in the first column: the change under the head of the stock, as it looks. */
    private static RealisticCase slippedColumn() {
        Report report = new Report("北京市通州区于家务乡人民政府", 2019);
        Canvas sheet = excerpt("2019", report, Grid.NARROW, table("disclosure")).whole();
        sheet.says("采购总金额", Printed.of("103.3879万元", "1033879"))
                .says("其他对外管理服务事项 / 上一年项目数", Printed.of("+22", "22").orReject())
                .says("行政处罚 / 本年增/减", Printed.reject("--253"));
        return xlsx("slippedColumn", report, sheet);
    }

    private static RealisticCase amountWithoutUnit() {
        Report report = new Report("赣州市会昌县人民政府", 2020);
        Canvas sheet = whole("2019", report, Grid.PASTED)
                .says("采购总金额", Printed.of("8040", "8040").orReject());
        return xlsx("amountWithoutUnit", report, sheet);
    }

    /** The header row of item （八） is left out. */
    private static RealisticCase feesWithoutHeader() {
        Report report = new Report("西宁市湟源县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        sheet.withoutRow(sheet.rowOf("本年收费金额（单位：万元）"))
                .says("行政事业性收费", Printed.of("3.5", "3.5").orReject());
        return xls("feesWithoutHeader", report, sheet);
    }

    /** Kinds of organisation that nobody was of have no column. */
    private static RealisticCase fewApplicantColumns() {
        Report report = new Report("南充市营山县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.PLAIN);
        sheet.without(piece -> piece.tag().contains("科研机构")
                || piece.tag().contains("社会公益组织")
                || piece.tag().matches(".*\\[(research|welfare)]"));
        sheet.each(piece -> {
            boolean request =
                    piece.row() > sheet.rowOf("三、收到和处理政府信息公开申请情况") && piece.row() < sheet.rowOf("四、政府信息公开行政复议、行政诉讼情况");
            if (request && piece.column() >= 7) {
                return piece.at(piece.row(), piece.column() - 2);
            }
            return piece.text().equals("法人或其他组织") ? piece.over(1, 3) : piece;
        });
        return xlsx("fewApplicantColumns", report, sheet);
    }

    /** The request table has one column. */
    private static RealisticCase totalColumnOnly() {
        Report report = new Report("南充市仪陇县人民政府", 2023);
        Canvas sheet = excerpt("2021", report, Grid.PLAIN, table("requests")).whole();
        sheet.without(piece -> piece.tag().startsWith("法人或其他组织")
                || piece.tag().equals("自然人")
                || piece.tag().equals("申请人情况")
                || piece.tag().matches(".*\\[(natural|business|research|welfare|legal|other)]"));
        sheet.each(piece -> piece.column() == 9 ? piece.at(piece.row(), 3) : piece);
        return xlsx("totalColumnOnly", report, sheet);
    }

    /** 其他对外管理服务事项 / 行政检查: the whole path of the row in one cell. */
    private static RealisticCase pathInOneCell() {
        Report report = new Report("北京市通州区台湖镇人民政府", 2019);
        Canvas sheet = excerpt("2019", report, Grid.NARROW, table("disclosure")).whole();
        sheet.says("采购总金额", Printed.number(0));
        int row = sheet.rowOf("其他对外管理服务事项");
        sheet.without(piece -> piece.row() == row).insertRows(row, 1);
        List<String> columns = List.of("上一年项目数量", "本年增/减", "处理决定数量");
        for (int i = 0; i < 2; i++) {
            String name = i == 0 ? "行政检查" : "行政确认";
            sheet.text(row + i, 0, "其他对外管理服务事项 / " + name);
            for (int column = 0; column < 3; column++) {
                List<String> path = List.of("第二十条第（五）项", "其他对外管理服务事项", name);
                Slot slot = Slot.of(report, path, List.of(columns.get(column)));
                sheet.value(row + i, column + 1, 1, 1, slot, Printed.number(11 + 7L * i + column));
            }
        }
        return xls("pathInOneCell", report, sheet);
    }
}
