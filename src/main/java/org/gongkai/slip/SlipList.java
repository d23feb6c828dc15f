package org.gongkai.slip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.reporting.Language;

/** The cover list of a district: who gets which slip, with room for when it went out and came back. */
final class SlipList {

    private static final int[] WIDTHS = {5, 30, 8, 8, 8, 8, 8, 8, 8, 34, 40, 12, 12, 14};
    private static final int COLUMNS_TO_FILL_IN = 3;

    private final Language language;
    private final String district;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A line of the list.
     *
     * @param slip what the agency is asked
     * @param file its workbook, empty where others are asked about all that it has
     */
    record Entry(ReturnSlip slip, String file) {}

    SlipList(Language language, String district) {
        this.language = language;
        this.district = district;
    }

    void add(ReturnSlip slip, String file) {
        entries.add(new Entry(slip, file));
    }

    String says() {
        return district + entries;
    }

    byte[] bytes(String identifier) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SlipStyles styles = new SlipStyles(workbook);
            SlipSheet sheet = new SlipSheet(workbook, language.choose("清单", "List"), styles, WIDTHS);
            sheet.line(district + language.choose("统计表核对退回单清单", ": list of return slips"), styles.title());
            sheet.heading(heading());
            for (int i = 0; i < entries.size(); i++) {
                XSSFRow row = sheet.row(texts(i + 1, entries.get(i)));
                for (int column = 0; column < COLUMNS_TO_FILL_IN; column++) {
                    SlipSheet.write(row, "", styles.answer());
                }
            }
            return SlipWorkbook.bytes(workbook, identifier);
        }
    }

    private List<String> heading() {
        return List.of(
                language.choose("序号", "No."),
                language.choose("填报单位", "Agency"),
                language.choose("年度", "Year"),
                Weight.ERROR.word(language),
                Weight.WARNING.word(language),
                Weight.NOTICE.word(language),
                language.choose("未收录", "Not taken"),
                language.choose("空白提示", "Blanks"),
                language.choose("文字核对", "Text"),
                language.choose("退回单", "Slip"),
                language.choose("由成员单位核实", "Asked of members"),
                language.choose("发出日期", "Sent"),
                language.choose("收回日期", "Returned"),
                language.choose("备注", "Remarks"));
    }

    private List<String> texts(int number, Entry entry) {
        ReturnSlip slip = entry.slip();
        return List.of(
                Integer.toString(number),
                slip.sender(),
                slip.years(),
                Long.toString(slip.items(Weight.ERROR)),
                Long.toString(slip.items(Weight.WARNING)),
                Long.toString(slip.items(Weight.NOTICE)),
                Integer.toString(slip.rejects().size()),
                Integer.toString(slip.hints().size()),
                Integer.toString(slip.told().size()),
                entry.file().isEmpty() ? language.choose("无", "none") : entry.file(),
                asked(slip));
    }

    private String asked(ReturnSlip slip) {
        return String.join(
                "\n",
                slip.referrals().stream()
                        .map(referral -> referral.sentence(language))
                        .toList());
    }
}
