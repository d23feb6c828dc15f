package org.gongkai;

import org.gongkai.console.GongkaiCommand;
import org.gongkai.console.NativeNames;

/** The program. */
public final class Gongkai {

    private Gongkai() {}

    /** Runs the command line and ends with its exit code, see {@code gongkai nightly --help}. */
    public static void main(String[] arguments) {
        System.exit(NativeNames.startAgainIfNeeded(System.err)
                .orElseGet(() -> GongkaiCommand.run(System.out, System.err, arguments)));
    }
}
