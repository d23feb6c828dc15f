package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.knowledge.ReplacedWord;
import org.gongkai.label.TextMemo;

/**
 * Words that stand in the place of others in Taiwan and Hong Kong (檔案 for 文件). Tried on whole labels only, where the
 * label as it stands says nothing: 档案馆 is an archive and no 文件馆. Safe for use by several threads.
 */
final class Respelling {

    private final List<ReplacedWord> words;
    /** Every table of every edition asks for the same texts, and most of what a document holds is prose. */
    private final TextMemo<List<String>> respelt = new TextMemo<>(this::respelt);

    /** Words and what they mean, both in simplified characters. */
    Respelling(List<ReplacedWord> words) {
        this.words = List.copyOf(words);
    }

    /** The words that others are written for. */
    Stream<String> replaced() {
        return words.stream().map(ReplacedWord::word);
    }

    /** The core with words replaced, if only so it is one that is known. */
    Optional<String> of(String core, Predicate<String> isKnown) {
        return respelt.of(core).stream().filter(isKnown).findFirst();
    }

    /** With each of the words replaced by itself, and with all of them. */
    private List<String> respelt(String core) {
        List<String> ways = new ArrayList<>();
        String all = core;
        for (ReplacedWord word : words) {
            if (core.contains(word.word())) {
                ways.add(core.replace(word.word(), word.means()));
            }
            all = all.replace(word.word(), word.means());
        }
        if (!all.equals(core)) {
            ways.add(all);
        }
        return ways;
    }
}
