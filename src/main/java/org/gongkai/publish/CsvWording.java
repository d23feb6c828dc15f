package org.gongkai.publish;

/** The words of a CSV file in the language of its readers. */
@FunctionalInterface
public interface CsvWording {

    /** The text above a column, from the column's label. */
    String header(String column);

    /** What a text in that column is shown as; codes become words. */
    default String value(String column, String text) {
        return text;
    }

    /** Whether texts in that column may be shown as others. */
    default boolean isCoded(String column) {
        return false;
    }
}
