package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.whole;
import static org.gongkai.form.corpus.Drafts.xls;
import static org.gongkai.form.corpus.Drafts.xlsx;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports whose labels are not those of the form. */
final class LabelCases {

    private static final Map<String, String> TRADITIONAL = pairs("""
            开開 动動 况況 条條 项項 规規 章章 范範 内內 产產 数數 总總 经經 许許 对對 外外 务務 处處 决決 罚罰 强強 业業 费費
            购購 额額 请請 与與 织織 机機 构構 会會 团團 体體 组組 结結 转轉 级級 办辦 际際 复複 议議 讼訟 诉訴 维維
            纠糾 实實 无無 类類 属屬 国國 给給 车車 护護 权權 过過 执執 卷卷 询詢 现現 关關 补補 举舉 报報 访訪 认認
            获獲 间間 纪紀 记記 录錄 题題 号號 继續 续續 门門 预預 为為 则則 设設 检檢 查查 没沒 样樣 稳穩 种種 时時 话話
            后後 闻聞 论論 发發 审審 确確 尚尚 区區 计計 这這 当當 书書 写寫 网網 传傳 执執 涉涉 险險 员員 数數 额額 制製
            """);

    private LabelCases() {}

    static List<RealisticCase> all() {
        return List.of(
                typedByHand(),
                splitWords(),
                verticalGroups(),
                equalCutHeaders(),
                cutLabels(),
                otherWordings(),
                explainedLabels(),
                traditional(),
                traditionalNational(),
                misprints(),
                otherNumbering(),
                noNumbering(),
                circledNumbers(),
                headersByLetter(),
                valueInHeader(),
                itemsWithoutTitle(),
                halfWidth(),
                wrongQuotes());
    }

    private static Map<String, String> pairs(String text) {
        return java.util.Arrays.stream(text.split("\\s+"))
                .filter(pair -> pair.length() == 2)
                .collect(
                        Collectors.toMap(pair -> pair.substring(0, 1), pair -> pair.substring(1), (one, other) -> one));
    }

    static String inTraditional(String text) {
        String replaced = text.replace("规范性文件", "规范性檔案").replace("公开文件", "公开檔案");
        return replaced.codePoints()
                .mapToObj(Character::toString)
                .map(character -> TRADITIONAL.getOrDefault(character, character))
                .collect(Collectors.joining());
    }

    private static RealisticCase typedByHand() {
        Report report = new Report("淮安市洪泽区人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .reword("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")
                .reword("6.属于四类过程性信息", "6.属于四类过程性性信息")
                .reword("3.补正后申请内容仍不明确", "3.补正后申请内容仍不明");
        return xlsx("typedByHand", report, sheet);
    }

    private static RealisticCase splitWords() {
        Report report = new Report("淮安市洪泽区人民政府", 2024);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .reword("三、本年度办理结果", "三 、本 年 度办 理 结果")
                .reword("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开（区分处理的，只计这一情 形，\n不计其他情形）")
                .reword("5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重 新出具\n已获取信息")
                .reword("总计", "总 计")
                .reword("（七）总计", "（七）总　计")
                .reword("社会公益组织", "社会\n公益\n组织")
                .reword("法律服务机构", "法律服务\n机构");
        return xlsx("splitWords", report, sheet);
    }

    private static RealisticCase verticalGroups() {
        Report report = new Report("宿迁市宿城区人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .reword("三、本年度办理结果", vertical("三、本年度办理结果"))
                .reword("（三）不予公开", vertical("（三）不予公开"))
                .reword("（四）无法提供", vertical("（四）无法提供"))
                .reword("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正")
                .reword("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费")
                .reword("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开");
        return xls("verticalGroups", report, sheet);
    }

    private static String vertical(String text) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining("\n"));
    }

    private static RealisticCase equalCutHeaders() {
        Report report = new Report("微山县留庄镇人民政府", 2020);
        Canvas sheet = whole("2019", report, Grid.PASTED);
        sheet.reword("本年新制作数量", "本年新").reword("本年新公开数量", "本年新");
        sheet.eachWhere(
                piece -> !piece.isLabel()
                        && (piece.tag().contains("本年新制作") || piece.tag().contains("本年新公开")),
                piece -> piece.saying(piece.value().orElseThrow().printed().orReject()));
        return xlsx("equalCutHeaders", report, sheet);
    }

