package org.gongkai.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reporting.Language;

/** What there is to say about a cell of a compiled form, in the words of a clerk. */
final class CellNote {

    /** A longer list of names stands on the sheet of differences. */
    private static final int MOST_NAMES = 8;

    private final CompiledForm form;
    private final Language language;

    CellNote(CompiledForm form, Language language) {
        this.form = form;
        this.language = language;
    }

    /** The note, empty where all members gave an exact figure and the whole agrees. */
    Optional<String> of(CompiledCell cell) {
        boolean silent = form.isAdditive(cell.key())
                && cell.reports().size() == form.size()
                && !cell.inexact()
                && !form.isMarked(cell);
        return silent ? Optional.empty() : Optional.of(String.join("\n", lines(cell)));
    }

    private List<String> lines(CompiledCell cell) {
        List<String> lines = new ArrayList<>();
        if (!form.isAdditive(cell.key())) {
            lines.add(choose(
                    "此项不能按成员相加（去重的总数，或会重复计算的存量），故留空。",
                    "Cannot be added up over members (a total without duplicates, or a stock), so left empty."));
        }
        lines.add(choose("填报成员：" + coverage(cell) + "。", "Members with a figure: " + coverage(cell) + "."));
        if (cell.reports().size() < form.size()) {
            lines.add(choose("未填：", "Without: ") + shortened(form.without(cell)) + stop());
        }
        if (form.isAdditive(cell.key())) {
            bounds(cell)
                    .ifPresent(bounds -> lines.add(
                            choose("含约数，实际" + bounds + "。", "Some are approximate: in truth " + bounds + ".")));
        }
        if (form.hasOwnReport()) {
            lines.add(choose("本单位上报：", "Reported by the whole: ") + own(cell) + stop());
        }
        if (form.isMarked(cell)) {
            lines.add(cell.verdict().text(language)
                    + cell.difference()
                            .map(gap -> choose("，汇总减上报 ", "; members less whole ") + gap.toPlainString())
                            .orElse("")
                    + stop());
        }
        return lines;
    }

    /** How many of the members gave a figure. */
    String coverage(CompiledCell cell) {
        return cell.reports().size() + "/" + form.size();
    }

    /** What the whole printed. */
    String own(CompiledCell cell) {
        return cell.own().map(CompiledCell.Own::printed).orElse(choose("未填", "nothing"));
    }

    /** Between what the sum really is, where something in it is approximate. */
    Optional<String> bounds(CompiledCell cell) {
        if (!cell.inexact()) {
            return Optional.empty();
        }
        Optional<String> least = cell.least().map(BigDecimal::toPlainString);
        Optional<String> most = cell.most().map(BigDecimal::toPlainString);
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(choose(
                    "在 " + least.get() + " 至 " + most.get() + " 之间", "between " + least.get() + " and " + most.get()));
        }
        return least.map(number -> choose("不少于 ", "at least ") + number)
                .or(() -> most.map(number -> choose("不多于 ", "at most ") + number))
                .or(() -> Optional.of(choose("不定", "anything")));
    }

    private String shortened(List<String> names) {
        String first = names(names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES
                ? first + choose("等 " + names.size() + " 个", " and others, " + names.size() + " in all")
                : first;
    }

    /** Names one after the other. */
    String names(List<String> names) {
        return String.join(choose("、", ", "), names);
    }

    private String stop() {
        return choose("。", ".");
    }

    private String choose(String zh, String en) {
        return language.choose(zh, en);
    }
}
