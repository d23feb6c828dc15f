package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.OptionalInt;
import org.gongkai.job.AlreadyRunningException;
import org.gongkai.job.Rollback;
import org.gongkai.operation.RunRecorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai rollback}: leads readers back to an earlier night. */
@Command(
        name = "rollback",
        showDefaultValues = true,
        sortOptions = false,
        defaultValueProvider = JobProperties.OfNightlyJob.class,
        header = "回到以前的一批结果。 Leads readers back to an earlier night.",
        description = {
            "",
            "先核验那一批的文件。之后的各批当作没有发生：下次运行从那一批接着做，并重读之后收到的文件。",
            "The files of that night are verified first. The nights after it are forgotten: the next run goes on from",
            "there, and reads again what they had read.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:已回到 done",
            "2:命令行有误 wrong command line",
            "4:没有更早的一批 there is no earlier night",
            "5:那一批不存在或已损坏，没有回退 it is not kept or damaged; readers see what they saw",
            "6:另一个运行正在进行 another run works on the same output folder",
            "7:那一批由更新的程序写成，没有回退 a newer program wrote that night; readers see what they saw"
        })
final class RollbackCommand extends ConsoleCommand {

    @Mixin
    private OutputFolder out;

    @Option(
            names = "--to",
            paramLabel = "<night>",
            defaultValue = "0",
            description = "批号，0 为上一批 number of the night, 0 for the one before the current")
    private int to;

    @Override
    ExitCode run(PrintWriter console) {
        try {
            RunRecorder recorder = new RunRecorder(out.path(), Clock.systemUTC());
            OptionalInt night =
                    new Rollback(out.path(), out.library()).run(to > 0 ? OptionalInt.of(to) : OptionalInt.empty());
            if (night.isEmpty()) {
                console.println(choose("没有更早的一批：", "There is no earlier night in ") + out.path());
                return ExitCode.NO_INPUT;
            }
            recorder.rolledBack();
            new RunTelling(console, language(), out.path(), "").tell(recorder.record(ExitCode.OK.code(), out.sql()));
            console.println(choose("现在是第 ", "Readers see this night now: ") + night.getAsInt() + choose(" 批。", "."));
            console.println(choose(
                    "若问题出在报表或知识，请先改正：下次运行会重读之后收到的文件，到达日期从那时算起。",
                    "Mend reports or knowledge first if they were the cause: the next run reads again what came later,"
                            + " and counts it as having come then."));
            return ExitCode.OK;
        } catch (AlreadyRunningException e) {
            console.println(choose("另一个运行正在使用结果文件夹 " + out.path() + "。", "Another run works on " + out.path() + "."));
            return ExitCode.RUNNING;
        } catch (IOException e) {
            console.println(choose("没有回退：", "Readers see what they saw: ")
                    + ConsoleLine.harmless(String.valueOf(e.getMessage())));
            return ExitCode.FAILED;
        } catch (RuntimeException e) {
            return failed(console, "没有回退：", "Readers see what they saw: ", e);
        }
    }
}
