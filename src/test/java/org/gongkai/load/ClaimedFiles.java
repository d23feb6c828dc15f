package org.gongkai.load;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.agency.Period;
import org.gongkai.agency.Scope;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.CellCount;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.form.SheetCount;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.plan.ContentHash;
import org.gongkai.plan.InputFile;
import org.gongkai.source.FileFormat;

/** Files as the reader of forms would give them: what a file claims for an agency and year is one number. */
record ClaimedFiles(Knowledge knowledge) {

    static final String EDITION = "test";

    /** A file that claims a number for each agency and year. */
    FileToLoad file(String path, Map<ReportKey, String> numbers) {
        return file(path, 0, numbers);
    }

    /** The same, its figures standing in another row. */
    FileToLoad file(String path, int row, Map<ReportKey, String> numbers) {
        List<ReportReading> reports = reports(row, numbers);
        int cells = reports.stream().mapToInt(report -> report.figures().size()).sum();
        CellCount count = new CellCount(cells, cells, 0, 0, 0, 0);
        FileReading reading = new FileReading(
                path,
                FileFormat.CSV,
                Optional.of(StandardCharsets.UTF_8),
                reports,
                List.of(),
                count,
                List.of(new SheetCount(1, "Sheet1", false, count)),
                Set.of(),
                Set.of());
        byte[] content = (path + row + new TreeMap<>(byText(numbers))).getBytes(StandardCharsets.UTF_8);
        return new FileToLoad(new InputFile(path, ContentHash.of(content), content.length), Optional.of(reading));
    }

    private static Map<String, String> byText(Map<ReportKey, String> numbers) {
        Map<String, String> texts = new TreeMap<>();
        numbers.forEach((key, number) -> texts.put(key.toString(), number));
        return texts;
    }

    /** What such a file says, in the order of agency and year. */
    List<ReportReading> reports(int row, Map<ReportKey, String> numbers) {
        return numbers.keySet().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .map(key -> report(key, numbers.get(key), row))
                .toList();
    }

    private ReportReading report(ReportKey key, String number, int row) {
        FormTable table = knowledge.edition(EDITION).orElseThrow().tables().get(0);
        List<Figure> figures = table.indicators().stream()
                .map(indicator -> new Figure(
                        EDITION,
                        indicator,
                        knowledge.total(),
                        reported(number),
                        1,
                        row + table.indicators().indexOf(indicator),
                        1))
                .toList();
        RecognisedTable recognised =
                new RecognisedTable(1, "Sheet1", 1, EDITION, table.code(), BigDecimal.ONE, Set.of());
        return new ReportReading(
                agency(key.agencyCode()),
                key.year(),
                new Period(key.period()),
                Scope.UNKNOWN,
                List.of(recognised),
                figures);
    }

    private Agency agency(String code) {
        return new AgencyDirectory(knowledge).resolve(code).agency().orElseThrow();
    }

    /** A number as it stands in a form. */
    static ReportedValue reported(String number) {
        return new ReportedValue(
                FigureStatus.REPORTED,
                Optional.of(new BigDecimal(number)),
                Optional.empty(),
                Optional.empty(),
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
