package org.gongkai.check;

/**
 * What a test reports.
 *
 * @param edition edition of both its tables
 * @param state current, conflict or superseded
 * @param knownTexts codes of the texts in its tables, with spaces between
 */
record Report(String agency, int year, String edition, String state, String knownTexts) {

    static Report of(String agency, int year) {
        return new Report(agency, year, "test", "current", "");
    }

    boolean isCurrent() {
        return state.equals("current");
    }
}
