package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.synthetic.FormFolder;
import org.gongkai.synthetic.FormFormat;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai generate}: writes made-up reports, with known slips, to try things on. */
@Command(
        name = "generate",
        showDefaultValues = true,
        sortOptions = false,
        header = "生成模拟报表及其答案。 Makes up reports, with the truth beside them.",
        description = {
            "",
            "数字满足全部勾稽关系，再按比例放入已知的差错。相同的种子生成相同的文件。",
            "The figures satisfy every identity; then known slips are put into some. The same seed gives the same files.",
            "reports/ 是报表，truth.csv 是被改动的单元格，missing.csv 是缺报的单位和年度。",
            "The forms are in reports/, the cells that slips changed in truth.csv, reports that are missing in missing.csv.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:已生成 the reports are written",
            "2:命令行有误 wrong command line",
            "5:写文件失败 the files could not be written",
            "7:配置或 data 中的知识有误 the settings or the knowledge in data cannot be used; nothing was written"
        })
final class GenerateCommand extends ConsoleCommand {

    @Option(
            names = "--edition",
            paramLabel = "<code>",
            split = ",",
            defaultValue = "2021",
            description = "表式；多个时各年取当年适用的 edition; of several, each year takes the one made for it")
    private List<String> editions;

    @Option(
            names = "--agencies",
            paramLabel = "<n>",
            defaultValue = "100",
            description = "单位个数 how many agencies report")
    private int agencies;

    @Option(
            names = "--years",
            paramLabel = "<first-last>",
            defaultValue = "2021-2023",
            converter = YearsConverter.class,
            description = "年度 years reported on")
    private YearsConverter.Years years;

    @Option(names = "--seed", paramLabel = "<n>", defaultValue = "1", description = "种子 the seed")
    private long seed;

    @Option(
            names = "--slips",
            paramLabel = "<share>",
            defaultValue = "0.05",
            description = "有差错的报表所占比例，各类差错均分 share of the reports with a slip, of all families alike")
    private double slips;

    @Option(
            names = "--missing",
            paramLabel = "<share>",
            defaultValue = "0.02",
            description = "缺报的比例 share of the reports that are missing")
    private double missing;

    @Option(
            names = "--blanks",
            paramLabel = "<share>",
            defaultValue = "0",
            description = "零值留空的比例 share of the zeros that are left blank")
    private double blanks;

    @Option(
            names = "--format",
            paramLabel = "<xlsx|csv>",
            defaultValue = "xlsx",
            converter = FormatConverter.class,
            description = "文件格式 format of the files")
    private FormFormat format;

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            defaultValue = "target/synthetic",
            description = "结果文件夹，须为空 folder to write to, which must be empty")
    private Path out;

    @Option(
            names = "--knowledge",
            paramLabel = "<folder>",
            defaultValue = "data",
            description = "表式、勾稽关系、区划所在文件夹 folder with editions, identities, divisions")
    private Path knowledge;

    @Override
    ExitCode run(PrintWriter console) {
        try {
            Knowledge known = new KnowledgeReader(ProgramFolder.find(knowledge)).read();
            ReportStream stream =
                    new ReportStream(settings(known), SyntheticAgencies.of(known, ProgramFolder.find(knowledge)));
            tell(console, new FormFolder(out, format).write(stream));
            return ExitCode.OK;
        } catch (KnowledgeException | IllegalArgumentException e) {
            return unusable(console, e);
        } catch (IOException | RuntimeException e) {
            return failed(console, "生成失败：", "The reports could not be written: ", e);
        }
    }

    private StreamSettings settings(Knowledge known) {
        List<Edition> chosen = new ArrayList<>();
        for (String code : editions) {
            chosen.add(
                    known.edition(code).orElseThrow(() -> new IllegalArgumentException("there is no edition " + code)));
        }
        return new StreamSettings(chosen, agencies, years.first(), years.last(), seed, Map.of(), missing, blanks)
                .withSlips(slips);
    }

    private void tell(PrintWriter console, FormFolder.Written written) {
        console.println(String.format(
                Locale.ROOT,
                choose(
                        "已生成 %,d 份报表，其中 %,d 份有差错，另缺 %,d 份：%s",
                        "%,d reports are written, %,d of them with a slip; %,d are missing: %s"),
                written.reports(),
                written.slips(),
                written.missing(),
                out));
    }
}
