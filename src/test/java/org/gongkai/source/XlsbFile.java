package org.gongkai.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Binary workbooks of one sheet, written record by record after MS-XLSB; LibreOffice opens them. */
final class XlsbFile {

    private static final String TYPES = "application/vnd.ms-excel.";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();

    private XlsbFile() {}

    /** A sheet with these cells; style 1 is a percentage, 2 a date. */
    static byte[] of(List<Cell> cells) {
        XlsbFile sheet = new XlsbFile();
        sheet.record(129).record(145);
        cells.stream()
                .collect(Collectors.groupingBy(Cell::row, TreeMap::new, Collectors.toList()))
                .forEach((row, inRow) -> {
                    sheet.record(0, rowHeader(row, 0));
                    inRow.forEach(
                            cell -> sheet.record(cell.formula() ? 8 : 6, ints(cell.column(), 0), wide(cell.text())));
                });
        sheet.record(146);
        List<Cell> merged = cells.stream().filter(Cell::isMerged).toList();
        if (!merged.isEmpty()) {
            sheet.record(177, ints(merged.size()));
            merged.forEach(cell -> sheet.record(
                    176,
                    ints(
                            cell.row(),
                            cell.row() + cell.rowSpan() - 1,
                            cell.column(),
                            cell.column() + cell.columnSpan() - 1)));
            sheet.record(178);
        }
        return packed(sheet.record(130));
    }

    /** A sheet of these records between its beginning and its end. */
    static byte[] ofRecords(Consumer<XlsbFile> content) {
        XlsbFile sheet = new XlsbFile();
        sheet.record(129);
        content.accept(sheet);
        return packed(sheet.record(130));
    }

    XlsbFile record(int type, byte[]... content) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : content) {
            whole.writeBytes(part);
        }
        if (type < 0x80) {
            records.write(type);
        } else {
            records.write(type & 0x7F | 0x80);
            records.write(type >> 7);
        }
        int size = whole.size();
        for (; size >= 0x80; size >>= 7) {
            records.write(size & 0x7F | 0x80);
        }
        records.write(size);
        records.writeBytes(whole.toByteArray());
        return this;
    }

    /** Number of a row, and a byte of flags: 0x10 hides it. */
    static byte[] rowHeader(int row, int flags) {
        return ByteBuffer.allocate(17)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(row)
                .putInt(0)
                .putShort((short) 300)
                .put((byte) 0)
                .put((byte) flags)
                .put((byte) 0)
                .putInt(0)
                .array();
    }

    static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    static byte[] real(double value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    static byte[] wide(String text) {
        byte[] characters = text.getBytes(StandardCharsets.UTF_16LE);
        return ByteBuffer.allocate(4 + characters.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length())
                .put(characters)
                .array();
    }

    private static byte[] packed(XlsbFile sheet) {
        byte[] book = new XlsbFile()
                .record(131)
                .record(153, ints(0, 0), wide(""))
                .record(143)
                .record(156, ints(0, 1), wide("rId1"), wide("表一"))
                .record(144)
                .record(132)
                .records
                .toByteArray();
        byte[] strings = new XlsbFile()
                .record(159, ints(1, 1))
                .record(19, new byte[1], wide("共享"))
                .record(160)
                .records
                .toByteArray();
        byte[] styles = new XlsbFile()
                .record(278)
                .record(615, ints(1))
                .record(44, shorts(165), wide("yyyy\"年\"m\"月\""))
                .record(616)
                .record(617, ints(3))
                .record(47, shorts(0, 0), new byte[12])
                .record(47, shorts(0, 9), new byte[12])
                .record(47, shorts(0, 165), new byte[12])
                .record(618)
                .record(279)
                .records
                .toByteArray();
        List<Object> parts = new ArrayList<>(List.of("[Content_Types].xml", contentTypes()));
        parts.addAll(List.of("_rels/.rels", relations("officeDocument", "xl/workbook.bin")));
        parts.addAll(List.of(
                "xl/_rels/workbook.bin.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.bin",
                        "sharedStrings",
                        "sharedStrings.bin",
                        "styles",
                        "styles.bin")));
        parts.addAll(List.of("xl/workbook.bin", book, "xl/sharedStrings.bin", strings, "xl/styles.bin", styles));
        parts.addAll(List.of("xl/worksheets/sheet1.bin", sheet.records.toByteArray()));
        return zipped(parts);
    }

    private static byte[] contentTypes() {
        return """
                <Types xmlns="%1$scontent-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.bin" ContentType="%2$ssheet.binary.macroEnabled.main"/>\
                <Override PartName="/xl/sharedStrings.bin" ContentType="%2$ssharedStrings"/>\
                <Override PartName="/xl/styles.bin" ContentType="%2$sstyles"/>\
                <Override PartName="/xl/worksheets/sheet1.bin" ContentType="%2$sworksheet"/></Types>""".formatted(PARTS, TYPES).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"" + PARTS + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(List<Object> namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.size(); i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents.get(i)));
                zip.write((byte[]) namesAndContents.get(i + 1));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
