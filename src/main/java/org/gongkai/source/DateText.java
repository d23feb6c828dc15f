package org.gongkai.source;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The ISO 8601 text of a stored date: a date, a date with time, or, for a number below one, a time alone. */
final class DateText {

    private DateText() {}

    static String of(LocalDateTime moment, double stored) {
        // Half a second up: a time is stored as a fraction of a day and comes out a few milliseconds short.
        LocalDateTime whole = moment.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        if (stored < 1) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(whole);
        }
        boolean dateOnly = whole.toLocalTime().equals(LocalTime.MIDNIGHT);
        return dateOnly
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(whole)
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(whole);
    }
}
