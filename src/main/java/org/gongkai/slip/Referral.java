package org.gongkai.slip;

import org.gongkai.reporting.Language;

/**
 * A sum of a whole that one of its members is asked about.
 *
 * @param year the year reported on
 * @param sum what does not add up
 * @param askedAgency the member
 */
public record Referral(int year, UpsetSum sum, String askedAgency) {

    String sentence(Language language) {
        return language.choose(
                year + " 年汇总：" + sum.sides(language) + "；已请“" + askedAgency + "”核实，见该单位退回单",
                year + ", roll-up: " + sum.sides(language) + "; " + askedAgency + " is asked, see its slip");
    }
}
