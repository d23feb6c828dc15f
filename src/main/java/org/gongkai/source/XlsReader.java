package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.model.InternalSheet;
import org.apache.poi.hssf.model.InternalSheet.UnsupportedBOFType;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.model.RecordStream;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads old workbooks from their records (MS-XLS), about three times as fast as POI's model of the whole file, with the
 * parts of POI below that model. It gives up on whatever is unusual, and what it reads is what {@link ExcelSheetReader}
 * reads.
 */
final class XlsReader {

    private final List<Record> records;
    private final CellQuota quota;

    XlsReader(byte[] bytes, CellQuota quota) throws IOException {
        this.records = records(bytes);
        this.quota = quota;
    }

    private static List<Record> records(byte[] bytes) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            try (DocumentInputStream book =
                    root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root))) {
                return RecordFactory.createRecords(new XlsBytes(book.readAllBytes()));
            }
        }
    }

    /**
     * The sheets of the workbook.
     *
     * @throws IOException if it holds anything that is not read here
     * @throws RuntimeException of every kind if it is broken
     * @throws UnreadableFileException if it has too many cells
     */
    List<Sheet> sheets() throws IOException, UnreadableFileException {
        List<Record> globals = globals();
        InternalWorkbook book = InternalWorkbook.createWorkbook(globals);
        List<InternalSheet> written = written(new RecordStream(records, book.getNumRecords()));
        XlsCells cells = new XlsCells(book, strings(globals));
        List<Sheet> sheets = new ArrayList<>();
        for (InternalSheet sheet : written) {
            int number = sheets.size();
            boolean hidden = book.isSheetHidden(number) || book.isSheetVeryHidden(number);
            sheets.add(new XlsSheet(sheet, cells, quota).read(book.getSheetName(number), hidden));
        }
        return sheets;
    }

    /** What belongs to the workbook as a whole, which comes first. POI takes more of it from between the sheets. */
    private List<Record> globals() throws IOException {
        int end = 0;
        while (records.get(end).getSid() != EOFRecord.sid) {
            end++;
        }
        for (Record record : records.subList(end, records.size())) {
            if (belongsToTheWorkbook(record.getSid())) {
                throw new IOException("what belongs to the workbook stands in a sheet");
            }
        }
        return records.subList(0, end + 1);
    }

    private static boolean belongsToTheWorkbook(short kind) {
        return switch (kind) {
            case BoundSheetRecord.sid,
                    SSTRecord.sid,
                    ExtendedFormatRecord.sid,
                    FormatRecord.sid,
                    DateWindow1904Record.sid,
                    ExternSheetRecord.sid,
                    SupBookRecord.sid,
                    NameRecord.sid -> true;
            default -> false;
        };
    }

    private static List<InternalSheet> written(RecordStream left) {
        List<InternalSheet> written = new ArrayList<>();
        while (left.hasNext()) {
            try {
                written.add(InternalSheet.createSheet(left));
            } catch (UnsupportedBOFType otherKind) {
                // A module of macros holds no cells.
            }
        }
        return written;
    }

    /** The strings that the cells share; of several tables the last one counts. */
    private static SSTRecord strings(List<Record> globals) {
        SSTRecord strings = new SSTRecord();
        for (Record record : globals) {
            if (record instanceof SSTRecord table) {
                strings = table;
            }
        }
        return strings;
    }
}
