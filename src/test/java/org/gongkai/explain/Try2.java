package org.gongkai.explain;

import java.nio.file.Path;
import java.util.*;
import org.gongkai.knowledge.*;
import org.gongkai.synthetic.*;

public class Try2 {
    public static void main(String[] a) throws Exception {
        Knowledge k = SampleCases.KNOWLEDGE;
        for (String code : List.of("2014", "2021")) {
            var set = StreamSettings.clean(k.edition(code).orElseThrow(), 400, 2016, 2017, 5)
                    .withSlips(1.0);
            ReportStream st = new ReportStream(set, SyntheticAgencies.of(k, Path.of("data")));
            FormCases forms = new FormCases(k.edition(code).orElseThrow().tables().stream()
                    .map(t -> new FormCases.TableOfEdition(k.edition(code).orElseThrow(), t.code()))
                    .toList());
            List<ReportCase> cases = new ArrayList<>();
            st.reports().limit(800).forEach(r -> {
                Map<FigureKey, CaseFigure> f = new HashMap<>();
                r.figures().forEach((x, v) -> f.put(x, CaseFigure.of(v)));
                cases.add(forms.of(FormCases.Figures.of(f), i -> i.appliesIf().isEmpty()));
            });
            for (int round = 0; round < 3; round++) {
                long t = System.nanoTime();
                Map<SlipFamily, long[]> by = new TreeMap<>();
                long max = 0;
                int nodes = 0;
                int bound = 0;
                List<Long> times = new ArrayList<>();
                for (var c : cases) {
                    long s = System.nanoTime();
                    var g = new Explainer(Explainer.USUAL_BOUND).explain(c);
                    long d = System.nanoTime() - s;
                    times.add(d);
                    for (var x : g) {
                        nodes += x.nodes();
                        bound += x.exhausted() ? 0 : 1;
                    }
                }
                Collections.sort(times);
                System.out.println(code + " " + cases.size() + " in " + (System.nanoTime() - t) / 1000000
                        + " ms; median " + times.get(times.size() / 2) / 1000 + "us p90 "
                        + times.get(times.size() * 9 / 10) / 1000 + " p99 " + times.get(times.size() * 99 / 100) / 1000
                        + " max " + times.get(times.size() - 1) / 1000 + " nodes " + nodes + " bound " + bound);
            }
        }
    }
}
