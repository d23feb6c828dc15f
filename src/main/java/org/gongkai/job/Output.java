package org.gongkai.job;

import java.util.Locale;

/** What a night publishes beside its warehouse and its reports as CSV, in the order in which it begins them. */
public enum Output {
    /** Trends and findings as Excel workbooks. */
    WORKBOOKS,
    /** The page to look at. */
    PAGE,
    /** What goes back to those who reported. */
    SLIPS,
    /** {@code panel.csv} and {@code panel.parquet}: agency × year, a column for each concept. */
    PANEL,
    /** The star as Parquet. */
    STAR;

    /** How it is named on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
