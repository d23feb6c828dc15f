package org.gongkai.compile;

import org.gongkai.reporting.Language;

/** How what members add up to stands to what the whole reported. */
enum Verdict {
    /** Both may be the same, and no member is missing. */
    AGREES("一致", "agrees"),
    /** Both may be the same, though members are missing. */
    INCOMPLETE("成员不全", "members are missing"),
    /** Members that are missing may account for the difference. */
    MEMBERS_MISSING("有差异，成员不全", "differs, members are missing"),
    /** All members that are listed gave a figure; bodies that are not listed may account for the difference. */
    UNLISTED_BODIES("有差异，或因名录外的单位未计入", "differs, bodies that are not listed may account for it"),
    /** Members have more than the whole, whatever others have. */
    CONTRADICTS("矛盾", "contradicts"),
    /** Only members or only the whole gave a figure. */
    ONE_SIDE_ONLY("仅一方有数", "one side only");

    private final String textZh;
    private final String textEn;

    Verdict(String textZh, String textEn) {
        this.textZh = textZh;
        this.textEn = textEn;
    }

    String text(Language language) {
        return language.choose(textZh, textEn);
    }
}
