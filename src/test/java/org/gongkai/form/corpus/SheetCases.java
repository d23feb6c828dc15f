package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.file;
import static org.gongkai.form.corpus.Drafts.form;
import static org.gongkai.form.corpus.Drafts.whole;
import static org.gongkai.form.corpus.Drafts.xls;
import static org.gongkai.form.corpus.Drafts.xlsx;

import java.util.List;

/** Reports whose tables stand beside each other, in several sheets, or among other things. */
final class SheetCases {

    private SheetCases() {}

    static List<RealisticCase> all() {
        return List.of(
                sheetPerTable(),
                tablesSideBySide(),
                twoYearsSideBySide(),
                threeWithDifference(),
                reviewsOfTwoYears(),
                formsStacked(),
                hiddenRow(),
                hiddenOlderSheet(),
                wordsAround(),
                titleInTwoRows(),
                agencyInItsOwnLine(),
                coverSheet(),
                emptyMargins(),
                onlyRequests());
    }

    private static RealisticCase sheetPerTable() {
        Report report = new Report("台州市椒江区人民政府", 2023);
        OfficialForm form = form("2021", report, Grid.DRAWN);
        Canvas first = OfficialForm.titled(form.table("disclosure"), "台州市椒江区人民政府2023年政府信息公开工作年度报告");
        return xlsx("sheetPerTable", report, first, form.table("requests"), form.table("reviews"));
    }

    private static RealisticCase tablesSideBySide() {
        Report report = new Report("台州市黄岩区人民政府", 2022);
        OfficialForm form = form("2021", report, Grid.DRAWN);
        Canvas sheet = new Canvas("Sheet1");
        sheet.paste(form.table("disclosure"), 0, 0);
        int right = sheet.endColumn() + 1;
        sheet.paste(form.table("requests"), 0, right);
        OfficialForm.titled(sheet, "台州市黄岩区人民政府2022年政府信息公开工作年度报告");
        form.add(sheet, "reviews");
        return xlsx("tablesSideBySide", report, sheet);
    }

    private static Canvas yearsBeside(String agency, int left, int right) {
        Canvas sheet = form("2021", new Report(agency, left), Grid.PLAIN).table("requests");
        Canvas beside = form("2021", new Report(agency, right), Grid.PLAIN).table("requests");
        int from = sheet.endColumn() + 1;
        sheet.paste(beside, 0, from);
        sheet.insertRows(0, 1).text(0, 0, left + "年").text(0, from, right + "年");
        return sheet;
    }

    /** 2023 on the left and 2024 on the right. */
    private static RealisticCase twoYearsSideBySide() {
        String agency = "宿迁市宿豫区人民政府";
        List<Report> reports = List.of(new Report(agency, 2023), new Report(agency, 2024));
        Canvas sheet = OfficialForm.titled(yearsBeside(agency, 2023, 2024), agency + "政府信息公开申请情况对比");
        return file("twoYearsSideBySide", agency + "政府信息公开申请情况对比.xlsx", reports, sheet);
    }

    /** The difference of two years beside them. */
    private static RealisticCase threeWithDifference() {
        String agency = "宿迁市湖滨新区管理委员会";
        List<Report> reports = List.of(new Report(agency, 2023), new Report(agency, 2024));
        Canvas sheet = yearsBeside(agency, 2023, 2024);
        int from = sheet.endColumn() + 1;
        Canvas difference = form("2021", new Report(agency, 1), Grid.PLAIN).table("requests");
        difference.pieces().stream()
                .map(piece -> piece.isLabel()
                        ? piece
                        : new Piece(
                                piece.row(),
                                piece.column(),
                                1,
                                1,
                                piece.column() % 2 == 0 ? "-" : "+" + piece.row(),
                                "",
                                java.util.Optional.empty()))
                .forEach(piece -> sheet.add(piece.at(piece.row() + 1, piece.column() + from)));
        sheet.text(0, from, "增减值");
        OfficialForm.titled(sheet, agency + "政府信息公开申请情况对比");
        return file("threeWithDifference", agency + "政府信息公开申请情况对比.xlsx", reports, sheet);
    }

    /** Reviews of two years below each other, the later one first. */
    private static RealisticCase reviewsOfTwoYears() {
        String agency = "宿迁市人民政府办公室";
        List<Report> reports = List.of(new Report(agency, 2024), new Report(agency, 2023));
        Canvas sheet = form("2021", reports.get(0), Grid.PLAIN).table("reviews");
        Canvas other = form("2021", reports.get(1), Grid.PLAIN).table("reviews");
        int row = sheet.end();
        other.pieces().stream()
                .filter(piece -> !piece.isLabel())
                .forEach(piece -> sheet.add(piece.at(row, piece.column())));
        sheet.insertColumns(0, 1)
                .text(1, 0, 3, 1, "年度", "")
                .text(row - 1, 0, "2024年")
                .text(row, 0, "2023年");
        return file("reviewsOfTwoYears", agency + "行政复议诉讼情况.xlsx", reports, sheet);
    }

