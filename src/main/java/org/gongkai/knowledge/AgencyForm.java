package org.gongkai.knowledge;

import java.util.regex.Pattern;

/**
 * A form of agencies' names, told by what stands after the division: 人民政府, 生态环境局, 高新区管委会.
 *
 * @param pattern what the whole rest of the name must match
 * @param kind kind of such agencies
 * @param level their level, empty where it is that of the division
 * @param afterStem whether it also stands after the division's name without 市, 县 or 区: 枣庄高新区
 * @param alone whether a text of this form names a body even without a division before it
 */
public record AgencyForm(Pattern pattern, String kind, String level, boolean afterStem, boolean alone) {

    /** Whether the rest of a name is of this form. */
    public boolean matches(String rest) {
        return pattern.matcher(rest).matches();
    }
}
