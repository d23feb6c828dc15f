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

    /** How it is told. */
    Wording wording();

    /**
     * How a kind of trouble is told.
     *
     * @param severity whether something was lost by it
     * @param zh what it is, in Chinese
     * @param en what it is, in English
     * @param nextStepZh what to do next, in Chinese
     * @param nextStepEn what to do next, in English
     */
    record Wording(Severity severity, String zh, String en, String nextStepZh, String nextStepEn) {}

    /** Whether something was lost by it. */
    default Severity severity() {
        return wording().severity();
    }

    /** What it is, in Chinese. */
    default String zh() {
        return wording().zh();
    }

    /** What it is, in English. */
    default String en() {
        return wording().en();
    }

    /** What to do next, in Chinese. */
    default String nextStepZh() {
        return wording().nextStepZh();
    }

    /** What to do next, in English. */
    default String nextStepEn() {
        return wording().nextStepEn();
    }
}
