package org.gongkai.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates and times that a file writes in ISO 8601 itself, in the form in which {@link DateText} gives those of Excel. */
final class StoredDate {

    private StoredDate() {}

    /** A date, or a date with time; midnight alone is no time. What is neither stays as it is. */
    static CellContent moment(String written, boolean formula) {
        String text = written.strip().replaceFirst("Z$", "");
        try {
            LocalDateTime moment = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            // Excel writes a time alone as a time on the day before its first.
            boolean timeAlone = moment.getYear() < 1900;
            return new CellContent(DateText.of(moment, timeAlone ? 0 : 1), CellKind.DATE, formula);
        } catch (DateTimeException notIso) {
            return CellContent.text(written, formula);
        }
    }

    /** A time of day, written as a duration; one of a day or more is no time of day and stays as it is. */
    static CellContent time(String written, boolean formula) {
        try {
            Duration duration = Duration.parse(written.strip().replaceFirst("(\\d)[,]", "$1."));
            LocalTime time = LocalTime.MIDNIGHT.plus(duration).truncatedTo(ChronoUnit.SECONDS);
            boolean within = !duration.isNegative() && duration.toDays() == 0;
            String text = within ? DateTimeFormatter.ISO_LOCAL_TIME.format(time) : written;
            return new CellContent(text, CellKind.DATE, formula);
        } catch (DateTimeException notIso) {
            return CellContent.text(written, formula);
        }
    }
}
