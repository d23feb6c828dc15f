package org.gongkai.knowledge;

import java.util.List;

/**
 * What decides between files that claim different figures for an agency and year.
 *
 * @param choices lines about single files: precedence and withdrawals
 * @param marks what names of files have at their end where the file takes the place of another
 */
public record Choosing(List<Choice> choices, List<ResubmissionMark> marks) {

    /** Nothing decides: files that differ are in conflict. */
    static final Choosing NONE = new Choosing(List.of(), List.of());

    public Choosing {
        choices = List.copyOf(choices);
        marks = List.copyOf(marks);
    }
}
