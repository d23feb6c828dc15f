package org.gongkai.source;

/** What kind of value a cell holds; of a formula, what kind its stored result is. */
public enum CellKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** A number under a date or time format; its text is ISO 8601. */
    DATE,
    /** An error value such as {@code #REF!}, or a number that cannot be read. */
    ERROR,
    /** A formula that was never calculated; its text is the formula itself. */
    FORMULA_WITHOUT_RESULT
}
