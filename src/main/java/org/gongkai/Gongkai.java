package org.gongkai;

import java.util.OptionalInt;
import org.gongkai.console.GongkaiCommand;
import org.gongkai.console.NativeNames;

/** The program. */
public final class Gongkai {

    private Gongkai() {}

    /** Runs the command line and ends with its exit code, see {@code gongkai nightly --help}. */
    public static void main(String[] arguments) {
        OptionalInt elsewhere = NativeNames.startAgainIfNeeded(System.err);
        System.exit(
                elsewhere.isPresent()
                        ? GongkaiCommand.asElsewhere(System.out, elsewhere.getAsInt(), arguments)
                        : GongkaiCommand.run(System.out, System.err, arguments));
    }
}
