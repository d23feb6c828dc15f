package org.gongkai.warehouse;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.knowledge.Verdict;

/** Writes the verdicts of reviewers; whether they hold is found after the checks. */
final class VerdictTables {

    private final Warehouse warehouse;
    private final AgencyDirectory directory;

    VerdictTables(Warehouse warehouse, AgencyDirectory directory) {
        this.warehouse = warehouse;
        this.directory = directory;
    }

    void write(List<Verdict> verdicts) {
        warehouse.execute("load/delete_verdicts", Map.of());
        try (Appender rows = warehouse.append("verdict")) {
            verdicts.forEach(verdict -> rows.row(row -> {
                if (verdict instanceof Verdict.OfFinding ofFinding) {
                    write(row, ofFinding);
                } else if (verdict instanceof Verdict.Correction correction) {
                    write(row, correction);
                }
                Verdict.Decision decision = verdict.decision();
                row.text(decision.reviewer())
                        .date(Optional.of(decision.date()))
                        .text(decision.reason())
                        .none()
                        .none()
                        .none()
                        .none();
            }));
        }
    }

    private static void write(Appender.Row row, Verdict.OfFinding verdict) throws SQLException {
        row.integer(verdict.decision().line())
                .text(verdict.kind().name().toLowerCase(Locale.ROOT))
                .text(verdict.finding().toString())
                .text(verdict.finding().agency())
                .smallint(verdict.finding().year())
                .none()
                .none()
                .text(verdict.decision().valuesSeen())
                .none();
    }

    private void write(Appender.Row row, Verdict.Correction correction) throws SQLException {
        row.integer(correction.decision().line())
                .text("corrected")
                .none()
                .text(directory.codeOf(correction.agency()))
                .smallint(correction.year())
                .text(correction.figure().indicator())
                .text(correction.figure().breakdown())
                .text(correction.decision().valuesSeen())
                .decimal(Optional.of(correction.value()));
    }
}
