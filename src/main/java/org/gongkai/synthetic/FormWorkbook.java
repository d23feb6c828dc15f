package org.gongkai.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.publish.SteadyZip;

/** A form as an Excel workbook; the same form gives the same bytes. */
final class FormWorkbook {

    private static final Optional<Date> UNCHANGING_DATE = Optional.of(Date.from(Instant.EPOCH));

    private FormWorkbook() {}

    static byte[] bytes(FilledForm form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            XSSFSheet sheet = book.createSheet("Sheet1");
            form.cells().forEach(cell -> write(sheet, cell, wrapped));
            PackageProperties properties =
                    book.getProperties().getCoreProperties().getUnderlyingProperties();
            properties.setCreatedProperty(UNCHANGING_DATE);
            properties.setModifiedProperty(UNCHANGING_DATE);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        }
    }

    private static void write(XSSFSheet sheet, FilledForm.Cell cell, CellStyle wrapped) {
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
    }
}
