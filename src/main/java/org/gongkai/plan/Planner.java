package org.gongkai.plan;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reading.UnusableReadingsException;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Warehouse;

/** Compares the folder of reports with the ledger and freezes the plan of a night. */
public final class Planner {

    private final Warehouse warehouse;
    private final InputFolder folder;
    private final SeenFiles seen;
    private final Optional<ReadingsFolder> made;
    private final Versions versions;
    private final ReadingKnowledge knowledge;
    private final Clock clock;

    /**
     * A planner for that folder and warehouse.
     *
     * @param seen what is known of the files in the folder from nights before
     * @param made readings that were made elsewhere
     */
    public Planner(
            Warehouse warehouse,
            InputFolder folder,
            SeenFiles seen,
            Optional<ReadingsFolder> made,
            Versions versions,
            ReadingKnowledge knowledge,
            Clock clock) {
        this.warehouse = warehouse;
        this.folder = folder;
        this.seen = seen;
        this.made = made;
        this.versions = versions;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    private record LedgerEntry(
            int sourceId,
            String contentHash,
            int readerVersion,
            String readingKnowledge,
            String state,
            int readNight,
            int shortOfMegabytes) {}

    /**
     * Plans a night; nothing is written yet, but what was seen of the files.
     *
     * @param night number of the night
     * @throws NoInputException if there is no file at all
     * @throws IOException if the folder cannot be listed
     * @throws UnusableReadingsException if readings that were made elsewhere cannot be taken in
     */
    public NightPlan plan(int night) throws NoInputException, IOException {
        if (!folder.isThere() && made.isEmpty()) {
            throw new NoInputException("there is no folder " + folder.resolve(""));
        }
        NightInputs inputs = new NightInputs(folder, seen, made, versions, warehouse);
        seen.remember();
        if (inputs.files().isEmpty()) {
            throw new NoInputException("there is no file in " + folder.resolve(""));
        }
        Map<String, LedgerEntry> ledger = ledger();
        List<PlannedFile> files = new ArrayList<>();
        Map<String, Action> begun = begunPlan(night);
        KnownReadings readings = new KnownReadings(warehouse, knowledge);
        for (InputFile input : inputs.files()) {
            LedgerEntry known = ledger.get(input.file());
            Action action = action(input, known, readings, inputs.megabytesFor(input));
            // What this night has read before it was cut off stays what it was.
            boolean readBefore = action == Action.KNOWN && known.readNight() == night;
            files.add(new PlannedFile(input, readBefore ? begun.getOrDefault(input.file(), action) : action));
        }
        files.addAll(missing(inputs.files(), ledger));
        new Twins(warehouse).rereadIn(files);
        int nightBefore = nightBefore(night);
        Optional<Versions> last = versionsOf(nightBefore);
        return new NightPlan(
                night,
                files,
                inputs.taken(files),
                versionsOf(night).isPresent(),
                // A first night has work by its files.
                last.map(before -> Outdated.between(before, versions)).orElse(Set.of()),
                files.stream().anyMatch(file -> changesState(file, ledger)),
                becameOverdue(nightBefore));
    }

    /** A day that passes is a change of the world: without a night of its own nobody would be reminded. */
    private int becameOverdue(int nightBefore) {
        return warehouse
                .rows("load/became_overdue", Map.of("now", now().toString(), "last_night", nightBefore))
                .size();
    }

    /** Numbers of nights that readers were led back from are left out. */
    private int nightBefore(int night) {
        return ((Number) warehouse
                        .rows("load/night_before", Map.of("night", night))
                        .get(0)
                        .get("night"))
                .intValue();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }

    private Action action(InputFile input, LedgerEntry known, KnownReadings readings, long megabytes) {
        if (known == null) {
            return Action.NEW;
        }
        if (!known.contentHash().equals(input.contentHash())) {
            return Action.CHANGED;
        }
        boolean sameReading = known.readerVersion() == versions.reader()
                && !readings.concern(known.sourceId(), known.readingKnowledge());
        // What memory was not enough for is tried again where there is more, and named as not taken until then.
        boolean moreMemory = known.shortOfMegabytes() > 0 && megabytes > known.shortOfMegabytes();
        return sameReading && !moreMemory ? Action.KNOWN : Action.REREAD;
    }

    private static List<PlannedFile> missing(List<InputFile> inputs, Map<String, LedgerEntry> ledger) {
        Set<String> there = new HashSet<>();
        inputs.forEach(input -> there.add(input.file()));
        return ledger.entrySet().stream()
                .filter(entry -> !there.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new PlannedFile(
                        new InputFile(entry.getKey(), entry.getValue().contentHash(), 0), Action.MISSING))
                .toList();
    }

    private static boolean changesState(PlannedFile file, Map<String, LedgerEntry> ledger) {
        LedgerEntry known = ledger.get(file.input().file());
        String state = file.action() == Action.MISSING ? "missing" : "present";
        return known != null && !known.state().equals(state);
    }

    private Map<String, LedgerEntry> ledger() {
        Map<String, LedgerEntry> ledger = new HashMap<>();
        warehouse
                .query("load/ledger")
                .query((row, number) -> ledger.put(
                        row.getString("file"),
                        new LedgerEntry(
                                row.getInt("source_id"),
                                row.getString("content_hash"),
                                row.getInt("reader_version"),
                                row.getString("reading_knowledge"),
                                row.getString("state"),
                                row.getInt("read_night"),
                                row.getInt("memory_mb"))))
                .list();
        return ledger;
    }

    /** Why a night that was begun was going to read files; empty where it was not begun. */
    private Map<String, Action> begunPlan(int night) {
        Map<String, Action> begun = new HashMap<>();
        warehouse
                .query("load/begun_plan")
                .param("night", night)
                .query((row, number) -> begun.put(
                        row.getString("file"),
                        Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT))))
                .list();
        return begun;
    }

    private Optional<Versions> versionsOf(int night) {
        return warehouse
                .query("load/versions_of_night")
                .param("night", night)
                .query((row, number) -> new Versions(
                        row.getInt("reader_version"),
                        row.getString("reading_knowledge"),
                        row.getString("checking_knowledge"),
                        row.getString("choosing_knowledge"),
                        row.getString("reporting_knowledge")))
                .optional();
    }

    /** Freezes the plan: the night is begun, its files are listed, missing ones are marked. */
    public void freeze(NightPlan plan) {
        warehouse.execute("load/delete_night", Map.of("night", plan.night()));
        Map<String, Object> night = new HashMap<>();
        night.put("night", plan.night());
        night.put("started_at", now().toString());
        night.put("reader_version", versions.reader());
        night.put("reading_knowledge", versions.reading());
        night.put("checking_knowledge", versions.checking());
        night.put("choosing_knowledge", versions.choosing());
        night.put("reporting_knowledge", versions.reporting());
        warehouse.execute("load/insert_night", night);
        warehouse.execute("load/delete_plan", Map.of());
        try (Appender rows = warehouse.append("plan")) {
            for (int i = 0; i < plan.files().size(); i++) {
                PlannedFile file = plan.files().get(i);
                int position = i + 1;
                rows.row(row -> row.integer(plan.night())
                        .integer(position)
                        .text(file.input().file())
                        .text(file.input().contentHash())
                        .bigint(file.input().size())
                        .text(file.action().code()));
            }
        }
        new KnownReadings(warehouse, knowledge).takeOver();
        warehouse.execute("load/mark_missing", Map.of());
        warehouse.execute("load/mark_returned", Map.of());
    }
}
