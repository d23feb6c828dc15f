package org.gongkai.form;

import java.util.Optional;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.knowledge.Indicator;
import org.gongkai.trouble.Trouble;

/** What a cell of an indicator is to hold, in words that a clerk understands. */
final class WantedValue {

    private WantedValue() {}

    /** The trouble with what was wanted in the cell: {@code 整数，单位 件（一、本年新收）}. */
    static Trouble of(Indicator indicator, Optional<UnreadableReason> reason, Trouble trouble) {
        boolean whole = indicator.scale() == 0;
        StringBuilder zh = new StringBuilder(whole ? "整数" : "数字，可带小数");
        StringBuilder en = new StringBuilder(whole ? "a whole number" : "a number, with decimals if need be");
        if (indicator.mayBeNegative()) {
            zh.append("，减少用负数");
            en.append(", negative for a decrease");
        }
        if (reason.filter(UnreadableReason.UNKNOWN_UNIT::equals).isPresent() && indicator.unitNeeded()) {
            zh.append("，写明单位");
            en.append(", with its unit");
        }
        indicator.unit().ifPresent(unit -> {
            zh.append("，单位 ").append(unit);
            en.append(", unit ").append(unit);
        });
        return trouble.because(reason.map(UnreadableReason::code).orElse(""))
                .expecting(zh + "（" + indicator.path() + "）", en + " (" + indicator.path() + ")");
    }

    /** The trouble with the unit that the form counts the indicator in. */
    static Trouble ofUnit(String unit, Indicator indicator, Trouble trouble) {
        return trouble.expecting(
                "单位 " + unit + "（" + indicator.path() + "）", "unit " + unit + " (" + indicator.path() + ")");
    }
}
