package org.gongkai.trouble;

import static org.gongkai.trouble.Severity.NOTICE;
import static org.gongkai.trouble.Severity.REJECT;

/** Every kind of trouble that the ledger tells once files are read: which are gone, and which of several holds. */
public enum ChoiceTrouble implements TroubleKind {
    FILE_MISSING(
            NOTICE,
            "以前读取的文件现已不在文件夹中，数据予以保留",
            "a file read before is no longer in the folder; its figures are kept",
            "如属误删，请放回原处",
            "put it back if it was removed by mistake"),
    REPORT_CONFLICT(
            REJECT,
            "两个文件给出同一单位同一年度的不同数据",
            "two files claim different figures for one agency and year",
            "核对后只留一个文件，或由汇总单位在 data/precedence.csv 中指定采用哪个",
            "keep the right one, or let who collects the reports say in data/precedence.csv which one holds"),
    SOURCE_OUTDATED(
            NOTICE,
            "该文件仍是旧版数据，已采用另一文件的新版",
            "the file still holds older figures than a newer version of another file",
            "更新或移走该文件",
            "update the file or move it away"),
    SOURCE_OLDER_BY_NAME(
            NOTICE,
            "按文件名，另一文件是修改后重报的，已采用该文件",
            "by its name another file is the resubmission of this one, and was taken",
            "无需处理；如认定有误，由汇总单位在 data/precedence.csv 中指定采用哪个",
            "nothing to do; where this is wrong, who collects the reports says in data/precedence.csv which one holds"),
    REPORT_WITHDRAWN(
            NOTICE,
            "数据已撤回，不再计入",
            "the figures were withdrawn and count no more",
            "无需处理；文件重报后自动计入；如撤回有误，删去 data/withdrawals.csv 中的这一行",
            "nothing to do: a new content of the file counts; where it is wrong, take the line out of data/withdrawals.csv"),
    CHOICE_WITHOUT_FILE(
            NOTICE,
            "采用或撤回的指定没有对应的报表",
            "a line that decides about a file meets no report",
            "核对该行的机构、年度和文件路径（相对于报表文件夹）",
            "check agency, year and path of the line; the path is relative to the folder of reports");

    private final Wording wording;

    ChoiceTrouble(Severity severity, String zh, String en, String nextStepZh, String nextStepEn) {
        this.wording = new Wording(severity, zh, en, nextStepZh, nextStepEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
