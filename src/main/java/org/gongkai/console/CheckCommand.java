package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.precheck.OpenedFiles;
import org.gongkai.precheck.Precheck;
import org.gongkai.precheck.PrecheckText;
import org.gongkai.precheck.PrecheckedReport;
import org.gongkai.publish.WholeFile;
import org.gongkai.slip.BlankHint;
import org.gongkai.slip.Reject;
import org.gongkai.slip.ReturnSlip;
import org.gongkai.slip.SlipItem;
import org.gongkai.slip.SlipWorkbook;
import org.gongkai.slip.ToldFinding;
import org.gongkai.source.ReadingLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai check}: tells whoever sends a report what the night would find in it. */
@Command(
        name = "check",
        showDefaultValues = true,
        sortOptions = false,
        header = "报送前自查：读表、核对勾稽关系、说明原因。 Checks reports before they are sent.",
        description = {
            "",
            "不需要数据仓库，立即回答。正文所述与表不符、分项与总数不符等也一并指出。同一单位相邻年度的文件一起给出时，",
            "也核对年度之间的结转和正文所述的增减。",
            "Needs no warehouse and answers at once. What the text tells otherwise than the table is told too. Files of one",
            "agency for neighbouring years are also checked for what is carried over between them.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:可以报送 ready to be sent",
            "2:命令行有误 wrong command line",
            "3:有需要核对或未能收录的内容 something is to be checked or could not be taken",
            "4:没有可以核对的报表 there is no report to check",
            "5:核对失败 the check failed",
            "7:配置或 data 中的知识有误 the settings or the knowledge in data cannot be used"
        })
final class CheckCommand extends ConsoleCommand {

    @Parameters(paramLabel = "<file>", arity = "1..*", description = "要核对的文件 files to check")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "<file.xlsx>", description = "把结果写成核对单 write what was found as a slip")
    private Path out;

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "表式、单位名录所在文件夹 folder with editions and agencies")
    private Path knowledge;

    @Override
    ExitCode run(PrintWriter console) {
        if (out != null && !isWorkbook(out)) {
            return noWorkbook(console, out);
        }
        try {
            OpenedFiles opened = new OpenedFiles(files);
            Knowledge known = new KnowledgeReader(ProgramFolder.find(knowledge)).readForms();
            FormReader reader = new FormReader(known, ReadingLimits.defaults());
            List<FileReading> readings = opened.read(reader);
            List<PrecheckedReport> reports = new Precheck(known, reader::agencies, language()).check(readings);
            return tell(console, new PrecheckText(known, language()), readings, reports);
        } catch (KnowledgeException | IllegalArgumentException e) {
            return unusable(console, e);
        } catch (IOException | RuntimeException e) {
            return failed(console, "核对失败：", "The check failed: ", e);
        }
    }

    private ExitCode tell(
            PrintWriter console, PrecheckText text, List<FileReading> readings, List<PrecheckedReport> reports)
            throws IOException {
        Stream.concat(
                        readings.stream().flatMap(reading -> text.lines(reading).stream()),
                        reports.stream().flatMap(report -> text.lines(report).stream()))
                .forEach(line -> console.println(ConsoleLine.harmless(line)));
        List<SlipItem> items =
                reports.stream().flatMap(report -> report.items().stream()).toList();
        List<Reject> rejects = readings.stream()
                .flatMap(reading -> text.rejects(reading).stream())
                .toList();
        int taken =
                readings.stream().mapToInt(reading -> reading.reports().size()).sum();
        console.println();
        int toldToMend = reports.stream().mapToInt(PrecheckedReport::toldToMend).sum();
        int toMend = items.size() + rejects.size() + toldToMend;
        console.println(text.verdict(toMend, taken));
        if (out != null) {
            WholeFile.write(out, new SlipWorkbook(language()).bytes(slip(readings, reports, items, rejects)));
            console.println(choose("核对单：", "Slip: ") + ConsoleLine.harmless(out.toString()));
        }
        if (taken == 0) {
            return ExitCode.NO_INPUT;
        }
        return toMend == 0 ? ExitCode.OK : ExitCode.REJECTS;
    }

    private ReturnSlip slip(
            List<FileReading> readings, List<PrecheckedReport> reports, List<SlipItem> items, List<Reject> rejects) {
        String senders = readings.stream()
                .flatMap(reading -> reading.reports().stream())
                .map(report -> report.agency().name())
                .distinct()
                .collect(Collectors.joining(choose("、", ", ")));
        List<BlankHint> hints =
                reports.stream().flatMap(report -> report.hints().stream()).toList();
        List<ToldFinding> told =
                reports.stream().flatMap(report -> report.told().stream()).toList();
        return ReturnSlip.of(senders, items, rejects, hints, told);
    }
}
