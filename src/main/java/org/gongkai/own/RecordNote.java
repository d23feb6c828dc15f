package org.gongkai.own;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.own.CellCodes.Pair;

/**
 * What a line of {@code records.csv} says of a record.
 *
 * @param line the line
 * @param record name of the record
 * @param year the year that it is said of, empty where it is of all
 * @param tolerance by how much every identity may be missed
 * @param swapPairs cells that may be mistaken for each other
 * @param trusted cells that are certain
 * @param inDoubt cells that something else speaks against
 * @param signFlips cells whose sign may be wrong, no others; empty where nothing is said
 * @param weights reliability of cells
 */
record RecordNote(
        OwnLine line,
        String record,
        OptionalInt year,
        BigDecimal tolerance,
        List<Pair> swapPairs,
        Set<FigureKey> trusted,
        Set<FigureKey> inDoubt,
        Optional<Set<FigureKey>> signFlips,
        Map<FigureKey, BigDecimal> weights) {

    private static final Set<String> COLUMNS = Set.of(
            OwnHeader.RECORD,
            OwnHeader.YEAR,
            OwnHeader.TOLERANCE,
            OwnHeader.SWAP_PAIRS,
            OwnHeader.TRUSTED,
            OwnHeader.IN_DOUBT,
            OwnHeader.SIGN_FLIPS,
            OwnHeader.WEIGHTS);

    static boolean isHeaded(OwnSheet sheet) {
        return OwnHeader.names(sheet, COLUMNS).contains(OwnHeader.RECORD);
    }

    /** The columns of {@code records.csv}. */
    static OwnHeader header(OwnSheet sheet) {
        return OwnHeader.read(sheet, COLUMNS, name -> false);
    }

    static RecordNote of(OwnLine line) throws WrongCell {
        Set<FigureKey> flips = CellCodes.set(line, OwnHeader.SIGN_FLIPS);
        return new RecordNote(
                line,
                line.required(OwnHeader.RECORD),
                line.year(),
                line.number(OwnHeader.TOLERANCE).orElse(BigDecimal.ZERO),
                CellCodes.pairs(line, OwnHeader.SWAP_PAIRS),
                CellCodes.set(line, OwnHeader.TRUSTED),
                CellCodes.set(line, OwnHeader.IN_DOUBT),
                Optional.of(flips).filter(some -> !some.isEmpty()),
                CellCodes.weights(line, OwnHeader.WEIGHTS));
    }

    boolean isOf(RecordKey key) {
        return record.equals(key.record()) && (year.isEmpty() || year.getAsInt() == key.year());
    }

    /** The cells that it speaks of, by the column that does. */
    Map<String, Set<FigureKey>> cells() {
        Set<FigureKey> swapped = swapPairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        return Map.of(
                OwnHeader.SWAP_PAIRS,
                swapped,
                OwnHeader.TRUSTED,
                trusted,
                OwnHeader.IN_DOUBT,
                inDoubt,
                OwnHeader.SIGN_FLIPS,
                signFlips.orElse(Set.of()),
                OwnHeader.WEIGHTS,
                weights.keySet());
    }
}
