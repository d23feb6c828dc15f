package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the verdicts of reviewers and holds them against the forms. */
final class VerdictReader {

    private static final String CORRECTED = "corrected";

    /** How findings and this file write that nothing was reported. */
    private static final String BLANK = "空白";

    private static final String NUMBER = "−?\\d+(\\.\\d+)?";

    private static final Pattern VALUE =
            Pattern.compile(BLANK + "|" + NUMBER + "|(" + NUMBER + ")?\\.\\.(" + NUMBER + ")?");

    /** Digits before the point that the warehouse has room for. */
    private static final int MOST_DIGITS = 12;

    private final KnowledgeFile file;
    private final List<Edition> editions;

    VerdictReader(KnowledgeFile file, List<Edition> editions) {
        this.file = file;
        this.editions = editions;
    }

    List<Verdict> read() throws KnowledgeException {
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (KnowledgeLine line : file.lines()) {
            Verdict verdict = verdict(line);
            Integer before = lines.put(what(verdict), verdict.decision().line());
            if (before != null) {
                throw line.wrong("line " + before + " is on the same with the same values: keep one of the two");
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private static String what(Verdict verdict) {
        String seen = "\n" + verdict.decision().valuesSeen();
        if (verdict instanceof Verdict.Correction correction) {
            return correction.agency() + "/" + correction.year() + "/" + correction.figure() + seen;
        }
        return ((Verdict.OfFinding) verdict).finding() + seen;
    }

    private Verdict verdict(KnowledgeLine line) throws KnowledgeException {
        return line.oneOf("verdict", "accepted", "false_alarm", CORRECTED).equals(CORRECTED)
                ? correction(line)
                : ofFinding(line);
    }

    private Verdict ofFinding(KnowledgeLine line) throws KnowledgeException {
        for (String column : List.of("agency", "year", "indicator", "breakdown", "corrected_value")) {
            mustBeEmpty(line, column, "the finding tells what the verdict is on");
        }
        return new Verdict.OfFinding(
                finding(line),
                line.oneOf("verdict", Verdict.Kind.class),
                decision(line, asPrinted(needed(line, "values_seen", "copy 各项数值 (Values) of findings.csv into it"))));
    }

    private FindingId finding(KnowledgeLine line) throws KnowledgeException {
        String written = needed(line, "finding", "copy 问题编号 (Finding id) of findings.csv into it");
        FindingId finding = FindingId.parse(written)
                .orElseThrow(() -> line.wrong("column finding is no finding id, which findings.csv gives as 问题编号"
                        + " (Finding id), such as suqian/2024/2021/requests_balance/total: " + written));
        Edition edition = editions.stream()
                .filter(known -> known.code().equals(finding.edition()))
                .findFirst()
                .orElseThrow(() -> line.wrong("column finding: there is no edition " + finding.edition()));
        boolean known = IdentityInstance.of(edition).stream()
                .anyMatch(instance -> instance.identity().code().equals(finding.identity())
                        && instance.instance().equals(finding.instance()));
        if (!known) {
            throw line.wrong("column finding: edition " + finding.edition() + " has no identity " + finding.identity()
                    + "/" + finding.instance());
        }
        return finding;
    }

    private Verdict correction(KnowledgeLine line) throws KnowledgeException {
        mustBeEmpty(line, "finding", "a correction is of a figure, which agency, year and indicator tell");
        FigureKey figure = new FigureKey(
                line.required("indicator"), line.optional("breakdown").orElse("total"));
        BigDecimal value = line.decimal("corrected_value");
        checkFigure(line, figure, value);
        String seen = needed(line, "values_seen", "write the value as reported, such as 373, or " + BLANK);
        int year = line.number("year");
        if (year < 0 || year > 9999) {
            throw line.wrong("column year is no year: " + year);
        }
        return new Verdict.Correction(
                line.required("agency"), year, figure, value, decision(line, reported(line, seen)));
    }

    private void checkFigure(KnowledgeLine line, FigureKey figure, BigDecimal value) throws KnowledgeException {
        List<FormTable> tables = editions.stream()
                .flatMap(edition -> edition.tables().stream())
                .filter(table -> table.indicator(figure.indicator())
                        .filter(Indicator::hasCell)
                        .isPresent())
                .toList();
        if (tables.isEmpty()) {
            throw line.wrong("column indicator: no edition has an indicator with a cell of the code "
                    + figure.indicator() + ", which figures.csv gives as 指标代码 (Indicator code)");
        }
        if (tables.stream().noneMatch(table -> hasBreakdown(table, figure.breakdown()))) {
            throw line.wrong("column breakdown: indicator " + figure.indicator() + " has no breakdown "
                    + figure.breakdown() + "; leave it empty for the total");
        }
        List<Indicator> indicators = tables.stream()
                .map(table -> table.indicator(figure.indicator()).orElseThrow())
                .toList();
        int scale = indicators.stream().mapToInt(Indicator::scale).max().orElse(0);
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > scale || plain.precision() - plain.scale() > MOST_DIGITS) {
            throw line.wrong("column corrected_value: " + value.toPlainString() + " is no value of indicator "
                    + figure.indicator() + ", which has at most " + scale + " decimals");
        }
        if (value.signum() < 0 && indicators.stream().noneMatch(Indicator::mayBeNegative)) {
            throw line.wrong("column corrected_value: indicator " + figure.indicator() + " cannot be negative: "
                    + value.toPlainString());
        }
    }

    private static boolean hasBreakdown(FormTable table, String code) {
        return table.breakdowns().isEmpty()
                ? code.equals("total")
                : table.breakdowns().stream()
                        .anyMatch(breakdown -> breakdown.code().equals(code));
    }

    private static Verdict.Decision decision(KnowledgeLine line, String valuesSeen) throws KnowledgeException {
        return new Verdict.Decision(
                line.lineNumber(),
                valuesSeen,
                needed(line, "reviewer", "write who decided"),
                line.optionalDate("date")
                        .orElseThrow(
                                () -> line.wrong("column date is empty: write when it was decided, as 2024-01-31")),
                needed(line, "reason", "write why"));
    }

    /** A reported value as findings print it; {@code 373.0} and {@code 373} are the same. */
    private static String reported(KnowledgeLine line, String text) throws KnowledgeException {
        String seen = asPrinted(text);
        if (!VALUE.matcher(seen).matches()) {
            throw line.wrong("column values_seen is no reported value such as 373, 5000.. or " + BLANK + ": " + text);
        }
        if (!seen.matches(NUMBER)) {
            return seen;
        }
        BigDecimal number = new BigDecimal(seen.replace('−', '-'));
        return asPrinted((number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString());
    }

    /** Findings are printed with a minus sign that starts no formula; people type the other. */
    private static String asPrinted(String text) {
        return text.replace('-', '−').replaceAll("\\s+", " ");
    }

    private static String needed(KnowledgeLine line, String column, String whatToDo) throws KnowledgeException {
        return line.optional(column).orElseThrow(() -> line.wrong("column " + column + " is empty: " + whatToDo));
    }

    private static void mustBeEmpty(KnowledgeLine line, String column, String why) throws KnowledgeException {
        if (line.optional(column).isPresent()) {
            throw line.wrong(
                    "column " + column + " must be empty for the verdict " + line.text("verdict") + ": " + why);
        }
    }
}
