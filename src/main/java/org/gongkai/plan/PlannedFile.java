package org.gongkai.plan;

/**
 * A file of the plan.
 *
 * @param input the file as found
 * @param action what the night does with it
 */
public record PlannedFile(InputFile input, Action action) {}
