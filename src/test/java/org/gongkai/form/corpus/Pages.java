package org.gongkai.form.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A drawn sheet as a document: lines of one text above its table are paragraphs, and a row with nothing in it parts the
 * table in two, as a page break does.
 */
final class Pages {

    /** What follows the tables of a whole report. */
    private static final List<String> PROSE =
            List.of("五、2018年存在的问题", "全年共组织培训3次，参训120余人，印发文件12份（甲政办发〔2018〕23号）。", "（一）2019年工作打算", "1.举办培训5期");

    private final Canvas sheet;

    Pages(Canvas sheet) {
        this.sheet = sheet;
    }

    byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            Optional<XWPFTable> open = Optional.empty();
            for (int row = 0; row < sheet.end(); row++) {
                if (isBlank(row) || isLine(row) && open.isEmpty()) {
                    document.createParagraph().createRun().setText(textAt(row));
                    open = Optional.empty();
                } else {
                    XWPFTable table = open.orElseGet(document::createTable);
                    boolean first = open.isEmpty();
                    draw(first ? table.getRow(0) : table.createRow(), row);
                    open = Optional.of(table);
                }
            }
            PROSE.forEach(text -> document.createParagraph().createRun().setText(text));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(XWPFTableRow drawn, int row) {
        while (!drawn.getTableCells().isEmpty()) {
            drawn.removeCell(0);
        }
        for (int column = 0; column < sheet.endColumn(); ) {
            Optional<Piece> piece = covering(row, column);
            XWPFTableCell cell = drawn.addNewTableCell();
            CTTcPr properties = cell.getCTTc().addNewTcPr();
            int columns = piece.map(Piece::columns).orElse(1);
            if (columns > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
            }
            if (piece.isPresent() && piece.get().rows() > 1) {
                properties.addNewVMerge().setVal(piece.get().row() == row ? STMerge.RESTART : STMerge.CONTINUE);
            }
            cell.setText(piece.filter(one -> one.row() == row).map(Piece::text).orElse(""));
            column += columns;
        }
    }

    /** A page with the table between the cells of another, as sites lay out their pages. */
    byte[] html(Charset charset) {
        StringBuilder page = new StringBuilder("<html><head><meta charset=\"" + charset.name() + "\"></head><body>"
                + "<div><a href=\"/\">首页</a> &gt; <a href=\"/a\">2015年政府信息公开工作年度报告</a></div>"
                + "<table><tr><td>");
        boolean open = false;
        for (int row = 0; row < sheet.end(); row++) {
            if (isBlank(row) || isLine(row) && !open) {
                page.append(open ? "</table>" : "")
                        .append("<p>")
                        .append(textAt(row))
                        .append("</p>");
                open = false;
            } else {
                page.append(open ? "<tr>" : "<table border=1><tr>");
                open = true;
                for (int column = 0; column < sheet.endColumn(); column++) {
                    append(page, row, column);
                }
                page.append("</tr>");
            }
        }
        page.append(open ? "</table>" : "").append("<p>" + String.join("</p><p>", PROSE) + "</p>");
        page.append("</td></tr></table></body></html>");
        return page.toString().getBytes(charset);
    }

    private void append(StringBuilder page, int row, int column) {
        Optional<Piece> piece = covering(row, column);
        if (piece.isEmpty()) {
            page.append("<td>&nbsp;</td>");
        } else if (piece.get().row() == row && piece.get().column() == column) {
            page.append("<td rowspan=%d colspan=%d>%s</td>"
                    .formatted(
                            piece.get().rows(),
                            piece.get().columns(),
                            piece.get().text().replace("\n", "<br>")));
        }
    }

    private boolean isBlank(int row) {
        return sheet.pieces().stream().noneMatch(piece -> piece.row() <= row && row < piece.endRow());
    }

    private boolean isLine(int row) {
        return inRow(row).size() == 1 && inRow(row).get(0).isLabel();
    }

    private String textAt(int row) {
        return inRow(row).stream().map(Piece::text).findFirst().orElse("");
    }

    private List<Piece> inRow(int row) {
        return sheet.pieces().stream()
                .filter(piece -> piece.row() <= row && row < piece.endRow())
                .toList();
    }

    private Optional<Piece> covering(int row, int column) {
        return inRow(row).stream()
                .filter(piece -> piece.column() <= column && column < piece.endColumn())
                .findFirst();
    }
}
