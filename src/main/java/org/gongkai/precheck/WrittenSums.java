package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gongkai.form.Figure;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.Indicator;

/** Writes out the sums that fail on a report, in the words of the checks in SQL. */
final class WrittenSums {

    /** The table whose rows are told by their own label. */
    private static final String LIST_TABLE = "statistics";

    private static final String MINUS = " − ";
    private static final String PLUS = " + ";
    private static final String TIMES = " × ";

    private final YearReport report;
    private final IntFunction<Optional<YearReport>> otherYears;
    private final Map<String, IdentityInstance> instances = new HashMap<>();

    /**
     * Sums of a report.
     *
     * @param otherYears the agency's reports, by how many years they lie after this one
     */
    WrittenSums(YearReport report, IntFunction<Optional<YearReport>> otherYears, List<Edition> editions) {
        this.report = report;
        this.otherYears = otherYears;
        for (Edition edition : editions) {
            for (IdentityInstance instance : IdentityInstance.withinAgency(edition)) {
                instances.put(
                        report.prefix()
                                + edition.code()
                                + "/"
                                + instance.identity().code()
                                + "/"
                                + instance.instance(),
                        instance);
            }
        }
    }

    /** The sum of that id. */
    FailedSum of(String id) {
        IdentityInstance instance = instances.get(id);
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        BigDecimal leftValue = BigDecimal.ZERO;
        BigDecimal gap = instance.identity().statement().constant();
        List<String> cells = new ArrayList<>();
        String sheet = "";
        for (BoundTerm term : instance.terms()) {
            Optional<Figure> found = figure(term);
            if (found.isEmpty()) {
                continue;
            }
            Figure figure = found.get();
            BigDecimal value = figure.value()
                    .value()
                    .map(number -> term.coefficient().multiply(number))
                    .orElse(BigDecimal.ZERO);
            (term.left() ? left : right).append(text(term, figure));
            leftValue = term.left() ? leftValue.add(value) : leftValue;
            gap = term.left() ? gap.add(value) : gap.subtract(value);
            cells.add((term.yearOffset() == 0 ? "" : report.year() + term.yearOffset() + "年 ") + cell(figure));
            sheet = sheet.isEmpty() && term.yearOffset() == 0 ? report.sheet(figure) : sheet;
        }
        BigDecimal rightNumber = instance.identity().statement().rightConstant();
        BigDecimal leftNumber = instance.identity().statement().constant().add(rightNumber);
        left.append(number(leftNumber));
        right.append(number(rightNumber));
        leftValue = leftValue.add(leftNumber);
        return new FailedSum(
                id,
                instance.identity(),
                side(left),
                YearReport.plain(leftValue),
                instance.identity().statement().relation().sign(),
                side(right),
                YearReport.plain(gap),
                sheet,
                String.join(" ", cells));
    }

    private Optional<Figure> figure(BoundTerm term) {
        FigureKey key = new FigureKey(term.indicator(), term.breakdown());
        return term.yearOffset() == 0
                ? report.figure(key)
                : otherYears.apply(term.yearOffset()).flatMap(other -> other.figure(key));
    }

    private String text(BoundTerm term, Figure figure) {
        String year = term.yearOffset() == 0 ? " " : "（" + (report.year() + term.yearOffset()) + "年） ";
        String printed = YearReport.printed(figure);
        return sign(term.coefficient()) + label(figure) + year + (printed.isEmpty() ? "空白" : printed);
    }

    private static String sign(BigDecimal coefficient) {
        String sign = coefficient.signum() < 0 ? MINUS : PLUS;
        BigDecimal factor = coefficient.abs();
        return factor.compareTo(BigDecimal.ONE) == 0
                ? sign
                : sign + YearReport.plain(factor).toPlainString() + TIMES;
    }

    /** A number that stands alone on a side. */
    private static String number(BigDecimal number) {
        return number.signum() == 0
                ? ""
                : (number.signum() < 0 ? MINUS : PLUS)
                        + YearReport.plain(number.abs()).toPlainString();
    }

    /** What a figure is called in a sum. */
    static String label(Figure figure) {
        Indicator indicator = figure.indicator();
        return (indicator.table().equals(LIST_TABLE) ? indicator.labelZh() : indicator.path()) + column(figure);
    }

    /** What a figure is called where it stands alone. */
    static String path(Figure figure) {
        return figure.indicator().path() + column(figure);
    }

    private static String column(Figure figure) {
        return figure.breakdown().code().equals(org.gongkai.identity.Term.TOTAL)
                ? ""
                : "［" + figure.breakdown().labelZh() + "］";
    }

    private static String side(StringBuilder terms) {
        return terms.toString().replaceFirst("^[ +]+", "");
    }

    /** The cell in A1 notation. */
    static String cell(Figure figure) {
        StringBuilder letters = new StringBuilder();
        for (int column = figure.column(); column >= 0; column = column / 26 - 1) {
            letters.insert(0, (char) ('A' + column % 26));
        }
        return letters + Integer.toString(figure.row() + 1);
    }
}
