package org.gongkai.plan;

import java.io.Serializable;

/**
 * A file as it was found in a folder, not opened yet.
 *
 * @param file path below the folder, with {@code /} between its parts
 * @param size size in bytes
 * @param regular whether it may be opened: a link or a pipe may not, nor what cannot be looked at
 */
public record FoundFile(String file, long size, boolean regular) implements Serializable {}
