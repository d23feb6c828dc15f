package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.SlipWords;

/** Tells explanations in words. The words are data. */
public final class Sentences {

    /** Cells that a sentence names; of more it says how many there are. */
    private static final int MOST_CELLS = 8;

    private final Map<String, SlipWords> words = new HashMap<>();

    /**
     * Sentences in those words.
     *
     * @throws IllegalArgumentException if a family has none
     */
    public Sentences(List<SlipWords> slipWords) {
        slipWords.forEach(one -> words.put(one.family(), one));
        Stream<String> families = Stream.of(SlipFamily.values()).map(SlipFamily::code);
        Stream<String> reasons = Stream.of(Unexplained.values()).map(Unexplained::code);
        Stream.concat(families, reasons)
                .filter(code -> !words.containsKey(code))
                .forEach(code -> {
                    throw new IllegalArgumentException("slip_families.csv has no line for " + code);
                });
    }

    /** One language of the sentences. */
    private record Wording(boolean chinese) {

        String label(CaseCell cell) {
            return chinese ? cell.label().zh() : cell.label().en();
        }

        char quote() {
            return chinese ? '“' : '"';
        }

        char unquote() {
            return chinese ? '”' : '"';
        }

        String comma() {
            return chinese ? "、" : ", ";
        }

        String more(int cells) {
            return chinese ? "等" + cells + "格" : " and others, " + cells + " cells";
        }

        String blank() {
            return chinese ? "空白" : "blank";
        }

        String unknown() {
            return chinese ? "待核" : "to be found out";
        }

        String between() {
            return chinese ? "；" : "; ";
        }

        String none() {
            return chinese ? "其一" : "one of them";
        }
    }

    /**
     * What an explanation says, in Chinese.
     *
     * @param cells the cells of the report
     */
    public String zh(Explanation explanation, Map<FigureKey, CaseCell> cells) {
        return sentence(explanation, cells::get, new Wording(true));
    }

    /** What an explanation of a report's findings says, in Chinese. */
    public String zh(Explanation explanation, ReportCase report) {
        return sentence(explanation, report::cell, new Wording(true));
    }

    /**
     * What an explanation says, in English.
     *
     * @param cells the cells of the report
     */
    public String en(Explanation explanation, Map<FigureKey, CaseCell> cells) {
        return sentence(explanation, cells::get, new Wording(false));
    }

    /** What an explanation of a report's findings says, in English. */
    public String en(Explanation explanation, ReportCase report) {
        return sentence(explanation, report::cell, new Wording(false));
    }

    /** Why nothing explains, in Chinese. */
    public String zh(Unexplained reason) {
        return words.get(reason.code()).sentenceZh();
    }

    /** Why nothing explains, in English. */
    public String en(Unexplained reason) {
        return words.get(reason.code()).sentenceEn();
    }

    private String sentence(Explanation explanation, Function<FigureKey, CaseCell> cells, Wording wording) {
        StringBuilder text = new StringBuilder();
        for (Slip slip : explanation.slips()) {
            text.append(text.isEmpty() ? "" : wording.between());
            append(text, slip, cells, wording);
        }
        return text.toString();
    }

    /** Fills in what stands between braces. */
    private void append(StringBuilder text, Slip slip, Function<FigureKey, CaseCell> cells, Wording wording) {
        SlipWords family = words.get(slip.family().code());
        String template = wording.chinese() ? family.sentenceZh() : family.sentenceEn();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            text.append(template, from, open);
            from = template.indexOf('}', open) + 1;
            switch (template.substring(open, from)) {
                case "{changes}" -> appendChanges(text, slip, cells, wording);
                case "{cells}" ->
                    appendCells(text, slip.changes().stream().map(Change::cell).toList(), cells, wording);
                case "{witnesses}" -> appendWitnesses(text, slip, cells, wording);
                default -> throw new IllegalStateException(family.family() + " fills in " + template);
            }
        }
        text.append(template, from, template.length());
    }

    private static void appendWitnesses(
            StringBuilder text, Slip slip, Function<FigureKey, CaseCell> cells, Wording wording) {
        if (slip.witnesses().isEmpty()) {
            text.append(wording.none());
        } else {
            appendCells(text, slip.witnesses(), cells, wording);
        }
    }

    private static void appendCells(
            StringBuilder text, List<FigureKey> named, Function<FigureKey, CaseCell> cells, Wording wording) {
        for (int i = 0; i < named.size() && i < MOST_CELLS; i++) {
            CaseCell cell = cells.apply(named.get(i));
            text.append(i == 0 ? "" : wording.comma());
            appendLabel(text, cell, wording).append(number(cell.value(), wording.blank()));
        }
        text.append(named.size() > MOST_CELLS ? wording.more(named.size()) : "");
    }

    private static void appendChanges(
            StringBuilder text, Slip slip, Function<FigureKey, CaseCell> cells, Wording wording) {
        List<Change> changes = slip.changes();
        for (int i = 0; i < changes.size() && i < MOST_CELLS; i++) {
            Change change = changes.get(i);
            text.append(i == 0 ? "" : wording.comma());
            appendLabel(text, cells.apply(change.cell()), wording)
                    .append(number(change.printed(), wording.blank()))
                    .append(" → ")
                    .append(number(change.proposed(), wording.unknown()));
        }
        text.append(changes.size() > MOST_CELLS ? wording.more(changes.size()) : "");
    }

    private static StringBuilder appendLabel(StringBuilder text, CaseCell cell, Wording wording) {
        return text.append(wording.quote())
                .append(wording.label(cell))
                .append(wording.unquote())
                .append(' ');
    }

    private static String number(Optional<BigDecimal> value, String otherwise) {
        return value.map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse(otherwise);
    }
}
