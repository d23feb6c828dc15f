package org.gongkai.precheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.form.FileReading;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.knowledge.CodeLabel;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.reporting.Language;
import org.gongkai.slip.AskedCell;
import org.gongkai.slip.BlankHint;
import org.gongkai.slip.Reject;
import org.gongkai.slip.SlipItem;
import org.gongkai.slip.ToldFinding;
import org.gongkai.trouble.RowContext;
import org.gongkai.trouble.Severity;
import org.gongkai.trouble.Trouble;

/** What was found, in lines for the console, and the rejects as slips have them. */
public final class PrecheckText {

    /** Blanks that the console names; the slip has all of them. */
    private static final int MOST_BLANKS = 10;

    private static final String REASONS = "unreadable_reason";

    private final Knowledge knowledge;
    private final Language language;
    private final Map<String, CodeLabel> reasons = new HashMap<>();

    /** Lines in that language. */
    public PrecheckText(Knowledge knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
        knowledge.codeLabels().stream()
                .filter(label -> label.list().equals(REASONS))
                .forEach(label -> reasons.put(label.code(), label));
    }

    /** What was read of a file, and what could not be. */
    public List<String> lines(FileReading file) {
        List<String> lines = new ArrayList<>();
        lines.add(file.file());
        for (ReportReading report : file.reports()) {
            lines.add("  " + report.agency().name() + "  " + report.year() + language.choose(" 年", "") + period(report)
                    + "  " + editions(report) + "  " + report.figures().size()
                    + language.choose(" 个统计数", " figures"));
        }
        if (file.reports().isEmpty()) {
            lines.add(language.choose("  没有读到统计表", "  no form was found"));
        }
        for (Trouble trouble : file.troubles()) {
            Reject told = reject(trouble);
            lines.add("  "
                    + (isReject(trouble)
                            ? language.choose("[未收录] ", "[not taken] ")
                            : language.choose("[提示] ", "[note] "))
                    + place(told) + quoted(told.found()) + told.problem()
                    + (told.wanted().isEmpty() ? "" : language.choose("；应为 ", "; wanted: ") + told.wanted())
                    + (told.candidates().isEmpty() ? "" : language.choose("；可能是 ", "; may be ") + told.candidates()));
            if (isReject(trouble)) {
                lines.add(language.choose("      办法：", "      do: ") + told.nextStep());
            }
        }
        return lines;
    }

    /** What does not add up in a report, and what its blanks must be. */
    public List<String> lines(PrecheckedReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(report.reading().agency().name() + "  " + report.reading().year() + language.choose(" 年", ""));
        if (report.items().isEmpty()) {
            lines.add(language.choose("  勾稽关系没有问题", "  all sums hold"));
        }
        for (int i = 0; i < report.items().size(); i++) {
            addItem(lines, i + 1, report.items().get(i));
        }
        addBlanks(
                lines,
                report.hints().stream().filter(hint -> hint.value().isEmpty()).toList(),
                language.choose(
                        " 处空白，表内关系互相矛盾，请一并核对：", " blanks about which the rest of the form contradicts itself:"));
        addBlanks(
                lines,
                report.hints().stream().filter(hint -> !hint.value().isEmpty()).toList(),
                language.choose(" 处空白可由表内关系推定：", " blanks follow from the rest of the form:"));
        addTold(lines, report.told());
        return lines;
    }

    private void addTold(List<String> lines, List<ToldFinding> told) {
        if (!told.isEmpty()) {
            lines.add("  " + language.choose("正文 ", "in the text, ") + told.size()
                    + language.choose(" 处与数据、前后文不符：", " that cannot be so:"));
        }
        for (ToldFinding finding : told) {
            lines.add("    " + finding.place() + " " + finding.kind()
                    + language.choose("：文中所述 ", "; the text says ") + finding.says()
                    + language.choose("，核对依据 ", ", held against ") + finding.wanted()
                    + (finding.tableCell().isEmpty()
                            ? ""
                            : language.choose("（表 ", " (table ") + finding.tableCell() + language.choose("）", ")")));
            if (!finding.cause().isEmpty()) {
                lines.add(language.choose("      首先考虑：", "      first explanation: ") + finding.cause());
            }
            lines.add(language.choose("      语句：", "      sentence: ") + onOneLine(finding.sentence()));
        }
    }

