package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.*;
import org.gongkai.knowledge.*;

public class Try3 {
    public static void main(String[] a) throws Exception {
        var r = SampleCases.reports("宿迁市人民政府2023年政府信息公开工作年度报告.xlsx").get(0);
        Map<FigureKey, BigDecimal> in = new HashMap<>();
        var f = SampleCases.figures(r);
        String row = "unable_not_held";
        String[] b = {"natural", "business", "research", "welfare", "legal", "other", "total"};
        for (String x : b) System.out.print(f.get(new FigureKey(row, x)).value().get() + " ");
        System.out.println();
        for (int i = 2; i < 7; i++)
            in.put(
                    new FigureKey(row, b[i]),
                    f.get(new FigureKey(row, b[i - 1])).value().get());
        in.put(new FigureKey(row, "business"), BigDecimal.ZERO);
        ReportCase c = SampleCases.of(r, in);
        for (var g : new Explainer(Explainer.USUAL_BOUND).explain(c)) {
            System.out.println(" GROUP " + g.findings() + " nodes " + g.nodes() + " exhausted " + g.exhausted());
            for (var e : g.explanations()) {
                System.out.println("   " + e.cost() + " leaves " + e.leaves() + " repairs " + e.repairs());
                for (var s : e.slips()) System.out.println("       " + s.family() + " " + s.changes());
            }
        }
    }
}
