package org.gongkai.load;

/**
 * A content of a file that gives the figures of a claim.
 *
 * @param file path of the file
 * @param since night from which on the file holds the content
 * @param withdrawn whether a line of the knowledge says that it counts no more
 */
record ClaimSource(String file, int since, boolean withdrawn) {}
