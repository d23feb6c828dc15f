package org.gongkai.knowledge;

/**
 * The words for a code used in tables and reports.
 *
 * @param list name of the code list
 * @param code the code
 * @param zh its words in Chinese
 * @param en its words in English
 */
public record CodeLabel(String list, String code, String zh, String en) {}
