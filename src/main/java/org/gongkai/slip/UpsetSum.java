package org.gongkai.slip;

import org.gongkai.reporting.Language;

/**
 * An identity that fails, with both sides written out.
 *
 * @param textZh what should hold, in Chinese
 * @param textEn what should hold, in English
 * @param left the left side, figures as printed with the names of their rows
 * @param leftValue what it adds up to
 * @param relation how it should stand to the right side
 * @param right the right side
 * @param rightValue what it adds up to
 * @param size by how much they differ
 * @param otherAgency whose report it is in, empty where it is the sender's own
 * @param otherYear the year of the sender's other report that it is in, empty where it is in this one
 */
public record UpsetSum(
        String textZh,
        String textEn,
        String left,
        String leftValue,
        String relation,
        String right,
        String rightValue,
        String size,
        String otherAgency,
        String otherYear) {

    /** The sum in a sentence: what should hold, and that it does not. */
    public String sentence(Language language) {
        if (!otherAgency.isEmpty()) {
            return language.choose(
                    "此数还使“" + otherAgency + "”汇总不平：" + sides(language),
                    "This also upsets the sums of " + otherAgency + ": " + sides(language));
        }
        String sum = language.choose(textZh + "：", textEn + ": ") + sides(language);
        return otherYear.isEmpty()
                ? sum
                : language.choose("此数还使 " + otherYear + " 年报表不平。", "This also upsets the report of " + otherYear + ". ")
                        + sum;
    }

    /** Both sides, how they should stand to each other, and by how much they miss it. */
    public String sides(Language language) {
        return side(left, leftValue)
                + " "
                + shouldBe(language)
                + " "
                + side(right, rightValue)
                + language.choose("，相差 ", ", off by ")
                + size;
    }

    /** What the left side should be, against the right one. */
    private String shouldBe(Language language) {
        return switch (relation) {
            case "=" -> language.choose("应等于", "should equal");
            case "<=" -> language.choose("应不大于", "should not exceed");
            case ">=" -> language.choose("应不小于", "should be at least");
            case "<" -> language.choose("应小于", "should be less than");
            default -> language.choose("应大于", "should exceed");
        };
    }

    /** What the left side should be, with the value of the right one. */
    public String wanted(Language language) {
        return relation.equals("=") ? rightValue : shouldBe(language) + " " + rightValue;
    }

    private static String side(String text, String value) {
        boolean sum = text.contains(" + ") || text.contains(" − ") || text.contains(" × ");
        return text.isEmpty() ? value : sum ? text + " ＝ " + value : text;
    }
}
