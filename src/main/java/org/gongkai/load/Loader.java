package org.gongkai.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.form.CellCount;
import org.gongkai.form.FileReading;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.plan.Versions;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.gongkai.warehouse.Warehouse;

/**
 * Loads chunks of files, each in the transaction of the caller: if that fails, this object must not be used any more,
 * since it remembers what the warehouse was to have. Used by one thread.
 */
public final class Loader {

    private static final int REPORTS_AT_A_TIME = 1000;

    private final Warehouse warehouse;
    private final int night;
    private final ClaimRegister register;
    private final SourceTables ledger;
    private final LoadTables tables;
    private final Map<String, Known> known = new HashMap<>();
    private int nextSourceId;

    /**
     * A loader for a night.
     *
     * @param knowledge the knowledge that the files are read with
     * @param versions what is kept in the ledger of reader and knowledge
     */
    public Loader(Warehouse warehouse, Knowledge knowledge, Versions versions, int night) {
        this.warehouse = warehouse;
        this.night = night;
        NextIds next = warehouse
                .query("load/next_ids")
                .query((row, number) -> new NextIds(row.getInt("source_id"), row.getInt("report_id")))
                .single();
        this.nextSourceId = next.source();
        AgencyDirectory directory = new AgencyDirectory(knowledge);
        this.register = new ClaimRegister(
                warehouse, new Choices(warehouse, night), knowledge.choosing().marks(), next.report());
        this.tables = new LoadTables(warehouse, directory, night);
        this.ledger = new SourceTables(warehouse, versions, night);
        warehouse
                .query("load/source_ids")
                .query((row, number) -> known.put(
                        row.getString("file"),
                        new Known(row.getInt("source_id"), row.getString("content_hash"), row.getInt("first_night"))))
                .list();
    }

    private record NextIds(int source, int report) {}

    /** What the ledger has of a file. */
    private record Known(int sourceId, String contentHash, int firstNight) {}

    /** What was loaded. */
    public record Loaded(int files, int figures) {}

    /** Decides again between files by the lines and marks of this night; to be called once, when no chunk is open. */
    public void decideAgain() {
        register.decideAgain(Set.copyOf(
                warehouse.query("load/older_names").query(Integer.class).list()));
        writeStates();
        warehouse.execute("load/delete_older_names", Map.of());
        tables.appendOlderNames(register.replacedByName());
        register.written();
    }

    /** Loads files: ledger, reports, figures and troubles. */
    public Loaded load(List<? extends FileToLoad> files) {
        int figures = files.stream()
                .flatMap(file -> file.reading().stream())
                .flatMap(reading -> reading.reports().stream())
                .mapToInt(report -> report.figures().size())
                .sum();
        warehouse.execute("load/insert_chunk", chunk(files, figures));
        List<SourceTables.SourceRow> sources = new ArrayList<>();
        List<LoadTables.ReportRow> reports = new ArrayList<>();
        Set<Claim> entered = new HashSet<>();
        List<Trouble> changedMeanwhile = new ArrayList<>();
        for (FileToLoad file : files) {
            if (file.reading().isPresent()) {
                enter(file, file.reading().get(), sources, reports, entered);
            } else {
                changedMeanwhile.add(
                        Trouble.ofFile(TroubleCode.FILE_CHANGED, file.input().file(), ""));
            }
        }
        writeStates();
        ledger.append(sources, changedMeanwhile);
        tables.append(reports);
        register.written();
        return new Loaded(files.size(), figures);
    }

    /** What the chunk holds by what was read, so that the ledger can be held against it. */
    private Map<String, Integer> chunk(List<? extends FileToLoad> files, int figures) {
        CellCount cells = files.stream()
                .flatMap(file -> file.reading().stream())
                .map(FileReading::cells)
                .reduce(CellCount.NONE, CellCount::plus);
        Map<String, Integer> chunk = new HashMap<>();
        chunk.put("night", night);
        chunk.put("files", files.size());
        chunk.put("figures", figures);
        chunk.put("content_cells", cells.content());
        chunk.put("figure_cells", cells.figures());
        chunk.put("label_cells", cells.labels());
        chunk.put("note_cells", cells.notes());
        chunk.put("note_cells_with_digits", cells.notesWithDigits());
        chunk.put("reject_cells", cells.rejects());
        return chunk;
    }

    private void enter(
            FileToLoad file,
            FileReading reading,
            List<SourceTables.SourceRow> sources,
            List<LoadTables.ReportRow> reports,
            Set<Claim> entered) {
        String path = file.input().file();
        Optional<Known> before = Optional.ofNullable(known.get(path));
        Optional<Integer> replaced = before.map(Known::sourceId);
        replaced.ifPresent(id -> warehouse.execute("load/replace_source", Map.of("source_id", id)));
        int sourceId = nextSourceId++;
        String contentHash = file.input().contentHash();
        int since = before.filter(content -> content.contentHash().equals(contentHash))
                .map(Known::firstNight)
                .orElse(night);
        known.put(path, new Known(sourceId, contentHash, since));
        sources.add(new SourceTables.SourceRow(sourceId, file, reading, since));
        List<ClaimRegister.Placed> placed = register.enter(sourceId, path, since, replaced, reading.reports());
        Set<Integer> toRewrite = forgetFiguresOfGoneCells(placed, sourceId);
        for (ClaimRegister.Placed one : placed) {
            Claim claim = one.claim();
            boolean writesReport = claim.isFresh() && entered.add(claim);
            boolean rewrites = toRewrite.remove(claim.reportId());
            reports.add(
                    new LoadTables.ReportRow(sourceId, one.report(), claim, writesReport, writesReport || rewrites));
        }
    }

    /**
     * The same figures may stand in other cells now: they are written again where the content that their cells are given
     * in is no longer in the folder. Many at a time, since a file may hold any number of reports.
     */
    private Set<Integer> forgetFiguresOfGoneCells(List<ClaimRegister.Placed> placed, int sourceId) {
        List<Integer> stored = placed.stream()
                .map(ClaimRegister.Placed::claim)
                .filter(claim -> !claim.isFresh())
                .map(Claim::reportId)
                .distinct()
                .toList();
        Set<Integer> gone = new HashSet<>();
        for (int from = 0; from < stored.size(); from += REPORTS_AT_A_TIME) {
            List<Integer> some = stored.subList(from, Math.min(stored.size(), from + REPORTS_AT_A_TIME));
            List<Integer> found = warehouse
                    .query("load/cells_are_gone")
                    .param("report_ids", some)
                    .query(Integer.class)
                    .list();
            if (!found.isEmpty()) {
                warehouse.execute("load/forget_figures", Map.of("report_ids", found));
                warehouse.execute("load/set_report_source", Map.of("report_ids", found, "source_id", sourceId));
                gone.addAll(found);
            }
        }
        return gone;
    }

    private void writeStates() {
        for (Claim claim : register.changed()) {
            if (claim.isFresh()) {
                continue;
            }
            Map<String, Object> values = new HashMap<>();
            values.put("report_id", claim.reportId());
            values.put("state", claim.state().code());
            values.put("night", night);
            values.put("was_current", claim.wasCurrent());
            warehouse.execute("load/set_report_state", values);
            if (claim.wasCurrent()) {
                warehouse.execute("load/move_to_history", Map.of("report_id", claim.reportId()));
            } else if (claim.state() == Claim.State.CURRENT) {
                warehouse.execute("load/move_to_current", Map.of("report_id", claim.reportId()));
            }
        }
    }
}
