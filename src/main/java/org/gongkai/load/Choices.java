package org.gongkai.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Period;
import org.gongkai.knowledge.Choice;
import org.gongkai.warehouse.Warehouse;

/** The lines that decide about files, as the warehouse holds them with the night that saw each first. Used by one thread. */
final class Choices {

    private record AgencyYear(String agencyCode, int year) {

        static AgencyYear of(ReportKey key) {
            return new AgencyYear(key.agencyCode(), key.year());
        }
    }

    /** Takes back what a file said up to a night. */
    private record Withdrawn(String file, int night) {

        boolean covers(String other, int since) {
            return since <= night && (file.equals(Choice.ALL_FILES) || file.equals(other));
        }
    }

    private final Map<AgencyYear, Preferred> preferred = new HashMap<>();
    private final Map<AgencyYear, List<Withdrawn>> withdrawals = new HashMap<>();
    private final Map<AgencyYear, List<Withdrawn>> lifted = new HashMap<>();

    Choices(Warehouse warehouse, int night) {
        warehouse
                .query("load/choices")
                .query((row, number) -> {
                    AgencyYear about = new AgencyYear(row.getString("agency_code"), row.getInt("year"));
                    if (row.getString("kind").equals(Choice.Kind.PRECEDENCE.code())) {
                        preferred.put(about, new Preferred(row.getString("file"), row.getInt("night")));
                    } else {
                        add(withdrawals, about, new Withdrawn(row.getString("file"), row.getInt("night")));
                    }
                    return number;
                })
                .list();
        warehouse
                .query("load/lifted_choices")
                .param("night", night)
                .query((row, number) -> {
                    AgencyYear about = new AgencyYear(row.getString("agency_code"), row.getInt("year"));
                    add(lifted, about, new Withdrawn(row.getString("file"), row.getInt("night")));
                    return number;
                })
                .list();
    }

    private static void add(Map<AgencyYear, List<Withdrawn>> to, AgencyYear about, Withdrawn line) {
        to.computeIfAbsent(about, absent -> new ArrayList<>()).add(line);
    }

    /** The file that holds for the report; what is said of a year is said of the yearly report. */
    Optional<Preferred> preferred(ReportKey key) {
        return key.period().equals(Period.YEAR.code())
                ? Optional.ofNullable(preferred.get(AgencyYear.of(key)))
                : Optional.empty();
    }

    /** Whether what the file holds since that night counts no more. */
    boolean withdraws(ReportKey key, String file, int since) {
        return covered(withdrawals, key, file, since);
    }

    /** Whether it did not count up to now, and does again. */
    boolean lifts(ReportKey key, String file, int since) {
        return covered(lifted, key, file, since) && !withdraws(key, file, since);
    }

    private static boolean covered(Map<AgencyYear, List<Withdrawn>> lines, ReportKey key, String file, int since) {
        return lines.getOrDefault(AgencyYear.of(key), List.of()).stream().anyMatch(line -> line.covers(file, since));
    }
}
