package org.gongkai.slip;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.reporting.Language;

/**
 * One thing that the sender is asked about: a slip of the pen with all the sums that it upsets.
 *
 * @param weight how much it matters
 * @param year the year reported on
 * @param file the file that it stands in
 * @param cells the cells asked about
 * @param sums what does not add up
 * @param cause what probably happened, empty where nothing tells
 * @param runnerUp what may as well have happened, empty where the cause is clear
 */
public record SlipItem(
        Weight weight,
        int year,
        String file,
        List<AskedCell> cells,
        List<UpsetSum> sums,
        String cause,
        String runnerUp) {

    /** Cells that a sentence names; more stand in the lines of the item. */
    private static final int MOST_NAMED = 4;

    public SlipItem {
        cells = List.copyOf(cells);
        sums = List.copyOf(sums);
    }

    /** What does not add up, a line for each sum. */
    public String problem(Language language) {
        return sums.stream().map(sum -> sum.sentence(language)).collect(Collectors.joining("\n"));
    }

    /** What probably happened, with what may as well have. */
    public String causes(Language language) {
        if (cause.isEmpty()) {
            return language.choose("未见明显的笔误", "no usual slip explains it");
        }
        return runnerUp.isEmpty() ? cause : cause + language.choose("\n也可能：", "\nor: ") + runnerUp;
    }

    /** What the sender is asked to do. */
    public String nextStep(Language language) {
        if (cause.isEmpty()) {
            return sums.stream().anyMatch(sum -> !sum.otherAgency().isEmpty())
                    ? language.choose("请与该单位核对口径和数字后回复", "check the figure with that body and answer")
                    : language.choose("请对照原始记录核对后回复", "check against the records and answer");
        }
        if (!runnerUp.isEmpty()) {
            return language.choose(
                    "请对照原始记录核实是哪一种，改正后回复", "find out from the records which it is, correct it and answer");
        }
        if (cells.stream().anyMatch(cell -> cell.expected().isEmpty())) {
            return language.choose("请按各栏含义重填 ", "fill in again by their own meaning: ")
                    + named(AskedCell::cell, language);
        }
        return language.choose("请核实；如属实，将 ", "check; if so, change ")
                + named(cell -> cell.cell() + language.choose(" 改为 ", " to ") + cell.expected(), language)
                + language.choose("，其余不动", " and nothing else");
    }

    private String named(java.util.function.Function<AskedCell, String> naming, Language language) {
        String named =
                cells.stream().limit(MOST_NAMED).map(naming).collect(Collectors.joining(language.choose("、", ", ")));
        return cells.size() > MOST_NAMED ? named + language.choose("等 " + cells.size() + " 格", " and others") : named;
    }
}
