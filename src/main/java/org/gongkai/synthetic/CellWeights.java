package org.gongkai.synthetic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.Relation;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.IndicatorRole;

/**
 * How large the figures of a cell are beside those of the others, as in the reports at hand: the first part of a sum is
 * the largest, the last ones are mostly zero; natural persons send nearly all requests.
 */
final class CellWeights {

    /** A total that nothing else is compared with, such as that of lawsuits, is small. */
    private static final double LONE_TOTAL = 0.06;

    private static final double CARRIED_OVER = 0.05;
    private static final double COUNTED_ONCE = 10;
    private static final double ALTERNATIVE = 5;
    private static final double OF_WHICH = 0.3;
    private static final double STOCK = 0.5;
    private static final double OWN = 0.3;
    private static final double FIRST_PART = 0.5;
    /** The columns after the first, of which the first hold most. */
    private static final double OTHER_COLUMN = 0.03;

    private final EditionCells cells;
    private final Map<String, Integer> columnRanks = new HashMap<>();
    private final Map<FigureKey, Place> places = new HashMap<>();
    private final Set<FigureKey> tied = new HashSet<>();

    /** Where a part stands in its sum. */
    private record Place(FigureKey total, int rank) {}

    CellWeights(EditionCells cells, List<IdentityInstance> identities) {
        this.cells = cells;
        identities.forEach(this::note);
    }

    private void note(IdentityInstance instance) {
        List<BoundTerm> lefts =
                instance.terms().stream().filter(BoundTerm::left).toList();
        List<BoundTerm> rights =
                instance.terms().stream().filter(term -> !term.left()).toList();
        boolean sum = instance.identity().statement().relation() == Relation.EQUAL
                && lefts.size() == 1
                && rights.size() > 1
                && instance.terms().stream().allMatch(term -> term.yearOffset() == 0);
        boolean overColumns = instance.identity().statement().forEveryIndicator();
        for (int rank = 0; rank < rights.size(); rank++) {
            if (sum && overColumns) {
                columnRanks.putIfAbsent(rights.get(rank).breakdown(), rank);
            } else if (sum) {
                places.putIfAbsent(key(rights.get(rank)), new Place(key(lefts.get(0)), rank));
            }
        }
        if (!sum) {
            instance.terms().forEach(term -> tied.add(key(term)));
        }
    }

    private static FigureKey key(BoundTerm term) {
        return new FigureKey(term.indicator(), term.breakdown());
    }

    /** Whether it is the first part of its sum, which is hardly ever zero. */
    boolean leads(FormCell cell) {
        Place place = places.get(cell.key());
        return place != null && place.rank() == 0;
    }

    /** Whether some identity speaks of it; what none speaks of may be of any size. */
    boolean isTied(FormCell cell) {
        return places.containsKey(cell.key()) || tied.contains(cell.key());
    }

    double of(FormCell cell) {
        return ofRow(cell.key()) * ofColumn(cell.key().breakdown());
    }

    private double ofColumn(String breakdown) {
        int rank = columnRanks.getOrDefault(breakdown, 0);
        return rank == 0 ? 1 : OTHER_COLUMN / (rank * rank);
    }

    private double ofRow(FigureKey key) {
        Place place = places.get(key);
        if (place != null) {
            return ofSum(place.total()) * FIRST_PART / StrictMath.pow(place.rank() + 1, 1.2);
        }
        IndicatorRole role = cells.number(key).isPresent()
                ? cells.cell(cells.number(key).getAsInt()).indicator().role()
                : IndicatorRole.OWN;
        return switch (role) {
            case TOTAL -> isOfManyColumns(key) ? CARRIED_OVER : COUNTED_ONCE;
            case ALTERNATIVE -> ALTERNATIVE;
            case OF_WHICH -> OF_WHICH;
            case STOCK -> STOCK;
            case OWN, PART, HEADING -> OWN;
        };
    }

    private double ofSum(FigureKey total) {
        if (places.containsKey(total)) {
            return ofRow(total);
        }
        return tied.contains(total) ? 1 : LONE_TOTAL;
    }

    private boolean isOfManyColumns(FigureKey key) {
        return !key.breakdown().equals(Term.TOTAL);
    }
}
