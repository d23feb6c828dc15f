package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFDialogsheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads Excel workbooks, old and new: plain ones as they stand, all others by POI's model of the whole file. */
final class ExcelReader implements FormatReader {

    private final FileFormat format;
    private final Budget budget;

    ExcelReader(FileFormat format, Budget budget) {
        this.format = format;
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        return format == FileFormat.XLSX ? readNew(bytes) : readOld(bytes);
    }

    private Workbook readNew(byte[] bytes) throws IOException, UnreadableFileException {
        PackageParts parts = budget.inflation().parts(bytes, format);
        Optional<List<Sheet>> plain = readPlain(cells -> new XlsxReader(parts, cells).sheets());
        if (plain.isPresent()) {
            return workbook(plain.get());
        }
        MarkupGuard.requireFew(parts.tags(), format, budget.limits());
        return readByModel(StrictPackage.asTransitional(bytes));
    }

    private Workbook readOld(byte[] bytes) throws IOException, UnreadableFileException {
        Optional<List<Sheet>> plain = readPlain(cells -> new XlsReader(bytes, cells).sheets());
        return plain.isPresent() ? workbook(plain.get()) : readByModel(bytes);
    }

    private interface PlainReader {
        List<Sheet> sheets(CellQuota cells) throws IOException, UnreadableFileException;
    }

    private Optional<List<Sheet>> readPlain(PlainReader reader) throws UnreadableFileException {
        CellQuota cells = budget.cells().fork();
        try {
            List<Sheet> sheets = reader.sheets(cells);
            budget.cells().join(cells);
            return Optional.of(sheets);
        } catch (IOException | RuntimeException unusualOrBroken) {
            // POI knows what to make of it, or what to say.
            return Optional.empty();
        }
    }

    /** Reads the workbook by POI. */
    Workbook readByModel(byte[] content) throws IOException, UnreadableFileException {
        try (org.apache.poi.ss.usermodel.Workbook book = open(new ByteArrayInputStream(content))) {
            return workbook(sheets(book));
        }
    }

    private Workbook workbook(List<Sheet> sheets) {
        return new Workbook(format, Optional.empty(), sheets);
    }

    private org.apache.poi.ss.usermodel.Workbook open(InputStream bytes) throws IOException {
        return format == FileFormat.XLSX ? new XSSFWorkbook(bytes) : new HSSFWorkbook(bytes, false);
    }

    private List<Sheet> sheets(org.apache.poi.ss.usermodel.Workbook book) throws UnreadableFileException {
        ExcelSheetReader reader = new ExcelSheetReader(format, budget.cells());
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            org.apache.poi.ss.usermodel.Sheet sheet = book.getSheetAt(i);
            if (!(sheet instanceof XSSFChartSheet || sheet instanceof XSSFDialogsheet)) {
                sheets.add(reader.read(sheet, book.isSheetHidden(i) || book.isSheetVeryHidden(i)));
            }
        }
        return sheets;
    }
}
