package org.gongkai.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.warehouse.Warehouse;

/**
 * Files that give the figures of a report whose cells are given in another file. Where that one goes or changes, a twin
 * is read again, so that the cells of the report are those of a file that is there.
 */
final class Twins {

    private final Warehouse warehouse;

    Twins(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Plans to read twins where they are needed, after the files that they stand in for. */
    void rereadIn(List<PlannedFile> files) {
        Map<String, PlannedFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.input().file(), file));
        for (String name : new TreeSet<>(twinsByFile(byName).values())) {
            PlannedFile twin = byName.get(name);
            files.remove(twin);
            files.add(new PlannedFile(twin.input(), Action.REREAD));
        }
    }

    /** One twin for each file that leaves its reports without cells. */
    private Map<String, String> twinsByFile(Map<String, PlannedFile> planned) {
        Map<String, String> twins = new TreeMap<>();
        warehouse
                .query("load/twins_of_cells")
                .query((row, number) -> {
                    String file = row.getString("cells_file");
                    String twin = row.getString("twin_file");
                    boolean replaced = row.getString("cells_state").equals("replaced");
                    if ((replaced || !stays(planned, file)) && isKnown(planned, twin)) {
                        twins.putIfAbsent(file + "\n" + row.getInt("report_id"), twin);
                    }
                    return number;
                })
                .list();
        return twins;
    }

    private static boolean stays(Map<String, PlannedFile> planned, String file) {
        PlannedFile now = planned.get(file);
        return now != null && (now.action() == Action.KNOWN || now.action() == Action.REREAD);
    }

    private static boolean isKnown(Map<String, PlannedFile> planned, String file) {
        PlannedFile now = planned.get(file);
        return now != null && now.action() == Action.KNOWN;
    }
}
