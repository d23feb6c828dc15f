package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.Derivation;
import org.gongkai.check.FindingExplanation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.check.StatementCheck;
import org.gongkai.check.VerdictReview;
import org.gongkai.check.Verification;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.load.ChoiceTables;
import org.gongkai.load.FileLoading;
import org.gongkai.load.FileToLoad;
import org.gongkai.load.FileToRead;
import org.gongkai.load.Loader;
import org.gongkai.load.ReadingsAhead;
import org.gongkai.own.OwnReader;
import org.gongkai.plan.InputFile;
import org.gongkai.plan.InputFolder;
import org.gongkai.plan.NightPlan;
import org.gongkai.plan.NoInputException;
import org.gongkai.plan.OwnFolder;
import org.gongkai.plan.Planner;
import org.gongkai.plan.ReadingKnowledge;
import org.gongkai.plan.ReadingsFolder;
import org.gongkai.plan.SeenFiles;
import org.gongkai.plan.Versions;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.NightBuild;
import org.gongkai.publish.PublishedNights;
import org.gongkai.reporting.Language;
import org.gongkai.reporting.PageExport;
import org.gongkai.reporting.PanelExport;
import org.gongkai.reporting.ReportExport;
import org.gongkai.reporting.ReportWording;
import org.gongkai.reporting.StarExport;
import org.gongkai.reporting.WorkbookExport;
import org.gongkai.reporting.WrittenParts;
import org.gongkai.slip.ReturnSlips;
import org.gongkai.source.ReadingLimits;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.Warehouse;

/**
 * One night, as the steps of the job call it: plan, load, check, explain, report, publish. Each can be done again after a crash
 * with the same result. Used by one thread, but for {@link #read}.
 */
final class Night {

    /** Above this share of new figures the facts are clustered again. */
    private static final double RECLUSTER_SHARE = 0.1;

    /** Each output gathers results in memory. */
    private static final int MOST_OUTPUTS = 2;

    private final int number;
    private final NightlySettings settings;
    private final Knowledge knowledge;
    private final Warehouse warehouse;
    private final PublishedNights nights;
    private final NightProgress progress;
    private final SqlLibrary sql;
    private final Versions versions;
    private final Planner planner;
    private final InputFolder folder;
    private final Optional<ReadingsFolder> readings;
    private NightPlan plan;
    private FileLoading loading;
    private Loader loader;
    private NightBuild build;
    private int filesToLoad;
    private int filesLoaded;
    private int figuresLoaded;

    Night(
            int number,
            NightlySettings settings,
            Knowledge knowledge,
            Warehouse warehouse,
            PublishedNights nights,
            NightProgress progress,
            Clock clock) {
        this.number = number;
        this.settings = settings;
        this.knowledge = knowledge;
        this.warehouse = warehouse;
        this.nights = nights;
        this.progress = progress;
        this.sql = warehouse.sql();
        this.versions = versions(knowledge, sql, settings);
        this.folder = new InputFolder(settings.reports(), settings.own().map(OwnFolder::new));
        this.readings = settings.readings().map(ReadingsFolder::new);
        SeenFiles seen = SeenFiles.in(settings.work().resolve("files-seen.tsv"), clock);
        this.planner = new Planner(warehouse, folder, seen, readings, versions, ReadingKnowledge.of(knowledge), clock);
    }

    private static Versions versions(Knowledge knowledge, SqlLibrary sql, NightlySettings settings) {
        return new Versions(
                FormReader.VERSION,
                knowledge.fingerprints().reading(),
                knowledge.fingerprints().checking()
                        + sql.fingerprint("checks", "verdicts", "derive", "explain", "statements")
                        + FindingExplanation.VERSION,
                knowledge.fingerprints().choosing(),
                knowledge.fingerprints().reporting()
                        + sql.fingerprint(
                                "schema", "views", "series", "reports", "inputs", "results", "sheets", "panel", "slips",
                                "page", "star")
                        + PageExport.fingerprint()
                        + CsvExport.VERSION
                        + settings.language()
                        + settings.outputs().fingerprint());
    }

    int number() {
        return number;
    }

    /** Plans the night; nothing is written into the warehouse yet. */
    NightPlan plan() throws NoInputException, IOException {
        plan = planner.plan(number);
        return plan;
    }

    /**
     * Makes ready to read files.
     *
     * @throws IllegalArgumentException if nothing can be read with the knowledge
     */
    void prepareReaders() {
        ReadingLimits limits = ReadingLimits.defaults();
        loading = new FileLoading(folder, new FormReader(knowledge, limits), new OwnReader(knowledge, limits), limits);
    }

    /** Begins the night that was planned: the plan is frozen, and the knowledge of this night written down. */
    void begin() {
        planner.freeze(plan);
        new Dimensions(warehouse).write(knowledge);
        new ChoiceTables(warehouse).write(knowledge, number);
    }

