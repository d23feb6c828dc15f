package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

        String quoted(String text) {
            return chinese ? "“" + text + "”" : "\"" + text + "\"";
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
        return explanation.slips().stream()
                .map(slip -> sentence(slip, cells, wording))
                .collect(Collectors.joining(wording.between()));
    }

    private String sentence(Slip slip, Function<FigureKey, CaseCell> cells, Wording wording) {
        SlipWords family = words.get(slip.family().code());
        String template = wording.chinese() ? family.sentenceZh() : family.sentenceEn();
        String witnesses = slip.witnesses().isEmpty()
                ? wording.none()
                : list(
                        slip.witnesses().stream().map(key -> withValue(cells.apply(key), wording)),
                        slip.witnesses().size(),
                        wording);
        return template.replace(
                        "{changes}",
                        list(
                                slip.changes().stream().map(change -> change(change, cells, wording)),
                                slip.changes().size(),
                                wording))
                .replace(
                        "{cells}",
                        list(
                                slip.changes().stream().map(change -> withValue(cells.apply(change.cell()), wording)),
                                slip.changes().size(),
                                wording))
                .replace("{witnesses}", witnesses);
    }

    private static String list(Stream<String> texts, int size, Wording wording) {
        String named = texts.limit(MOST_CELLS).collect(Collectors.joining(wording.comma()));
        return size > MOST_CELLS ? named + wording.more(size) : named;
    }

    private static String withValue(CaseCell cell, Wording wording) {
        return wording.quoted(wording.label(cell)) + " " + number(cell.value(), wording.blank());
    }

    private static String change(Change change, Function<FigureKey, CaseCell> cells, Wording wording) {
        return wording.quoted(wording.label(cells.apply(change.cell()))) + " " + number(change.printed(), wording.blank())
                + " → " + number(change.proposed(), wording.unknown());
    }

    private static String number(Optional<BigDecimal> value, String otherwise) {
        return value.map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse(otherwise);
    }
}
