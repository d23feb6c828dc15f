package org.gongkai.publish;

/** The words of a CSV file in the language of its readers. */
@FunctionalInterface
public interface CsvWording {

    /** The text above a column, from the column's label. */
    String header(String column);

    /**
     * What a text in that column is shown as; codes become words. To be overridden with {@link #isCoded} and
     * {@link #fingerprint}.
     */
    default String value(String column, String text) {
        return text;
    }

    /** Whether texts in that column may be shown as others; where not, {@link #value} returns each as it is. */
    default boolean isCoded(String column) {
        return false;
    }

    /** Changes with whatever changes what {@link #value} returns. */
    default String fingerprint() {
        return "";
    }
}
