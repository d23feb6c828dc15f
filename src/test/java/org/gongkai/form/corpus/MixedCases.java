package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.excerpt;
import static org.gongkai.form.corpus.Drafts.whole;
import static org.gongkai.form.corpus.Drafts.xls;
import static org.gongkai.form.corpus.Drafts.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.knowledge.Indicator;

/** Whole reports in which several slips meet, or rows and totals stand in an order of their own. */
final class MixedCases {

    private static final String EACH_YEAR = "年政府信息公开工作年度报告";

    private MixedCases() {}

    static List<RealisticCase> all() {
        return List.of(
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
        Canvas sheet = excerpt("2021", report, Grid.PLAIN, ExcerptCases.table("requests"))
                .whole();
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
