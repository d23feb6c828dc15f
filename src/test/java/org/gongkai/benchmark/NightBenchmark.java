package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.form.FormReader;
import org.gongkai.job.ChosenOutputs;
import org.gongkai.job.NightResult;
import org.gongkai.job.Output;
import org.gongkai.job.SilentNight;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.reporting.Language;
import org.gongkai.reporting.ReportExport;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.WorkbookReader;
import org.gongkai.synthetic.FormFolder;
import org.gongkai.synthetic.FormFormat;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.SyntheticReport;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nights cost, from files to what is published, against the fastest ways to read the same files. Run it by itself:
 * {@code ./mvnw test -Dtest=NightBenchmark -DargLine=-Dagencies=1000}, which makes up three reports for each; its name keeps
 * it out of the tests.
 */
class NightBenchmark {

    private static final Path DATA = Path.of("data");
    private static final int REPEATS = 3;

    /** Below the limit of cells of a file. */
    private static final int MOST_LINES = 300_000;

    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2023;

    private final int threads = Runtime.getRuntime().availableProcessors();
    private final PlainReading plain = new PlainReading(threads);
    private final Random random = new Random(1);
    private Knowledge knowledge;

    @Test
    void nightsAreMultiplesOfPlainReading(@TempDir Path folder) throws Exception {
        knowledge = new KnowledgeReader(DATA).read();
        List<Path> files = generate(folder.resolve("made-up"));
        print("%,d reports as .xlsx, %d threads; all figures are multiples", files.size(), threads);
        Path nights = folder.resolve("made-up/nights");
        Path reports = folder.resolve("made-up/reports");

        Cost start = startAlone(folder.resolve("start"), files.get(0));
        Cost first = Cost.of(() -> night(reports, nights));
        Cost reading = least(() -> plain.each(files, PlainReading::xlsx));
        print("%-46s %7.0f files a second", "files to published star", files.size() / first.clock());
        tell("  of ZipFile + aalto over the same (aim 3)", first, reading);
        Optional<Double> pandas = PandasReading.seconds(reports, threads);
        tell(pandas, first);
        Path starAlone = folder.resolve("star");
        Cost star = Cost.of(() -> night(reports, starAlone, star()));
        print("%-46s %7.0f files a second", "files to the star alone, no other output", files.size() / star.clock());
        tell("  of ZipFile + aalto over the same", star, reading);
        tell(pandas, star);
        print("%-46s %s", "  peak memory so far", Cost.peakMemory());

        Cost nothing = Cost.of(() -> night(reports, nights));
        Cost looks = Cost.of(
                () -> plain.each(files, file -> Files.getLastModifiedTime(file).toMillis()));
        tell("nothing changed, of start + a look (aim 2)", nothing, start.plus(looks));
        List<Path> latest = files.stream()
                .filter(file -> file.getFileName().toString().contains(String.valueOf(LAST_YEAR)))
                .toList();
        changed("1 % of the latest year (aim 0.03 + copy)", latest, reports, nights, first);
        changed("1 % at random (aim 0.05 + copy)", files, reports, nights, first);

        old(folder.resolve("old"), files);
        longTable(folder.resolve("long.csv"));
        print("%-46s %s", "peak memory", Cost.peakMemory());
    }

    private List<Path> generate(Path folder) throws IOException {
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        new FormFolder(folder, FormFormat.XLSX).write(new ReportStream(settings(), agencies));
        return PlainReading.files(folder, ".xlsx");
    }

    private StreamSettings settings() {
        return StreamSettings.clean(
                        knowledge.edition("2021").orElseThrow(),
                        Integer.getInteger("agencies", 300),
                        FIRST_YEAR,
                        LAST_YEAR,
                        1)
                .withSlips(0.05);
    }

