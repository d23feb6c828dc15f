package org.gongkai.trouble;

import java.util.List;
import java.util.stream.Stream;

/** A kind of trouble with an input: what it is and what to do next, in Chinese and in English. */
public interface TroubleKind {

    /** All kinds there are. */
    static List<TroubleKind> all() {
        return Stream.<TroubleKind>concat(Stream.of(TroubleCode.values()), Stream.of(ChoiceTrouble.values()))
                .toList();
    }

    /** Its code. */
    String name();

    /** Whether something was lost by it. */
    Severity severity();

    /** What it is, in Chinese. */
    String zh();

    /** What it is, in English. */
    String en();

    /** What to do next, in Chinese. */
    String nextStepZh();

    /** What to do next, in English. */
    String nextStepEn();
}