    private void addBlanks(List<String> lines, List<BlankHint> hints, String heading) {
        if (!hints.isEmpty()) {
            lines.add("  " + hints.size() + heading);
        }
        for (BlankHint hint : hints.subList(0, Math.min(MOST_BLANKS, hints.size()))) {
            lines.add("    " + hint.cell() + " " + hint.label()
                    + (hint.value().isEmpty()
                            ? language.choose("：", ": ") + hint.reason()
                            : language.choose("：应为 ", ": must be ") + hint.value()));
        }
        if (hints.size() > MOST_BLANKS) {
            lines.add("    …");
        }
    }

    private void addItem(List<String> lines, int number, SlipItem item) {
        lines.add("  " + number + ". [" + item.weight().word(language) + "]");
        for (AskedCell cell : item.cells()) {
            lines.add("     " + cell.sheet() + " " + cell.cell() + " " + cell.label()
                    + language.choose("：所填 ", ": printed ")
                    + (cell.printed().isEmpty() ? language.choose("空白", "blank") : cell.printed())
                    + language.choose("，应为 ", ", expected ")
                    + (cell.expected().isEmpty() ? language.choose("待核", "to be found out") : cell.expected()));
        }
        lines.add(language.choose("     问题：", "     problem: ") + onOneLine(item.problem(language)));
        lines.add(language.choose("     原因：", "     cause: ") + onOneLine(item.causes(language)));
        lines.add(language.choose("     办法：", "     do: ") + item.nextStep(language));
    }

    /** How it ends. */
    public String verdict(int toMend, int reports) {
        if (reports == 0) {
            return language.choose("结论：没有可以核对的报表", "Verdict: there is no report to check");
        }
        return toMend == 0
                ? language.choose("结论：可以报送", "Verdict: ready to be sent")
                : language.choose("结论：有 " + toMend + " 处需要核对", "Verdict: " + toMend + " to be checked");
    }

    /** The rejects of a file. */
    public List<Reject> rejects(FileReading file) {
        return file.troubles().stream()
                .filter(PrecheckText::isReject)
                .map(this::reject)
                .toList();
    }

    private static boolean isReject(Trouble trouble) {
        return trouble.code().severity() == Severity.REJECT;
    }

    private Reject reject(Trouble trouble) {
        String kind = language.choose(trouble.code().zh(), trouble.code().en());
        CodeLabel reason = reasons.get(trouble.reason());
        String why = reason == null ? trouble.reason() : language.choose(reason.zh(), reason.en());
        return new Reject(
                List.of(
                        trouble.place().file(),
                        trouble.place().sheet(),
                        trouble.place().cell()),
                trouble.found(),
                why.isEmpty() ? kind : kind + language.choose("：", ": ") + why,
                language.choose(trouble.expected(), trouble.expectedEn()),
                String.join(language.choose("、", ", "), trouble.candidates()),
                language.choose(trouble.code().nextStepZh(), trouble.code().nextStepEn()),
                new RowContext(trouble.context().text()));
    }

    private static String place(Reject told) {
        return told.place().stream()
                .skip(1)
                .filter(part -> !part.isEmpty())
                .map(part -> part + " ")
                .collect(Collectors.joining());
    }

    private static String quoted(String found) {
        return found.isEmpty() ? "" : "“" + onOneLine(found) + "” ";
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "　");
    }

    private String period(ReportReading report) {
        return report.period().isYear()
                ? ""
                : language.choose("（不是全年，不核对勾稽关系）", " (part of a year, sums are not checked)");
    }

    private String editions(ReportReading report) {
        return report.tables().stream()
                .map(RecognisedTable::edition)
                .distinct()
                .map(code -> knowledge
                        .edition(code)
                        .map(edition -> language.choose(edition.nameZh(), edition.nameEn()))
                        .orElse(code))
                .collect(Collectors.joining(language.choose("、", ", ")));
    }
}
