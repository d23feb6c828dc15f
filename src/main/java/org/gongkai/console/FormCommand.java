package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.official.BlankForm;
import org.gongkai.publish.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
            "2:命令行有误，或没有该表式 wrong command line, or no such edition",
            "5:写文件失败 the file could not be written",
            "7:配置或 data 中的知识有误 the settings or the knowledge in data cannot be used; nothing was written"
        })
final class FormCommand extends ConsoleCommand {

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

    @Override
    ExitCode run(PrintWriter console) {
        if (!isWorkbook(out)) {
            return noWorkbook(console, out);
        }
        try {
            Knowledge known = new KnowledgeReader(ProgramFolder.find(knowledge)).read();
            Optional<Edition> wanted = known.edition(edition).filter(Edition::isPrinted);
            if (wanted.isEmpty()) {
                return wrong(console, unknownEdition(known));
            }
            WholeFile.write(out, new BlankForm(wanted.get(), known).bytes());
            console.println(choose("已生成空白表：", "The blank form is written: ") + out);
            return ExitCode.OK;
        } catch (KnowledgeException e) {
            return unusable(console, e);
        } catch (IOException | RuntimeException e) {
            return failed(console, "生成失败：", "The form could not be written: ", e);
        }
    }

    private String unknownEdition(Knowledge known) {
        String editions = known.editions().stream()
                .filter(Edition::isPrinted)
                .map(Edition::code)
                .collect(Collectors.joining(", "));
        return choose("没有表式 " + edition + "；有：", "there is no edition " + edition + "; there are ") + editions;
    }
}