    private static RealisticCase cutLabels() {
        Report report = new Report("武汉市生态环境局东湖分局", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .reword("现行有效件数", "现行有效件")
                .reword("行政许可", "政许可")
                .reword("本年收费金额（单位：万元）", "本年收费金额")
                .reword("四、结转下年度继续办理", "四、结转下年度继续");
        return xls("cutLabels", report, sheet);
    }

    private static RealisticCase otherWordings() {
        Report report = new Report("商洛市商州区应急管理局", 2023);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .reword("行政规范性文件", "规范性文件")
                .reword("本年制发件数", "本年度制发件数")
                .reword("本年处理决定数量", "处理决定数量(2023年办件量)")
                .reword("四、结转下年度继续办理", "四、结转下一年度继续办理")
                .reword("未经复议直接起诉", "未经复议直接诉讼")
                .reword("3.危及“三安全一稳定”", "3.危及“国家安全、公共安全、经济安全、社会稳定”")
                .reword("总计", "合计")
                .reword("（七）总计", "（七）合计");
        return xlsx("otherWordings", report, sheet);
    }

    private static RealisticCase explainedLabels() {
        Report report = new Report("武汉市汉阳区司法局", 2022);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .reword("现行有效件数", "现行有效件数(历史累计)")
                .reword("本年制发件数", "本年制发件数（2022年1月1日—12月31日）")
                .reword("本年处理决定数量", "本年处理决定数量（指2022年办件量）")
                .reword("行政事业性收费", "行政事业性收费（含附加）")
                .reword("3.其他", "3.其他（请说明）");
        return xlsx("explainedLabels", report, sheet);
    }

    /** The Hubei form in traditional characters, words replaced, with explanations. */
    private static RealisticCase traditional() {
        Report report = new Report("武汉市生态环境局江夏分局", 2020);
        Canvas sheet = whole("2019", report, Grid.PASTED);
        int row = sheet.rowOf("规范性文件") + 1;
        sheet.insertRows(row, 1).text(row, 0, 1, 6, "其他主动公开文件", "");
        List<String> item = List.of("第二十条第（一）项", "其他主动公开文件");
        List<String> columns = List.of("本年新制作数量", "本年新公开数量", "对外公开总数量");
        for (int i = 0; i < 3; i++) {
            Slot slot = Slot.of(report, item, List.of(columns.get(i)));
            int from = Grid.PASTED.disclosure().get(i + 1);
            int to = Grid.PASTED.disclosure().get(i + 2);
            sheet.value(row, from, 1, to - from, slot, Printed.number(186 + 31L * i));
        }
        sheet.reword("上一年项目数量", "上一年项目数量（指2019年事项数）")
                .reword("本年增/减", "本年增/减（减用负值表示,如-8）")
                .reword("处理决定数量", "处理决定数量（指2020年办件量）")
                .says("行政强制 / 本年增/减", Printed.of("-4", "-4"))
                .says("行政强制 / 处理决定数", Printed.none("-"))
                .rewordAll(LabelCases::inTraditional);
        sheet.eachWhere(piece -> piece.tag().equals("title"), piece -> piece.saying("武汉市生态环境局江夏分局2020年政府信息公开工作年度报告"));
        return xls("traditional", report, sheet);
    }

    private static RealisticCase traditionalNational() {
        Report report = new Report("深圳市民政局", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN).rewordAll(LabelCases::inTraditional);
        sheet.eachWhere(piece -> piece.tag().equals("title"), piece -> piece.saying("深圳市民政局2023年政府信息公开工作年度报告"));
        return xlsx("traditionalNational", report, sheet);
    }

    private static RealisticCase misprints() {
        Report report = new Report("西宁市城中区人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .reword("本年制发件数", "本年度发件数")
                .reword("本年废止件数", "本年废至件数")
                .reword("1.信访举报投诉类申请", "1.信访举报投拆类申请")
                .reword("4.无正当理由大量反复申请", "4.无正当理由大量反复申申请")
                .reword("复议后起诉", "复议后诉讼")
                .reword("法律服务机构", "法律服务机搆");
        return xlsx("misprints", report, sheet);
    }

    private static RealisticCase otherNumbering() {
        Report report = new Report("枣庄市市中区人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .rewordAll(text -> text.replaceFirst("^一、", "—、")
                        .replaceFirst("^（([一二三四五六七])）", "$1）")
                        .replaceFirst("^([1-8])\\.", "$1、"));
        return xls("otherNumbering", report, sheet);
    }

    private static RealisticCase noNumbering() {
        Report report = new Report("榆林市佳县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .rewordAll(text -> text.replaceFirst("^([一二三四]、|（[一二三四五六七]）|[1-8]\\.)", ""));
        return xlsx("noNumbering", report, sheet);
    }

    private static RealisticCase circledNumbers() {
        Report report = new Report("阜阳市颍州区人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.DRAWN).rewordAll(text -> {
            boolean numbered = text.matches("[1-8]\\..*");
            return numbered ? (char) ('①' + text.charAt(0) - '1') + text.substring(2) : text.replaceFirst("^（", "(");
        });
        return xlsx("circledNumbers", report, sheet);
    }

    /** 结 果 维 持, each below the other. */
    private static RealisticCase headersByLetter() {
        Report report = new Report("宿迁市泗阳县人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.PASTED);
        for (String header : List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")) {
            sheet.reword(header, vertical(header));
        }
        sheet.reword("自然人", "自\n然\n人").reword("商业企业", "商业\n企业").reword("科研机构", "科研\n机构");
        return xlsx("headersByLetter", report, sheet);
    }

    /** The header of item （八） holds the value. */
    private static RealisticCase valueInHeader() {
        Report report = new Report("西宁市城北区人民政府", 2023);
        Canvas sheet = whole("2021", report, Grid.DRAWN);
        int row = sheet.rowOf("本年收费金额（单位：万元）");
        sheet.without(piece -> piece.row() == row && piece.column() > 0)
                .eachWhere(
                        piece -> piece.tag().contains("行政事业性收费 / 本年收费金额"),
                        piece -> new Piece(row, 3, 1, 2, "0", piece.tag(), piece.value())
                                .saying(Printed.number(0).orReject()))
                .text(row, 5, 1, 2, "0", "")
                .text(row, 7, 1, 3, "0", "");
        return xlsx("valueInHeader", report, sheet);
    }

    private static RealisticCase itemsWithoutTitle() {
        Report report = new Report("北京市通州区马驹桥镇人民政府", 2020);
        Canvas sheet = whole("2019", report, Grid.DRAWN);
        for (String item : List.of("五", "六", "八", "九")) {
            sheet.withoutRow(sheet.rowOf("第二十条第（" + item + "）项"));
        }
        return xlsx("itemsWithoutTitle", report, needsUnit(sheet));
    }

    /** The form prints no unit for the amount, so that a number alone says too little. */
    static Canvas needsUnit(Canvas sheet) {
        return sheet.says("采购总金额", Printed.of("251000元", "251000"));
    }

    private static RealisticCase halfWidth() {
        Report report = new Report("铜仁市德江县人民政府", 2021);
        Canvas sheet = whole("2021", report, Grid.DRAWN)
                .rewordAll(text -> text.replace('（', '(')
                        .replace('）', ')')
                        .replace("，", ",")
                        .replace("：", ":")
                        .replaceFirst("^([一二三四])、", "$1."));
        return xls("halfWidth", report, sheet);
    }

    private static RealisticCase wrongQuotes() {
        Report report = new Report("安康市平利县人民政府", 2022);
        Canvas sheet = whole("2021", report, Grid.PASTED)
                .reword("3.危及“三安全一稳定”", "3.危及\"三安全一稳定\"")
                .reword("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开（区分处理的，只计这一情形，不计其他情形")
                .reword("本年收费金额（单位：万元）", "本年收费金额（单位:万元")
                .reword("（六）其他处理", "(六)其他处理）");
        return xlsx("wrongQuotes", report, sheet);
    }
}
