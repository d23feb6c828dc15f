package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.knowledge.KnownText;
import org.gongkai.label.Label;
import org.gongkai.label.Likeness;

/**
 * Words that turn a label into that of something else: 不, 超时, 上年, 金额. A label that has one which the official label
 * has not is no slip of the pen for it, however alike the two are.
 */
final class TellingWords {

    private final List<KnownText> words;
    private final List<KnownText> qualifiers;
    private final List<KnownText> negations;

    /**
     * @param qualifiers those of the words that say that a figure is not the year's, also where they stand in a remark
     */
    TellingWords(List<KnownText> words, List<KnownText> qualifiers, List<KnownText> negations) {
        this.words = words;
        this.qualifiers = qualifiers;
        this.negations = negations;
    }

    /** Whether a remark says that what stands there is of another time, or a change: 处理决定数量（增减）. */
    boolean isQualified(Label label) {
        return label.remarks().stream()
                .anyMatch(remark -> qualifiers.stream().anyMatch(word -> word.count(remark) > 0));
    }

    /** How a core is like an official one, where no such word stands between them. */
    Optional<Likeness> likeness(String core, String official) {
        return Likeness.of(core, official).filter(likeness -> sameMeaning(core, official));
    }

    private boolean sameMeaning(String core, String official) {
        boolean more = words.stream().anyMatch(word -> word.count(core) > word.count(official))
                || negations.stream().anyMatch(word -> word.count(core) > word.count(official));
        // What was cut off may hold a negation; what was left out or mistyped inside may not.
        boolean lost = !official.contains(core)
                && negations.stream().anyMatch(word -> word.count(core) < word.count(official));
        return !more && !lost;
    }
}
