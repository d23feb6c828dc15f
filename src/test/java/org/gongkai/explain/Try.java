package org.gongkai.explain;

import java.util.*;

public class Try {
    public static void main(String[] a) {
        for (String f : a)
            for (var r : SampleCases.reports(f)) {
                ReportCase c = SampleCases.of(r, Map.of());
                System.out.println("== " + f + " " + r.agency().name() + " " + r.year() + " cells "
                        + c.cells().size() + " rules " + c.rules().size());
                long t = System.nanoTime();
                for (var g : new Explainer(Explainer.USUAL_BOUND).explain(c)) {
                    System.out.println(" GROUP " + g.findings() + " nodes " + g.nodes() + " exhausted " + g.exhausted()
                            + " ambiguous " + g.isAmbiguous());
                    for (var e : g.explanations()) {
                        System.out.println("   " + e.cost() + " leaves " + e.leaves() + " repairs " + e.repairs());
                        for (var s : e.slips())
                            System.out.println("       " + s.family() + " " + s.otherFamilies() + " " + s.changes()
                                    + " by " + s.witnesses());
                    }
                }
                System.out.println((System.nanoTime() - t) / 1000000 + " ms");
            }
    }
}
