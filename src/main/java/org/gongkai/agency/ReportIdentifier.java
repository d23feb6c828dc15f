package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.ReportWord;
import org.gongkai.knowledge.TitlePattern;
import org.gongkai.knowledge.TitlePattern.Kind;
import org.gongkai.label.Label;
import org.gongkai.label.TextMemo;

/**
 * Tells from the texts of a sheet whose report it holds, and for which year, period and scope. Immutable, and safe for
 * use by several threads.
 */
public final class ReportIdentifier {

    /** No title is longer; a paragraph may speak of any year and body. */
    private static final int LONGEST_TITLE = 160;

    /** A longer text is a sentence, and may speak of a part of the year in passing. */
    private static final int LONGEST_LINE = 40;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern LAST_REMARK = Pattern.compile(".+\\(([^()]+)\\)");

    private static final List<Kind> LINES = List.of(Kind.AGENCY, Kind.YEAR, Kind.TITLE);
    private static final List<Kind> LABELS = List.of(Kind.AGENCY_LABEL, Kind.YEAR_LABEL);

    private final AgencyDirectory directory;
    private final List<TitlePattern> patterns;
    private final ReportWords words;
    /** The same labels stand on every form, and say every time that they are no titles. */
    private final TextMemo<Boolean> titles = new TextMemo<>(this::saysWhoseOrWhen);

    private final TextMemo<OptionalInt> years = new TextMemo<>(this::yearOf);

    private final TextMemo<Line> lines = new TextMemo<>(this::line);
    /** A file and its titles say the same name, and so do those of other years. */
    private final TextMemo<Boolean> recognised = new TextMemo<>(this::resolvesAlone);

    /**
     * A text as a line of a form.
     *
     * @param maySaySomething whether it may be a title, or words beside one
     * @param stated the words in it that tell period and scope, and what is left of it
     * @param isAllStated whether nothing is left of it
     * @param pattern how it tells agency or year wherever it stands
     */
    private record Line(
            boolean maySaySomething, ReportWords.Stated stated, boolean isAllStated, Optional<TitlePattern> pattern) {

        /** Above a table a text is read more closely. */
        boolean mayTell(boolean above) {
            return maySaySomething && (above || isAllStated || pattern.isPresent());
        }
    }

    /** An identifier with that knowledge. */
    public ReportIdentifier(AgencyDirectory directory, Knowledge knowledge) {
        this.directory = directory;
        this.patterns = knowledge.titlePatterns();
        this.words = new ReportWords(knowledge.naming().words().stream()
                .filter(word -> !word.kind().equals(ReportWord.SUM))
                .toList());
    }

