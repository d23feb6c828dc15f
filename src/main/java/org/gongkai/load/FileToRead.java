package org.gongkai.load;

import java.util.Optional;
import org.gongkai.plan.InputFile;

/**
 * A file of the plan that is to be read.
 *
 * @param input the file as planned
 * @param readElsewhere what was read from it elsewhere; empty where it is to be read here
 */
public record FileToRead(InputFile input, Optional<FileToLoad> readElsewhere) {}
