package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.official.BlankForm;
import org.gongkai.publish.WholeFile;
import org.gongkai.reporting.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai form}: writes the blank official form, to hand out. */
@Command(
        name = "form",
        showDefaultValues = true,
        sortOptions = false,
        header = "生成空白表，内含勾稽公式和填报校验。 Writes the blank official form with its identities as formulas.",
        description = {
            "",
            "标签锁定，只能在数字格填写；不平的格变红，“勾稽核对”表逐项说明平或不平。",
            "Labels are locked; a cell whose identity fails turns red, and a second sheet tells of each whether it holds.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:已生成 the form is written",
            "2:命令行有误 wrong command line",
            "5:写文件失败 the file could not be written",
            "7:选项或 data 中的知识有误 the options or the knowledge in data cannot be used; nothing was written"
        })
final class FormCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(FormCommand.class);

    @Spec
    private CommandSpec command;

    @Option(names = "--edition", paramLabel = "<code>", defaultValue = "2021", description = "表式 edition")
    private String edition;

    @Option(names = "--out", paramLabel = "<file.xlsx>", required = true, description = "结果文件 file to write")
    private Path out;

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "表式、勾稽关系所在文件夹 folder with editions and identities")
    private Path knowledge;

    @Option(
            names = "--lang",
            paramLabel = "<zh|en>",
            defaultValue = "zh",
            converter = LanguageConverter.class,
            description = "提示的语言 language of messages")
    private Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示本说明 show this help")
    private boolean help;

    @Override
    public Integer call() {
        PrintWriter console = command.commandLine().getOut();
        ExitCode exit = run(console);
        console.flush();
        return exit.code();
    }

    private ExitCode run(PrintWriter console) {
        try {
            Edition wanted = new KnowledgeReader(knowledge)
                    .read()
                    .edition(edition)
                    .filter(Edition::isPrinted)
                    .orElseThrow(() -> new IllegalArgumentException("there is no edition " + edition));
            WholeFile.write(out, new BlankForm(wanted).bytes());
            console.println(language.choose("已生成空白表：", "The blank form is written: ") + out);
            return ExitCode.OK;
        } catch (KnowledgeException | IllegalArgumentException e) {
            console.println(
                    language.choose("选项或知识有误：", "The options or the knowledge cannot be used: ") + e.getMessage());
            return ExitCode.KNOWLEDGE;
        } catch (IOException | RuntimeException e) {
            LOG.error("The form cannot be written", e);
            console.println(language.choose("生成失败：", "The form could not be written: ") + e);
            return ExitCode.FAILED;
        }
    }
}
