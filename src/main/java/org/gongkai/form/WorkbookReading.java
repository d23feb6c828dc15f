package org.gongkai.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.agency.Identification;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Edition;
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
    private final Statements statements;
    private final SheetLabels labels;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<ReportReading> longReports = new ArrayList<>();
    private final OpenReports reports;
    private final List<SheetCount> sheets = new ArrayList<>();
    private final LooseLabels looseLabels;

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
        this.statements = new Statements(knowledge.identifier(), file.endsWith(name) ? file : file + "/" + name);
        this.labels = knowledge.labels();
        this.looseLabels = new LooseLabels(knowledge.labels());
        this.reports = new OpenReports(this::collector);
    }

    FileReading read() {
        noteExtension();
        List<SheetContext> withoutTable = new ArrayList<>();
        for (int number : visibleFirst()) {
            Sheet sheet = workbook.sheets().get(number - 1);
            Optional<LayoutKey> key = knowledge.layouts().flatMap(layouts -> layouts.key(sheet));
            SheetContext whole = SheetContext.of(file, sheetsBefore + number, sheet);
            if (key.isEmpty() || !readKnown(whole, key.get())) {
                recognise(whole, key).ifPresent(withoutTable::add);
            }
        }
        boolean anyTable = withoutTable.size() < workbook.sheets().size();
        withoutTable.forEach(context -> closeWithoutTable(context, anyTable));
        if (!anyTable) {
            troubles.add(noKnownTable(Place.file(file)));
        }
        List<ReportReading> found = new ArrayList<>(longReports);
        found.addAll(reports.read());
        noteProvisional(found);
        Set<String> names = new TreeSet<>(looseLabels.names());
        names.addAll(statements.namesAround(workbook.sheets()));
        return new FileReading(
                file,
                workbook.format(),
                workbook.charset(),
                found,
                new NearestLabels(knowledge.vocabularies(), found)
                        .name(new RowText(workbook.sheets()).around(troubles)),
                sheets.stream().map(SheetCount::cells).reduce(CellCount.NONE, CellCount::plus),
                sheets,
                looseLabels.cores(),
                names,
                new TextReading(knowledge, file).read(workbook.sheets(), found));
    }

    /** Reads a sheet from its labels, and remembers how it is laid out where that may be; returns it if it has no table. */
    private Optional<SheetContext> recognise(SheetContext whole, Optional<LayoutKey> key) {
        int troublesBefore = troubles.size();
        Sheet sheet = whole.sheet();
        RepeatedLabels joined = RepeatedLabels.of(sheet, knowledge.values());
        boolean onItsSide = labels.isOnItsSide(joined.sheet());
        SheetContext upright = onItsSide ? whole.onItsSide() : whole;
        if (onItsSide) {
            joined = RepeatedLabels.of(upright.sheet(), knowledge.values());
        }
        SheetContext context = upright.within(joined.sheet());
        SheetReading reading = new SheetReading(knowledge, context, statements, reports, troubles);
        boolean table = readSheet(context, reading);
        joined.enterAll(context.ledger());
        if (!table) {
            return Optional.of(context);
        }
        noteHidden(context);
        enterRest(context);
        CellCount count = close(context);
        int told = troubles.size() - troublesBefore;
        key.filter(seen -> context.sheet() == sheet)
                .ifPresent(seen -> reading.understood()
                        .filter(form -> form.troublesOfFigures() == told)
                        .ifPresent(form -> knowledge.layouts().orElseThrow().remember(seen, context, form, count)));
        return Optional.empty();
    }

    private CellCount close(SheetContext context) {
        CellCount count = context.ledger().close(file);
        enterCount(context, count);
        looseLabels.add(context);
        return count;
    }

    private void enterCount(SheetContext context, CellCount count) {
        Sheet sheet = context.sheet();
        sheets.add(new SheetCount(context.sheetNo(), sheet.name(), sheet.hidden(), count));
    }

    /** Reads a sheet whose layout is known, which is most of the work; returns whether it was. */
    private boolean readKnown(SheetContext context, LayoutKey key) {
        int troublesBefore = troubles.size();
        Layouts layouts = knowledge.layouts().orElseThrow();
        Optional<SheetLayout> layout = layouts.of(key)
                .flatMap(known ->
                        new KnownSheetReading(knowledge, context, statements, reports, troubles).read(key, known));
        layout.ifPresent(known -> {
            layouts.countRead();
            if (troubles.size() > troublesBefore) {
                known.enterOthers(context);
                close(context);
            } else {
                enterCount(context, known.count());
                looseLabels.addAll(known.looseLabels());
                context.sheet().contentCells().stream()
                        .takeWhile(cell -> cell.row() < key.headEnd())
                        .forEach(looseLabels::add);
            }
        });
        return layout.isPresent();
    }

    /** What people see when they open the file holds against what is hidden. */
    private List<Integer> visibleFirst() {
        return IntStream.rangeClosed(1, workbook.sheets().size())
                .boxed()
                .sorted(Comparator.comparing(
                        number -> workbook.sheets().get(number - 1).hidden()))
                .toList();
    }

    private void noteHidden(SheetContext context) {
        Sheet sheet = context.sheet();
        if (sheet.hidden()) {
            Place place = new Place(file, sheet.name(), "");
            troubles.add(new Trouble(TroubleCode.HIDDEN_SHEET_READ, place, "", ""));
        }
        if (!sheet.hidesCells()) {
            return;
        }
        sheet.contentCells().stream()
                .filter(cell -> isHidden(sheet, cell))
                .filter(cell -> context.ledger()
                        .entry(cell)
                        .filter(CellLedger.Entry.FIGURE::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(cell ->
                        troubles.add(new Trouble(TroubleCode.HIDDEN_CELLS_READ, context.place(cell), cell.text(), "")));
    }

    private static boolean isHidden(Sheet sheet, Cell cell) {
        return sheet.isRowHidden(cell.row()) || sheet.isColumnHidden(cell.column());
    }

    private void noteExtension() {
        if (!workbook.format().isTold(name)) {
            String extension = workbook.format().extension();
            troubles.add(Trouble.ofFile(TroubleCode.NAME_DIFFERS_FROM_CONTENT, file, extension));
        }
    }

    private Trouble noKnownTable(Place place) {
        List<Edition> editions = knowledge.knowledge().editions().stream()
                .filter(Edition::isPrinted)
                .toList();
        String zh = editions.stream().map(Edition::nameZh).collect(Collectors.joining("；"));
        String en = editions.stream().map(Edition::nameEn).collect(Collectors.joining("; "));
        return new Trouble(TroubleCode.NO_KNOWN_TABLE, place, "", "").expecting(zh, en);
    }

    /** Reads a sheet; returns whether it holds a table. */
    private boolean readSheet(SheetContext context, SheetReading reading) {
        Optional<LongTable> longTable = LongTable.find(context.sheet(), knowledge.knownTexts());
        if (longTable.isEmpty()) {
            return reading.read();
        }
        int headerRow = longTable.get().headerRow();
        Identification identification = statements.ofAll(context.sheet(), text -> text.row() < headerRow);
        LongTableReader reader = new LongTableReader(
                knowledge.paths(),
                knowledge.knowledge().breakdowns(),
                knowledge.knownTexts(),
                knowledge.units(),
                this::collector,
                troubles);
        longReports.addAll(reader.read(context, longTable.get(), identification));
        troubles.addAll(identification.notices(file));
        return true;
    }

    private FigureCollector collector() {
        return new FigureCollector(
                knowledge.parser(), knowledge.units(), knowledge.knowledge().total(), troubles);
    }

    /** Outside tables text is a title or a note; a bare number is neither and must be looked at. */
    private void enterRest(SheetContext context) {
        for (Cell cell : context.ledger().open()) {
            if (statements.isTitle(cell.text())
                    || !knowledge.headerNames().attribution(cell.text()).isNone()) {
                context.ledger().enter(cell, CellLedger.Entry.LABEL);
            } else if (knowledge.values().isValue(cell.text()) && !isKnownNote(cell)) {
                context.ledger().enter(cell, CellLedger.Entry.REJECT);
                troubles.add(new Trouble(TroubleCode.CELL_UNPLACED, context.place(cell), cell.text(), ""));
            } else {
                context.ledger().enter(cell, CellLedger.Entry.NOTE);
            }
        }
    }

    private boolean isKnownNote(Cell cell) {
        return knowledge.knownTexts().note(Label.of(cell.text()).plain()).isPresent();
    }

    /** A sheet without a table beside others: words are notes, numbers must be looked at. */
    private void closeWithoutTable(SheetContext context, boolean anyTable) {
        List<Cell> open = context.ledger().open();
        boolean numbers = open.stream().anyMatch(cell -> knowledge.values().isValue(cell.text()));
        CellLedger.Entry entry = anyTable && !numbers ? CellLedger.Entry.NOTE : CellLedger.Entry.REJECT;
        open.forEach(cell -> context.ledger().enter(cell, entry));
        if (anyTable && numbers) {
            troubles.add(noKnownTable(new Place(file, context.sheet().name(), "")));
        }
        close(context);
    }

    private void noteProvisional(List<ReportReading> found) {
        found.stream()
                .map(ReportReading::agency)
                .filter(Agency::provisional)
                .distinct()
                .forEach(agency -> troubles.addAll(knowledge.directory().notices(agency, file)));
    }
}
