package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.knowledge.ReplacedWord;

/**
 * Words that stand in the place of others in Taiwan and Hong Kong (檔案 for 文件). Tried on whole labels only, where the
 * label as it stands says nothing: 档案馆 is an archive and no 文件馆.
 *
 * @param words words and what they mean, both in simplified characters
 */
record Respelling(List<ReplacedWord> words) {

    /** The core with words replaced, if only so it is one that is known. */
    Optional<String> of(String core, Predicate<String> isKnown) {
        String all = core;
        for (ReplacedWord word : words) {
            String one = core.replace(word.word(), word.means());
            if (!one.equals(core) && isKnown.test(one)) {
                return Optional.of(one);
            }
            all = all.replace(word.word(), word.means());
        }
        return all.equals(core) || !isKnown.test(all) ? Optional.empty() : Optional.of(all);
    }
}
