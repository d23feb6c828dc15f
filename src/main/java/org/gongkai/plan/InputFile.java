package org.gongkai.plan;

/**
 * A file in the folder of reports.
 *
 * @param file path below the folder, with {@code /} between its parts
 * @param contentHash SHA-256 of the content, hexadecimal; empty where the file could not be opened
 * @param size size in bytes
 */
public record InputFile(String file, String contentHash, long size) {}
