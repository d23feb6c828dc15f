package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.excerpt;
import static org.gongkai.form.corpus.Drafts.whole;
import static org.gongkai.form.corpus.Drafts.xls;
import static org.gongkai.form.corpus.Drafts.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.knowledge.Indicator;

/** Reports that print a part of the form, and those in which several slips meet. */
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
                pathInOneCell(),
                wholeWithManySlips(),
                oldWithManySlips(),
                brokenPageWithSlips(),
                longTable(),
                longTableInChinese(),
                zeroTotalsOverBlankParts(),
                valueTwice(),
                nearEachOther(),
                rowsInOtherOrder(),
                totalFirst(),
                twoYearsTold());
    }

    private static Predicate<Indicator> codes(String... codes) {
        return indicator -> Set.of(codes).contains(indicator.code());
    }

    private static Predicate<Indicator> table(String table) {
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

    private static RealisticCase wholeWithManySlips() {
        Report report = new Report("淮安市洪泽区老子山镇人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .reword("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")
                .reword("三、本年度办理结果", "三 、本 年 度办 理 结果")
                .reword("总计", "总 计")
                .reword("行政规范性文件", "规范性文件")
                .reword("本年制发件数", "本年度制发件数")
                .reword("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开（区分处理的，只计这一情 形，不计其他情形）")
                .reword("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申 请")
                .says("行政事业性收费", Printed.of("7730.28", "7730.28"))
                .says("[research]", Printed.BLANK)
                .says("行政许可", Printed.of("11398889", "11398889"));
        sheet.numbersAsText();
        return xlsx("wholeWithManySlips", report, sheet);
    }

    private static RealisticCase oldWithManySlips() {
        Report report = new Report("北京市通州区住房和城乡建设委员会", 2019);
        Canvas sheet = whole("2019", report, Grid.PASTED)
                .reword("本年增/减", "本年增/")
                .reword("采购总金额", "采购总金额(万元,保留四位小数)")
                .says("采购总金额", Printed.of("160.5964", "1605964"))
                .says("行政许可 / 本年增/减", Printed.of("+3", "3"))
                .says("行政处罚 / 本年增/减", Printed.of("-417", "-417"))
                .says("行政强制 / 本年增/减", Printed.reject("--253"))
                .says("[research]", Printed.none("/"))
                .says("[welfare]", Printed.BLANK);
        sheet.withoutRow(sheet.rowOf("第二十条第（六）项"));
        return xls("oldWithManySlips", report, sheet);
    }

    private static RealisticCase brokenPageWithSlips() {
        Report report = new Report("宿迁市泗阳县卢集镇人民政府", 2022);
        Canvas sheet = TableCases.broken(whole("2021", report, Grid.PASTED), "6.属于四类过程性信息", true, report, Grid.PASTED);
        sheet.reword("6.属于四类过程性信息", "6.属于四类过程性性信息")
                .reword("（三）不予公开", "（三）\n不予\n公开")
                .reword("总计", "总 计")
                .reword("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正");
        return xlsx("brokenPageWithSlips", report, sheet);
    }

    private static Canvas lines(List<String> heads, boolean byTotal, Report report, String breakdownOfTotal) {
        Random random = new Random(17);
        Canvas sheet = new Canvas("数据");
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(0, i, heads.get(i));
        }
        List<Indicator> indicators =
                new ArrayList<>(Drafts.edition("2021").indicators().toList());
        indicators.removeIf(indicator -> !indicator.hasCell());
        int row = 1;
        for (Indicator indicator : indicators) {
            String path = indicator.path();
            sheet.text(row, 0, report.agency()).text(row, 1, String.valueOf(report.year()));
            sheet.text(row, 2, path);
            sheet.text(row, 3, byTotal || indicator.table().equals("requests") ? breakdownOfTotal : "");
            sheet.value(row, 4, 1, 1, Slot.of(report, indicator, "total"), Printed.number(random.nextInt(5000)));
            row++;
        }
        return sheet;
    }

    private static RealisticCase longTable() {
        Report report = new Report("枣庄市峄城区民政局", 2023);
        List<String> heads = List.of("agency", "year", "indicator", "breakdown", "value");
        return xlsx("longTable", report, lines(heads, true, report, "total"));
    }

    private static RealisticCase longTableInChinese() {
        Report report = new Report("枣庄市山亭区财政局", 2022);
        List<String> heads = List.of("填报单位", "年度", "指标", "申请人类型", "数值");
        return xls("longTableInChinese", report, lines(heads, false, report, "总计"));
    }

    private static RealisticCase zeroTotalsOverBlankParts() {
        Report report = new Report("西安市莲湖区人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .eachWhere(
                        piece -> piece.tag().matches(".*\\[(natural|business|research|welfare|legal|other)]"),
                        piece -> piece.saying(Printed.BLANK))
                .eachWhere(
                        piece -> !piece.isLabel() && piece.tag().contains("办理结果"),
                        piece -> piece.text().isEmpty() ? piece : piece.saying(Printed.number(0)));
        return xlsx("zeroTotalsOverBlankParts", report, sheet);
    }

    /** A row that stands there twice with different numbers. */
    private static RealisticCase valueTwice() {
        Report report = new Report("滨州市惠民县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        int row = sheet.rowOf("2.重复申请");
        sheet.insertRows(row + 1, 1).text(row + 1, 2, "2.重复申请");
        for (int column = 3; column < 10; column++) {
            sheet.text(row + 1, column, String.valueOf(600 + column));
        }
        sheet.eachWhere(
                piece -> !piece.isLabel() && piece.row() == row,
                piece -> piece.saying(piece.value().orElseThrow().printed().orReject()));
        return xlsx("valueTwice", report, sheet);
    }

    /** Slips that bring a label near to another one. */
    private static RealisticCase nearEachOther() {
        Report report = new Report("临沂市费县人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        for (String leaf : List.of("本年制发", "本年废止", "行政诉讼 / 复议后")) {
            sheet.eachWhere(
                    piece -> !piece.isLabel() && piece.tag().contains(leaf),
                    piece -> piece.saying(piece.value().orElseThrow().printed().orReject()));
        }
        sheet.reword("（三）不予公开", "（三）予公开")
                .reword("（五）不予处理", "（五）予处理")
                .reword("本年制发件数", "本年发件数")
                .reword("本年废止件数", "本年止件数")
                .reword("复议后起诉", "复议起诉");
        return xlsx("nearEachOther", report, sheet);
    }

    /** Reasons of refusal in another order, with the numbers that this order gives them. */
    private static RealisticCase rowsInOtherOrder() {
        Report report = new Report("临沂市平邑县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        int first = sheet.rowOf("4.保护第三方合法权益");
        sheet.each(piece -> piece.rows() == 1 && (piece.row() == first || piece.row() == first + 1)
                        ? piece.at(2 * first + 1 - piece.row(), piece.column())
                        : piece)
                .reword("4.保护第三方合法权益", "5.保护第三方合法权益")
                .reword("5.属于三类内部事务信息", "4.属于三类内部事务信息");
        return xls("rowsInOtherOrder", report, sheet);
    }

    /** The total stands before its parts. */
    private static RealisticCase totalFirst() {
        Report report = new Report("临沂市蒙阴县人民政府", 2021);
        Canvas sheet = excerpt("2021", report, Grid.PLAIN, table("requests")).whole();
        int top = sheet.rowOf("自然人");
        sheet.each(piece -> piece.row() < top || piece.column() < 3
                ? piece
                : piece.at(piece.row(), piece.column() == 9 ? 3 : piece.column() + 1));
        return xlsx("totalFirst", report, sheet);
    }

    /** The title says another year than the file name. */
    private static RealisticCase twoYearsTold() {
        Report report = new Report("青岛市天璜镇人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.PASTED);
        sheet.eachWhere(piece -> piece.tag().equals("title"), piece -> piece.saying("青岛市天璜镇人民政府2020" + EACH_YEAR))
                .eachWhere(piece -> !piece.isLabel(), piece -> piece.saying(Printed.reject(piece.text())));
        return xlsx("twoYearsTold", report, sheet);
    }
}
