package org.gongkai.console;

/** How a run and its log are told. */
enum LogFormat {
    /** For people. */
    TEXT,
    /** For programs that collect logs: a JSON object a line. */
    JSON
}
