package org.gongkai.load;

import java.util.Optional;
import org.gongkai.form.FileReading;
import org.gongkai.plan.InputFile;

/**
 * A file of the plan with what was read from it.
 *
 * @param input the file as planned
 * @param reading what was read; empty where the content was not the planned one any more
 * @param shortOfMegabytes the memory that was not enough to read it, in MB; empty where it was
 */
public record FileToLoad(InputFile input, Optional<FileReading> reading, Optional<Integer> shortOfMegabytes) {

    /** A file that memory was no bound for. */
    public FileToLoad(InputFile input, Optional<FileReading> reading) {
        this(input, reading, Optional.empty());
    }
}
