package org.gongkai.warehouse;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyName;
import org.gongkai.knowledge.AgencyRelation;
import org.gongkai.knowledge.Division;

/**
 * Writes divisions and agencies with their names and relations. Known agencies are written anew every night; those that
 * are known from a report only stay with it, and what their names tell is inferred anew. Used by one thread.
 */
public final class AgencyTables {

    private final Warehouse warehouse;
    private final AgencyDirectory directory;
    private final Map<String, Integer> ids;
    private int nextId;

    /** The tables of that warehouse, as far as they are filled. */
    public AgencyTables(Warehouse warehouse, AgencyDirectory directory) {
        this.warehouse = warehouse;
        this.directory = directory;
        this.ids = SurrogateKeys.read(warehouse, "load/agency_ids");
        this.nextId = SurrogateKeys.next(ids);
    }

    /** Surrogate key of the agency of that code, which must have been written. */
    public int id(String code) {
        return ids.get(code);
    }

    /** Brings the tables in line with the directory. */
    public void write() {
        writeDivisions();
        List<Agency> reporting = provisionalAgencies();
        warehouse.execute("load/delete_agencies", Map.of());
        directory.agencies().forEach(agency -> enter(agency.code()));
        append(directory.agencies());
        append(reporting);
    }

    private void enter(String code) {
        if (!ids.containsKey(code)) {
            ids.put(code, nextId++);
        }
    }

    /** Adds agencies that reports brought, those that are not there yet. */
    public void appendNew(Collection<Agency> agencies) {
        List<Agency> fresh = agencies.stream()
                .filter(agency -> !ids.containsKey(agency.code()))
                .distinct()
                .toList();
        fresh.forEach(agency -> enter(agency.code()));
        append(fresh);
    }

    private List<Agency> provisionalAgencies() {
        return warehouse
                .query("load/reporting_agencies")
                .query((row, number) -> reporting(row.getString("code"), row.getString("name"), row.getString("kind")))
                .list()
                .stream()
                .filter(agency -> directory.byCode(agency.code()).isEmpty())
                .toList();
    }

    private Agency reporting(String code, String name, String kind) {
        return Agency.RECORD.equals(kind) ? Agency.ofRecord(code, name) : inferred(code, name);
    }

    /** The code is kept for good, whatever the name tells today. */
    private Agency inferred(String code, String name) {
        Agency told =
                directory.resolve(code).agency().filter(Agency::provisional).orElseGet(() -> Agency.provisional(name));
        return new Agency(
                code,
                name,
                told.nameEn(),
                told.level(),
                told.kind(),
                told.region(),
                told.creditCode(),
                told.names(),
                told.relations(),
                true);
    }

    private void append(Collection<Agency> agencies) {
        try (Appender rows = warehouse.append("dim_agency");
                Appender names = warehouse.append("agency_name");
                Appender parents = warehouse.append("agency_parent")) {
            for (Agency agency : agencies) {
                rows.row(row -> write(row, agency));
                agency.names().forEach(name -> names.row(row -> write(row, agency, name)));
                agency.relations().stream()
                        .filter(relation -> ids.containsKey(relation.target()))
                        .forEach(relation -> parents.row(row -> write(row, agency, relation)));
            }
        }
    }

    private void write(Appender.Row row, Agency agency) throws SQLException {
        row.integer(id(agency.code()))
                .text(agency.code())
                .text(agency.name())
                .text(agency.nameEn())
                .text(agency.level())
                .text(agency.kind())
                .text(filled(agency.region()))
                .text(filled(agency.creditCode()))
                .bool(agency.provisional());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(told -> !told.isEmpty());
    }

    private void write(Appender.Row row, Agency agency, AgencyName name) throws SQLException {
        row.integer(id(agency.code())).text(name.name()).date(name.validFrom()).date(name.validTo());
    }

    private void write(Appender.Row row, Agency agency, AgencyRelation relation) throws SQLException {
        row.integer(id(agency.code()))
                .integer(id(relation.target()))
                .text(relation.kind().code())
                .date(relation.validFrom())
                .date(relation.validTo())
                .bool(relation.inferred());
    }

    private void writeDivisions() {
        warehouse.execute("load/delete_divisions", Map.of());
        try (Appender divisions = warehouse.append("division")) {
            for (Division division : directory.divisions()) {
                divisions.row(row -> row.text(division.code())
                        .text(division.name())
                        .text(division.level())
                        .text(division.parent())
                        .date(division.validTo())
                        .text(division.source()));
            }
        }
    }
}
