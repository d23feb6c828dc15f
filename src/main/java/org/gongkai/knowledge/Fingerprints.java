package org.gongkai.knowledge;

/**
 * Fingerprints (SHA-256, hexadecimal) of the parts of the knowledge, by what depends on them.
 *
 * @param reading what reading a file depends on: editions, indicators, labels, words, titles, agencies
 * @param forms the part of it that every file depends on: all but aliases and agencies
 * @param checking what checks depend on: identities
 * @param choosing what the choice between files depends on: precedence
 * @param reporting what reports depend on besides: expected reports, verdicts, words for codes and
 *     columns
 */
public record Fingerprints(String reading, String forms, String checking, String choosing, String reporting) {}
