package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.job.FullDiskException;
import org.gongkai.job.NightResult;
import org.gongkai.reporting.Language;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells on the console what is published: counts that add up, the worst findings, what was not taken, the files. */
final class NightSummary {

    private static final Logger LOG = LoggerFactory.getLogger(NightSummary.class);
    private static final int MOST_FINDINGS = 5;
    private static final int MOST_TROUBLES = 10;
    private static final int MOST_VERDICTS = 10;

    private final PrintWriter console;
    private final Language language;
    private final SqlLibrary sql;

    NightSummary(PrintWriter console, Language language, SqlLibrary sql) {
        this.console = console;
        this.language = language;
        this.sql = sql;
    }

    ExitCode print(NightResult result) {
        if (result instanceof NightResult.Failed failed && failed.cause() instanceof FullDiskException full) {
            tell("%s", language.choose(full.zh(), full.getMessage()));
            return ExitCode.FAILED;
        }
        if (result instanceof NightResult.Failed failed) {
            LOG.error("The night failed", failed.cause());
            tell(
                    language.choose("运行失败，原有结果不变：%s", "The night failed; what was published before stands: %s"),
                    ConsoleLine.told(failed.cause()));
            return ExitCode.FAILED;
        }
        if (result instanceof NightResult.NothingToDo nothing) {
            tell(
                    language.choose("没有变化，第 %d 批仍然有效：%s", "Nothing has changed; night %d stands: %s"),
                    nothing.night(),
                    nothing.folder());
            return published(nothing.folder(), false);
        }
        return published(((NightResult.Published) result).folder(), true);
    }

