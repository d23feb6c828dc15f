package org.gongkai.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.source.Cell;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.UnreadableFileException;
import org.gongkai.source.WorkbookReader;

/**
 * A sample report as pieces that a test can move about. Every plain number is replaced by one that occurs once, so that
 * no figure can be taken for another unnoticed.
 *
 * @param pieces its cells with content
 */
record MovableForm(List<Piece> pieces) {

    /**
     * A cell.
     *
     * @param row first row, from 0
     * @param column first column, from 0
     * @param rows rows covered
     * @param columns columns covered
     * @param text what it shows
     * @param figure what its figure is: indicator and breakdown; empty for labels
     */
    record Piece(int row, int column, int rows, int columns, String text, Optional<String> figure) {

        boolean isLabel() {
            return figure.isEmpty();
        }

        Piece at(int newRow, int newColumn) {
            return new Piece(newRow, newColumn, rows, columns, text, figure);
        }

        Piece over(int newRows, int newColumns) {
            return new Piece(row, column, newRows, newColumns, text, figure);
        }

        Piece saying(String newText) {
            return new Piece(row, column, rows, columns, newText, figure);
        }
    }

    MovableForm {
        pieces = List.copyOf(pieces);
    }

    /** The first sheet of a sample report, with numbers that occur once. */
    static MovableForm of(String file, FormReader reader) {
        Map<String, Figure> figures = new HashMap<>();
        reader.read(Forms.report(file), file)
                .reports()
                .get(0)
                .figures()
                .forEach(figure -> figures.put(figure.row() + " " + figure.column(), figure));
        List<Piece> pieces = new ArrayList<>();
        for (Cell cell : cells(file)) {
            Optional<Figure> figure = Optional.ofNullable(figures.get(cell.row() + " " + cell.column()));
            boolean plain = cell.text().matches("[0-9]+")
                    && figure.filter(known -> known.indicator().unitNeeded()).isEmpty();
            pieces.add(new Piece(
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    plain ? String.valueOf(20001 + pieces.size()) : cell.text(),
                    figure.map(MovableForm::key)));
        }
        return new MovableForm(pieces);
    }

    private static List<Cell> cells(String file) {
        try {
            return new WorkbookReader(ReadingLimits.defaults())
                    .read(Forms.report(file), file)
                    .sheets()
                    .get(0)
                    .contentCells();
        } catch (UnreadableFileException e) {
            throw new IllegalStateException(e);
        }
    }

    static String key(Figure figure) {
        return figure.indicator().code() + " × " + figure.breakdown().code();
    }

    MovableForm each(UnaryOperator<Piece> change) {
        return new MovableForm(pieces.stream().map(change).toList());
    }

    MovableForm eachWhere(Predicate<Piece> chosen, UnaryOperator<Piece> change) {
        return each(piece -> chosen.test(piece) ? change.apply(piece) : piece);
    }

    MovableForm without(Predicate<Piece> dropped) {
        return new MovableForm(pieces.stream().filter(dropped.negate()).toList());
    }

    MovableForm with(Piece piece) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(piece);
        return new MovableForm(more);
    }

    /** A row more; what is merged across it grows. */
    MovableForm withRowAt(int row) {
        return each(piece -> piece.row() >= row
                ? piece.at(piece.row() + 1, piece.column())
                : piece.row() + piece.rows() > row ? piece.over(piece.rows() + 1, piece.columns()) : piece);
    }

    /** A column more; what is merged across it grows. */
    MovableForm withColumnAt(int column) {
        return each(piece -> piece.column() >= column
                ? piece.at(piece.row(), piece.column() + 1)
                : piece.column() + piece.columns() > column ? piece.over(piece.rows(), piece.columns() + 1) : piece);
    }

    int rowCount() {
        return pieces.stream()
                .mapToInt(piece -> piece.row() + piece.rows())
                .max()
                .orElse(0);
    }

    int columnCount() {
        return pieces.stream()
                .mapToInt(piece -> piece.column() + piece.columns())
                .max()
                .orElse(0);
    }

    byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            pieces.forEach(piece -> write(sheet, piece));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFSheet sheet, Piece piece) {
        XSSFRow there = sheet.getRow(piece.row());
        XSSFRow row = there == null ? sheet.createRow(piece.row()) : there;
        XSSFCell cell = row.createCell(piece.column());
        if (piece.text().matches("[0-9]{1,9}")) {
            cell.setCellValue(Integer.parseInt(piece.text()));
        } else {
            cell.setCellValue(piece.text());
        }
        if (piece.rows() > 1 || piece.columns() > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(
                    piece.row(), piece.row() + piece.rows() - 1, piece.column(), piece.column() + piece.columns() - 1));
        }
    }
}
