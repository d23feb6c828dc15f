package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongkai.job.RunState;
import org.gongkai.operation.LastRun;
import org.gongkai.operation.NightStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai status}: how it stands with the nights, for people and for monitoring. */
@Command(
        name = "status",
        showDefaultValues = true,
        sortOptions = false,
        defaultValueProvider = JobProperties.OfNightlyJob.class,
        header = "最近一批的时间、数量、磁盘占用。 The last night: when, how much, what it takes on the disk.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:正常 all is well",
            "2:命令行有误 wrong command line",
            "4:尚未发布 nothing is published",
            "5:最近一次运行失败或中断 the last run failed or was cut off",
            "7:由更新的程序写成，或无法运行 DuckDB a newer program wrote it, or DuckDB cannot be run",
            "8:超过 --max-age-hours older than --max-age-hours"
        })
final class StatusCommand extends ConsoleCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final double MEGABYTE = 1e6;

    @Mixin
    private OutputFolder out;

    @Option(
            names = "--max-age-hours",
            paramLabel = "<n>",
            defaultValue = "0",
            description = {
                "最近一次成功运行超过多少小时算过期，0 为不限",
                "after how many hours without a good run it is told to be stale, 0 for never"
            })
    private int maxAgeHours;

    @Option(names = "--json", description = "输出一行 JSON writes a line of JSON")
    private boolean json;

    @Override
    ExitCode run(PrintWriter console) {
        try {
            NightStatus status = NightStatus.of(out.path(), out.library(), Clock.systemUTC());
            if (json) {
                console.println(status.toJson());
            } else {
                print(console, status);
            }
            return exitCode(status);
        } catch (IOException | RuntimeException e) {
            return failed(console, "无法查看：", "It cannot be looked at: ", e);
        }
    }

    private ExitCode exitCode(NightStatus status) {
        if (status.night() == 0) {
            return ExitCode.NO_INPUT;
        }
        if (status.run() == RunState.CUT_OFF
                || status.lastRun().filter(LastRun::isFailure).isPresent()) {
            return ExitCode.FAILED;
        }
        return maxAgeHours > 0 && status.isOlderThan(Duration.ofHours(maxAgeHours)) ? ExitCode.STALE : ExitCode.OK;
    }

    private void print(PrintWriter console, NightStatus status) {
        if (status.night() == 0) {
            console.println(choose("尚未发布任何结果：" + out.path(), "Nothing is published in " + out.path()));
        } else {
            tell(
                    console,
                    choose("发布    第 %d 批，%s（%s 小时前）", "published  night %d, %s (%s hours ago)"),
                    status.night(),
                    status.publishedAt().map(StatusCommand::local).orElse("?"),
                    status.publishedAge()
                            .map(Duration::toHours)
                            .map(Object::toString)
                            .orElse("?"));
            tell(console, choose("保留    %s", "kept       %s"), kept(status));
        }
        status.lastRun()
                .ifPresent(run -> tell(
                        console,
                        choose("上次运行  %s，%s，退出码 %d%s", "last run   %s, %s, exit code %d%s"),
                        local(run.endedAt()),
                        run.outcome(),
                        run.exitCode(),
                        run.message().isEmpty() ? "" : choose("：", ": ") + run.message()));
        if (status.run() == RunState.GOING_ON) {
            console.println(choose("正在运行", "a run is going on"));
        }
        if (status.run() == RunState.CUT_OFF) {
            console.println(
                    choose("上次运行中途被杀或停机，请重新运行，会接着做", "the last run was cut off; run it again, it goes on from there"));
        }
        status.counts().forEach((name, count) -> tell(console, "  %-24s %,d", name, count));
        tell(
                console,
                choose("磁盘    占用 %,.1f MB，可用 %,.1f MB", "disk       %,.1f MB used, %,.1f MB free"),
                status.usedBytes() / MEGABYTE,
                status.freeBytes() / MEGABYTE);
    }

    private static String kept(NightStatus status) {
        return status.kept().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String local(Instant time) {
        return TIME.format(time.atZone(ZoneId.systemDefault()));
    }

    private static void tell(PrintWriter console, String format, Object... values) {
        console.println(String.format(Locale.ROOT, format, values));
    }
}
