package org.gongkai.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Reads the cells of one workbook. Formulas are never evaluated: the result that the file holds was reported. */
final class ExcelCellReader {

    private final Map<Short, DisplayFormat> formats = new HashMap<>();

    CellContent read(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> CellContent.text(cell.getRichStringCellValue().getString(), formula);
            case NUMERIC -> hasNoResult(cell) ? withoutResult(cell) : number(cell, formula);
            case BOOLEAN -> CellContent.ofBoolean(cell.getBooleanCellValue(), formula);
            case ERROR -> CellContent.error(errorText(cell), formula);
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
        return CellContent.withoutResult(cell.getCellFormula());
    }

    private CellContent number(Cell cell, boolean formula) {
        double value;
        try {
            value = cell.getNumericCellValue();
            if (!Double.isFinite(value)) {
                return CellContent.error(stored(cell).orElse("#NUM!"), formula);
            }
        } catch (IllegalStateException | NumberFormatException notANumber) {
            // One cell that another program wrote wrongly is no reason to refuse the file.
            return CellContent.error(stored(cell).orElse("#NUM!"), formula);
        }
        return CellContent.number(value, formatOf(cell), isFrom1904(cell), formula);
    }

    /** Old workbooks say it too, though POI's model of them has no such method. */
    private static boolean isFrom1904(Cell cell) {
        Workbook book = cell.getSheet().getWorkbook();
        return book instanceof HSSFWorkbook old
                ? old.getInternalWorkbook().isUsing1904DateWindowing()
                : book instanceof Date1904Support other && other.isDate1904();
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
