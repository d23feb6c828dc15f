package org.gongkai.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that the program stands in, with its SQL and knowledge beside it, from wherever it is started. */
final class ProgramFolder {

    private ProgramFolder() {}

    /** The path as it was asked for, if it is there or stands nowhere beside the program. */
    static Path find(Path asked) {
        if (asked.isAbsolute() || Files.exists(asked)) {
            return asked;
        }
        Path program = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))[0]);
        try {
            Path beside = program.toRealPath().resolveSibling(asked);
            return Files.isRegularFile(program) && Files.exists(beside) ? beside : asked;
        } catch (IOException notStartedFromFile) {
            return asked;
        }
    }
}
