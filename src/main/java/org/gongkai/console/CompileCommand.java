package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.compile.CompiledForm;
import org.gongkai.compile.CompiledWorkbook;
import org.gongkai.compile.FormCompiler;
import org.gongkai.compile.WrongRequestException;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.publish.PublishedNights;
import org.gongkai.publish.WholeFile;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** {@code gongkai compile}: fills the form of a whole from its members' reports in the published night. */
@Command(
        name = "compile",
        showDefaultValues = true,
        sortOptions = false,
        defaultValueProvider = JobProperties.class,
        header = "由成员报表汇总上级的统计表。 Compiles the form of a whole from the reports of its members.",
        description = {
            "",
            "只读已发布的数据。各格批注说明填报成员数；与本单位上报不同的格标色，列在“差异”表中。",
            "The published night is only read. Comments tell how many members gave a figure; cells that differ from what",
            "the whole reported are marked, and listed on a second sheet. What cannot be added up is left empty.",
            "选项也可写在 jobs/compile/compile.properties 中（不带 --）。",
            "Options may stand in jobs/compile/compile.properties, without their dashes.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:已汇总 the form is written",
            "2:命令行有误，或没有所指的单位、年度、表式 wrong command line, or no such agency, year or edition",
            "4:没有已发布的数据 nothing is published yet",
            "5:汇总失败 the form could not be written",
            "7:配置或 data 中的知识有误 the settings or the knowledge in data cannot be used; nothing was written"
        })
final class CompileCommand extends ConsoleCommand {

    @Option(
            names = "--agency",
            paramLabel = "<name|code>",
            required = true,
            description = "汇总单位的名称或代码 the whole, by name or code")
    private String agency;

    @Option(
            names = "--year",
            paramLabel = "<year>",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "年度 year reported on")
    private int year;

    @Option(
            names = "--edition",
            paramLabel = "<code>",
            defaultValue = "",
            description = "表式；不填时用本单位上报所用的，或多数成员所用的 edition; else that of the whole's report, or of most members")
    private String edition;

    @Option(names = "--out", paramLabel = "<file.xlsx>", required = true, description = "结果文件 file to write")
    private Path out;

    @Option(
            names = "--warehouse",
            paramLabel = "<folder>",
            defaultValue = "target/warehouse",
            description = "发布结果所在文件夹 folder that nights are published in")
    private Path warehouse;

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "表式、单位名录所在文件夹 folder with editions and agencies")
    private Path knowledge;

    @Option(names = "--sql", paramLabel = "<folder>", defaultValue = "sql", description = "SQL 文件夹 folder with the SQL")
    private Path sql;

    @Override
    ExitCode run(PrintWriter console) {
        if (!isWorkbook(out)) {
            return noWorkbook(console, out);
        }
        try {
            Optional<Path> night = published();
            if (night.isEmpty()) {
                console.println(choose("没有已发布的数据：", "Nothing is published in ") + warehouse);
                return ExitCode.NO_INPUT;
            }
            Optional<SqlLibrary> statements = statements(console);
            if (statements.isEmpty()) {
                return ExitCode.KNOWLEDGE;
            }
            CompiledForm form = compile(night.get(), statements.get());
            WholeFile.write(out, new CompiledWorkbook(form, language()).bytes());
            tell(console, form);
            return ExitCode.OK;
        } catch (WrongRequestException e) {
            return wrong(console, e.text(language()));
        } catch (KnowledgeException e) {
            return unusable(console, e);
        } catch (IOException | RuntimeException e) {
            return failed(console, "汇总失败：", "The form could not be compiled: ", e);
        }
    }

    private Optional<Path> published() throws IOException {
        return new PublishedNights(warehouse, 1)
                .currentFolder()
                .map(night -> night.resolve(PublishedWarehouse.FILE_NAME))
                .filter(Files::exists);
    }

    private Optional<SqlLibrary> statements(PrintWriter console) {
        try {
            return Optional.of(new SqlLibrary(ProgramFolder.find(sql)));
        } catch (IllegalArgumentException e) {
            unusable(console, e);
            return Optional.empty();
        }
    }

    private CompiledForm compile(Path night, SqlLibrary statements) throws KnowledgeException, WrongRequestException {
        Knowledge known = new KnowledgeReader(ProgramFolder.find(knowledge)).read();
        try (PublishedWarehouse source = PublishedWarehouse.open(night)) {
            source.refuseNewer(statements);
            return new FormCompiler(known, source, statements)
                    .compile(agency, year, Optional.of(edition).filter(code -> !code.isEmpty()));
        }
    }

    private void tell(PrintWriter console, CompiledForm form) {
        console.println(String.format(
                Locale.ROOT,
                choose(
                        "%s %d 年（表式 %s）：%d 个成员中 %d 个有报表，%d 格与本单位上报矛盾，另 %d 格有差异：%s",
                        "%s %d (edition %s): of %d members %d have a report; %d cells contradict the whole's own,"
                                + " %d more differ from it: %s"),
                form.agency(),
                form.year(),
                form.edition().code(),
                form.size(),
                form.reporting(),
                form.contradictions(),
                form.differences(),
                out));
    }
}
