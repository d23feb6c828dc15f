package org.gongkai.form.corpus;

import static org.gongkai.form.corpus.Drafts.file;
import static org.gongkai.form.corpus.Drafts.whole;

import java.util.List;
import java.util.Random;
import org.gongkai.form.corpus.ListForm.Row;

/** Reports on forms with one indicator a row, upright and turned. */
final class ListCases {

    private static final String TITLE = "年度政府信息公开工作情况统计表";

    private ListCases() {}

    static List<RealisticCase> all() {
        return List.of(
                national2014(),
                national2014WithoutUnits(),
                national2014Numbered(),
                twoAgencies(),
                threeYears(),
                agenciesDown(),
                agenciesDownUnderSections(),
                shandong2018(),
                shandongHand(),
                beijing2015(),
                anhui2016(),
                before2014(),
                twoColumnsOfRows());
    }

    /** Label, unit and value columns; where one is −1 it is left out. */
    private static Canvas drawn(ListForm form, Report report, int serial, int label, int unit, int value) {
        Random random = new Random(report.hashCode());
        Canvas sheet = new Canvas("Sheet1");
        int width = Math.max(value, unit) + 1;
        sheet.text(0, 0, 1, width, report.agency() + report.year() + TITLE, "title");
        if (serial >= 0) {
            sheet.text(1, serial, "序号");
        }
        sheet.text(1, label, "统　计　指　标").text(1, value, "统计数");
        if (unit >= 0) {
            sheet.text(1, unit, "单位");
        }
        int row = 2;
        int number = 1;
        for (Row line : form.rows()) {
            sheet.text(row, label, 1, 1, "　　".repeat(line.depth()) + line.label(), line.label());
            if (line.unit().isPresent()) {
                if (serial >= 0) {
                    sheet.text(row, serial, String.valueOf(number++));
                }
                if (unit >= 0) {
                    sheet.text(row, unit, line.unit().orElseThrow());
                }
                sheet.value(row, value, 1, 1, line.slot(report), plain(random, line));
            }
            row++;
        }
        return sheet;
    }

    private static Printed plain(Random random, Row row) {
        return row.unit().orElseThrow().equals("万元")
                ? Printed.of("12.5", "12.5")
                : Printed.number(random.nextInt(2000));
    }

    private static RealisticCase list(String name, Report report, Canvas sheet, String extension) {
        return file(name, report.agency() + report.year() + TITLE + extension, List.of(report), sheet);
    }

    private static RealisticCase national2014() {
        Report report = new Report("石家庄市人民政府", 2015);
        return list("national2014", report, drawn(ListForm.NATIONAL_2014, report, -1, 0, 1, 2), ".xlsx");
    }

    private static RealisticCase national2014WithoutUnits() {
        Report report = new Report("石家庄市长安区人民政府", 2016);
        Canvas sheet = drawn(ListForm.NATIONAL_2014, report, -1, 0, -1, 1);
        sheet.eachWhere(
                piece -> piece.isLabel() && piece.tag().contains("收取的费用"), piece -> piece.saying("七、依申请公开信息收取的费用（万元）"));
        sheet.eachWhere(
                piece -> piece.isLabel() && piece.tag().contains("专项经费"),
                piece -> piece.saying("　　（四）政府信息公开专项经费（单位：万元）"));
        return list("national2014WithoutUnits", report, sheet, ".xls");
    }

    private static RealisticCase national2014Numbered() {
        Report report = new Report("保定市莲池区人民政府", 2017);
        return list("national2014Numbered", report, drawn(ListForm.NATIONAL_2014, report, 0, 1, 2, 3), ".xlsx");
    }

    /** A value column for each. */
    private static Canvas columns(ListForm form, List<Report> reports, List<String> heads, String title) {
        Canvas sheet = new Canvas("Sheet1");
        sheet.text(0, 0, 1, reports.size() + 2, title, "title");
        sheet.text(1, 0, "统　计　指　标").text(1, 1, "单位");
        for (int i = 0; i < reports.size(); i++) {
            sheet.text(1, i + 2, heads.get(i));
        }
        int row = 2;
        Random random = new Random(title.hashCode());
        for (Row line : form.rows()) {
            sheet.text(row, 0, 1, 1, "　　".repeat(line.depth()) + line.label(), line.label());
            if (line.unit().isPresent()) {
                sheet.text(row, 1, line.unit().orElseThrow());
                for (int i = 0; i < reports.size(); i++) {
                    sheet.value(row, i + 2, 1, 1, line.slot(reports.get(i)), plain(random, line));
                }
            }
            row++;
        }
        return sheet;
    }

