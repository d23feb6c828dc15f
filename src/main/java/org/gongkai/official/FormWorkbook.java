package org.gongkai.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.publish.SteadyZip;

/** A form as an Excel workbook; the same form gives the same bytes. */
public final class FormWorkbook {

    private static final Optional<Date> UNCHANGING_DATE = Optional.of(Date.from(Instant.EPOCH));

    private FormWorkbook() {}

    /** A workbook of nothing but the form. */
    public static byte[] bytes(FilledForm form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            draw(form, book.createSheet("Sheet1"));
            return bytes(book);
        }
    }

    /** The bytes of a workbook, without the time at which it was written. */
    public static byte[] bytes(XSSFWorkbook book) throws IOException {
        PackageProperties properties = book.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(UNCHANGING_DATE);
        properties.setModifiedProperty(UNCHANGING_DATE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return SteadyZip.of(bytes.toByteArray());
    }

    /** Draws a form on an empty sheet; the title stands in its first cell. Returns the cells of the figures. */
    public static Map<FigureKey, XSSFCell> draw(FilledForm form, XSSFSheet sheet) {
        CellStyle wrapped = sheet.getWorkbook().createCellStyle();
        wrapped.setWrapText(true);
        Map<FigureKey, XSSFCell> figures = new HashMap<>();
        for (FilledForm.Cell cell : form.cells()) {
            XSSFCell target = write(sheet, cell, wrapped);
            cell.piece().figure().ifPresent(key -> figures.put(key, target));
        }
        return figures;
    }

    private static XSSFCell write(XSSFSheet sheet, FilledForm.Cell cell, CellStyle wrapped) {
        FormPiece piece = cell.piece();
        XSSFRow there = sheet.getRow(piece.row());
        XSSFRow row = there == null ? sheet.createRow(piece.row()) : there;
        XSSFCell target = row.createCell(piece.column());
        if (cell.number().isPresent()) {
            target.setCellValue(cell.number().get().doubleValue());
        } else if (!cell.text().isEmpty()) {
            target.setCellStyle(wrapped);
            target.setCellValue(cell.text());
        }
        if (piece.rows() > 1 || piece.columns() > 1) {
            sheet.addMergedRegionUnsafe(
                    new CellRangeAddress(piece.row(), piece.endRow() - 1, piece.column(), piece.endColumn() - 1));
        }
        return target;
    }
}
