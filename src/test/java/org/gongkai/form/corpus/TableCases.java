package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.edition;
import static org.gongkai.form.corpus.Drafts.form;
import static org.gongkai.form.corpus.Drafts.whole;
import static org.gongkai.form.corpus.Drafts.xls;
import static org.gongkai.form.corpus.Drafts.xlsx;

import java.util.List;
import java.util.function.Predicate;
import org.gongkai.knowledge.FormTable;

/** Reports whose tables are not laid out as the form is. */
final class TableCases {

    private static final List<String> GROUPS = List.of("三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理");

    private TableCases() {}

    static List<RealisticCase> all() {
        return List.of(
                cleanDrawn(),
                cleanPasted(),
                cleanPlain(),
                inconsistentSpans(),
                pageBreakWithHeader(),
                pageBreakWithoutHeader(),
                leafOverThePageBreak(),
                lostHeaders(),
                oldFormInLaterYear(),
                oldOtherHandling(),
                reviewsWithoutTopLevel(),
                reviewsOnOneLevel(),
                flatRequestHeader(),
                twoRowRequestHeader(),
                indentedRequests(),
                groupSumsFilled(),
                unmergedRepeating(),
                unmergedBlank(),
                missingRows(),
                extraRow(),
                tablesWithoutTitles());
    }

    private static RealisticCase cleanDrawn() {
        Report report = new Report("襄阳市襄州区民政局", 2022);
        return xls("cleanDrawn", report, whole("2021", report, Grid.DRAWN));
    }

    private static RealisticCase cleanPasted() {
        Report report = new Report("汉中市南郑区人民政府", 2020);
        return xlsx("cleanPasted", report, whole("2019", report, Grid.PASTED));
    }

    private static RealisticCase cleanPlain() {
        Report report = new Report("绍兴市柯桥区水利局", 2024);
        return xlsx("cleanPlain", report, whole("2021", report, Grid.PLAIN));
    }

    /** Header cells span 1, 1, 2, 1 columns, those of the rows 1, 2, 1, 1. */
    private static RealisticCase inconsistentSpans() {
        Report report = new Report("上海市徐汇区人民政府", 2019);
        Grid header = new Grid(List.of(0, 1, 2, 4, 5), Grid.PLAIN.requests(), Grid.PLAIN.reviews());
        Canvas sheet = whole("2019", report, header);
        sheet.eachWhere(piece -> !piece.isLabel() && isThreeColumns(piece.tag()), piece -> switch (piece.column()) {
            case 1 -> piece.over(1, 2);
            case 2 -> piece.at(piece.row(), 3).over(1, 1);
            default -> piece;
        });
        return xlsx("inconsistentSpans", report, sheet);
    }

    private static boolean isThreeColumns(String tag) {
        return tag.contains("第二十条第(一)") || tag.contains("第二十条第(五)") || tag.contains("第二十条第(六)");
    }

    static Canvas broken(Canvas sheet, String before, boolean headerAgain, Report report, Grid grid) {
        int row = sheet.rowOf(before);
        Canvas header = new Canvas("header");
        if (headerAgain) {
            FormTable table = edition("2021").tables().get(1);
            form("2021", report, grid).matrixHeader(header, table);
        }
        int rows = header.end();
        // A group that spans the break is printed again on the second page.
        List<Piece> across = sheet.pieces().stream()
                .filter(piece -> piece.row() < row && piece.endRow() > row)
                .toList();
        sheet.each(piece -> across.contains(piece)
                ? piece.over(row - piece.row(), piece.columns())
                : piece.row() >= row ? piece.at(piece.row() + rows + 1, piece.column()) : piece);
        sheet.text(row, 0, 1, grid.requests().get(10), "-3-", "");
        sheet.paste(header, row + 1, 0);
        across.forEach(piece ->
                sheet.add(piece.at(row + rows + 1, piece.column()).over(piece.endRow() - row, piece.columns())));
        return sheet;
    }

    private static RealisticCase pageBreakWithHeader() {
        Report report = new Report("淮安市洪泽区朱坝街道办事处", 2023);
        Canvas sheet = broken(whole("2021", report, Grid.PASTED), "（四）无法提供", true, report, Grid.PASTED);
        return xlsx("pageBreakWithHeader", report, sheet);
    }