    private static RealisticCase twoAgencies() {
        List<Report> reports = List.of(new Report("枣庄市人民政府", 2016), new Report("枣庄高新区", 2016));
        Canvas sheet = columns(ListForm.NATIONAL_2014, reports, List.of("枣庄市人民政府", "枣庄高新区"), "枣庄市2016年度政府信息公开工作情况汇总表");
        return file("twoAgencies", "枣庄市2016年度政府信息公开工作情况汇总表.xlsx", reports, sheet);
    }

    private static RealisticCase threeYears() {
        String agency = "邢台市人民政府";
        List<Report> reports = List.of(new Report(agency, 2015), new Report(agency, 2016), new Report(agency, 2017));
        Canvas sheet =
                columns(ListForm.NATIONAL_2014, reports, List.of("2015年", "2016年", "2017年"), agency + "政府信息公开工作情况统计表");
        return file("threeYears", agency + "政府信息公开工作情况统计表.xlsx", reports, sheet);
    }

    private static final List<String> ACROSS = List.of(
            "主动公开政府信息数", "主动公开规范性文件数", "制发规范性文件总数", "政府公报公开政府信息数", "政府网站公开政府信息数", "收到申请数", "当面申请数", "申请办结数", "申请答复数");

    private static final List<String> BODIES = List.of("枣庄市薛城区人民政府", "枣庄市峄城区人民政府", "枣庄市台儿庄区人民政府", "枣庄市山亭区人民政府");

