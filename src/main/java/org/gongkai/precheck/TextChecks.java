package org.gongkai.precheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.FileReading;
import org.gongkai.form.PlacedStatement;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.statement.Statement;

/** What the texts of files tell that cannot be so, as {@code sql/statements} has it: no file without text pays for it. */
final class TextChecks {

    private static final Comparator<TextFinding> ORDER = Comparator.comparing(
                    (TextFinding finding) -> finding.isWarning() ? 0 : 1)
            .thenComparing(finding -> finding.told().placed().place().file())
            .thenComparing(finding -> finding.told().no())
            .thenComparing(TextFinding::kind)
            .thenComparing(TextFinding::said);

    private final Knowledge knowledge;
    private final List<YearReport> reports;
    private final Map<String, TextSums> sums = new HashMap<>();

    /** Sentences of the same words tell the same, whichever of the files they stand in. */
    private final Set<List<Object>> known = new HashSet<>();

    TextChecks(Knowledge knowledge, List<YearReport> reports) {
        this.knowledge = knowledge;
        this.reports = reports;
    }

    /** What the text of a file tells, by the report that it is of. */
    Map<YearReport, List<TextFinding>> findings(FileReading file) {
        Map<YearReport, List<TextFinding>> findings = new LinkedHashMap<>();
        for (YearReport report : reports) {
            List<ToldNumber> numbers = numbers(file, report);
            if (!numbers.isEmpty()) {
                findings.put(report, findings(numbers));
            }
        }
        return findings;
    }

    private List<ToldNumber> numbers(FileReading file, YearReport report) {
        Optional<YearReport> before = reports.stream()
                .filter(other -> other.agency().equals(report.agency()) && other.year() == report.year() - 1)
                .findFirst();
        List<ToldNumber> numbers = new ArrayList<>();
        for (int no = 0; no < file.statements().size(); no++) {
            PlacedStatement placed = file.statements().get(no);
            if (placed.agencyCode().equals(report.agency())
                    && placed.year() == report.year()
                    && isFirstOf(report)
                    && !known.contains(sentence(placed))) {
                numbers.add(new ToldNumber(placed, no, report, before));
            }
        }
        numbers.forEach(told -> known.add(sentence(told.placed())));
        return numbers;
    }

    private static List<Object> sentence(PlacedStatement placed) {
        return List.of(placed.agencyCode(), placed.year(), placed.statement().sentence());
    }

    private boolean isFirstOf(YearReport report) {
        return reports.stream()
                .filter(other -> other.agency().equals(report.agency()) && other.year() == report.year())
                .findFirst()
                .filter(report::equals)
                .isPresent();
    }

    private List<TextFinding> findings(List<ToldNumber> numbers) {
        TextSums plain = sums.computeIfAbsent(
                numbers.get(0).placed().edition(),
                code -> TextSums.of(knowledge.edition(code).orElseThrow()));
        List<TextFinding> findings = new ArrayList<>(new TextAgainstTable().findings(numbers));
        for (List<ToldNumber> sentence : sentences(numbers)) {
            findings.addAll(new TextLists(plain).findings(sentence));
            findings.addAll(new TextShares(plain).findings(sentence));
            findings.addAll(new TextGrowth().findings(sentence));
        }
        numbers.stream()
                .filter(told -> told.statement().kind() == Statement.Kind.PERIOD)
                .filter(told -> told.value().intValue() != told.report().year())
                .map(TextChecks::period)
                .forEach(findings::add);
        findings.sort(ORDER);
        return findings;
    }

    private static List<List<ToldNumber>> sentences(List<ToldNumber> numbers) {
        List<List<ToldNumber>> sentences = new ArrayList<>();
        for (ToldNumber told : numbers) {
            boolean goesOn = !sentences.isEmpty()
                    && sentences.get(sentences.size() - 1).get(0).standsWith(told);
            if (!goesOn) {
                sentences.add(new ArrayList<>());
            }
            sentences.get(sentences.size() - 1).add(told);
        }
        return sentences;
    }

    private static TextFinding period(ToldNumber told) {
        return new TextFinding(
                told,
                told,
                "period",
                TextFinding.DIFFERS,
                true,
                told.statement().printed(),
                Integer.toString(told.report().year()),
                Optional.empty(),
                "",
                "");
    }
}