    /**
     * Identifies the report of a sheet.
     *
     * @param texts texts of its cells in reading order
     * @param above the cells that stand above a table: they are read more closely
     * @param sheetName name of the sheet
     * @param file path of the file below the folder of reports
     */
    public Identification identify(List<SheetText> texts, Predicate<SheetText> above, String sheetName, String file) {
        List<SheetLine> lines = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            SheetText text = texts.get(at);
            Line line = this.lines.of(text.text());
            if (line.maySaySomething()) {
                boolean isAbove = above.test(text);
                if (line.mayTell(isAbove)) {
                    lines.add(SheetLine.of(texts, at, isAbove));
                }
            }
        }
        return identify(lines, sheetName, file);
    }

    /**
     * Identifies the report of a sheet.
     *
     * @param lines its lines in reading order; those that tell nothing may be left out
     * @param sheetName name of the sheet
     * @param file path of the file below the folder of reports
     */
    public Identification identify(List<SheetLine> lines, String sheetName, String file) {
        Evidence evidence = new Evidence();
        lines.forEach(line -> readCell(line, evidence));
        readSheetName(sheetName, evidence);
        readFile(file, evidence);
        return new Identification(directory, evidence);
    }

    /** Whether a line by itself tells anything of whose report it is, or of which year, period and scope. */
    public boolean tells(SheetLine line) {
        Evidence evidence = new Evidence();
        readCell(line, evidence);
        return !evidence.isEmpty();
    }

    /** Whether a text says whose report it is or of which year. */
    public boolean isTitle(String text) {
        return titles.of(text);
    }

    private boolean saysWhoseOrWhen(String text) {
        String rest = words.in(TitleText.plain(text)).rest();
        return Set.of(Kind.AGENCY, Kind.AGENCY_LABEL, Kind.YEAR, Kind.YEAR_LABEL, Kind.TITLE, Kind.NAMED_TITLE).stream()
                        .anyMatch(kind -> find(List.of(kind), rest).isPresent())
                || rest.contains("年") && yearNamed(rest).isPresent();
    }

    /** The year that a text is, as a whole: 2023年, 2023年度, 2023. */
    public OptionalInt yearNamed(String text) {
        return years.of(text);
    }

    private OptionalInt yearOf(String text) {
        String plain = TitleText.plain(text);
        return patterns.stream()
                .filter(pattern -> pattern.kind() == Kind.SHEET)
                .filter(pattern ->
                        pattern.matches(plain) && pattern.agency(plain).isEmpty())
                .map(pattern -> pattern.year(plain))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The scope that a text states, as a whole: 全市, 市本级, （市级政府）. */
    public Optional<Scope> scopeNamed(String text) {
        ReportWords.Stated stated = words.in(TitleText.plain(text));
        return stated.isAll() ? stated.scopes().stream().findFirst() : Optional.empty();
    }

    private Optional<TitlePattern> find(List<Kind> kinds, String plain) {
        return patterns.stream()
                .filter(pattern -> kinds.contains(pattern.kind()) && pattern.matches(plain))
                .findFirst();
    }

    private Line line(String text) {
        String plain = TitleText.plain(text);
        ReportWords.Stated stated = words.in(plain);
        boolean maySaySomething =
                plain.length() <= LONGEST_TITLE && plain.codePoints().anyMatch(Character::isIdeographic);
        return new Line(maySaySomething, stated, stated.isAll(), find(LINES, stated.rest()));
    }

    private void readCell(SheetLine cell, Evidence evidence) {
        Line line = lines.of(cell.text().text());
        if (!line.mayTell(cell.above())) {
            return;
        }
        ReportWords.Stated stated = line.stated();
        String rest = stated.rest();
        if (line.pattern().isPresent()) {
            take(line.pattern().get(), rest, evidence);
            evidence.words(stated);
        } else if (line.isAllStated()) {
            if (cell.above()) {
                evidence.words(stated);
            } else {
                evidence.scopes(stated);
            }
        } else {
            readAbove(rest, cell.right(), stated, evidence);
        }
    }

    /** Above the table a text is read more closely: beside titles, a year or an agency may have a cell of its own. */
    private void readAbove(String rest, Optional<SheetText> right, ReportWords.Stated stated, Evidence evidence) {
        if (rest.length() <= LONGEST_LINE) {
            evidence.words(stated.withoutMonths());
        }
        Optional<TitlePattern> label = find(LABELS, rest);
        Optional<String> named = find(List.of(Kind.NAMED_TITLE), rest)
                .flatMap(title -> title.agency(rest))
                .filter(this::isRecognised);
        Optional<TitlePattern> statement = find(List.of(Kind.STATEMENT), rest);
        OptionalInt year = rest.contains("年") ? yearNamed(rest.replaceAll("[()]", "")) : OptionalInt.empty();
        if (label.isPresent()) {
            right.ifPresent(cell -> readAnnounced(label.get().kind(), cell.text(), evidence));
        } else if (statement.isPresent()) {
            take(statement.get(), rest, evidence);
            evidence.words(stated);
        } else if (year.isPresent()) {
            evidence.year(year.getAsInt());
            evidence.words(stated);
        } else if (named.isPresent()) {
            evidence.name(named.get(), Evidence.Weight.TITLE);
            evidence.words(stated);
        } else {
            readBare(rest, stated, evidence);
        }
    }

    /** A line that is but a name, numbered or in brackets, or that ends in one: 一、宿豫区; 三、…申请情况（宿豫区）. */
    private void readBare(String rest, ReportWords.Stated stated, Evidence evidence) {
        Matcher wrapped = IN_BRACKETS.matcher(rest);
        String name = wrapped.matches() ? wrapped.group(1) : Label.of(rest).core();
        Matcher remark = LAST_REMARK.matcher(rest);
        if (mayBeBody(name)) {
            evidence.name(name, Evidence.Weight.BARE);
            evidence.scopes(stated);
        } else if (remark.matches()) {
            OptionalInt year = yearNamed(remark.group(1));
            year.ifPresent(evidence::year);
            if (year.isEmpty() && mayBeBody(remark.group(1))) {
                evidence.name(remark.group(1), Evidence.Weight.BARE);
            }
        }
    }

    /** 市教育局 is known as soon as something tells the city. */
    private boolean mayBeBody(String name) {
        return isRecognised(name) || directory.isPlacedByRegion(name);
    }

    private void readAnnounced(Kind label, String text, Evidence evidence) {
        if (label == Kind.YEAR_LABEL) {
            yearNamed(text).ifPresent(evidence::year);
        } else if (find(LABELS, TitleText.plain(text)).isEmpty()) {
            evidence.name(TitleText.plain(text), Evidence.Weight.AGENCY_LINE);
        }
    }

    private boolean isRecognised(String name) {
        return recognised.of(name);
    }

    private boolean resolvesAlone(String name) {
        Resolution resolution = directory.resolve(name);
        return resolution.isRecognised() || resolution.agency().isEmpty();
    }

    private static void take(TitlePattern pattern, String plain, Evidence evidence) {
        pattern.agency(plain)
                .filter(ReportIdentifier::hasTwoCharacters)
                .ifPresent(name -> evidence.name(name, Evidence.Weight.of(pattern.kind())));
        pattern.year(plain).ifPresent(evidence::year);
    }

    /** A mark before the year is no name. */
    private static boolean hasTwoCharacters(String name) {
        return name.codePoints().filter(Character::isIdeographic).count() > 1;
    }

    private void readSheetName(String sheetName, Evidence evidence) {
        ReportWords.Stated stated = words.in(TitleText.plain(sheetName));
        evidence.words(stated);
        wholly(stated.rest()).ifPresent(pattern -> take(pattern, stated.rest(), evidence));
    }

    /** How a name of a sheet or file is nothing but the name of an agency, a year, or both. */
    private Optional<TitlePattern> wholly(String plain) {
        return find(List.of(Kind.SHEET), plain)
                .filter(pattern -> pattern.agency(plain).map(this::isRecognised).orElse(true));
    }

    private void readFile(String file, Evidence evidence) {
        String[] parts = file.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            evidence.surrounding(parts[i]);
        }
        String stem = parts[parts.length - 1].replaceFirst("\\.[^.]*$", "");
        ReportWords.Stated stated = words.in(TitleText.plain(stem));
        String rest = stated.rest();
        find(List.of(Kind.FILE), rest).or(() -> wholly(rest)).ifPresent(pattern -> {
            pattern.agency(rest).filter(this::isBody).ifPresent(name -> evidence.name(name, Evidence.Weight.FILE));
            pattern.year(rest).ifPresent(evidence::year);
        });
        evidence.words(stated);
    }

    /** 附件2 names nobody. */
    private boolean isBody(String name) {
        return isRecognised(name) || directory.agencyNamed(name).isPresent();
    }
}