    /** A night over a single report that did not change: what starting costs by itself. */
    private static Cost startAlone(Path folder, Path report) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.copy(report, reports.resolve(report.getFileName()));
        Cost.of(() -> night(reports, folder.resolve("nights")));
        return Cost.of(() -> night(reports, folder.resolve("nights")));
    }

    private static void night(Path reports, Path out) throws Exception {
        night(reports, out, ChosenOutputs.of(EnumSet.complementOf(EnumSet.of(Output.STAR))));
    }

    private static void night(Path reports, Path out, ChosenOutputs outputs) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        NightResult result = SilentNight.run(reports, out, threads, outputs, Language.ZH, Clock.systemUTC());
        assertThat(result).isNotInstanceOf(NightResult.Failed.class);
    }

    /** The warehouse and the star as Parquet, and nothing else. */
    private static ChosenOutputs star() {
        return new ChosenOutputs(
                EnumSet.of(Output.STAR), Set.copyOf(ReportExport.names(new SqlLibrary(Path.of("sql")))));
    }

    private void changed(String what, List<Path> among, Path reports, Path nights, Cost first) throws IOException {
        List<Path> shuffled = new ArrayList<>(among);
        Collections.shuffle(shuffled, random);
        for (Path file : shuffled.subList(0, Math.max(1, among.size() / 100))) {
            change(file);
        }
        Cost cost = Cost.of(() -> night(reports, nights));
        Path warehouse = nights.resolve("work/gongkai.duckdb");
        Cost copy = Cost.of(() -> Files.copy(warehouse, nights.resolve("copy")));
        Files.delete(nights.resolve("copy"));
        tell(what, cost, first);
        tell("  of which the copy of the warehouse", copy, first);
    }

    /** Adds one to the first number. */
    private static void change(Path file) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (InputStream bytes = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(bytes)) {
            Cell number = numbers(book).findFirst().orElseThrow();
            number.setCellValue(number.getNumericCellValue() + 1);
            book.write(changed);
        }
        Files.write(file, changed.toByteArray());
    }

    private static Stream<Cell> numbers(Workbook book) {
        List<Cell> numbers = new ArrayList<>();
        for (Row row : book.getSheetAt(0)) {
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(cell);
                }
            });
        }
        return numbers.stream();
    }

    private static void tell(Optional<Double> pandas, Cost cost) {
        pandas.ifPresent(seconds -> print(
                "%-46s %7.2f by the clock",
                "  as fast as pandas merely reads (aim 15, least 8)", seconds / cost.clock()));
    }

    /** Old workbooks with the cells of new ones. */
    private void old(Path folder, List<Path> files) throws Exception {
        Files.createDirectories(folder);
        for (Path file : files.subList(0, Math.min(files.size(), 500))) {
            try (InputStream bytes = Files.newInputStream(file);
                    Workbook book = new XSSFWorkbook(bytes);
                    Workbook old = new HSSFWorkbook()) {
                copy(book.getSheetAt(0), old.createSheet());
                try (var out = Files.newOutputStream(folder.resolve(file.getFileName() + ".xls"))) {
                    old.write(out);
                }
            }
        }
        List<Path> olds = PlainReading.files(folder, ".xls");
        WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());
        Cost events = least(() -> plain.each(olds, PlainReading::xls));
        Cost reading = least(() -> plain.each(
                olds, file -> reader.readAll(Files.readAllBytes(file), "").size()));
        tell(".xls opened, of HSSF events (aim 2)", reading, events);
    }

    private static void copy(org.apache.poi.ss.usermodel.Sheet from, org.apache.poi.ss.usermodel.Sheet to) {
        for (Row row : from) {
            Row copy = to.createRow(row.getRowNum());
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC) {
                    copy.createCell(cell.getColumnIndex()).setCellValue(cell.getNumericCellValue());
                } else if (cell.getCellType() == CellType.STRING) {
                    copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                }
            }
        }
        from.getMergedRegions().forEach(to::addMergedRegion);
    }

    private void longTable(Path csv) throws Exception {
        long lines = writeLines(csv);
        FormReader reader = new FormReader(knowledge, ReadingLimits.defaults());
        byte[] bytes = Files.readAllBytes(csv);
        Cost ours = least(() -> reader.read(bytes, "long.csv"));
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            String load = "create or replace table figures as from read_csv('" + csv + "')";
            Cost theirs = least(() -> statement.execute(load));
            tell(String.format(Locale.ROOT, "CSV of %,d lines read, of read_csv (aim 4)", lines), ours, theirs);
        }
    }

    private long writeLines(Path csv) throws IOException {
        ReportStream stream = new ReportStream(settings(), SyntheticAgencies.of(knowledge, DATA));
        long lines = 0;
        try (Writer out = Files.newBufferedWriter(csv)) {
            out.write("agency,year,indicator,breakdown,value\n");
            for (int number = 0; number < stream.agencies() && lines < MOST_LINES; number++) {
                for (SyntheticReport report : stream.reportsOf(number)) {
                    report.figures().forEach((figure, value) -> write(out, report, figure, value));
                    lines += report.figures().size();
                }
            }
        }
        return lines;
    }

    private static void write(Writer out, SyntheticReport report, FigureKey figure, BigDecimal value) {
        String indicator =
                report.edition().indicator(figure.indicator()).orElseThrow().path();
        try {
            out.write(report.agency().agency().name() + "," + report.year() + ",\"" + indicator + "\","
                    + figure.breakdown() + "," + value + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Cost least(Cost.Work work) {
        return Stream.generate(() -> Cost.of(work))
                .limit(REPEATS)
                .reduce(Cost::least)
                .orElseThrow();
    }

    private static void tell(String what, Cost cost, Cost base) {
        print("%-46s %s", what, cost.times(base));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