    private static RealisticCase pageBreakWithoutHeader() {
        Report report = new Report("宿迁市泗洪县人民政府", 2022);
        Canvas sheet = broken(whole("2021", report, Grid.DRAWN), "7.属于行政执法案卷", false, report, Grid.DRAWN);
        return xls("pageBreakWithoutHeader", report, sheet);
    }

    /** The end of a label stands in a row of its own below its values. */
    private static RealisticCase leafOverThePageBreak() {
        Report report = new Report("宿迁市沭阳县人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.PASTED);
        int row = sheet.rowOf("5.要求行政机关确认或重新出具已获取信息");
        Piece leaf = sheet.pieces().stream()
                .filter(piece -> piece.row() == row && piece.text().startsWith("5."))
                .findFirst()
                .orElseThrow();
        sheet.reword("5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重")
                .insertRows(row + 1, 2)
                .text(row + 1, 0, 1, 27, "-4-", "")
                .text(row + 2, leaf.column(), 1, leaf.columns(), "新出具已获取信息", "");
        return xlsx("leafOverThePageBreak", report, sheet);
    }

    /** 数据1 … 数据6 above the kinds of organisation, as text recognition leaves them. */
    private static RealisticCase lostHeaders() {
        Report report = new Report("宿迁市沭阳县扎下镇人民政府", 2025);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        Predicate<Piece> requestHeader = piece -> piece.tag().startsWith("法人或其他组织 / ")
                || piece.tag().equals("自然人")
                || piece.tag().equals("申请人 / 总计");
        sheet.eachWhere(requestHeader, piece -> piece.saying("数据" + (piece.column() - 2)))
                .without(piece -> piece.tag().equals("法人或其他组织") || piece.tag().equals("申请人情况"))
                .eachWhere(
                        piece -> !piece.isLabel()
                                && (piece.tag().contains("申请数") || piece.tag().contains("办理")),
                        piece -> piece.saying(
                                piece.value().orElseThrow().printed().orReject()));
        return xlsx("lostHeaders", report, sheet);
    }

    private static RealisticCase oldFormInLaterYear() {
        Report report = new Report("安康市平利县长安镇人民政府", 2022);
        return xlsx("oldFormInLaterYear", report, whole("2019", report, Grid.PASTED));
    }

    /** The disclosure table of 2021 beside a request table of 2019. */
    private static RealisticCase oldOtherHandling() {
        Report report = new Report("淮安市洪泽区岔河镇人民政府", 2023);
        OfficialForm recent = form("2021", report, Grid.PASTED);
        Canvas sheet = recent.table("disclosure");
        form("2019", report, Grid.PASTED).add(sheet, "requests");
        recent.add(sheet, "reviews");
        OfficialForm.titled(sheet, report.agency() + "2023年政府信息公开工作年度报告");
        return xlsx("oldOtherHandling", report, sheet);
    }

    /** 行政诉讼 is left out above its two groups. */
    private static RealisticCase reviewsWithoutTopLevel() {
        Report report = new Report("遵义市桐梓县人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        int top = sheet.rowOf("行政诉讼");
        Predicate<Piece> isReview = piece -> piece.isLabel() && piece.tag().startsWith("行政复议") && piece.row() >= top;
        sheet.without(piece -> piece.text().equals("行政诉讼"))
                .eachWhere(
                        isReview,
                        piece -> piece.tag().equals("行政复议")
                                ? piece.at(top + 1, piece.column())
                                : piece.at(top + 2, piece.column()).over(1, 1));
        sheet.each(piece -> piece.row() > top ? piece.at(piece.row() - 1, piece.column()) : piece);
        return xlsx("reviewsWithoutTopLevel", report, sheet);
    }

    /** 行政复议结果维持, 未经复议直接起诉结果维持: one row of headers. */
    private static RealisticCase reviewsOnOneLevel() {
        Report report = new Report("遵义市桐梓县水务局", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        int top = sheet.rowOf("行政诉讼");
        sheet.without(piece -> piece.row() == top
                        || piece.text().equals("未经复议直接起诉")
                        || piece.text().equals("复议后起诉"))
                .eachWhere(
                        piece -> piece.isLabel() && piece.row() > top,
                        piece -> piece.at(top, piece.column())
                                .over(1, 1)
                                .saying(piece.tag().replaceFirst("^行政诉讼 / ", "").replace(" / ", "—")))
                .eachWhere(
                        piece -> !piece.isLabel() && piece.row() > top,
                        piece -> piece.at(top + 1, piece.column())
                                .saying(piece.value().orElseThrow().printed().orReject()));
        return xls("reviewsOnOneLevel", report, sheet);
    }

    /** The seven columns are headed by one row. */
    private static RealisticCase flatRequestHeader() {
        Report report = new Report("泰安市宁阳县财政局", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        int top = sheet.rowOf("申请人情况");
        sheet.without(piece -> List.of("申请人情况", "法人或其他组织").contains(piece.text())
                        || piece.tag().equals("balance"))
                .eachWhere(
                        piece -> piece.isLabel() && piece.row() > top && piece.row() < top + 3,
                        piece -> piece.at(top, piece.column()).over(1, 1));
        sheet.each(piece -> piece.row() > top + 2 ? piece.at(piece.row() - 2, piece.column()) : piece);
        return xlsx("flatRequestHeader", report, sheet);
    }

    private static RealisticCase twoRowRequestHeader() {
        Report report = new Report("泰安市岱岳区卫生健康局", 2021);
        Canvas sheet = whole("2021", report, Grid.PASTED);
        sheet.reword("法人或其他组织", "法人或其它组织");
        sheet.withoutRow(sheet.rowOf("申请人情况"));
        return xls("twoRowRequestHeader", report, sheet);
    }

    /** One column of labels, groups in rows of their own. */
    private static Canvas indented(Report report) {
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        for (String group : GROUPS) {
            int row = sheet.rowOf(group);
            Piece label = sheet.pieces().stream()
                    .filter(piece -> piece.text().equals(group))
                    .findFirst()
                    .orElseThrow();
            sheet.without(label::equals).insertRows(row, 1).text(row, 0, 1, 3, group, label.tag());
        }
        return sheet.eachWhere(
                piece -> piece.isLabel() && piece.tag().contains("办理结果 / "),
                piece -> piece.at(piece.row(), 0).over(1, 3).saying("　" + piece.text()));
    }

    private static RealisticCase indentedRequests() {
        Report report = new Report("亳州市谯城区人民政府", 2023);
        return xlsx("indentedRequests", report, indented(report));
    }

    /** The groups' sums are filled in, for which the form has no cells. */
    private static RealisticCase groupSumsFilled() {
        Report report = new Report("亳州市利辛县人民政府", 2022);
        Canvas sheet = indented(report);
        for (String group : GROUPS.subList(1, 5)) {
            int row = sheet.rowOf("　" + group);
            for (int column = 3; column < 10; column++) {
                sheet.text(row, column, String.valueOf(1000 + row * 10 + column));
            }
        }
        return xlsx("groupSumsFilled", report, sheet);
    }

    private static RealisticCase unmergedRepeating() {
        Report report = new Report("南通市如东县人民政府", 2022);
        return xlsx(
                "unmergedRepeating", report, whole("2021", report, Grid.DRAWN).unmerged(true));
    }

    private static RealisticCase unmergedBlank() {
        Report report = new Report("南通市海安市人民政府", 2023);
        return xls("unmergedBlank", report, whole("2021", report, Grid.DRAWN).unmerged(false));
    }

    /** Rows without cases are left out. */
    private static RealisticCase missingRows() {
        Report report = new Report("延安市志丹县人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.PASTED);
        for (String leaf : List.of("1.属于国家秘密", "7.属于行政执法案卷", "2.重复申请", "3.要求提供公开出版物")) {
            int row = sheet.rowOf(leaf);
            sheet.each(piece -> piece.row() == row && piece.rows() > 1 && piece.isLabel()
                    ? piece.at(row + 1, piece.column()).over(piece.rows() - 1, piece.columns())
                    : piece);
            sheet.withoutRow(row);
        }
        return xlsx("missingRows", report, sheet);
    }

    /** A row that the form does not have. */
    private static RealisticCase extraRow() {
        Report report = new Report("延安市吴起县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        int row = sheet.rowOf("2.重复申请");
        sheet.insertRows(row, 1).text(row, 2, "6.属于咨询类事项");
        for (int column = 3; column < 10; column++) {
            sheet.text(row, column, String.valueOf(40 + column));
        }
        return xlsx("extraRow", report, sheet);
    }

    private static RealisticCase tablesWithoutTitles() {
        Report report = new Report("菏泽市郓城县行政审批服务局", 2023);
        Canvas sheet = whole("2021", report, Grid.PASTED);
        for (String title : List.of("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况")) {
            sheet.withoutRow(sheet.rowOf(title));
        }
        return xlsx("tablesWithoutTitles", report, sheet);
    }
}