    private ExitCode published(Path folder, boolean inFull) {
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(folder.resolve(PublishedWarehouse.FILE_NAME))) {
            Map<String, Object> counts = warehouse
                    .rows(sql.statement("console/night_counts"), Map.of())
                    .get(0);
            if (inFull) {
                printCounts(counts);
                printVerdicts(warehouse.rows(sql.statement("console/fallen_verdicts"), Map.of("most", MOST_VERDICTS)));
                printFindings(warehouse.rows(sql.statement("console/worst_findings"), Map.of("most", MOST_FINDINGS)));
                printTroubles(warehouse.rows(sql.statement("console/worst_troubles"), Map.of("most", MOST_TROUBLES)));
                printFiles(folder);
            }
            return number(counts, "rejects") == 0 ? ExitCode.OK : ExitCode.REJECTS;
        }
    }

    private void printCounts(Map<String, Object> counts) {
        tell("");
        tell(
                language.choose(
                        "账目  单元格 %,d = 统计数 %,d + 栏目 %,d + 说明 %,d（其中含数字 %,d，占 %s%%）+ 未收录 %,d",
                        "cells    %,d = %,d figures + %,d labels + %,d notes (%,d with digits, %s%%) + %,d rejected"),
                number(counts, "content_cells"),
                number(counts, "figure_cells"),
                number(counts, "label_cells"),
                number(counts, "note_cells"),
                number(counts, "note_cells_with_digits"),
                counts.get("notes_with_digits_percent"),
                number(counts, "reject_cells"));
        tell(
                language.choose(
                        "仓库  文件 %,d 个（有报表的 %,d 个），报告 %,d 份，统计数 %,d 个（含空白）",
                        "stored   %,d files (%,d with reports), %,d reports, %,d figures (blank ones included)"),
                number(counts, "files"),
                number(counts, "files_with_reports"),
                number(counts, "reports"),
                number(counts, "figures"));
        tell(
                language.choose(
                        "勾稽  %,d 项 = 成立 %,d + 不成立 %,d + 无法核对 %,d",
                        "checks   %,d = %,d hold + %,d fail + %,d cannot be checked"),
                number(counts, "checks"),
                number(counts, "holds"),
                number(counts, "fails"),
                number(counts, "cannot_be_checked"));
        tell(
                language.choose(
                        "问题  新增 %,d，仍未解决 %,d，再次出现 %,d，已消除 %,d，不再核对 %,d；已判定 %,d",
                        "findings %,d new, %,d still, %,d reopened, %,d fixed, %,d checked no more; %,d judged"),
                number(counts, "findings_new"),
                number(counts, "findings_still"),
                number(counts, "findings_reopened"),
                number(counts, "findings_fixed"),
                number(counts, "findings_dropped"),
                number(counts, "findings_judged"));
    }

    private void printVerdicts(List<Map<String, Object>> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        tell("");
        tell(language.choose(
                "须重新判定或删除的判定（全部见 verdicts.csv）：",
                "Verdicts to be given anew or taken out (all of them in verdicts.csv):"));
        for (Map<String, Object> verdict : verdicts) {
            tell(
                    language.choose("  data/verdicts.csv 第 %s 行 %s %s年：%s", "  data/verdicts.csv, line %s, %s %s: %s"),
                    verdict.get("line"),
                    verdict.get("agency"),
                    verdict.get("year"),
                    verdict.get(language.choose("state_zh", "state_en")));
            tellIfAny("%s", "%s", verdict.get(language.choose("about_zh", "about_en")));
            tellIfAny("判定时：%s", "then: %s", verdict.get("values_seen"));
            tellIfAny("现在：%s", "now: %s", verdict.get("values_now"));
        }
    }

    private void printFindings(List<Map<String, Object>> findings) {
        if (findings.isEmpty()) {
            return;
        }
        tell("");
        tell(language.choose("最要紧的问题：", "The worst findings:"));
        for (Map<String, Object> finding : findings) {
            tell(
                    language.choose("  %s %s年：%s", "  %s %s: %s"),
                    finding.get("agency"),
                    finding.get("year"),
                    finding.get(language.choose("text_zh", "text_en")));
            tell(
                    language.choose(
                            "    填报：左边 %s，右边 %s，差 %s（应为 左 %s 右）",
                            "    reported: left %s, right %s, gap %s (should be left %s right)"),
                    finding.get("left_value"),
                    finding.get("right_value"),
                    finding.get("gap"),
                    finding.get("relation"));
            tell("    %s %s %s", finding.get("left_text"), finding.get("relation"), finding.get("right_text"));
            tell("    %s  %s", finding.get("file"), finding.get("cells"));
            tellIfAny("→ %s", "→ %s", finding.get(language.choose("explanation_zh", "explanation_en")));
        }
    }

    private void printTroubles(List<Map<String, Object>> troubles) {
        if (troubles.isEmpty()) {
            return;
        }
        tell("");
        tell(language.choose("文件中的问题（全部见 rejects.csv）：", "Troubles with files (all of them in rejects.csv):"));
        for (Map<String, Object> trouble : troubles) {
            boolean reject = trouble.get("severity").equals("reject");
            tell(
                    "  %s %s %s：%s%s",
                    reject ? language.choose("[未收录]", "[not taken]") : language.choose("[提示]", "[notice]"),
                    trouble.get("file"),
                    trouble.get("first_place"),
                    trouble.get(language.choose("trouble_zh", "trouble_en")),
                    times(trouble));
            if (reject) {
                printWhatWasWanted(trouble);
                tell("    → %s", trouble.get(language.choose("next_zh", "next_en")));
            }
        }
    }

    private void printWhatWasWanted(Map<String, Object> trouble) {
        tellIfAny("原文：%s", "found: %s", trouble.get("found"));
        tellIfAny("原因：%s", "reason: %s", trouble.get(language.choose("reason_zh", "reason_en")));
        tellIfAny("应为：%s", "wanted: %s", trouble.get(language.choose("expected", "expected_en")));
        tellIfAny("可能是：%s", "may be meant: %s", trouble.get("candidates"));
    }

    private void tellIfAny(String zh, String en, Object text) {
        if (text != null && !text.toString().isEmpty()) {
            tell("    " + language.choose(zh, en), text);
        }
    }

    private String times(Map<String, Object> trouble) {
        long times = number(trouble, "times");
        return times == 1 ? "" : language.choose("（共 " + times + " 处）", " (" + times + " places)");
    }

    private void printFiles(Path folder) {
        tell("");
        tell(language.choose("结果：%s", "Results: %s"), folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.map(NightSummary::name).sorted().forEach(file -> tell("  %s", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path current = folder.resolveSibling("..").resolve("current").normalize();
        tell(language.choose("总能找到最新一批：%s", "The latest night is always at %s"), current);
    }

    private static String name(Path file) {
        return file.getFileName() + (Files.isDirectory(file) ? "/" : "");
    }

    private static long number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    private void tell(String format, Object... values) {
        console.println(ConsoleLine.of(format, values));
    }
}
