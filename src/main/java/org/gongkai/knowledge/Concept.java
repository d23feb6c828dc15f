package org.gongkai.knowledge;

import java.util.Optional;

/**
 * What indicators of several editions have in common, so that it can be followed over the years.
 *
 * @param code short name
 * @param labelZh what it counts
 * @param labelEn the same in English
 * @param unit the unit of its values
 * @param role {@code flow} where it counts what happened in the year, {@code stock} where it counts what there was at a
 *     moment
 * @param shareOf code of the concept that it is set against, which itself is a share of nothing; empty where of none
 * @param shareZh what that share is called, such as 公开率; empty where it has no name
 * @param shareEn the same in English
 */
public record Concept(
        String code,
        String labelZh,
        String labelEn,
        String unit,
        String role,
        Optional<String> shareOf,
        Optional<String> shareZh,
        Optional<String> shareEn) {}
