package org.gongkai.precheck;

import java.util.List;
import java.util.Map;
import org.gongkai.explain.CaseCell;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.form.ReportReading;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.slip.BlankHint;
import org.gongkai.slip.SlipItem;
import org.gongkai.slip.ToldFinding;

/**
 * A report with what the night would find in it.
 *
 * @param file the file that it stands in
 * @param reading what was read
 * @param findings its identities that fail, by their ids
 * @param cells its cells as the engine has them
 * @param groups what explains them and what else its figures upset
 * @param items what it is asked about, the weightiest first
 * @param hints blanks that its form determines
 * @param told what its text tells that cannot be so, what is to be mended first
 * @param toldToMend how many of that are to be mended; the rest may have a good reason
 */
public record PrecheckedReport(
        String file,
        ReportReading reading,
        List<FailedSum> findings,
        Map<FigureKey, CaseCell> cells,
        List<ExplainedGroup> groups,
        List<SlipItem> items,
        List<BlankHint> hints,
        List<ToldFinding> told,
        int toldToMend) {

    public PrecheckedReport {
        findings = List.copyOf(findings);
        cells = Map.copyOf(cells);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        hints = List.copyOf(hints);
        told = List.copyOf(told);
    }
}
