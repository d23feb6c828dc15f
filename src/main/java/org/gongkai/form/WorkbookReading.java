package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Layout;
import org.gongkai.knowledge.TitlePattern;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.source.Workbook;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** The reading of one file. */
final class WorkbookReading {

    private final FormKnowledge knowledge;
    private final String file;
    private final String name;
    private final Workbook workbook;
    private final int sheetsBefore;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<ReportKey, OpenReport> reports = new LinkedHashMap<>();
    private CellCount cells = CellCount.NONE;

    /**
     * A reading of a workbook.
     *
     * @param file path of the file that it is, or is in
     * @param name its own name, which may tell agency and year
     * @param sheetsBefore sheets of other workbooks in the same file
     */
    WorkbookReading(FormKnowledge knowledge, String file, String name, Workbook workbook, int sheetsBefore) {
        this.knowledge = knowledge;
        this.file = file;
        this.name = name;
        this.workbook = workbook;
        this.sheetsBefore = sheetsBefore;
    }

    private record ReportKey(String agency, int year) {}

    /** A report while tables are added to it. */
    private record OpenReport(Agency agency, int year, List<RecognisedTable> tables, FigureCollector figures) {}

    FileReading read() {
        noteExtension();
        List<ReportReading> found = new ArrayList<>();
        List<SheetContext> withoutTable = new ArrayList<>();
        for (int i = 0; i < workbook.sheets().size(); i++) {
            Sheet sheet = workbook.sheets().get(i);
            SheetContext context = new SheetContext(file, sheetsBefore + i + 1, sheet, new CellLedger(sheet));
            if (readSheet(context, found)) {
                cells = cells.plus(context.ledger().close(file));
            } else {
                withoutTable.add(context);
            }
        }
        boolean anyTable = withoutTable.size() < workbook.sheets().size();
        withoutTable.forEach(context -> closeWithoutTable(context, anyTable));
        if (!anyTable) {
            troubles.add(Trouble.ofFile(TroubleCode.NO_KNOWN_TABLE, file, expectedForms()));
        }
        // Where every cell was rejected, the file claims nothing that could stand against another file.
        reports.values().stream()
                .filter(report -> !report.figures().figures().isEmpty())
                .map(report -> new ReportReading(
                        report.agency(),
                        report.year(),
                        report.tables(),
                        report.figures().figures()))
                .forEach(found::add);
        noteProvisional(found);
        return new FileReading(file, workbook.format(), workbook.charset(), found, troubles, cells);
    }

    private void noteExtension() {
        if (!workbook.format().isTold(name)) {
            String extension = workbook.format().extension();
            troubles.add(Trouble.ofFile(TroubleCode.NAME_DIFFERS_FROM_CONTENT, file, extension));
        }
    }

    private String expectedForms() {
        return String.join(
                ", ",
                knowledge.knowledge().editions().stream()
                        .map(edition -> edition.nameZh())
                        .toList());
    }

    /** Reads a sheet; returns whether it holds a table. */
    private boolean readSheet(SheetContext context, List<ReportReading> found) {
        Identification identification = identify(context.sheet());
        Optional<LongTable> longTable = LongTable.find(context.sheet(), knowledge.knownTexts());
        if (longTable.isPresent()) {
            LongTableReader reader = new LongTableReader(
                    knowledge.paths(),
                    knowledge.knowledge().breakdowns(),
                    knowledge.directory(),
                    knowledge.knownTexts(),
                    this::collector,
                    troubles);
            found.addAll(reader.read(context, longTable.get(), identification));
            enterRest(context);
            return true;
        }
        List<Band> bands = new BandFinder(knowledge.vocabularies(), knowledge.knownTexts()).find(context.sheet());
        if (bands.isEmpty()) {
            return false;
        }
        readTables(context, bands, identification);
        return true;
    }

    private void readTables(SheetContext context, List<Band> bands, Identification identification) {
        List<Trouble> unidentified = identification.troubles(file);
        if (!unidentified.isEmpty()) {
            troubles.addAll(unidentified);
            context.ledger().open().forEach(cell -> context.ledger().enter(cell, CellLedger.Entry.REJECT));
            return;
        }
        OpenReport report = open(
                identification.agency().orElseThrow(), identification.year().orElseThrow());
        List<EditionEvidence> evidence = new EditionRecogniser(
                        knowledge.vocabularies(),
                        knowledge.editions(),
                        knowledge.knownTexts(),
                        knowledge.parser(),
                        knowledge.units())
                .recognise(bands, identification.year());
        for (int i = 0; i < bands.size(); i++) {
            readTable(context, bands.get(i), evidence.get(i), report);
        }
        enterRest(context);
    }

    private OpenReport open(Agency agency, int year) {
        return reports.computeIfAbsent(
                new ReportKey(agency.code(), year),
                key -> new OpenReport(agency, year, new ArrayList<>(), collector()));
    }

