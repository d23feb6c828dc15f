package org.gongkai.knowledge;

/**
 * How a kind of slip is told.
 *
 * @param family code of the kind
 * @param labelZh its name in Chinese
 * @param labelEn its name in English
 * @param sentenceZh what is said of it, with {@code {changes}}, {@code {cells}} and {@code {witnesses}} to be filled in
 * @param sentenceEn the same in English
 */
public record SlipWords(String family, String labelZh, String labelEn, String sentenceZh, String sentenceEn) {}
