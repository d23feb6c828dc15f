package org.gongkai.check;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gongkai.explain.CaseCell.Reliability;
import org.gongkai.explain.FormCases;
import org.gongkai.explain.FormCases.Remarks;
import org.gongkai.explain.ReportCase.SwapPair;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.warehouse.Warehouse;

/** What is known of the reports of a batch besides their figures. */
final class CaseRemarks {

    private final Map<Integer, BigDecimal> tolerances = new HashMap<>();
    private final Map<Integer, Map<FigureKey, Reliability>> reliabilities = new HashMap<>();
    private final Map<Integer, List<SwapPair>> swapPairs = new HashMap<>();

    /** None at all. */
    private CaseRemarks() {}

    /** Those on the reports of each batch; nothing is asked batch by batch where nobody has remarked anything. */
    static IntFunction<CaseRemarks> byBatch(Warehouse warehouse) {
        boolean areKnown = (boolean)
                warehouse.rows("explain/remarks_are_known", Map.of()).get(0).get("are_known");
        CaseRemarks none = new CaseRemarks();
        return batch -> areKnown ? new CaseRemarks(warehouse, batch) : none;
    }

    private CaseRemarks(Warehouse warehouse, int batch) {
        warehouse.query("explain/report_remarks").param("batch", batch).query(row -> {
            tolerances.put(
                    row.getInt("report_id"), row.getBigDecimal("tolerance").stripTrailingZeros());
        });
        warehouse.query("explain/figure_remarks").param("batch", batch).query(row -> {
            boolean flips = row.getBoolean("sign_may_flip");
            Optional<Boolean> signMayFlip = row.wasNull() ? Optional.empty() : Optional.of(flips);
            Reliability reliability = new Reliability(
                    row.getBigDecimal("weight").stripTrailingZeros(),
                    row.getBoolean("trusted"),
                    row.getBoolean("in_doubt"),
                    signMayFlip);
            reliabilities
                    .computeIfAbsent(row.getInt("report_id"), none -> new HashMap<>())
                    .put(cell(row, "edition", "indicator", "breakdown"), reliability);
        });
        warehouse.query("explain/swap_pairs").param("batch", batch).query(row -> {
            FigureKey one = cell(row, "edition", "indicator", "breakdown");
            FigureKey other = cell(row, "other_edition", "other_indicator", "other_breakdown");
            swapPairs
                    .computeIfAbsent(row.getInt("report_id"), none -> new ArrayList<>())
                    .add(new SwapPair(one, other));
        });
    }

    BigDecimal tolerance(int reportId) {
        return tolerances.getOrDefault(reportId, BigDecimal.ZERO);
    }

    private static FigureKey cell(ResultSet row, String edition, String indicator, String breakdown)
            throws SQLException {
        return new FigureKey(row.getString(edition), row.getString(indicator), row.getString(breakdown));
    }

    /** A remark is on a figure of an edition; the forms tell what that is called in the case. */
    private static FigureKey asCalled(FigureKey cell, FormCases forms) {
        return forms.key(cell.edition(), cell.in(""));
    }

    Remarks of(int reportId, FormCases forms) {
        Map<FigureKey, Reliability> known = new HashMap<>();
        reliabilities
                .getOrDefault(reportId, Map.of())
                .forEach((cell, reliability) -> known.put(asCalled(cell, forms), reliability));
        return known.isEmpty() ? Remarks.NONE : cell -> known.getOrDefault(cell, Reliability.USUAL);
    }

    List<SwapPair> swapPairs(int reportId, FormCases forms) {
        return swapPairs.getOrDefault(reportId, List.of()).stream()
                .map(pair -> new SwapPair(asCalled(pair.one(), forms), asCalled(pair.other(), forms)))
                .toList();
    }
}
