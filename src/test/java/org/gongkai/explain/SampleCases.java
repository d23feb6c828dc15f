package org.gongkai.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.form.ReportReading;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;

/** Cases made of the sample reports as the reader reads them. */
final class SampleCases {

    static final Knowledge KNOWLEDGE = knowledge();

    private static final FormReader READER = new FormReader(KNOWLEDGE, ReadingLimits.defaults());

    private SampleCases() {}

    private static Knowledge knowledge() {
        try {
            return new KnowledgeReader(Path.of("data")).read();
        } catch (KnowledgeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The reports of a sample file. */
    static List<ReportReading> reports(String file) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("data/reports").resolve(file));
            FileReading reading = READER.read(bytes, file);
            return reading.reports();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Edition edition(String code) {
        return KNOWLEDGE.editions().stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Map<FigureKey, CaseFigure> figures(ReportReading report) {
        Map<FigureKey, CaseFigure> figures = new LinkedHashMap<>();
        for (Figure figure : report.figures()) {
            figures.put(
                    new FigureKey(figure.indicator().code(), figure.breakdown().code()), caseFigure(figure.value()));
        }
        return figures;
    }

    private static CaseFigure caseFigure(ReportedValue value) {
        return switch (value.status()) {
            case REPORTED -> CaseFigure.of(value.value().orElseThrow());
            case LOWER_BOUND -> new CaseFigure(value.value(), value.low(), Optional.empty());
            case UPPER_BOUND -> new CaseFigure(value.value(), Optional.empty(), value.high());
            case APPROXIMATE -> new CaseFigure(value.value(), value.low(), value.high());
            default -> CaseFigure.BLANK;
        };
    }

    static FormCases forms(ReportReading report) {
        Set<FormCases.TableOfEdition> tables = new LinkedHashSet<>();
        report.tables()
                .forEach(table -> tables.add(new FormCases.TableOfEdition(edition(table.edition()), table.table())));
        return new FormCases(List.copyOf(tables));
    }

    /** The case of the first report of a file, with the values of one cell replaced where it is said so. */
    static ReportCase of(ReportReading report, Map<FigureKey, BigDecimal> instead) {
        Map<FigureKey, CaseFigure> figures = figures(report);
        instead.forEach((key, value) -> figures.put(key, CaseFigure.of(value)));
        return forms(report)
                .of(
                        FormCases.Figures.of(figures),
                        identity -> identity.appliesIf().isEmpty());
    }
}
