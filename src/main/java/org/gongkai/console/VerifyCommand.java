package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.operation.NightVerification;
import org.gongkai.publish.Manifest;
import org.gongkai.publish.PublishedNights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai verify}: whether a published night is still what was published, and adds up. */
@Command(
        name = "verify",
        showDefaultValues = true,
        sortOptions = false,
        defaultValueProvider = JobProperties.OfNightlyJob.class,
        header = "核验一批已发布的结果。 Verifies a published night.",
        description = {
            "",
            "逐个文件核对散列值，再核对仓库：单元格账目、每份报告的统计数个数、有无重复。",
            "Every file by its hash, then the warehouse: the account of cells, figures per report, nothing twice.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完好 it is sound",
            "2:命令行有误 wrong command line",
            "4:没有这一批 there is no such night",
            "5:有改动或不平 something was changed or does not add up",
            "7:由更新的程序写成，请用新的程序核验 a newer program wrote it, and can verify it"
        })
final class VerifyCommand extends ConsoleCommand {

    @Mixin
    private OutputFolder out;

    @Option(
            names = "--night",
            paramLabel = "<n>",
            defaultValue = "0",
            description = "批号，0 为最近一批 number of the night, 0 for the one that readers see")
    private int night;

    @Override
    ExitCode run(PrintWriter console) {
        try {
            PublishedNights nights = new PublishedNights(out.path(), 1);
            Optional<Path> folder = night == 0 ? nights.currentFolder() : nights.folderOf(night);
            if (folder.isEmpty()) {
                console.println(choose("没有这一批结果：", "There is no such night in ") + out.path());
                return ExitCode.NO_INPUT;
            }
            NightVerification.Found found = new NightVerification(out.library()).run(folder.get());
            for (Manifest.Differing file : found.differing()) {
                console.println(what(file.difference()) + ConsoleLine.harmless(file.path()));
            }
            for (String wrong : found.wrong()) {
                console.println(choose("仓库不平：", "The warehouse does not add up: ") + ConsoleLine.harmless(wrong));
            }
            if (!found.isSound()) {
                console.println(
                        choose(
                                "这一批已不可信。可用 rollback 回到上一批，或删除后重新运行。",
                                "This night is not to be trusted. Lead readers back with rollback, or delete it and run again."));
                return ExitCode.FAILED;
            }
            console.println(choose(
                    "完好：" + found.files() + " 个文件与发布时相同，仓库账目相符。",
                    "Sound: " + found.files() + " files are as they were published, and the warehouse adds up."));
            return ExitCode.OK;
        } catch (IOException | RuntimeException e) {
            return failed(console, "无法核验：", "It cannot be verified: ", e);
        }
    }

    private String what(Manifest.Difference difference) {
        return switch (difference) {
            case MISSING -> choose("缺少：", "missing: ");
            case EXTRA -> choose("多出：", "not listed: ");
            case CHANGED -> choose("已改动：", "changed: ");
        };
    }
}
