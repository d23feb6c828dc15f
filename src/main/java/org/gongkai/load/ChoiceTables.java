package org.gongkai.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.knowledge.Choice;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.Appender;
import org.gongkai.warehouse.Warehouse;

/**
 * Brings the lines that decide about files in line with the knowledge. A line keeps the night that saw it first; one
 * that is gone keeps its place with the night that missed it.
 */
public final class ChoiceTables {

    private final Warehouse warehouse;

    /** The lines of that warehouse. */
    public ChoiceTables(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** What makes a line the same: another day makes it another decision, another reason does not. */
    private record Key(String kind, String agencyCode, int year, String file, Optional<LocalDate> decidedOn) {}

    private record Line(Key key, String decidedBy, String reason) {}

    private record Stored(Line line, int night) {}

    /** Writes what the knowledge says in that night. */
    public void write(Knowledge knowledge, int night) {
        AgencyDirectory directory = new AgencyDirectory(knowledge);
        List<Line> lines = knowledge.choosing().choices().stream()
                .map(choice -> line(choice, directory))
                .toList();
        Map<Key, Stored> gone = stored();
        warehouse.execute("load/delete_choices", Map.of());
        try (Appender rows = warehouse.append("choice")) {
            for (Line line : lines) {
                Optional<Stored> before = Optional.ofNullable(gone.remove(line.key()));
                append(rows, line, before.map(Stored::night).orElse(night), Optional.empty());
            }
            gone.values().forEach(stored -> append(rows, stored.line(), stored.night(), Optional.of(night)));
        }
    }

    private static Line line(Choice choice, AgencyDirectory directory) {
        Key key = new Key(
                choice.kind().code(),
                directory.codeOf(choice.agency()),
                choice.year(),
                choice.file(),
                choice.decidedOn());
        return new Line(key, choice.decidedBy(), choice.reason());
    }

    private Map<Key, Stored> stored() {
        Map<Key, Stored> stored = new HashMap<>();
        warehouse
                .query("load/choices")
                .query((row, number) -> {
                    Key key = new Key(
                            row.getString("kind"),
                            row.getString("agency_code"),
                            row.getInt("year"),
                            row.getString("file"),
                            Optional.ofNullable(row.getObject("decided_on", LocalDate.class)));
                    String decidedBy = Objects.requireNonNullElse(row.getString("decided_by"), "");
                    String reason = Objects.requireNonNullElse(row.getString("reason"), "");
                    return stored.put(key, new Stored(new Line(key, decidedBy, reason), row.getInt("night")));
                })
                .list();
        return stored;
    }

    private static void append(Appender rows, Line line, int night, Optional<Integer> liftedNight) {
        Key key = line.key();
        rows.row(row -> row.text(key.kind())
                .text(key.agencyCode())
                .smallint(key.year())
                .text(key.file())
                .date(key.decidedOn())
                .text(line.decidedBy())
                .text(line.reason())
                .integer(night)
                .integer(liftedNight));
    }
}