    /** The files that are to be read and are not loaded yet, with what was read from them elsewhere. */
    Iterator<FileToRead> filesToRead() {
        List<InputFile> files = warehouse
                .query("load/files_to_read")
                .param("night", number)
                .query((row, at) ->
                        new InputFile(row.getString("file"), row.getString("content_hash"), row.getLong("size")))
                .list();
        filesToLoad = files.size();
        return readings.map(made -> new ReadingsAhead(
                                warehouse, made, knowledge, versions, settings.filesPerTransaction(), this::isHere)
                        .over(files))
                .orElseGet(() -> files.stream()
                        .map(file -> new FileToRead(file, Optional.empty()))
                        .iterator());
    }

    private boolean isHere(InputFile file) {
        return folder.holds(file.file());
    }

    /** Reads a file; may be called by several threads. */
    FileToLoad read(FileToRead file) {
        return loading.read(file);
    }

    /** Loads files in the transaction of the caller. */
    void load(List<? extends FileToLoad> files) {
        if (loader == null) {
            loader = new Loader(warehouse, knowledge, versions, number);
        }
        Loader.Loaded loaded = loader.load(files);
        filesLoaded += loaded.files();
        figuresLoaded += loaded.figures();
        progress.loaded(filesLoaded, filesToLoad, figuresLoaded);
    }

    /** Decides between files, clusters the facts, verifies that nothing was lost, and checks the identities. */
    void check() {
        new Loader(warehouse, knowledge, versions, number).decideAgain();
        Map<String, Integer> night = Map.of("night", number);
        Number share =
                (Number) warehouse.rows("load/loaded_share", night).get(0).get("share");
        if (share.doubleValue() > RECLUSTER_SHARE) {
            warehouse.execute("load/cluster_facts", Map.of());
        }
        warehouse.execute("load/years", Map.of());
        warehouse.execute("load/account_of_night", night);
        new Verification(warehouse).run();
        new IdentityCheck(warehouse).run(number);
        new VerdictReview(warehouse).run();
        new Derivation(warehouse).run();
        new StatementCheck(warehouse).run();
        new ConceptSeries(warehouse).run();
        progress.checked();
    }

    /** Explains what fails. */
    void explain() {
        new FindingExplanation(warehouse, knowledge, settings.threads()).run();
    }

    /** Writes the reports into the folder that is to be published. */
    void report() throws SQLException, IOException {
        build = nights.begin(number);
        Path folder = build.folder();
        Language language = settings.language();
        ReportWording wording = new ReportWording(knowledge, language);
        List<CsvFiles> reports = new ArrayList<>();
        WrittenParts parts = WrittenParts.in(settings.work().resolve("parts-written.tsv"), nights.currentFolder());
        Map<Output, OutputWriters.Writing> others = new EnumMap<>(Map.of(
                Output.WORKBOOKS, connection -> new WorkbookExport(sql, wording, language).write(connection, folder),
                Output.PAGE, connection -> new PageExport(sql).write(connection, folder),
                Output.SLIPS,
                        connection -> new ReturnSlips(sql, language).write(connection, folder, nights.currentFolder()),
                Output.PANEL, connection -> new PanelExport(sql).write(connection, folder),
                Output.STAR, connection -> new StarExport(sql).write(connection, folder)));
        others.keySet().retainAll(settings.outputs().besideReports());
        if (knowledge.concordance().concepts().isEmpty()) {
            others.remove(Output.PANEL);
        }
        List<OutputWriters.Writing> outputs = new ArrayList<>();
        // What takes longest comes first.
        ReportExport export = new ReportExport(sql, wording, settings.outputs().reportsLeftOut());
        outputs.add(connection -> reports.addAll(export.write(connection, folder, parts)));
        outputs.addAll(others.values());
        new OutputWriters(warehouse, Math.min(settings.threads(), MOST_OUTPUTS)).write(outputs);
        parts.remember();
        progress.reported(reports.stream().mapToInt(csv -> csv.files().size()).sum());
    }

    /** Closes the warehouse, adds a copy of it to the folder and publishes that. */
    void publish() throws SQLException, IOException {
        warehouse.close();
        Path copy = build.file(PublishedWarehouse.FILE_NAME);
        Files.copy(settings.workWarehouse(), copy, StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> facts = new TreeMap<>();
        facts.put("night", String.valueOf(number));
        facts.put("reader_version", String.valueOf(versions.reader()));
        facts.put("reading_knowledge", versions.reading());
        facts.put("checking_knowledge", versions.checking());
        facts.put("choosing_knowledge", versions.choosing());
        facts.put("reporting_knowledge", versions.reporting());
        build.publish(facts);
        progress.published(number);
    }
}
