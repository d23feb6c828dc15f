package org.gongkai.source;

import java.io.IOException;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads the cells of an old workbook. Formulas are never evaluated: the result that the file holds was reported. */
final class XlsCells {

    private final XlsGlobals globals;

    XlsCells(XlsGlobals globals) {
        this.globals = globals;
    }

    CellContent read(CellValueRecordInterface cell) throws IOException {
        if (cell instanceof LabelSSTRecord text) {
            return CellContent.text(globals.string(text.getSSTIndex()), false);
        } else if (cell instanceof NumberRecord number) {
            return number(number.getValue(), number.getXFIndex(), false);
        } else if (cell instanceof BlankRecord) {
            return CellContent.BLANK;
        } else if (cell instanceof FormulaRecordAggregate formula) {
            return result(formula);
        } else if (cell instanceof BoolErrRecord stored) {
            return stored.isBoolean()
                    ? CellContent.ofBoolean(stored.getBooleanValue(), false)
                    : error(stored.getErrorValue(), false);
        } else if (cell instanceof LabelRecord text) {
            return CellContent.text(text.getValue(), false);
        }
        throw new IOException("an unknown kind of cell");
    }

    private CellContent result(FormulaRecordAggregate formula) throws IOException {
        FormulaRecord stored = formula.getFormulaRecord();
        return switch (stored.getCachedResultTypeEnum()) {
            case NUMERIC -> number(stored.getValue(), stored.getXFIndex(), true);
            case STRING -> {
                String text = formula.getStringValue();
                yield text == null ? CellContent.BLANK : CellContent.text(text, true);
            }
            case BOOLEAN -> CellContent.ofBoolean(stored.getCachedBooleanValue(), true);
            case ERROR -> error((byte) stored.getCachedErrorValue(), true);
            case BLANK, FORMULA, _NONE -> throw new IOException("an unknown kind of result");
        };
    }

    private CellContent number(double value, int style, boolean formula) throws IOException {
        if (!Double.isFinite(value)) {
            return CellContent.error("#NUM!", formula);
        }
        return CellContent.number(value, globals.format(style), globals.isFrom1904(), formula);
    }

    private static CellContent error(byte code, boolean formula) {
        return CellContent.error(FormulaError.forInt(code).getString(), formula);
    }
}
