package org.gongkai.compile;

/** How what members add up to stands to what the whole reported. */
enum Verdict {
    /** Both may be the same, and no member is missing. */
    AGREES("一致"),
    /** Both may be the same, though members are missing. */
    INCOMPLETE("成员不全"),
    /** Members that are missing may account for the difference. */
    MEMBERS_MISSING("有差异，成员不全"),
    /** They differ, whatever missing members have. */
    CONTRADICTS("矛盾"),
    /** Only members or only the whole gave a figure. */
    ONE_SIDE_ONLY("仅一方有数");

    private final String textZh;

    Verdict(String textZh) {
        this.textZh = textZh;
    }

    String textZh() {
        return textZh;
    }
}
