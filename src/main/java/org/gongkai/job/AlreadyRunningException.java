package org.gongkai.job;

import java.nio.file.Path;

/** Another run works on the same output folder. */
public final class AlreadyRunningException extends Exception {

    private static final long serialVersionUID = 1L;

    AlreadyRunningException(Path out) {
        super("another run works on " + out);
    }
}
