package org.gongkai.console;

import java.util.stream.Stream;

/** How the program ends, for schedulers and monitoring. */
enum ExitCode {
    /** A night was published, or nothing had changed; everything was taken. */
    OK(0),
    /** The command line is wrong; nothing was done. */
    USAGE(2),
    /** As with 0, but something could not be taken: see the rejects. */
    REJECTS(3),
    /** The folder of reports is missing or empty; nothing was done. */
    NO_INPUT(4),
    /** The night failed; what was published before stands. */
    FAILED(5),
    /** Another run works on the same output folder; nothing was done. */
    RUNNING(6),
    /** The settings or the knowledge cannot be used; nothing was done. */
    KNOWLEDGE(7),
    /** What is published is older than it may be. */
    STALE(8);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** What a process that ended with that code has come to; what nobody knows is a failure. */
    static ExitCode of(int code) {
        return Stream.of(values()).filter(exit -> exit.code == code).findFirst().orElse(FAILED);
    }

    int code() {
        return code;
    }
}
