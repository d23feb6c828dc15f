package org.gongkai.synthetic;

import org.gongkai.knowledge.Agency;

/**
 * A body whose reports are made up. Its name is that of a real place and a usual body, so that it is resolved as any
 * other; its figures are nobody's.
 *
 * @param number number in the stream, from 0
 * @param agency the agency, as the directory resolves its name
 * @param size about how many requests it gets a year
 */
public record SyntheticAgency(int number, Agency agency, double size) {}
