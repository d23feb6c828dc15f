package org.gongkai.precheck;

import java.util.Optional;

/**
 * What a text tells that cannot be so, by the codes that the night has for it.
 *
 * @param told the number that tells it
 * @param subject the number whose figure it is of
 * @param kind what was checked
 * @param outcome how it came out
 * @param isWarning whether it is to be mended; else there may be a good reason
 * @param said what the text says
 * @param wanted what it is held against
 * @param reason the first explanation, where there is one
 * @param detailZh what that says of this number, in Chinese
 * @param detailEn the same in English
 */
record TextFinding(
        ToldNumber told,
        ToldNumber subject,
        String kind,
        String outcome,
        boolean isWarning,
        String said,
        String wanted,
        Optional<String> reason,
        String detailZh,
        String detailEn) {

    static final String DIFFERS = "differs";
}
