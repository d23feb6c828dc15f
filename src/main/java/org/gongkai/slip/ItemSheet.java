package org.gongkai.slip;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.reporting.Language;

/** The first sheet of a slip: what the sender is asked about, a line for each cell, with room for the answers. */
final class ItemSheet {

    private static final int[] WIDTHS = {5, 6, 8, 16, 8, 8, 21, 9, 11, 36, 32, 21, 10, 9, 10};
    private static final int ANSWER_COLUMN = 12;
    private static final int VALUE_COLUMN = 13;
    private static final String MOST = "1000000000000";

    private final Language language;

    ItemSheet(Language language) {
        this.language = language;
    }

    void write(XSSFWorkbook workbook, SlipStyles styles, ReturnSlip slip) {
        SlipSheet sheet = new SlipSheet(workbook, language.choose("核对退回单", "Return slip"), styles, WIDTHS);
        writeTop(sheet, styles, slip);
        if (!slip.items().isEmpty()) {
            sheet.heading(heading());
        }
        for (int i = 0; i < slip.items().size(); i++) {
            writeItem(sheet, styles, i + 1, slip.items().get(i));
        }
        writeRemarks(sheet, styles, slip);
    }

    private void writeTop(SlipSheet sheet, SlipStyles styles, ReturnSlip slip) {
        sheet.line(
                language.choose("政府信息公开年度报告统计表核对退回单", "Statistics of information disclosure: return slip"),
                styles.title());
        sheet.line(
                language.choose("填报单位：", "Agency: ")
                        + slip.sender()
                        + (slip.years().isEmpty() ? "" : language.choose("　　年度：", "    Year: ") + slip.years())
                        + (slip.items().isEmpty() ? "" : itemsToCheck(slip)),
                styles.remark());
        String task = task(slip);
        if (!task.isEmpty()) {
            sheet.line(
                    task + language.choose("　　联系人：　　　　　　　　电话：", "    Contact: ________________    Telephone: "),
                    styles.remark());
        }
    }

    private String itemsToCheck(ReturnSlip slip) {
        return language.choose("　　请核实 ", "    Items to be checked: ")
                + slip.items().size()
                + language.choose(" 项", "");
    }

    /** What the sender is to do, empty where that is nothing. */
    private String task(ReturnSlip slip) {
        if (!slip.items().isEmpty()) {
            return language.choose(
                    "请逐项对照原始记录核实，在黄色栏内填写核实情况和更正值，于　　　　年　　月　　日前退回。",
                    "Please check each item against your records, fill in the yellow cells and return this by ____________.");
        }
        return slip.asksForNothing()
                ? ""
                : language.choose(
                        "请于　　　　年　　月　　日前对照原始记录核实以下各表所列内容，有误的更正后重新报送。",
                        "Please check by ____________ what the following sheets list against your records; mend and resend what is"
                                + " wrong.");
    }

    private List<String> heading() {
        return List.of(
                language.choose("序号", "No."),
                language.choose("年度", "Year"),
                language.choose("轻重", "Weight"),
                language.choose("文件", "File"),
                language.choose("工作表", "Sheet"),
                language.choose("单元格", "Cell"),
                language.choose("栏目", "Row and column"),
                language.choose("所填", "Printed"),
                language.choose("应为（推断）", "Expected"),
                language.choose("问题", "Problem"),
                language.choose("可能原因", "Likely cause"),
                language.choose("怎么办", "What to do"),
                language.choose("核实情况", "Answer"),
                language.choose("更正值", "Corrected value"),
                language.choose("说明", "Remarks"));
    }

    private void writeItem(SlipSheet sheet, SlipStyles styles, int number, SlipItem item) {
        boolean first = true;
        for (AskedCell cell : item.cells()) {
            List<String> texts = new ArrayList<>(List.of(
                    Integer.toString(number),
                    Integer.toString(item.year()),
                    item.weight().word(language),
                    item.file(),
                    cell.sheet(),
                    cell.cell(),
                    cell.label(),
                    cell.printed().isEmpty() ? language.choose("空白", "blank") : cell.printed(),
                    cell.expected().isEmpty() ? language.choose("待核", "to be found out") : cell.expected()));
            texts.addAll(
                    first
                            ? List.of(item.problem(language), item.causes(language), item.nextStep(language))
                            : List.of("", "", language.choose("同上", "as above")));
            XSSFRow row = sheet.row(texts);
            SlipSheet.write(row, "", styles.answer());
            SlipSheet.write(row, "", styles.number());
            SlipSheet.write(row, "", styles.answer());
            restrict(sheet, row.getRowNum(), cell);
            first = false;
        }
    }

    /** An answer is one of three, and a corrected value is a number that the cell may hold. */
    private void restrict(SlipSheet sheet, int row, AskedCell cell) {
        DataValidationHelper helper = sheet.sheet().getDataValidationHelper();
        DataValidationConstraint answers = helper.createExplicitListConstraint(new String[] {
            language.choose("有误，已更正", "wrong, corrected"),
            language.choose("无误，见说明", "right, see remarks"),
            language.choose("待查", "still open")
        });
        add(sheet, helper, answers, row, ANSWER_COLUMN, language.choose("请从列表中选一项", "choose one of the list"));
        String least = cell.mayBeNegative() ? "-" + MOST : "0";
        DataValidationConstraint value = cell.scale() == 0
                ? helper.createIntegerConstraint(OperatorType.BETWEEN, least, MOST)
                : helper.createDecimalConstraint(OperatorType.BETWEEN, least, MOST);
        String wanted = cell.scale() == 0
                ? language.choose("请填整数", "fill in a whole number")
                : language.choose("请填数字", "fill in a number");
        add(
                sheet,
                helper,
                value,
                row,
                VALUE_COLUMN,
                cell.mayBeNegative() ? wanted : wanted + language.choose("，不小于 0", ", not below 0"));
    }

    private void add(
            SlipSheet sheet,
            DataValidationHelper helper,
            DataValidationConstraint constraint,
            int row,
            int column,
            String otherwise) {
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(language.choose("填写有误", "Not possible"), otherwise);
        sheet.sheet().addValidationData(validation);
    }

    private void writeRemarks(SlipSheet sheet, SlipStyles styles, ReturnSlip slip) {
        if (slip.items().isEmpty() && slip.rejects().isEmpty()) {
            sheet.line(language.choose("勾稽关系没有问题。", "All sums hold."), styles.remark());
        }
        if (!slip.rejects().isEmpty()) {
            sheet.line(
                    language.choose(
                            "另有 " + slip.rejects().size() + " 处未能收录，见“未收录”表，请改正后重报。",
                            slip.rejects().size()
                                    + " places could not be read, see the sheet Not taken; mend and resend."),
                    styles.remark());
        }
        if (!slip.hints().isEmpty()) {
            sheet.line(
                    language.choose(
                            "另有 " + slip.hints().size() + " 处空白可由表内关系推定，见“空白提示”表，重报时请补填。",
                            slip.hints().size() + " blanks follow from the rest of the form, see the sheet Blanks."),
                    styles.remark());
        }
        if (!slip.told().isEmpty()) {
            sheet.line(
                    language.choose(
                            "报告正文另有 " + slip.told().size() + " 处数字与表或前后文不符，见“文字核对”表，供核实时参考。",
                            "In " + slip.told().size()
                                    + " places the text does not agree with the figures, see the sheet Text for reference."),
                    styles.remark());
        }
        slip.referrals()
                .forEach(referral -> sheet.line(
                        language.choose("参考：", "See also: ") + referral.sentence(language), styles.remark()));
    }
}
