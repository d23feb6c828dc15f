package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.explain.CaseFigure;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.Figure;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;

/** A report as it was read, with its figures by what they are. */
final class YearReport {

    private final String file;
    private final ReportReading reading;
    private final Set<String> knownTexts = new TreeSet<>();
    private final Map<FigureKey, Figure> figures = new LinkedHashMap<>();

    YearReport(String file, ReportReading reading) {
        this.file = file;
        this.reading = reading;
        reading.figures().forEach(figure -> figures.put(key(figure), figure));
        addTexts(reading);
    }

    /** What a figure is. */
    static FigureKey key(Figure figure) {
        return new FigureKey(figure.indicator().code(), figure.breakdown().code());
    }

    private void addTexts(ReportReading other) {
        other.tables().forEach(table -> knownTexts.addAll(table.knownTexts()));
    }

    String file() {
        return file;
    }

    ReportReading reading() {
        return reading;
    }

    int year() {
        return reading.year();
    }

    String agency() {
        return reading.agency().code();
    }

    /** What the ids of its findings begin with. */
    String prefix() {
        return agency() + "/" + year() + "/";
    }

    /** Whether another file says the same of the same agency and year; then its texts count for this one too. */
    boolean takesOver(ReportReading other) {
        boolean same = other.agency().code().equals(agency())
                && other.year() == year()
                && other.period().equals(reading.period())
                && values(other.figures()).equals(values(reading.figures()));
        if (same) {
            addTexts(other);
        }
        return same;
    }

    private static Map<FigureKey, List<Object>> values(List<Figure> figures) {
        Map<FigureKey, List<Object>> values = new HashMap<>();
        figures.forEach(figure -> values.put(
                key(figure),
                List.of(
                        figure.edition(),
                        figure.value().status(),
                        plain(figure.value().value()),
                        plain(figure.value().low()),
                        plain(figure.value().high()))));
        return values;
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(YearReport::plain);
    }

    /** A number without the zeros behind its point, which the engine takes for decimals. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal exact = number.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private boolean states(String knownText) {
        return knownTexts.contains(knownText);
    }

    /** Whether an identity of its tables applies to it. */
    boolean isAsked(Identity identity) {
        return identity.appliesIf().filter(text -> !states(text)).isEmpty();
    }

    /** By how much it may miss an identity. */
    BigDecimal tolerance(Identity identity) {
        return identity.tolerance().max(reading.remarks().tolerance());
    }

    Optional<Figure> figure(FigureKey key) {
        return Optional.ofNullable(figures.get(key));
    }

    Set<FigureKey> keys() {
        return figures.keySet();
    }

    /** Its tables as the engine asks for them: {@code 2021:requests}, each once. */
    List<String> tables() {
        return reading.tables().stream()
                .map(table -> table.edition() + ":" + table.table())
                .distinct()
                .sorted()
                .toList();
    }

    boolean hasTable(String edition, String table) {
        return tables().contains(edition + ":" + table);
    }

    String sheet(Figure figure) {
        return reading.tables().stream()
                .filter(table -> table.tableNo() == figure.tableNo())
                .map(RecognisedTable::sheet)
                .findFirst()
                .orElse("");
    }

    Map<FigureKey, CaseFigure> caseFigures() {
        Map<FigureKey, CaseFigure> cases = new LinkedHashMap<>();
        figures.forEach((key, figure) -> cases.put(key, caseFigure(figure.value())));
        return cases;
    }

    /** A figure with its bounds; a blank may be anything. */
    static CaseFigure caseFigure(ReportedValue reported) {
        if (reported.value().isEmpty()) {
            return CaseFigure.BLANK;
        }
        Optional<BigDecimal> value = plain(reported.value());
        return switch (reported.status()) {
            case APPROXIMATE -> new CaseFigure(value, plain(reported.low()), plain(reported.high()));
            case LOWER_BOUND -> new CaseFigure(value, plain(reported.low()), Optional.empty());
            case UPPER_BOUND -> new CaseFigure(value, Optional.empty(), plain(reported.high()));
            case REPORTED, BLANK, NOT_APPLICABLE, UNREADABLE -> new CaseFigure(value, value, value);
        };
    }

    /** A figure as reports of other years see it: what is blank there is nothing below 0 unless it is a difference. */
    CaseFigure caseFigureSeenFromOutside(Figure figure) {
        boolean count = figure.value().value().isEmpty() && !figure.indicator().mayBeNegative();
        return count ? CaseFigure.BLANK_COUNT : caseFigure(figure.value());
    }

    /** What a figure says on the form; nothing where it is blank. */
    static String printed(Figure figure) {
        ReportedValue value = figure.value();
        return value.printed().isEmpty()
                ? value.value().map(number -> plain(number).toPlainString()).orElse("")
                : value.printed();
    }
}