    private static Row across(String name) {
        return ListForm.NATIONAL_2014.cells().stream()
                .filter(row -> row.label().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static RealisticCase agenciesDown() {
        List<Report> reports =
                BODIES.stream().map(body -> new Report(body, 2017)).toList();
        Canvas sheet = new Canvas("Sheet1");
        sheet.text(0, 0, 1, 10, "2017年度政府信息公开工作情况汇总表", "").text(1, 0, "单位名称");
        rows(sheet, reports, 2);
        for (int i = 0; i < ACROSS.size(); i++) {
            sheet.text(1, i + 1, ACROSS.get(i));
        }
        return file("agenciesDown", "2017年度政府信息公开工作情况汇总表.xlsx", reports, sheet);
    }

    private static void rows(Canvas sheet, List<Report> reports, int from) {
        Random random = new Random(from);
        for (int i = 0; i < reports.size(); i++) {
            sheet.text(from + i, 0, reports.get(i).agency());
            for (int column = 0; column < ACROSS.size(); column++) {
                Slot slot = across(ACROSS.get(column)).slot(reports.get(i));
                sheet.value(from + i, column + 1, 1, 1, slot, Printed.number(random.nextInt(3000)));
            }
        }
    }

    private static RealisticCase agenciesDownUnderSections() {
        List<Report> reports =
                BODIES.stream().map(body -> new Report(body, 2016)).toList();
        Canvas sheet = new Canvas("Sheet1");
        sheet.text(0, 0, 1, 10, "2016年度政府信息公开工作情况汇总表", "")
                .text(1, 0, 2, 1, "填报单位", "")
                .text(1, 1, 1, 5, "一、主动公开情况", "")
                .text(1, 6, 1, 4, "三、依申请公开情况", "");
        for (int i = 0; i < ACROSS.size(); i++) {
            sheet.text(2, i + 1, across(ACROSS.get(i)).label());
        }
        rows(sheet, reports, 3);
        return file("agenciesDownUnderSections", "2016年度政府信息公开工作情况汇总表.xls", reports, sheet);
    }

    private static RealisticCase shandong2018() {
        Report report = new Report("枣庄市滕州市人民政府", 2018);
        Canvas sheet = whole("2014-shandong2018", report, Grid.PLAIN);
        return list("shandong2018", report, sheet, ".xls");
    }

    private static RealisticCase shandongHand() {
        Report report = new Report("枣庄市峄城区人民政府", 2017);
        Canvas sheet = whole("2014-shandong2018", report, Grid.PLAIN);
        sheet.says("公报发行总份数", Printed.of("4.2万", "42000"))
                .says("接受培训人员数", Printed.of("5000余人", "5000"))
                .says("制发规范性文件总数", Printed.of("315见", "315"))
                .says("专项经费", Printed.of("0", "0"))
                .says("传真申请数", Printed.BLANK)
                .says("信函申请数", Printed.none("无"));
        sheet.eachWhere(
                piece -> piece.isLabel() && piece.text().contains("（一）主动公开政府信息数"),
                piece -> piece.saying("　　（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）\n（不同渠道和方式公开相同信息计1条）"));
        sheet.line("（注：各子栏目数总数要等于总栏目数量）").line("填表人：李某　审核人：王某　电话：0632-3210000");
        return list("shandongHand", report, sheet, ".xlsx");
    }

    private static RealisticCase beijing2015() {
        Report report = new Report("北京市平谷区人民政府", 2015);
        ListForm form = ListForm.of("""
                一、主动公开情况
                  （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）|条
                    其中：主动公开规范性文件数|条
                    制发规范性文件总数|件
                  （二）重点领域公开政府信息数（不同渠道和方式公开相同信息计1条）|条
                  （三）通过不同渠道和方式公开政府信息的情况
                    1.政府公报公开政府信息数|条
                    2.政府网站公开政府信息数|条
                    3.政务微博公开政府信息数|条
                    4.政务微信公开政府信息数|条
                    5.其他方式公开政府信息数|条
                三、依申请公开情况
                  （一）收到申请数|件
                    1.当面申请数|件
                    2.传真申请数|件
                    3.网络申请数|件
                    4.信函申请数|件
                  （二）申请办结数|件
                    1.按时办结数|件
                    2.延期办结数|件
                """);
        return list("beijing2015", report, drawn(form, report, -1, 0, 1, 2), ".xls");
    }

    /** Serial numbers that are scrambled. */
    private static RealisticCase anhui2016() {
        Report report = new Report("阜阳市颍东区人民政府", 2016);
        Canvas sheet = drawn(ListForm.NATIONAL_2014, report, 0, 1, 2, 3);
        List<String> numbers = List.of("1", "2", "3", "4", "5", "9", "73", "12", "9", "10", "11");
        sheet.eachWhere(
                piece -> piece.column() == 0 && piece.row() > 1 && piece.row() < 13,
                piece -> piece.saying(numbers.get(piece.row() - 2)));
        return list("anhui2016", report, sheet, ".xlsx");
    }

    /** 代码, 本期实际 and 本年累计. */
    private static RealisticCase before2014() {
        Report report = new Report("定西市安定区人民政府", 2010);
        Canvas sheet = new Canvas("Sheet1");
        sheet.text(0, 0, 1, 5, "定西市安定区人民政府2010年政府信息公开情况统计表", "").text(1, 0, 1, 5, "填报单位：定西市安定区人民政府", "");
        List<String> heads = List.of("指标名称", "计量单位", "代码", "本期实际", "本年累计");
        for (int i = 0; i < 5; i++) {
            sheet.text(2, i, heads.get(i));
        }
        sheet.text(3, 0, "甲").text(3, 1, "乙").text(3, 2, "丙").text(3, 3, "1").text(3, 4, "2");
        int row = 4;
        Random random = new Random(35);
        for (Row line : ListForm.BEFORE_2014.rows()) {
            sheet.text(row, 0, "　　".repeat(line.depth()) + line.label())
                    .text(row, 1, line.unit().orElse(""));
            sheet.text(row, 2, "%02d".formatted(row - 3));
            long period = random.nextInt(100);
            Slot slot = line.slot(report);
            sheet.value(row, 3, 1, 1, slot.by("this_period"), Printed.number(period));
            sheet.value(row, 4, 1, 1, slot.by("year_to_date"), Printed.number(period + random.nextInt(900)));
            row++;
        }
        return list("before2014", report, sheet, ".xls");
    }

    /** Two halves of the list beside each other, to fit a page. */
    private static RealisticCase twoColumnsOfRows() {
        Report report = new Report("邯郸市丛台区人民政府", 2016);
        Canvas whole = drawn(ListForm.NATIONAL_2014, report, -1, 0, 1, 2);
        int cut = whole.rowOf("三、依申请公开情况");
        Canvas sheet = new Canvas("Sheet1");
        whole.pieces()
                .forEach(piece ->
                        sheet.add(piece.row() >= cut ? piece.at(piece.row() - cut + 2, piece.column() + 3) : piece));
        sheet.text(1, 3, "统　计　指　标").text(1, 4, "单位").text(1, 5, "统计数");
        return list("twoColumnsOfRows", report, sheet, ".xlsx");
    }
}
