package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.model.InternalSheet;
import org.apache.poi.hssf.model.InternalSheet.UnsupportedBOFType;
import org.apache.poi.hssf.model.RecordStream;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
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
        XlsGlobals globals = new XlsGlobals(records);
        List<InternalSheet> written = written(new RecordStream(records, globals.length()));
        XlsCells cells = new XlsCells(globals);
        List<Sheet> sheets = new ArrayList<>();
        for (InternalSheet sheet : written) {
            int number = sheets.size();
            sheets.add(new XlsSheet(sheet, cells, quota).read(globals.nameOf(number), globals.isHidden(number)));
        }
        return sheets;
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
}
