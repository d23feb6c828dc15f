package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.whole;
import static org.gongkai.form.corpus.Drafts.xls;
import static org.gongkai.form.corpus.Drafts.xlsx;

import java.util.List;

/** Reports whose values are not plain numbers. */
final class ValueCases {

    private static final List<String> NOTHING = List.of("/", "-", "—", "无", "——");

    private ValueCases() {}

    static List<RealisticCase> all() {
        return List.of(
                onlyTotals(),
                noTotals(),
                blankRows(),
                nothingToReport(),
                nonBreakingSpaces(),
                numbersAsText(),
                thousands(),
                formulas(),
                remarks(),
                units(),
                approximate(),
                signs(),
                allZero());
    }

    private static RealisticCase onlyTotals() {
        Report report = new Report("商洛市柞水县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .eachWhere(
                        piece -> piece.tag().contains("[") && !piece.tag().contains("[total]"),
                        piece -> piece.saying(Printed.BLANK));
        return xlsx("onlyTotals", report, sheet);
    }

    private static RealisticCase noTotals() {
        Report report = new Report("上海市长宁区人民政府办公室", 2019);
        Canvas sheet = whole("2019", report, Grid.PASTED)
                .eachWhere(
                        piece -> piece.tag().contains("总计") && !piece.isLabel()
                                || piece.tag().matches(".*三、?本?年?度?办理结果.*\\[total]"),
                        piece -> piece.saying(Printed.BLANK));
        return xlsx("noTotals", report, LabelCases.needsUnit(sheet));
    }

    private static RealisticCase blankRows() {
        Report report = new Report("榆林市佳县民政局", 2023);
        Canvas sheet = whole("2021", report, Grid.PASTED);
        for (String leaf : List.of("国家秘密", "行政执法案卷", "重复申请", "公开出版物", "逾期不补正", "行政复议", "行政处罚")) {
            sheet.says(leaf, Printed.BLANK);
        }
        return xls("blankRows", report, sheet);
    }

    private static RealisticCase nothingToReport() {
        Report report = new Report("衡阳市衡东县档案馆", 2021);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .eachWhere(
                        piece -> !piece.isLabel()
                                && !piece.tag().contains("总计")
                                && !piece.tag().contains("新收"),
                        piece -> piece.saying(Printed.none(NOTHING.get((piece.row() + piece.column()) % 5))));
        return xlsx("nothingToReport", report, sheet);
    }

    private static RealisticCase nonBreakingSpaces() {
        Report report = new Report("衡阳市衡东县教育局", 2023);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .eachWhere(
                        piece -> !piece.isLabel() && piece.text().equals("0"),
                        piece -> piece.saying(Printed.blank(piece.column() % 2 == 0 ? "\u00A0" : "　")));
        return xlsx("nonBreakingSpaces", report, sheet);
    }

    private static RealisticCase numbersAsText() {
        Report report = new Report("孝感市孝南区人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .numbersAsText()
                .eachWhere(piece -> !piece.isLabel() && piece.row() % 3 == 0, piece -> with(piece, piece.text() + " "))
                .eachWhere(
                        piece -> !piece.isLabel() && piece.row() % 5 == 1,
                        piece -> with(piece, "\u00A0" + piece.text()));
        return xls("numbersAsText", report, sheet);
    }

    private static Piece with(Piece piece, String text) {
        Printed printed = piece.value().orElseThrow().printed();
        return piece.saying(new Printed(text, printed.duty(), printed.number()));
    }

    private static RealisticCase thousands() {
        Report report = new Report("杭州市余杭区人民政府", 2024);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .numbersAsText()
                .says("行政许可", Printed.of("1,808,595", "1808595"))
                .says("行政处罚", Printed.of("2，822，652", "2822652"))
                .says("行政强制", Printed.of("２０１６３", "20163"))
                .says("行政事业性收费", Printed.of("59,237.2449", "59237.2449"))
                .says("新收政府信息公开申请数 [total]", Printed.of("1,357", "1357"))
                .says("新收政府信息公开申请数 [natural]", Printed.of("１，３００", "1300"));
        return xlsx("thousands", report, sheet);
    }

    private static RealisticCase formulas() {
        Report report = new Report("苏州市吴江区人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.PLAIN)
                .eachWhere(
                        piece -> piece.tag().contains("申请数 [total]")
                                || piece.tag().contains("办理结果") && piece.tag().contains("[total]"),
                        piece -> with(piece, "=SUM(D%d:I%d)".formatted(piece.row() + 1, piece.row() + 1)));
        return xlsx("formulas", report, sheet);
    }

    private static RealisticCase remarks() {
        Report report = new Report("上海市人民政府办公厅", 2025);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .says("规章 / 本年制发件数", Printed.of("22（其中修订 16 件）", "22"))
                .says("规章 / 本年废止件数", Printed.of("55（含自然失效 29 件）", "55"))
                .says("行政规范性文件 / 现行有效件数", Printed.of("368件", "368"))
                .says("行政许可", Printed.of("93（件）", "93"))
                .says("行政事业性收费", Printed.of("160.5964万元", "160.5964"));
        return xlsx("remarks", report, sheet);
    }

    private static RealisticCase units() {
        Report report = new Report("北京市通州区潞城镇人民政府", 2019);
        Canvas sheet = whole("2019", report, Grid.PASTED)
                .reword("采购总金额", "采购总金额(万元,保留四位小数)")
                .says("采购总金额", Printed.of("103.3879万元", "1033879"))
                .says("行政许可 / 处理决定数", Printed.of("1.17万", "11700"))
                .says("行政处罚 / 处理决定数", Printed.of("4.2万件", "42000"))
                .says("政府集中采购 / 采购项目数", Printed.of("6个", "6"));
        return xls("units", report, sheet);
    }

    private static RealisticCase approximate() {
        Report report = new Report("黄石市大冶市人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .says("规章 / 本年制发件数", Printed.of("七", "7"))
                .says("规章 / 本年废止件数", Printed.of("10余", "10"))
                .says("行政规范性文件 / 现行有效件数", Printed.of("140余", "140"))
                .says("行政许可", Printed.of("18万余", "180000"))
                .says("行政处罚", Printed.of("1600多", "1600"))
                .says("行政强制", Printed.of("约20", "20"));
        return xlsx("approximate", report, sheet);
    }

    private static RealisticCase signs() {
        Report report = new Report("威海市文登区住房和城乡建设局", 2019);
        Canvas sheet = whole("2019", report, Grid.PASTED)
                .says("行政许可 / 本年增/减", Printed.of("+3", "3"))
                .says("其他对外管理服务事项 / 本年增/减", Printed.of("+1036", "1036"))
                .says("行政处罚 / 本年增/减", Printed.of("-417", "-417"))
                .says("行政强制 / 本年增/减", Printed.reject("--253"))
                .says("行政事业性收费 / 本年增/减", Printed.of("－8", "-8"))
                .says("行政许可 / 处理决定数", Printed.reject("-12"));
        return xlsx("signs", report, LabelCases.needsUnit(sheet));
    }

    private static RealisticCase allZero() {
        Report report = new Report("微山县高楼乡人民政府", 2020);
        Canvas sheet = whole("2019", report, Grid.PASTED)
                .eachWhere(piece -> !piece.isLabel(), piece -> piece.saying(Printed.number(0)));
        return xlsx("allZero", report, sheet);
    }
}
