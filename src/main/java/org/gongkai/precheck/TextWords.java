package org.gongkai.precheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.form.PlacedStatement;
import org.gongkai.knowledge.CodeLabel;
import org.gongkai.reporting.Language;
import org.gongkai.slip.ToldFinding;

/** What texts tell that cannot be so, in the words of slips. */
final class TextWords {

    private final Language language;
    private final Map<List<String>, CodeLabel> labels = new HashMap<>();

    TextWords(List<CodeLabel> labels, Language language) {
        this.language = language;
        labels.forEach(label -> this.labels.put(List.of(label.list(), label.code()), label));
    }

    ToldFinding finding(TextFinding finding) {
        PlacedStatement placed = finding.told().placed();
        String colon = language.choose("：", ": ");
        String reason =
                finding.reason().map(code -> label("likely_reason", code)).orElse("");
        return new ToldFinding(
                placed.year(),
                placed.place().file(),
                placed.place().sheet() + " " + placed.place().cell(),
                label("check_kind", finding.kind()) + colon + label("check_outcome", finding.outcome()),
                finding.said(),
                finding.wanted(),
                finding.subject().figure().map(WrittenSums::cell).orElse(""),
                Stream.of(reason, language.choose(finding.detailZh(), finding.detailEn()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(colon)),
                placed.statement().sentence());
    }

    private String label(String list, String code) {
        CodeLabel label = labels.get(List.of(list, code));
        return label == null ? code : language.choose(label.zh(), label.en());
    }
}