    /** Forms of two bodies below each other. */
    private static RealisticCase formsStacked() {
        List<Report> reports = List.of(new Report("桐城市大关镇人民政府", 2022), new Report("桐城市青草镇人民政府", 2022));
        Canvas sheet = whole("2021", reports.get(0), Grid.PASTED);
        sheet.paste(whole("2021", reports.get(1), Grid.PASTED), sheet.end() + 2, 0);
        return file("formsStacked", "附件2.xlsx", reports, sheet);
    }

    private static RealisticCase hiddenRow() {
        Report report = new Report("嘉兴市海盐县人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        sheet.hideRow(sheet.rowOf("6.属于四类过程性信息")).hideRow(sheet.rowOf("3.要求提供公开出版物"));
        return xlsx("hiddenRow", report, sheet);
    }

    /** A hidden sheet holds the draft. */
    private static RealisticCase hiddenOlderSheet() {
        Report report = new Report("嘉兴市平湖市人民政府", 2022);
        Canvas draft = whole("2021", report, Grid.DRAWN)
                .eachWhere(piece -> !piece.isLabel(), piece -> piece.saying(Printed.number(7000 + piece.row())));
        Canvas hidden = new Canvas("初稿");
        draft.pieces().forEach(hidden::add);
        return xls("hiddenOlderSheet", report, whole("2021", report, Grid.DRAWN), hidden.hide());
    }

    /** The whole report pasted, chapters with numbers above and below the tables. */
    private static RealisticCase wordsAround() {
        Report report = new Report("枣庄市薛城区人民政府", 2023);
        OfficialForm form = form("2021", report, Grid.PASTED);
        Canvas sheet = new Canvas("Sheet1");
        sheet.text(0, 0, 1, 27, "枣庄市薛城区人民政府2023年政府信息公开工作年度报告", "");
        sheet.line("一、总体情况")
                .line("2023年，全区主动公开政府信息 12345 条，较2022年增长1.05%；受理依申请公开 263 件，答复 258 件。")
                .line("（一）主动公开。通过门户网站公开 8,765 条，政务微信 1590 条。")
                .line("（二）依申请公开。全年共收到申请263件，其中信函202件、网络217件、当面19件，行政复议5件、行政诉讼1件。");
        form.add(sheet, "disclosure");
        form.add(sheet, "requests");
        form.add(sheet, "reviews");
        sheet.line("五、存在的主要问题及改进情况")
                .line("1.公开内容不够深入。2.解读形式单一，全年仅发布3篇图解。")
                .line("六、其他需要报告的事项")
                .line("本年度收取信息处理费 0 元。")
                .line("-8-");
        return xlsx("wordsAround", report, sheet);
    }

    private static RealisticCase titleInTwoRows() {
        Report report = new Report("宜春市高安市人民政府", 2022);
        Canvas sheet = form("2021", report, Grid.PASTED).table("disclosure");
        form("2021", report, Grid.PASTED).add(sheet, "requests");
        form("2021", report, Grid.PASTED).add(sheet, "reviews");
        sheet.insertRows(0, 2).text(0, 0, 1, 27, "宜春市高安市人民政府", "").text(1, 0, 1, 27, "2022年政府信息公开工作年度报告", "");
        return file("titleInTwoRows", "附件1.xlsx", List.of(report), sheet);
    }

    private static RealisticCase agencyInItsOwnLine() {
        Report report = new Report("吉安市泰和县民政局", 2023);
        Canvas sheet = form("2021", report, Grid.DRAWN).table("disclosure");
        form("2021", report, Grid.DRAWN).add(sheet, "requests");
        form("2021", report, Grid.DRAWN).add(sheet, "reviews");
        sheet.insertRows(0, 2)
                .text(0, 0, 1, 10, "政府信息公开工作年度报告统计表（2023年度）", "")
                .text(1, 0, 1, 5, "填报单位（盖章）：吉安市泰和县民政局", "")
                .text(1, 5, 1, 5, "填报日期：2024年1月12日", "");
        return file("agencyInItsOwnLine", "附件.xls", List.of(report), sheet);
    }

    private static RealisticCase coverSheet() {
        Report report = new Report("恩施州利川市人民政府", 2023);
        Canvas cover = new Canvas("封面");
        cover.text(2, 1, "利川市人民政府").text(4, 1, "联系电话：0718-7282000").text(5, 1, "2024年1月20日");
        return xlsx("coverSheet", report, cover, whole("2021", report, Grid.DRAWN));
    }

    private static RealisticCase emptyMargins() {
        Report report = new Report("咸宁市赤壁市人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.PASTED).insertRows(0, 4).insertColumns(0, 3);
        sheet.insertRows(sheet.rowOf("三、收到和处理政府信息公开申请情况"), 2);
        sheet.insertRows(sheet.rowOf("四、政府信息公开行政复议、行政诉讼情况"), 3);
        return xls("emptyMargins", report, sheet);
    }

    private static RealisticCase onlyRequests() {
        Report report = new Report("荆州市沙市区信访局", 2021);
        Canvas sheet = form("2021", report, Grid.DRAWN).table("requests");
        return xlsx("onlyRequests", report, sheet);
    }
}
