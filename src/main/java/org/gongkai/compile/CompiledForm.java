package org.gongkai.compile;

import java.util.List;
import java.util.Map;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;

/**
 * What a form compiled from members says.
 *
 * @param agency name of the whole
 * @param year year reported on
 * @param edition edition of the form
 * @param members members, and the whole itself where it reported
 * @param cells cells that somebody gave a figure for, also those that the form has no place for
 */
public record CompiledForm(
        String agency, int year, Edition edition, List<Member> members, Map<FigureKey, CompiledCell> cells) {

    public CompiledForm {
        members = List.copyOf(members);
        cells = Map.copyOf(cells);
    }

    /** How many members there are. */
    public int size() {
        return (int) members.stream().filter(Member::counted).count();
    }

    /** How many of them have a report. */
    public int reporting() {
        return (int) members.stream()
                .filter(member -> member.counted() && member.report().isPresent())
                .count();
    }

    /** Cells in which the whole contradicts its members. */
    public int contradictions() {
        return (int) cells.values().stream()
                .filter(cell -> isMarked(cell) && cell.verdict() == Verdict.CONTRADICTS)
                .count();
    }

    /** Cells in which the whole differs from its members, though others may account for it. */
    public int differences() {
        return (int) cells.values().stream().filter(this::isMarked).count() - contradictions();
    }

    /** Whether what the whole reported is other than what was compiled. */
    boolean isMarked(CompiledCell cell) {
        return hasOwnReport()
                && isAdditive(cell.key())
                && (cell.own().isPresent() || cell.value().isPresent())
                && cell.verdict() != Verdict.AGREES
                && cell.verdict() != Verdict.INCOMPLETE;
    }

    /** Whether the whole reported too, so that there is something to compare with. */
    boolean hasOwnReport() {
        return members.stream().anyMatch(member -> member.itself() && !member.counted());
    }

    /** Whether the figures of members may be added up. */
    boolean isAdditive(FigureKey key) {
        return edition.indicator(key.indicator()).filter(Indicator::additive).isPresent();
    }

    CompiledCell cell(FigureKey key) {
        return cells.getOrDefault(key, CompiledCell.nothing(key));
    }

    /** Names of members without a figure in a cell, in the order of their codes. */
    List<String> without(CompiledCell cell) {
        return members.stream()
                .filter(Member::counted)
                .filter(member ->
                        member.report().filter(cell.reports()::contains).isEmpty())
                .map(Member::name)
                .toList();
    }
}
