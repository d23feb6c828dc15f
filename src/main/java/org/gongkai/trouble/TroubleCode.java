package org.gongkai.trouble;

import static org.gongkai.trouble.Severity.NOTICE;
import static org.gongkai.trouble.Severity.REJECT;

/** Every kind of trouble that reading meets in an input. */
public enum TroubleCode implements TroubleKind {
    FILE_UNREADABLE(
            REJECT,
            "文件打不开，或者不是普通文件",
            "the file cannot be opened, or is no regular file",
            "检查文件权限和磁盘；链接请换成文件本身",
            "check its permissions and the disk; put the file itself in place of a link"),
    FILE_EMPTY(REJECT, "文件是空的", "the file is empty", "请填报单位重新报送", "ask the sender for the file again"),
    FILE_NOT_READ_YET(
            NOTICE,
            "暂不支持读取的格式",
            "a format that is not read yet",
            "用 Excel 或 WPS 打开，另存为 .xlsx 后放入文件夹",
            "open it in Excel or WPS and save it as .xlsx into the folder"),
    FILE_IS_DOCUMENT(
            NOTICE,
            "文件是文档（PDF、OFD、RTF等），暂不读取",
            "the file is a document (PDF, OFD, RTF or the like), which is not read",
            "用 Word 或 WPS 另存为 .docx 后放入文件夹；扫描件请把统计表复制或录入到 Excel，另存为 .xlsx",
            "save it as .docx in Word or WPS into the folder; of a scan, copy or type its tables into Excel and save them as .xlsx"),
    FILE_IS_PICTURE(
            NOTICE,
            "文件是图片，无法读取",
            "the file is a picture and cannot be read",
            "请填报单位报送 .xlsx，或照图录入后另存为 .xlsx",
            "ask the sender for an .xlsx file, or type the figures into one"),
    FILE_IS_ARCHIVE(
            REJECT,
            "不能读取的压缩包（RAR、7Z等，或压缩包中的压缩包），其中的文件未收录",
            "an archive that cannot be opened (RAR, 7z or the like, or an archive inside archives); nothing of it was taken",
            "解压后把其中的文件放入文件夹，或重新打包为 .zip",
            "unpack it and put its files into the folder, or pack them as .zip"),
    ARCHIVE_CONFLICT(
            REJECT,
            "压缩包内另有文件给出同一单位同一年度的不同数据，本文件未收录",
            "another file in the archive claims other figures for the same agency and year; those of this one were not taken",
            "压缩包内只留正确的一份",
            "leave only the right one of them in the archive"),
    FILE_BREAKS_READER(
            REJECT,
            "程序读取该文件时出错，文件未收录",
            "the program failed on this file; nothing of it was taken",
            "另存为 .xlsx 再试，并把原文件发给维护者",
            "save it as .xlsx and try again, and send the original to the maintainers"),
    FILE_ENCRYPTED(
            REJECT,
            "文件有打开密码",
            "the file is protected by a password",
            "去掉密码后另存为 .xlsx",
            "remove the password and save it as .xlsx"),
    FILE_TOO_LARGE(
            REJECT,
            "文件超出大小限制",
            "the file exceeds the limits",
            "确认确为报表；删去图片和空白行列后另存",
            "make sure that it is a report; save it without pictures and empty rows"),
    FILE_DAMAGED(
            REJECT,
            "文件已损坏，无法读取",
            "the file is damaged and cannot be read",
            "用 Excel 或 WPS 打开，另存为 .xlsx",
            "open it in Excel or WPS and save it as .xlsx"),
    FILE_UNKNOWN_FORMAT(
            REJECT,
            "不是表格文件",
            "the file is no spreadsheet",
            "另存为 .xlsx 或 .csv；与报表无关则移出文件夹",
            "save it as .xlsx or .csv; move it away if it is no report"),
    FILE_CHARSET(
            REJECT,
            "文字编码无法识别",
            "the text is in an unknown encoding",
            "用 Excel 或 WPS 另存为 UTF-8 编码的 .csv",
            "save it from Excel or WPS as .csv in UTF-8"),
    FILE_CHANGED(
            NOTICE,
            "文件在运行过程中被改动",
            "the file changed while the night was running",
            "无需处理，下次运行时读取",
            "nothing to do: the next run reads it"),
    NAME_DIFFERS_FROM_CONTENT(
            NOTICE,
            "扩展名与内容不符，按内容读取",
            "the extension does not tell what the file is; it was read by its content",
            "无需处理；建议改正扩展名",
            "nothing to do; better correct the extension"),
    NO_KNOWN_TABLE(
            REJECT,
            "没有找到已知版式的统计表",
            "no table of a known form was found",
            "确认是政府信息公开统计表，并用原表式填报；新的表式由汇总单位在 data/editions 中补充",
            "make sure that it is the statistical form, as it was sent out; who collects the reports adds a new form under data/editions"),
    AGENCY_NOT_FOUND(
            REJECT,
            "看不出填报单位",
            "the reporting agency cannot be told",
            "在标题、填报单位或文件名中写明单位名称",
            "name the agency in the title, after 填报单位 or in the file name"),
    AGENCY_CONTRADICTION(
            REJECT,
            "标题、填报单位、文件名所写的单位不一致",
            "title, 填报单位 and file name tell different agencies",
            "统一标题、填报单位和文件名",
            "let title, 填报单位 and file name agree"),
    AGENCY_AMBIGUOUS(
            REJECT,
            "同名单位不止一个，看不出是哪一个",
            "several agencies bear the name, and nothing tells which one is meant",
            "在标题、填报单位、文件名或文件夹名中写明所属省市",
            "name its city or province in the title, after 填报单位, in the file name or in that of the folder"),
    AGENCY_PROVISIONAL(
            NOTICE,
            "填报单位不在名录中，暂按新单位收录",
            "the agency is not listed and was taken as a provisional one",
            "在 data/agencies.csv 或 data/agency_names.csv 中补充；详情是按名称推断的上级",
            "add it to data/agencies.csv or data/agency_names.csv; the detail is the parent that its name tells"),
    AGENCY_PARENT_UNKNOWN(
            NOTICE,
            "新单位的上级从名称上看不出，或有几种可能",
            "the name of a provisional agency does not tell what is above it, or allows several",
            "在 data/agencies.csv 和 data/agency_relations.csv 中补充，或在名称中写明所属省市",
            "add it to data/agencies.csv and data/agency_relations.csv, or write its city into the name"),
    YEAR_NOT_FOUND(
            REJECT,
            "看不出报告年度",
            "the year of the report cannot be told",
            "在标题或文件名中写明年度",
            "write the year into the title or the file name"),
    YEAR_CONTRADICTION(
            REJECT,
            "标题、文件名所写的年度不一致",
            "title and file name tell different years",
            "统一标题和文件名中的年度",
            "let title and file name agree"),
    PERIOD_CONTRADICTION(
            REJECT,
            "报告期间前后不一致",
            "the file names two parts of the year",
            "统一标题和文件名中的期间",
            "let title and file name agree"),
    PART_OF_YEAR(
            NOTICE,
            "报告只涉及一年中的一部分，已按期间收录，不计入年度",
            "the report is for a part of the year; it was taken with its period and never counts as the year",
            "无需处理；如为全年报告，请改正标题",
            "nothing to do; correct the title if it is for the whole year"),
    LABEL_UNKNOWN(
            REJECT,
            "栏目名称无法识别，该行数字未收录",
            "the row has an unknown label; its figures were not taken",
            "改用表式上的栏目名称；确属另一种写法的，由汇总单位在 data/aliases.csv 中补充别名",
            "write the label as the form has it; where it is another wording, who collects the reports adds an alias to data/aliases.csv"),
    LABEL_AMBIGUOUS(
            REJECT,
            "栏目名称有多种可能，该行数字未收录",
            "the label fits several indicators; its figures were not taken",
            "补全上级栏目，或写出完整栏目路径",
            "add the heading above it, or write the whole path"),
    LABEL_READ_AS(
            NOTICE,
            "栏目名称与表式不同，疑为笔误或截断，按前后栏目认定",
            "the label differs from the form's, mistyped or cut; its neighbours tell what it is",
            "核对栏目名称；如属常见写法，可在 data/aliases.csv 中补充别名",
            "check the label; if it is a common wording, add an alias to data/aliases.csv"),
    CELL_UNPLACED(
            REJECT,
            "数字所在位置对不上任何统计指标",
            "the figure stands where no indicator is",
            "检查该数字上方的表头、左边的栏目是否缺失或错位；多余的数字请删去",
            "look for a missing or shifted header above it or label beside it; delete it if it belongs nowhere"),
    HIDDEN_SHEET_READ(
            NOTICE,
            "工作表是隐藏的，其中的表也已读取",
            "the sheet is hidden; its tables were read all the same",
            "核对隐藏的工作表是否应当报送",
            "check whether the hidden sheet is meant to be reported"),
    HIDDEN_CELLS_READ(
            NOTICE,
            "隐藏的行或列中有数字，也已读取",
            "hidden rows or columns hold figures; they were read all the same",
            "取消隐藏，核对这些数字是否应当报送",
            "unhide them and check whether they are meant to be reported"),
    HEADER_INFERRED(
            NOTICE,
            "表头缺失或不全，按表式的列序认定",
            "the header is missing or incomplete; the order of the form's columns tells what the figures are",
            "核对各列，补全表头",
            "check the columns and complete the header"),
    PANELS_ALIKE(
            REJECT,
            "几张表并排，看不出各属哪个单位、哪一年",
            "forms side by side do not say whose they are or of which year",
            "在每张表的上方写明单位和年度，或分成几个文件",
            "name agency and year above each form, or put each into a file of its own"),
    VALUE_UNREADABLE(
            REJECT,
            "数值无法读取",
            "the value cannot be read",
            "改成一个规范的数字，如 1234；约数可写 1000余",
            "write one plain number, such as 1234; 1000余 is fine for about 1000"),
    FORMULA_WITHOUT_RESULT(
            REJECT,
            "公式没有保存计算结果",
            "the formula was saved without its result",
            "用 Excel 或 WPS 打开后保存一次",
            "open the file in Excel or WPS and save it once"),
    FORMULA_RESULT_TAKEN(
            NOTICE, "单元格是公式，取其保存的结果", "the cell is a formula; its stored result was taken", "无需处理", "nothing to do"),
    FIGURE_TWICE(
            REJECT,
            "同一指标在同一报告中出现两个不同的数",
            "one indicator has two different figures in one report",
            "核对两处，改成一致，或删去重复的表或行",
            "compare the two and make them equal, or remove the repeated table or row"),
    OWN_CELL_WRONG(
            REJECT,
            "自备数据中的这一格不能收录",
            "a cell of the user's own figures cannot be taken",
            "按应为的内容改正；代码以 editions 中的 indicators.csv 为准",
            "write what is wanted there; codes are those of indicators.csv in editions"),
    OWN_NOTICE(NOTICE, "自备数据请留意", "something to know of own figures; none is lost", "请核对", "look at it"),
    UNIT_DIFFERS(
            NOTICE,
            "计量单位与表式不同，按表式单位收录（需要时已换算）",
            "the unit differs from that of the form; the figure was taken in that of the form, converted where needed",
            "核对单位",
            "check the unit"),
    UNIT_TYPO(
            NOTICE,
            "计量单位疑为笔误，已按正确单位收录",
            "the unit is a known slip of the pen; the figure was taken in the right one",
            "请改正单位",
            "correct the unit");

    private final Wording wording;

    TroubleCode(Severity severity, String zh, String en, String nextStepZh, String nextStepEn) {
        this.wording = new Wording(severity, zh, en, nextStepZh, nextStepEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
