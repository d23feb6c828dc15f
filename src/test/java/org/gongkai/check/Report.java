package org.gongkai.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a test reports.
 *
 * @param edition edition of both its tables; of several editions, with spaces between, it has the tables of each
 * @param state current, conflict or superseded
 * @param knownTexts codes of the texts in its tables, with spaces between
 */
record Report(String agency, int year, String edition, String state, String knownTexts) {

    static Report of(String agency, int year) {
        return new Report(agency, year, "test", "current", "");
    }

    /** Its tables as edition/table. */
    List<String> tables() {
        return Stream.of(edition.split(" "))
                .flatMap(code -> Stream.of(code + "/plain", code + "/applied"))
                .toList();
    }

    /** The indicator of a fact, which names its edition where the report has several. */
    String indicator(Fact fact) {
        return fact.indicator().contains("/") ? fact.indicator() : edition + "/" + fact.indicator();
    }

    boolean isCurrent() {
        return state.equals("current");
    }
}
