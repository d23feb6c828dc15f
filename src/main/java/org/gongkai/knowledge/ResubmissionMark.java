package org.gongkai.knowledge;

import java.util.regex.Pattern;

/**
 * What stands at the end of a file's name where the file takes the place of one without it: 修改稿, 更正, (1).
 *
 * @param pattern how it is written; a group {@value #NUMBER} in it counts resubmissions
 * @param rank of two marks the one of the higher rank is the newer
 */
public record ResubmissionMark(Pattern pattern, int rank) {

    /** Name of the group that counts. */
    public static final String NUMBER = "n";

    /** Whether the mark may count. */
    public boolean counts() {
        return pattern.pattern().contains("(?<" + NUMBER + ">");
    }
}
