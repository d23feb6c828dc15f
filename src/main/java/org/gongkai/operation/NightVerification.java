package org.gongkai.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.publish.Manifest;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.UnusableMachineException;

/** Whether a published night is still what was published, and whether its warehouse adds up. */
public final class NightVerification {

    private final SqlLibrary sql;

    /** A verification by the files of {@code sql/verify}. */
    public NightVerification(SqlLibrary sql) {
        this.sql = sql;
    }

    /**
     * What a verification found.
     *
     * @param files how many files the manifest lists
     * @param differing files that are not as listed
     * @param wrong names of the checks that found something in the warehouse, with how many rows and the first of them
     */
    public record Found(int files, List<Manifest.Differing> differing, List<String> wrong) {

        /** Whether all is as it should be. */
        public boolean isSound() {
            return differing.isEmpty() && wrong.isEmpty();
        }
    }

    /**
     * Verifies a night: every file against the manifest, then, where the warehouse is what it was, cells against figures,
     * reports against the ledger, and that nothing is there twice.
     *
     * @throws IOException if there is no night in the folder that can be read
     * @throws UnusableMachineException if the files are sound and a newer program wrote the warehouse
     */
    public Found run(Path night) throws IOException {
        Manifest manifest = Manifest.read(night);
        List<Manifest.Differing> differing = manifest.verify(night);
        boolean readable = differing.stream().noneMatch(file -> file.path().equals(PublishedWarehouse.FILE_NAME));
        return new Found(
                manifest.files().size(), differing, readable ? wrongIn(night, differing.isEmpty()) : List.of());
    }

    private List<String> wrongIn(Path night, boolean elseSound) {
        List<String> wrong = new ArrayList<>();
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(night.resolve(PublishedWarehouse.FILE_NAME))) {
            if (warehouse.isNewer(sql) && !elseSound) {
                return List.of();
            }
            warehouse.refuseNewer(sql);
            for (String name : sql.names("verify")) {
                List<Map<String, Object>> rows = warehouse.rows(sql.statement(name), Map.of());
                if (!rows.isEmpty()) {
                    wrong.add(name + ": " + rows.size() + ", " + rows.get(0));
                }
            }
        }
        return wrong;
    }
}
