package org.gongkai.console;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.job.NightProgress;
import org.gongkai.plan.Action;
import org.gongkai.plan.NightPlan;
import org.gongkai.plan.Outdated;
import org.gongkai.reporting.Language;

/** Tells on the console how a night goes on: the plan before the work starts, then each step. */
final class NightConsole implements NightProgress {

    private final PrintWriter console;
    private final Language language;
    private final Pace pace = new Pace(System::nanoTime);

    NightConsole(PrintWriter console, Language language) {
        this.console = console;
        this.language = language;
    }

    /** Tells what a night would do, each file with its reason. */
    void forecast(NightPlan plan) {
        if (!plan.hasWork()) {
            tell(language.choose("没有变化，不会有新的一批。", "Nothing has changed; there would be no new night."));
            return;
        }
        tellPlan(plan);
        plan.files().stream()
                .filter(file -> file.action() != Action.KNOWN)
                .forEach(file ->
                        tell("  %s  %s", what(file.action()), file.input().file()));
    }

    private String what(Action action) {
        return switch (action) {
            case NEW -> language.choose("新文件", "new    ");
            case CHANGED -> language.choose("有改动", "changed");
            case REREAD -> language.choose("需重读", "reread ");
            case MISSING -> language.choose("缺失  ", "missing");
            case KNOWN -> language.choose("已知  ", "known  ");
        };
    }

    private String what(Outdated outdated) {
        return switch (outdated) {
            case READING -> language.choose("读取规则", "how files are read");
            case CHOOSING -> language.choose("文件取舍", "which file holds");
            case CHECKING -> language.choose("勾稽关系和核对", "identities and checks");
            case REPORTING -> language.choose("用语、报表或输出内容", "words, reports or outputs");
        };
    }

    @Override
    public void planned(NightPlan plan) {
        if (plan.hasWork()) {
            pace.begin();
            tellPlan(plan);
        }
    }

    private void tellPlan(NightPlan plan) {
        tell(language.choose("第 %d 批", "Night %d"), plan.night());
        tell(
                language.choose(
                        "计划  新文件 %d，有改动 %d，需重读 %d，已知 %d，缺失 %d%s%s",
                        "plan     %d new, %d changed, %d to be read again, %d known, %d missing%s%s"),
                plan.count(Action.NEW),
                plan.count(Action.CHANGED),
                plan.count(Action.REREAD),
                plan.count(Action.KNOWN),
                plan.count(Action.MISSING),
                plan.becameOverdue() > 0 ? language.choose("，新逾期 ", ", newly overdue ") + plan.becameOverdue() : "",
                plan.resumed() ? language.choose("（接着上次未完的运行）", " (going on with a run that was cut off)") : "");
        if (!plan.outdated().isEmpty()) {
            String outdated = Stream.of(Outdated.values())
                    .filter(plan.outdated()::contains)
                    .map(this::what)
                    .collect(Collectors.joining(language.choose("、", ", ")));
            tell(language.choose("重做  上一批以来有变：%s", "again    changed since the last night: %s"), outdated);
        }
        if (plan.readElsewhere() > 0) {
            tell(
                    language.choose(
                            "取用  %,d 个文件已在别处读取（--readings）", "take     %,d files were read elsewhere (--readings)"),
                    plan.readElsewhere());
        }
    }

    @Override
    public void loaded(int files, int ofFiles, int figures) {
        boolean due = pace.isDue();
        if (files < ofFiles) {
            if (due && files > 0) {
                tell(
                        language.choose(
                                "读取  %,d / %,d 个文件，%,d 个统计数，每秒 %,d 个文件，约需再等 %s",
                                "load     %,d of %,d files, %,d figures, %,d files a second, about %s to go"),
                        files,
                        ofFiles,
                        figures,
                        pace.perSecond(files),
                        pace.left(files, ofFiles));
            }
            return;
        }
        tell(
                language.choose("读取  %,d / %,d 个文件，%,d 个统计数", "load     %,d of %,d files, %,d figures"),
                files,
                ofFiles,
                figures);
    }

    @Override
    public void checked() {
        tell(language.choose("核对  勾稽关系已核对", "check    the identities are checked"));
    }

    @Override
    public void reported(int files) {
        tell(language.choose("报告  %d 个 CSV 文件", "report   %d CSV files"), files);
    }

    @Override
    public void published(int night) {
        tell(language.choose("发布  第 %d 批已发布", "publish  night %d is published"), night);
    }

    private void tell(String format, Object... values) {
        console.println(ConsoleLine.of(format, values));
    }
}
