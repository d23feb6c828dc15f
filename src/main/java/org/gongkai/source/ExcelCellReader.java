package org.gongkai.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Reads the cells of one workbook. Formulas are never evaluated: the result that the file holds was reported. */
final class ExcelCellReader {

    private final Map<Short, DisplayFormat> formats = new HashMap<>();

    CellContent read(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> new CellContent(cell.getRichStringCellValue().getString(), CellKind.TEXT, formula);
            case NUMERIC -> hasNoResult(cell) ? withoutResult(cell) : number(cell, formula);
            case BOOLEAN -> new CellContent(booleanText(cell), CellKind.BOOLEAN, formula);
            case ERROR -> new CellContent(errorText(cell), CellKind.ERROR, formula);
            case BLANK, FORMULA, _NONE -> CellContent.BLANK;
        };
    }

    /** POI gives 0 for a formula that was never calculated; only .xlsx tells it apart, by the value left out. */
    private static boolean hasNoResult(Cell cell) {
        return cell instanceof XSSFCell && stored(cell).isEmpty();
    }

    private static CellContent withoutResult(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return CellContent.BLANK;
        }
        return new CellContent("=" + cell.getCellFormula(), CellKind.FORMULA_WITHOUT_RESULT, true);
    }

    private CellContent number(Cell cell, boolean formula) {
        double value;
        try {
            value = cell.getNumericCellValue();
            if (!Double.isFinite(value)) {
                return new CellContent(stored(cell).orElse("#NUM!"), CellKind.ERROR, formula);
            }
        } catch (IllegalStateException | NumberFormatException notANumber) {
            // One cell that another program wrote wrongly is no reason to refuse the file.
            return new CellContent(stored(cell).orElse("#NUM!"), CellKind.ERROR, formula);
        }
        return switch (formatOf(cell)) {
            case PLAIN -> new CellContent(NumberText.of(value), CellKind.NUMBER, formula);
            case PERCENT -> new CellContent(NumberText.percent(value), CellKind.NUMBER, formula);
            case DATE -> date(cell, value, formula);
        };
    }

    private static CellContent date(Cell cell, double value, boolean formula) {
        if (!DateUtil.isValidExcelDate(value) || cell.getLocalDateTimeCellValue() == null) {
            return new CellContent(NumberText.of(value), CellKind.NUMBER, formula);
        }
        return new CellContent(DateText.of(cell.getLocalDateTimeCellValue(), value), CellKind.DATE, formula);
    }

    private DisplayFormat formatOf(Cell cell) {
        CellStyle style = cell.getCellStyle();
        if (style == null) {
            return DisplayFormat.PLAIN;
        }
        return formats.computeIfAbsent(
                style.getDataFormat(),
                index -> DisplayFormat.of(index, Optional.ofNullable(style.getDataFormatString())));
    }

    private static String booleanText(Cell cell) {
        return String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
    }

    private static String errorText(Cell cell) {
        return stored(cell)
                .orElseGet(() -> FormulaError.forInt(cell.getErrorCellValue()).getString());
    }

    /** The value as the file holds it, where the format is text at all. */
    private static Optional<String> stored(Cell cell) {
        return cell instanceof XSSFCell inText
                ? Optional.ofNullable(inText.getRawValue()).filter(value -> !value.isBlank())
                : Optional.empty();
    }
}
