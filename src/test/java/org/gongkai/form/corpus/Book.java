package org.gongkai.form.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file with drawn sheets: its bytes, and what it says. */
final class Book {

    private final List<Canvas> sheets;

    Book(List<Canvas> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    List<Canvas> sheets() {
        return sheets;
    }

    /** The values of the visible sheets; a hidden sheet is no report. */
    List<Piece> values() {
        return sheets.stream()
                .filter(sheet -> !sheet.isHidden())
                .flatMap(sheet -> sheet.pieces().stream())
                .filter(piece -> !piece.isLabel())
                .toList();
    }

    byte[] xlsx() {
        return excel(new XSSFWorkbook());
    }

    byte[] xls() {
        return excel(new HSSFWorkbook());
    }

    private byte[] excel(Workbook empty) {
        try (Workbook book = empty) {
            for (int i = 0; i < sheets.size(); i++) {
                draw(book.createSheet(sheets.get(i).name()), sheets.get(i));
                book.setSheetHidden(i, sheets.get(i).isHidden());
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Sheet sheet, Canvas canvas) {
        for (Piece piece : canvas.pieces()) {
            Row there = sheet.getRow(piece.row());
            Row row = there == null ? sheet.createRow(piece.row()) : there;
            write(row.createCell(piece.column()), piece, canvas.hasNumbersAsText());
            if (piece.rows() > 1 || piece.columns() > 1) {
                sheet.addMergedRegionUnsafe(
                        new CellRangeAddress(piece.row(), piece.endRow() - 1, piece.column(), piece.endColumn() - 1));
            }
        }
        for (int hiddenRow : canvas.hiddenRows()) {
            sheet.getRow(hiddenRow).setZeroHeight(true);
        }
    }

    private static void write(Cell cell, Piece piece, boolean numbersAsText) {
        if (piece.text().startsWith("=")) {
            cell.setCellFormula(piece.text().substring(1));
        } else if (!numbersAsText && !piece.isLabel() && piece.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,5})?")) {
            cell.setCellValue(Double.parseDouble(piece.text()));
        } else if (!piece.text().isEmpty()) {
            cell.setCellValue(piece.text());
        }
    }

    /** The first sheet as Excel writes it as CSV: what is merged stands in the first of its cells. */
    String csv() {
        Canvas sheet = sheets.get(0);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < sheet.end(); row++) {
            String[] cells = new String[sheet.endColumn()];
            java.util.Arrays.fill(cells, "");
            for (Piece piece : sheet.pieces()) {
                if (piece.row() == row) {
                    cells[piece.column()] = quoted(piece.text());
                }
            }
            lines.add(String.join(",", cells));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[,\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