    private FigureCollector collector() {
        return new FigureCollector(
                knowledge.parser(), knowledge.units(), knowledge.knowledge().total(), troubles);
    }

    private void readTable(SheetContext context, Band band, EditionEvidence evidence, OpenReport report) {
        TableVocabulary vocabulary = evidence.vocabulary();
        RecognisedTable table = new RecognisedTable(
                report.tables().size() + 1,
                context.sheet().name(),
                context.sheetNo(),
                vocabulary.table().edition(),
                vocabulary.table().code(),
                evidence.score(),
                knownTextsIn(band));
        report.tables().add(table);
        TableReader reader = new TableReader(
                context,
                band,
                vocabulary,
                table,
                knowledge.knownTexts(),
                knowledge.parser(),
                report.figures(),
                troubles);
        int last = vocabulary.table().layout() == Layout.LIST
                ? new ListTableReader(reader, knowledge.units()).read()
                : new GridTableReader(reader).read();
        closeTable(context, band.to(last));
    }

    private Set<String> knownTextsIn(Band band) {
        Set<String> codes = new TreeSet<>();
        band.cells()
                .forEach(cell ->
                        knowledge.knownTexts().note(Label.plain(cell.text())).ifPresent(codes::add));
        return codes;
    }

    /** Inside a table a cell with a digit is never a note: what nobody has entered yet is lost if it holds one. */
    private void closeTable(SheetContext context, Band table) {
        for (Cell cell : table.cells()) {
            if (context.ledger().isEntered(cell)) {
                continue;
            }
            if (Digits.in(cell.text())) {
                context.ledger().enter(cell, CellLedger.Entry.REJECT);
                troubles.add(new Trouble(TroubleCode.CELL_UNPLACED, context.place(cell), cell.text(), ""));
            } else {
                context.ledger().enter(cell, CellLedger.Entry.NOTE);
            }
        }
    }

    /** Outside tables text is a title or a note; a bare number is neither and must be looked at. */
    private void enterRest(SheetContext context) {
        for (Cell cell : context.ledger().open()) {
            if (isTitle(cell.text())) {
                context.ledger().enter(cell, CellLedger.Entry.LABEL);
            } else if (Digits.isValue(cell.text(), knowledge.parser()) && !isKnownNote(cell)) {
                context.ledger().enter(cell, CellLedger.Entry.REJECT);
                troubles.add(new Trouble(TroubleCode.CELL_UNPLACED, context.place(cell), cell.text(), ""));
            } else {
                context.ledger().enter(cell, CellLedger.Entry.NOTE);
            }
        }
    }

    private boolean isKnownNote(Cell cell) {
        return knowledge.knownTexts().note(Label.plain(cell.text())).isPresent();
    }

    /** A sheet without a table beside others: words are notes, numbers must be looked at. */
    private void closeWithoutTable(SheetContext context, boolean anyTable) {
        List<Cell> open = context.ledger().open();
        boolean numbers = open.stream().anyMatch(cell -> Digits.isValue(cell.text(), knowledge.parser()));
        CellLedger.Entry entry = anyTable && !numbers ? CellLedger.Entry.NOTE : CellLedger.Entry.REJECT;
        open.forEach(cell -> context.ledger().enter(cell, entry));
        if (anyTable && numbers) {
            troubles.add(new Trouble(
                    TroubleCode.NO_KNOWN_TABLE, new Place(file, context.sheet().name(), ""), "", expectedForms()));
        }
        cells = cells.plus(context.ledger().close(file));
    }

    private Identification identify(Sheet sheet) {
        Identification identification = new Identification(knowledge.directory());
        for (Cell cell : sheet.contentCells()) {
            String plain = Label.plain(cell.text());
            for (TitlePattern pattern : patterns("title", "agency")) {
                if (pattern.matches(plain)) {
                    pattern.agency(plain).ifPresent(identification::agency);
                    pattern.year(plain).ifPresent(identification::year);
                    break;
                }
            }
        }
        String stem = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        String plain = Label.plain(stem);
        patterns("title", "file").stream()
                .filter(pattern -> pattern.matches(plain))
                .findFirst()
                .ifPresent(pattern -> identification.fileName(pattern.agency(plain), pattern.year(plain)));
        return identification;
    }

    private boolean isTitle(String text) {
        String plain = Label.plain(text);
        return patterns("title", "agency").stream().anyMatch(pattern -> pattern.matches(plain));
    }

    private List<TitlePattern> patterns(String... kinds) {
        return knowledge.knowledge().titlePatterns().stream()
                .filter(pattern -> List.of(kinds).contains(pattern.kind()))
                .toList();
    }

    private void noteProvisional(List<ReportReading> found) {
        found.stream()
                .map(ReportReading::agency)
                .filter(Agency::provisional)
                .map(Agency::name)
                .distinct()
                .forEach(name -> troubles.add(Trouble.ofFile(TroubleCode.AGENCY_PROVISIONAL, file, name)));
    }
}
