package org.gongkai.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.job.Output;
import org.gongkai.reporting.Language;
import picocli.CommandLine.Option;

/** What a night is to publish beside its warehouse and its reports as CSV. */
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
                "不输出的内容，用逗号分隔：workbooks（Excel 汇总）、page（网页）、slips（退回修改单）、panel（panel.csv、panel.parquet）、star",
                "what is not published, with commas between: workbooks, page, slips, panel (panel.csv and .parquet), star"
            })
    private String without;

    /**
     * What is left.
     *
     * @throws IllegalArgumentException if there is nothing of such a name; the message says what there is
     */
    Set<Output> chosen(Language language) {
        Set<Output> chosen = EnumSet.allOf(Output.class);
        if (!parquet) {
            chosen.remove(Output.STAR);
        }
        for (String name : without.strip().split("[,，\\s]+")) {
            if (!name.isEmpty()) {
                chosen.remove(named(name, language));
            }
        }
        return chosen;
    }

    private static Output named(String name, Language language) {
        Optional<Output> named = Arrays.stream(Output.values())
                .filter(output -> output.code().equals(name))
                .findFirst();
        return named.orElseThrow(() -> {
            String all = Arrays.stream(Output.values()).map(Output::code).collect(Collectors.joining(", "));
            return new IllegalArgumentException(language.choose(
                    "--without 可以是 " + all + "，不能是 " + name, "--without may be " + all + ", not " + name));
        });
    }
}
