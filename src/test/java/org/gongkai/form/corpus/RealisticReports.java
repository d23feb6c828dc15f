package org.gongkai.form.corpus;

import java.util.List;
import java.util.stream.Stream;

/** Reports as agencies send them: each quirk seen in real ones, by itself and with others. */
final class RealisticReports {

    private RealisticReports() {}

    static List<RealisticCase> all() {
        return Stream.of(
                        LabelCases.all(),
                        ValueCases.all(),
                        TableCases.all(),
                        SheetCases.all(),
                        ListCases.all(),
                        ExcerptCases.all(),
                        MixedCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
