package org.gongkai.explain.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.explain.benchmark.CauseBenchmark.Clean;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.SyntheticReport;
import org.junit.jupiter.api.Test;

/**
 * Every family of slips is put into clean reports, real ones and made-up ones, and the engine is asked what happened. Right
 * is the explanation with the same cells and the same values; the family is scored apart. {@code -Dsites=1000} tries every
 * cell that can carry a slip.
 */
class CauseBenchmarkTest {

    private static final int SITES = Integer.getInteger("sites", 12);
    private static final Path DATA = Path.of("data");

    @Test
    void rightCauseIsFirstWhereNoOtherChangeDoesAsWell() throws IOException, KnowledgeException {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        CauseBenchmark benchmark = new CauseBenchmark(SITES, Long.getLong("seed", 1));
        Map<FigureKey, BigDecimal> of2023 = real(knowledge, "宿迁市人民政府2023年政府信息公开工作年度报告.xlsx");
        Map<FigureKey, BigDecimal> of2024 = real(knowledge, "宿迁市人民政府2024年政府信息公开工作年度报告.xls");
        var edition = knowledge.edition("2021").orElseThrow();
        benchmark.run(new Clean("宿迁2023", edition, of2023, Map.of(), of2024));
        benchmark.run(new Clean("宿迁2024", edition, of2024, of2023, Map.of()));
        String real = "real reports\n" + benchmark.table();
        CauseBenchmark madeUp = new CauseBenchmark(Math.max(1, SITES / 4), Long.getLong("seed", 1));
        for (String code : List.of("2014", "2019", "2021")) {
            SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
            StreamSettings settings =
                    StreamSettings.clean(knowledge.edition(code).orElseThrow(), 6, 2016, 2017, Long.getLong("seed", 1));
            ReportStream stream = new ReportStream(settings, agencies);
            for (int agency = 0; agency < 6; agency++) {
                List<SyntheticReport> reports = stream.reportsOf(agency);
                SyntheticReport before = reports.get(0);
                SyntheticReport report = reports.get(1);
                madeUp.run(
                        new Clean(report.toString(), report.edition(), report.figures(), before.figures(), Map.of()));
            }
        }
        System.out.println(real + "\nmade-up reports\n" + madeUp.table());
        if (Boolean.getBoolean("misses")) {
            benchmark.misses().forEach(System.out::println);
            madeUp.misses().forEach(System.out::println);
        }
        assertThat(benchmark.scores().values())
                .allSatisfy(score -> assertThat(score.all).isPositive());
    }

    private static Map<FigureKey, BigDecimal> real(Knowledge knowledge, String file) throws IOException {
        Map<FigureKey, BigDecimal> figures = new LinkedHashMap<>();
        new FormReader(knowledge, ReadingLimits.defaults())
                .read(Files.readAllBytes(DATA.resolve("reports").resolve(file)), file)
                .reports()
                .get(0)
                .figures()
                .forEach(figure -> figures.put(
                        new FigureKey(
                                figure.indicator().code(), figure.breakdown().code()),
                        figure.value().value().orElseThrow()));
        return figures;
    }
}
