package org.gongkai.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.label.Label;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/**
 * Names the labels that an unknown one may have been meant to be. They are told to a person and never taken: how alike
 * two labels look says nothing of what they count. Not safe for use by several threads.
 */
final class NearestLabels {

    private static final int MOST_CANDIDATES = 3;

    /** Share of letters in common, in their order, from which a label is worth headerNames. */
    private static final double ALIKE = 0.45;

    private final List<LabelNode> labels;
    private final Map<String, List<String>> candidatesByCore = new HashMap<>();

    /** With the labels of the tables that were found, or of all where none was. */
    NearestLabels(Collection<TableVocabulary> vocabularies, List<ReportReading> reports) {
        Set<String> found = reports.stream()
                .flatMap(report -> report.tables().stream())
                .map(table -> table.edition() + "/" + table.table())
                .collect(Collectors.toSet());
        this.labels = vocabularies.stream()
                .filter(vocabulary -> found.isEmpty() || found.contains(key(vocabulary)))
                .flatMap(vocabulary -> vocabulary.nodes().stream())
                .toList();
    }

    private static String key(TableVocabulary vocabulary) {
        return vocabulary.table().edition() + "/" + vocabulary.table().code();
    }

    /** The troubles, those with an unknown label with what it may have been meant to be. */
    List<Trouble> name(List<Trouble> troubles) {
        return troubles.stream().map(this::name).toList();
    }

    private Trouble name(Trouble trouble) {
        boolean unknown = trouble.code() == TroubleCode.LABEL_UNKNOWN
                && trouble.candidates().isEmpty();
        return unknown ? trouble.withCandidates(nearest(Label.of(trouble.found()))) : trouble;
    }

    private List<String> nearest(Label label) {
        if (!label.isShort()) {
            return List.of();
        }
        return candidatesByCore.computeIfAbsent(label.core(), core -> {
            Map<String, Double> likeness = new HashMap<>();
            labels.forEach(node ->
                    likeness.merge(node.path(), likeness(core, node.label().core()), Math::max));
            return likeness.entrySet().stream()
                    .filter(near -> near.getValue() >= ALIKE)
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_CANDIDATES)
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    private static double likeness(String one, String other) {
        int letters = one.length() + other.length();
        return letters == 0 ? 0 : 2.0 * inCommon(one, other) / letters;
    }

    /** Length of the longest sequence of letters that both have in that order. */
    private static int inCommon(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int[] now = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++) {
                now[j + 1] = one.charAt(i) == other.charAt(j) ? before[j] + 1 : Math.max(now[j], before[j + 1]);
            }
            before = now;
        }
        return before[other.length()];
    }
}
