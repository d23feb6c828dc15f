package org.gongkai.trouble;

/** How much a trouble costs the reader of the figures. */
public enum Severity {
    /** Something was not taken into the warehouse; somebody has to act. */
    REJECT,
    /** Everything was taken; somebody may want to know. */
    NOTICE
}
