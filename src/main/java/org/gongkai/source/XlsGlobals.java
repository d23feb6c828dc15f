package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;

/** What belongs to an old workbook as a whole, which comes before its sheets. */
final class XlsGlobals {

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final CellFormats formats = new CellFormats();
    private SSTRecord strings = new SSTRecord();
    private boolean from1904;
    private int styles;
    private int lastStyle;
    private int length;

    /** @throws IOException if it is told in an unusual way */
    XlsGlobals(List<Record> records) throws IOException {
        int links = Integer.MAX_VALUE;
        for (; records.get(length).getSid() != EOFRecord.sid; length++) {
            Record record = records.get(length);
            read(record);
            if (isLink(record)) {
                links = Math.min(links, length);
            }
        }
        length++;
        if (links < length) {
            // Nothing is asked of the links between workbooks, but POI refuses a workbook whose links are broken.
            InternalWorkbook.createWorkbook(records.subList(links, length));
        }
        for (Record record : records.subList(length, records.size())) {
            if (isTold(record) || isLink(record)) {
                throw new IOException("what belongs to the workbook stands in a sheet");
            }
        }
    }

    /** Of what is told twice the last counts. */
    private void read(Record record) throws IOException {
        if (record instanceof ExtendedFormatRecord style) {
            if (styles > 0 && lastStyle != length - 1) {
                throw new IOException("styles in two places");
            }
            formats.add(known(style.getFormatIndex()));
            styles++;
            lastStyle = length;
        } else if (record instanceof FormatRecord format) {
            formats.write(known(format.getIndexCode()), format.getFormatString());
        } else if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (record instanceof SSTRecord table) {
            strings = table;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    private static int known(int format) throws IOException {
        if (format < 0) {
            throw new IOException("format " + format);
        }
        return format;
    }

    private static boolean isTold(Record record) {
        return switch (record.getSid()) {
            case ExtendedFormatRecord.sid,
                    FormatRecord.sid,
                    BoundSheetRecord.sid,
                    SSTRecord.sid,
                    DateWindow1904Record.sid -> true;
            default -> false;
        };
    }

    private static boolean isLink(Record record) {
        return switch (record.getSid()) {
            case SupBookRecord.sid, ExternSheetRecord.sid, NameRecord.sid -> true;
            default -> false;
        };
    }

    /** How many records tell it. */
    int length() {
        return length;
    }

    String nameOf(int sheet) {
        return sheets.get(sheet).getSheetname();
    }

    boolean isHidden(int sheet) {
        return sheets.get(sheet).isHidden() || sheets.get(sheet).isVeryHidden();
    }

    /** A string that cells share. */
    String string(int number) {
        return strings.getString(number).getString();
    }

    boolean isFrom1904() {
        return from1904;
    }

    /** How numbers in that style are shown. */
    DisplayFormat format(int style) throws IOException {
        if (style < 0 || style >= styles) {
            throw new IOException("style " + style);
        }
        return formats.of(style);
    }
}
