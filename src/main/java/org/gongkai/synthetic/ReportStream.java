package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;

/**
 * Made-up reports, one after the other: agency by agency, and year by year within. The reports of an agency depend on
 * the seed and on its number alone, so that any agency can be drawn by itself. Not safe for use by several threads.
 */
public final class ReportStream {

    private static final int SIZE = -1;
    private static final int YEAR = 1000;
    private static final int MISSING = -2;
    private static final int SLIP = -3;
    private static final int BLANK = -4;

    private final StreamSettings settings;
    private final SyntheticAgencies agencies;
    private final Map<Integer, Year> years = new HashMap<>();
    private final Map<String, EditionCells> cells = new HashMap<>();
    private final Map<String, YearDrawing> drawings = new HashMap<>();
    private final SlipChoice slips;

    /** What every agency's report of a year is made of. */
    private record Year(EditionCells cells, UsualFigures usual, YearDrawing drawing) {}

    /**
     * The reports of those agencies.
     *
     * @throws IllegalArgumentException if there are not so many agencies, or no edition for a year, or its identities
     *     cannot all be satisfied
     */
    public ReportStream(StreamSettings settings, SyntheticAgencies agencies) {
        if (settings.agencies() > agencies.count()) {
            throw new IllegalArgumentException(
                    "there are " + agencies.count() + " agencies at most, not " + settings.agencies());
        }
        this.settings = settings;
        this.agencies = agencies;
        this.slips = new SlipChoice(settings);
        Optional<EditionCells> before = Optional.empty();
        for (int year = settings.firstYear(); year <= settings.lastYear(); year++) {
            Edition edition = settings.edition(year);
            EditionCells own = cells.computeIfAbsent(edition.code(), code -> new EditionCells(edition));
            years.put(year, year(own, before));
            before = Optional.of(own);
        }
    }

    private Year year(EditionCells own, Optional<EditionCells> before) {
        String pair = own.edition().code() + " after "
                + before.map(known -> known.edition().code()).orElse("nothing");
        if (!drawings.containsKey(pair)) {
            drawings.put(pair, new YearDrawing(own, before));
        }
        return new Year(own, new UsualFigures(own), drawings.get(pair));
    }

    /** How many agencies report. */
    public int agencies() {
        return settings.agencies();
    }

    /** The agency of that number. */
    public SyntheticAgency agency(int number) {
        return agencies.agency(number);
    }

    /** All reports. */
    public Stream<SyntheticReport> reports() {
        return IntStream.range(0, settings.agencies()).boxed().flatMap(number -> reportsOf(number).stream());
    }

    /** The reports of one agency, the first year first. */
    public List<SyntheticReport> reportsOf(int number) {
        SyntheticAgency agency = agencies.agency(number);
        long seed = Chance.seed(settings.seed(), number);
        double size = agency.size() * Chance.around(1, Chance.of(seed, SIZE));
        List<SyntheticReport> reports = new ArrayList<>();
        long[] before = new long[0];
        Optional<Map<FigureKey, BigDecimal>> lastYear = Optional.empty();
        for (int year = settings.firstYear(); year <= settings.lastYear(); year++) {
            long yearSeed = yearSeed(seed, year);
            Year made = years.get(year);
            double[] levels = made.usual().of(seed, size);
            long[] amounts = made.drawing().draw(levels, before, new SplittableRandom(yearSeed));
            before = amounts;
            if (isMissing(yearSeed)) {
                lastYear = Optional.empty();
                continue;
            }
            SyntheticReport report = report(agency, year, yearSeed, figures(made.cells(), amounts), lastYear);
            lastYear = Optional.of(report.figures());
            reports.add(report);
        }
        return reports;
    }

    private SyntheticReport report(
            SyntheticAgency agency,
            int year,
            long seed,
            Map<FigureKey, BigDecimal> truth,
            Optional<Map<FigureKey, BigDecimal>> lastYear) {
        Optional<Slip> slip = slips.slip(settings.edition(year), truth, lastYear, Chance.of(seed, SLIP));
        Map<FigureKey, BigDecimal> printed =
                slip.map(wrong -> wrong.printed(truth)).orElse(truth);
        if (settings.blanks() > 0) {
            leaveBlank(printed, slip, Chance.of(seed, BLANK));
        }
        return new SyntheticReport(agency, year, settings.edition(year), Collections.unmodifiableMap(printed), slip);
    }

    private static Map<FigureKey, BigDecimal> figures(EditionCells cells, long[] amounts) {
        Map<FigureKey, BigDecimal> figures = new LinkedHashMap<>(2 * cells.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            figures.put(cells.cell(cell).key(), FormCell.number(amounts[cell]));
        }
        return figures;
    }

    /** A figure that a slip put there is no blank. */
    private void leaveBlank(Map<FigureKey, BigDecimal> figures, Optional<Slip> slip, SplittableRandom random) {
        Set<FigureKey> changed = slip.stream()
                .flatMap(wrong -> wrong.changes().stream())
                .map(CellChange::cell)
                .collect(Collectors.toSet());
        figures.entrySet()
                .removeIf(figure -> figure.getValue().signum() == 0
                        && !changed.contains(figure.getKey())
                        && random.nextDouble() < settings.blanks());
    }

    private boolean isMissing(long yearSeed) {
        return Chance.of(yearSeed, MISSING).nextDouble() < settings.missing();
    }

    private static long yearSeed(long agencySeed, int year) {
        return Chance.seed(agencySeed, YEAR + year);
    }

    /** The years of the stream that an agency has no report for. */
    public List<Integer> missingYears(int number) {
        long seed = Chance.seed(settings.seed(), number);
        return IntStream.rangeClosed(settings.firstYear(), settings.lastYear())
                .filter(year -> isMissing(yearSeed(seed, year)))
                .boxed()
                .toList();
    }
}
