package org.gongkai.official;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;

/** What may be typed into the cells of a blank form: Excel refuses the rest and says why. */
final class InputRules {

    private static final String LEAST = "-999999999999";
    private static final String MOST = "999999999999";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[:,;、]");

    private final ValueVocabulary units;

    /**
     * Rules that know units.
     *
     * @param units words for them
     */
    InputRules(ValueVocabulary units) {
        this.units = units;
    }

    /** Kinds of cells by what they take. */
    private enum Kind {
        COUNT("请填写不小于 0 的整数；没有的填 0，不要留空，不要写单位。"),
        CHANGE("请填写整数，减少的写负数；没有变化的填 0，不要留空。"),
        AMOUNT("请填写不小于 0 的数，可带小数，单位与表上所列一致（如万元）；没有的填 0。"),
        AMOUNT_IN_PRINTED_UNIT("请填写不小于 0 的数，以表上所列单位（如万元）计；用其他单位的连同单位填写，如 125000元；没有的填 0。"),
        AMOUNT_WITH_UNIT("请连同单位填写，如 12.5万元；没有的填 0。");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        private DataValidationConstraint constraint(DataValidationHelper rules, String firstCell) {
            return switch (this) {
                case COUNT -> rules.createIntegerConstraint(OperatorType.BETWEEN, "0", MOST);
                case CHANGE -> rules.createIntegerConstraint(OperatorType.BETWEEN, LEAST, MOST);
                case AMOUNT -> rules.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
                case AMOUNT_IN_PRINTED_UNIT ->
                    rules.createCustomConstraint("IF(ISNUMBER(" + firstCell + ")," + firstCell + ">=0,TRUE)");
                case AMOUNT_WITH_UNIT ->
                    rules.createCustomConstraint("OR(" + firstCell + "=0,ISTEXT(" + firstCell + "))");
            };
        }
    }

    private Kind kind(Indicator indicator) {
        if (indicator.unitNeeded()) {
            return printsUnit(indicator) ? Kind.AMOUNT_IN_PRINTED_UNIT : Kind.AMOUNT_WITH_UNIT;
        }
        if (indicator.mayBeNegative()) {
            return Kind.CHANGE;
        }
        return indicator.scale() == 0 ? Kind.COUNT : Kind.AMOUNT;
    }

    /** Whether the label has a unit in brackets, which then is that of a plain number: 采购总金额（万元，保留四位小数）. */
    private boolean printsUnit(Indicator indicator) {
        return Stream.concat(indicator.rowPath().stream(), indicator.columnPath().stream())
                .flatMap(label -> Label.of(label).remarks().stream())
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .anyMatch(word -> units.unit(word).isPresent());
    }

    /** Lays the rules over the cells of the figures. */
    void lay(XSSFSheet sheet, Map<FigureKey, XSSFCell> cells, Collection<Indicator> indicators) {
        Map<Kind, CellRangeAddressList> places = new TreeMap<>();
        for (Indicator indicator : indicators) {
            cells.entrySet().stream()
                    .filter(cell -> cell.getKey().indicator().equals(indicator.code()))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .forEach(cell -> places.computeIfAbsent(kind(indicator), kind -> new CellRangeAddressList())
                            .addCellRangeAddress(
                                    cell.getRowIndex(),
                                    cell.getColumnIndex(),
                                    cell.getRowIndex(),
                                    cell.getColumnIndex()));
        }
        DataValidationHelper rules = sheet.getDataValidationHelper();
        places.forEach((kind, range) -> {
            String first = range.getCellRangeAddress(0).formatAsString();
            DataValidation rule = rules.createValidation(kind.constraint(rules, first), range);
            rule.setEmptyCellAllowed(true);
            rule.setShowErrorBox(true);
            rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
            rule.createErrorBox("填报有误", kind.message);
            rule.setShowPromptBox(true);
            rule.createPromptBox("填报说明", kind.message);
            sheet.addValidationData(rule);
        });
    }
}
