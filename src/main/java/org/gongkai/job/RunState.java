package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Path;

/** How it stands with runs on an output folder. */
public enum RunState {
    /** None is going on, and the last one came to its end. */
    NONE,
    /** One is going on. */
    GOING_ON,
    /** The last one was killed, or the machine went down; the next goes on with its night. */
    CUT_OFF;

    /** Looks at an output folder, which is not changed. */
    public static RunState of(Path out) throws IOException {
        return RunLock.state(out);
    }
}
