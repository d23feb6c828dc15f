package org.gongkai.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say about a cell of a compiled form, in the words of a clerk. */
final class CellNote {

    /** A longer list of names stands on the sheet of differences. */
    private static final int MOST_NAMES = 8;

    private final CompiledForm form;

    CellNote(CompiledForm form) {
        this.form = form;
    }

    /** The note, empty where all members gave an exact figure and the whole agrees. */
    Optional<String> of(CompiledCell cell) {
        boolean silent = form.isAdditive(cell.key())
                && cell.reports().size() == form.size()
                && !cell.inexact()
                && !isMarked(cell);
        return silent ? Optional.empty() : Optional.of(String.join("\n", lines(cell)));
    }

    /** Whether what the whole reported is other than what was compiled. */
    boolean isMarked(CompiledCell cell) {
        return form.hasOwnReport()
                && form.isAdditive(cell.key())
                && (cell.own().isPresent() || cell.value().isPresent())
                && cell.verdict() != Verdict.AGREES
                && cell.verdict() != Verdict.INCOMPLETE;
    }

    private List<String> lines(CompiledCell cell) {
        List<String> lines = new ArrayList<>();
        if (!form.isAdditive(cell.key())) {
            lines.add("此项不能按成员相加（去重的总数，或会重复计算的存量），故留空。");
        }
        lines.add("填报成员：" + coverage(cell) + "。");
        if (cell.reports().size() < form.size()) {
            lines.add("未填：" + shortened(form.without(cell)) + "。");
        }
        if (cell.inexact() && form.isAdditive(cell.key())) {
            lines.add("含约数，实际" + bounds(cell) + "。");
        }
        if (form.hasOwnReport()) {
            lines.add("本单位上报：" + cell.own().map(CompiledCell.Own::printed).orElse("未填") + "。");
        }
        if (isMarked(cell)) {
            lines.add(cell.verdict().textZh()
                    + cell.difference()
                            .map(gap -> "，汇总减上报 " + gap.toPlainString())
                            .orElse("")
                    + "。");
        }
        return lines;
    }

    /** How many of the members gave a figure. */
    String coverage(CompiledCell cell) {
        return cell.reports().size() + "/" + form.size();
    }

    private static String bounds(CompiledCell cell) {
        Optional<String> least = cell.least().map(BigDecimal::toPlainString);
        Optional<String> most = cell.most().map(BigDecimal::toPlainString);
        if (least.isPresent() && most.isPresent()) {
            return "在 " + least.get() + " 至 " + most.get() + " 之间";
        }
        return least.map(number -> "不少于 " + number)
                .or(() -> most.map(number -> "不多于 " + number))
                .orElse("不定");
    }

    private static String shortened(List<String> names) {
        String first = String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? first + "等 " + names.size() + " 个" : first;
    }
}
