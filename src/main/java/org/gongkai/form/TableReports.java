package org.gongkai.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.gongkai.agency.Identification;
import org.gongkai.form.OpenReports.OpenReport;
import org.gongkai.label.Label;
import org.gongkai.trouble.TroubleCode;

/**
 * The reports that one table of a sheet belongs to: one, or one for each agency and year that its columns or rows name.
 * Not safe for use by several threads.
 */
final class TableReports {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})年");

    private final OpenReports reports;
    private final Attribution sheet;
    private final Identification stated;
    private final IntFunction<RecognisedTable> table;
    private final Map<Attribution, Entry> entries = new HashMap<>();

    /**
     * @param sheet whose the table is where nothing in it says so
     * @param stated what else is said of the report
     * @param table the table as found, under a number in its report
     */
    TableReports(OpenReports reports, Attribution sheet, Identification stated, IntFunction<RecognisedTable> table) {
        this.reports = reports;
        this.sheet = sheet;
        this.stated = stated;
        this.table = table;
    }

    /** The reports of a table that was found on a sheet. */
    static TableReports of(
            OpenReports reports,
            Panel panel,
            SheetContext sheet,
            TableVocabulary vocabulary,
            BigDecimal score,
            Set<String> knownTexts) {
        return new TableReports(
                reports,
                panel.whose(),
                panel.identification(),
                number -> new RecognisedTable(
                        number,
                        sheet.sheet().name(),
                        sheet.sheetNo(),
                        vocabulary.table().edition(),
                        vocabulary.table().code(),
                        score,
                        knownTexts));
    }

    /** Where the figures of a report go, and the table of that report that they are of. */
    record Entry(FigureCollector figures, RecognisedTable table) {}

    /** Where figures go that are so attributed; empty where agency or year cannot be told. */
    Optional<Entry> of(Attribution whose) {
        Attribution told = whose.orElse(sheet);
        if (told.agency().isEmpty() || told.year().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(entries.computeIfAbsent(told, this::open));
    }

    private Entry open(Attribution told) {
        OpenReport report = reports.of(told.agency().orElseThrow(), told.year().orElseThrow(), stated);
        RecognisedTable numbered = table.apply(report.tables().size() + 1);
        report.tables().add(numbered);
        return new Entry(report.figures(), numbered);
    }

    /**
     * Whether a label's remark names a year, and not the one that it is of: 处理决定数量（2022年）.
     *
     * @param yearsBack how many years before that of the report it is of
     */
    boolean isOfAnotherYear(Label label, int yearsBack) {
        List<Integer> years = label.remarks().stream()
                .flatMap(remark -> YEAR.matcher(remark).results())
                .map(year -> Integer.valueOf(year.group(1)))
                .toList();
        return !years.isEmpty() && sheet.year().stream().noneMatch(year -> years.contains(year - yearsBack));
    }

    /** What is wanting where figures cannot be attributed. */
    TroubleCode missing(Attribution whose) {
        return whose.orElse(sheet).agency().isEmpty() ? TroubleCode.AGENCY_NOT_FOUND : TroubleCode.YEAR_NOT_FOUND;
    }
}
