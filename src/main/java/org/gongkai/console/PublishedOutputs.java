package org.gongkai.console;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.job.ChosenOutputs;
import org.gongkai.job.Output;
import org.gongkai.reporting.Language;
import org.gongkai.reporting.ReportExport;
import org.gongkai.warehouse.SqlLibrary;
import picocli.CommandLine.Option;

/** What a night is to publish beside its warehouse. */
final class PublishedOutputs {

    /** Reports that the console and the slips send people to: what was not taken, and what is to be done. */
    private static final Set<String> ALWAYS = Set.of("findings", "verdicts", "rejects");

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
     * @throws IllegalArgumentException if there is nothing of such a name, or it cannot be left out; the message says what can
     */
    ChosenOutputs chosen(Language language, Path sql) {
        Set<Output> chosen = EnumSet.allOf(Output.class);
        if (!parquet) {
            chosen.remove(Output.STAR);
        }
        Set<String> reportsLeftOut = new TreeSet<>();
        for (String name : without.strip().split("[,，、;；\\s]+")) {
            Optional<Output> output = named(name);
            if (output.isPresent()) {
                chosen.remove(output.get());
            } else if (!name.isEmpty()) {
                reportsLeftOut.add(report(name, language, new SqlLibrary(sql)));
            }
        }
        return new ChosenOutputs(chosen, reportsLeftOut);
    }

    private static Optional<Output> named(String name) {
        return Arrays.stream(Output.values())
                .filter(output -> output.code().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String report(String name, Language language, SqlLibrary sql) {
        List<String> reports = ReportExport.names(sql).stream()
                .filter(report -> !ALWAYS.contains(report))
                .toList();
        return reports.stream()
                .filter(report -> name.equalsIgnoreCase(report + ReportExport.EXTENSION))
                .findFirst()
                .orElseThrow(() -> unknown(name, language, reports));
    }

    private static IllegalArgumentException unknown(String name, Language language, List<String> reports) {
        String all = Stream.concat(
                        Arrays.stream(Output.values()).map(Output::code),
                        reports.stream().map(report -> report + ReportExport.EXTENSION))
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                language.choose("--without 可以是 " + all + "，不能是 " + name, "--without may be " + all + ", not " + name));
    }
}
