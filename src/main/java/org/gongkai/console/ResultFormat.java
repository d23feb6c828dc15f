package org.gongkai.console;

/** How the {@code sql} command writes a result. */
enum ResultFormat {
    /** Columns that line up on a console. */
    TABLE,
    /** CSV without a byte order mark, for pipes. */
    CSV,
    /** A JSON array of objects. */
    JSON
}
