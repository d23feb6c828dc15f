package org.gongkai.console;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.job.Output;
import org.gongkai.job.Publication;
import org.gongkai.reporting.Language;
import org.gongkai.reporting.ReportExport;
import org.gongkai.warehouse.SqlLibrary;
import picocli.CommandLine.Option;

/** What a night is to publish beside its warehouse. */
final class PublishedOutputs {

    @Option(
            names = "--parquet",
            arity = "1",
            paramLabel = "<true|false>",
            defaultValue = "true",
            description = "同时输出 Parquet 文件（star 文件夹） whether the star is published as Parquet too, in the folder star")
    private boolean parquet;

    @Option(
            names = "--without",
            paramLabel = "<outputs>",
            defaultValue = "",
            description = {
                "不输出的内容，用逗号分隔：workbooks（Excel 汇总）、page（网页）、slips（退回修改单）、panel（panel.csv、panel.parquet）、star，或报表文件名，如 figures.csv",
                "what is not published, with commas between: workbooks, page, slips, panel (panel.csv and .parquet), star, or the file of a report, such as figures.csv"
            })
    private String without;

    /**
     * What is left.
     *
     * @param sql folder with the SQL, which tells what reports there are
     * @throws IllegalArgumentException if there is nothing of such a name; the message says what there is
     */
    Publication chosen(Language language, Path sql) {
        Set<Output> chosen = EnumSet.allOf(Output.class);
        if (!parquet) {
            chosen.remove(Output.STAR);
        }
        Set<String> withoutReports = new TreeSet<>();
        for (String name : without.strip().split("[,，\\s]+")) {
            if (name.endsWith(ReportExport.EXTENSION)) {
                withoutReports.add(report(name, language, new SqlLibrary(sql)));
            } else if (!name.isEmpty()) {
                chosen.remove(output(name, language));
            }
        }
        return new Publication(chosen, withoutReports);
    }

    private static Output output(String name, Language language) {
        return Arrays.stream(Output.values())
                .filter(output -> output.code().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        name,
                        Arrays.stream(Output.values()).map(Output::code),
                        language.choose("或报表文件名，如 figures.csv", "or the file of a report, such as figures.csv"),
                        language));
    }

    private static String report(String file, Language language, SqlLibrary sql) {
        String report = file.substring(0, file.length() - ReportExport.EXTENSION.length());
        List<String> reports = ReportExport.names(sql);
        if (!reports.contains(report)) {
            throw unknown(file, reports.stream().map(name -> name + ReportExport.EXTENSION), "", language);
        }
        return report;
    }

    private static IllegalArgumentException unknown(String name, Stream<String> known, String more, Language language) {
        String all =
                known.collect(Collectors.joining(", ")) + (more.isEmpty() ? "" : language.choose("，", ", ") + more);
        return new IllegalArgumentException(
                language.choose("--without 可以是 " + all + "，不能是 " + name, "--without may be " + all + ", not " + name));
    }
}
