package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.agency.Period;
import org.gongkai.figure.ReportedValue;
import org.gongkai.source.FileFormat;
import org.gongkai.source.Member;
import org.gongkai.source.Sheet;
import org.gongkai.source.Workbook;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Puts the readings of the files in an archive together as the reading of the archive. */
final class ArchiveReading {

    private static final String BETWEEN = " › ";

    private final String file;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<ReportKey, ReportReading> reports = new LinkedHashMap<>();
    private final Map<ReportKey, String> givenBy = new LinkedHashMap<>();
    private final List<SheetCount> counts = new ArrayList<>();
    private final Set<String> looseLabels = new TreeSet<>();
    private final Set<String> namesSeen = new TreeSet<>();
    private final List<PlacedStatement> statements = new ArrayList<>();
    private int sheets;

    ArchiveReading(String file) {
        this.file = file;
    }

    private record ReportKey(String agency, int year, Period period) {}

    /** What a figure says, wherever it stands. */
    private record Said(String edition, String indicator, String breakdown, ReportedValue value) {}

    /** The workbook of a member, its sheets named so that they can be found in the archive. */
    static Workbook workbook(Member.Taken member) {
        Workbook workbook = member.workbook();
        if (member.name().isEmpty()) {
            return workbook;
        }
        List<Sheet> named = workbook.sheets().stream()
                .map(sheet -> sheet.named(member.name() + BETWEEN + sheet.name()))
                .toList();
        return new Workbook(workbook.format(), workbook.charset(), named);
    }

    /** How many sheets the members so far have. */
    int sheets() {
        return sheets;
    }

    /** Adds what was read from a member. */
    void add(Member member, FileReading reading) {
        if (member instanceof Member.Taken taken) {
            sheets += taken.workbook().sheets().size();
        }
        reading.troubles().forEach(trouble -> troubles.add(inside(member, trouble)));
        List<SheetCount> left = new ArrayList<>(reading.sheets());
        looseLabels.addAll(reading.looseLabels());
        namesSeen.addAll(reading.namesSeen());
        List<PlacedStatement> told = new ArrayList<>(reading.statements());
        for (ReportReading report : reading.reports()) {
            ReportKey key = new ReportKey(report.agency().code(), report.year(), report.period());
            ReportReading before = reports.putIfAbsent(key, report);
            if (before == null) {
                givenBy.put(key, member.name());
            } else if (!said(before).equals(said(report))) {
                left.replaceAll(sheet -> sheet.rejecting(printed(report, sheet.sheetNo())));
                told.removeIf(
                        statement -> statement.agencyCode().equals(key.agency()) && statement.year() == key.year());
                troubles.add(conflict(member, report, givenBy.get(key)));
            }
        }
        counts.addAll(left);
        statements.addAll(told);
    }

    FileReading reading() {
        return new FileReading(
                file,
                FileFormat.ZIP,
                Optional.empty(),
                List.copyOf(reports.values()),
                troubles,
                counts.stream().map(SheetCount::cells).reduce(CellCount.NONE, CellCount::plus),
                counts,
                looseLabels,
                namesSeen,
                statements);
    }

    /** What is wrong with a member as a whole is told under its name. */
    private Trouble inside(Member member, Trouble trouble) {
        Place place = trouble.place();
        return place.sheet().isEmpty()
                ? new Trouble(
                        trouble.code(), wholeOf(member), trouble.found(), trouble.expected(), trouble.candidates())
                : trouble;
    }

    /** Nothing tells which of two members is right; as with files, the order of their names decides. */
    private Trouble conflict(Member member, ReportReading report, String other) {
        String found = report.agency().name() + " " + report.year();
        return new Trouble(TroubleCode.ARCHIVE_CONFLICT, wholeOf(member), found, other);
    }

    private Place wholeOf(Member member) {
        return new Place(file, member.name(), "");
    }

    private static Set<Said> said(ReportReading report) {
        return report.figures().stream()
                .map(figure -> new Said(
                        figure.edition(),
                        figure.indicator().code(),
                        figure.breakdown().code(),
                        figure.value()))
                .collect(Collectors.toSet());
    }

    private static int printed(ReportReading report, int sheetNo) {
        return (int) report.figures().stream()
                .filter(figure -> report.table(figure.tableNo()).sheetNo() == sheetNo)
                .filter(figure -> !figure.value().printed().isEmpty())
                .count();
    }
}
