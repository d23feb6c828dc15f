package org.gongkai.load;

/**
 * The file that a line of the knowledge prefers.
 *
 * @param file path of the file
 * @param night night that saw the line first: what came later was not decided about
 */
record Preferred(String file, int night) {}
