package org.gongkai.source;

import java.io.IOException;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads the cells of an old workbook. Formulas are never evaluated: the result that the file holds was reported. */
final class XlsCells {

    private final SSTRecord strings;
    private final CellFormats formats = new CellFormats();
    private final int styles;
    private final boolean from1904;

    /** @throws IOException if the workbook writes out a format that cannot be */
    XlsCells(InternalWorkbook book, SSTRecord strings) throws IOException {
        this.strings = strings;
        this.styles = book.getNumExFormats();
        this.from1904 = book.isUsing1904DateWindowing();
        for (FormatRecord format : book.getFormats()) {
            formats.write(known(format.getIndexCode()), format.getFormatString());
        }
        for (int style = 0; style < styles; style++) {
            formats.add(known(book.getExFormatAt(style).getFormatIndex()));
        }
    }

    private static int known(int format) throws IOException {
        if (format < 0) {
            throw new IOException("format " + format);
        }
        return format;
    }

    CellContent read(CellValueRecordInterface cell) throws IOException {
        if (cell instanceof LabelSSTRecord text) {
            return CellContent.text(strings.getString(text.getSSTIndex()).getString(), false);
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
        if (style < 0 || style >= styles) {
            throw new IOException("style " + style);
        }
        return CellContent.number(value, formats.of(style), from1904, formula);
    }

    private static CellContent error(byte code, boolean formula) {
        return CellContent.error(FormulaError.forInt(code).getString(), formula);
    }
}
