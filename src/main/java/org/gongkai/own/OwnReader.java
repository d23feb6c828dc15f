package org.gongkai.own;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.form.CellCount;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.form.RecognisedTable;
import org.gongkai.form.ReportReading;
import org.gongkai.form.SheetCount;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.source.FileFormat;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.Sheet;
import org.gongkai.source.UnreadableFileException;
import org.gongkai.source.Workbook;
import org.gongkai.source.WorkbookReader;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Reads a user's own figures. Immutable, and safe for use by several threads. */
public final class OwnReader {

    /** The file that says what is known of each record. */
    private static final String RECORDS = "records.csv";

    private static final String FIGURES = "figures.csv";
    private static final String FIGURES_FOLDER = "figures/";

    private final WorkbookReader workbooks;
    private final KnownCells known;
    private final AgencyDirectory directory;

    /**
     * A reader with that knowledge.
     *
     * @param limits what each file may cost
     */
    public OwnReader(Knowledge knowledge, ReadingLimits limits) {
        this.workbooks = new WorkbookReader(limits);
        this.known = new KnownCells(knowledge);
        this.directory = new AgencyDirectory(knowledge);
    }

    /**
     * Reads the files of a user's folder as one input, each of them a sheet of it.
     *
     * @param name name of the input
     * @param files the files by their path below the folder
     */
    public FileReading read(String name, SortedMap<String, byte[]> files) {
        return new Reading(name).read(files);
    }

    /** One reading. */
    private final class Reading {

        private final String name;
        private final List<Trouble> troubles = new ArrayList<>();
        private final List<OwnSheet> sheets = new ArrayList<>();
        private final Map<RecordKey, RecordReading> records = new LinkedHashMap<>();
        private final List<OwnSheet> noteSheets = new ArrayList<>();
        private Optional<Charset> charset = Optional.empty();

        Reading(String name) {
            this.name = name;
        }

        FileReading read(SortedMap<String, byte[]> files) {
            files.forEach(this::read);
            records.values().forEach(RecordReading::place);
            Map<RecordKey, RecordNote> notes = new RecordNotes(records).read(noteSheets);
            List<ReportReading> reports = new ArrayList<>();
            records.forEach((key, record) -> record.report(
                            agency(key.record()), key.year(), Optional.ofNullable(notes.get(key)))
                    .ifPresent(reports::add));
            tellUnchecked(reports);
            List<SheetCount> counts = sheets.stream().map(OwnSheet::close).toList();
            return new FileReading(
                    name,
                    FileFormat.CSV,
                    charset,
                    reports,
                    troubles,
                    counts.stream().map(SheetCount::cells).reduce(CellCount.NONE, CellCount::plus),
                    counts,
                    Set.of(),
                    Set.of());
        }

        private void read(String file, byte[] bytes) {
            try {
                Workbook workbook = workbooks.read(bytes, file);
                charset = charset.or(workbook::charset);
                for (Sheet sheet : workbook.sheets()) {
                    String sheetName = workbook.sheets().size() == 1 ? file : file + " › " + sheet.name();
                    OwnSheet own = new OwnSheet(name, sheets.size() + 1, sheet.named(sheetName), troubles);
                    sheets.add(own);
                    if (sheet.contentCells().isEmpty()) {
                        tellEmpty(file);
                    } else {
                        read(file, own);
                    }
                }
            } catch (UnreadableFileException unreadable) {
                if (unreadable.cause() == UnreadableFileException.Cause.EMPTY) {
                    tellEmpty(file);
                } else {
                    troubles.add(FormReader.trouble(unreadable, new Place(name, file, "")));
                }
            }
        }

        /** Nobody sent the file, so nobody is asked for it again. */
        private void tellEmpty(String file) {
            troubles.add(new Trouble(TroubleCode.OWN_CELL_WRONG, new Place(name, file, ""), "", "")
                    .expecting(
                            "列名一行，其下为数据；不用的文件请删去",
                            "a line of columns and lines below it; remove the file if it is not used"));
        }

        /** Figures that nothing is said of are taken and never checked. */
        private void tellUnchecked(List<ReportReading> reports) {
            reports.stream()
                    .flatMap(report -> report.tables().stream())
                    .map(RecognisedTable::edition)
                    .distinct()
                    .filter(known::isUnchecked)
                    .sorted()
                    .forEach(edition -> troubles.add(new Trouble(
                                    TroubleCode.OWN_NOTICE,
                                    new Place(name, "editions/" + edition + "/identities.csv", ""),
                                    "",
                                    "")
                            .expecting("列出勾稽关系；没有则不作核对", "the identities to check; without any nothing is")));
        }

        private void read(String file, OwnSheet sheet) {
            if (file.equals(RECORDS)) {
                noteSheets.add(sheet);
            } else if (file.equals(FIGURES) || file.startsWith(FIGURES_FOLDER)) {
                for (OwnEntry entry : new FigureLines(known).read(sheet)) {
                    records.computeIfAbsent(entry.record(), none -> new RecordReading(known))
                            .add(entry);
                }
            } else {
                sheet.rejectAll(
                        "文件名 figures.csv 或 records.csv，或放进 figures 文件夹",
                        "to be called figures.csv or records.csv, or to stand in the folder figures");
            }
        }

        /** The records of a user are no listed agencies, whatever they are called. */
        private Agency agency(String record) {
            boolean taken = directory
                    .byCode(record)
                    .filter(agency -> !agency.kind().equals(Agency.RECORD))
                    .isPresent();
            return Agency.ofRecord(taken ? Agency.RECORD + ":" + record : record, record);
        }
    }
}
