package org.gongkai.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells findings apart, in natural codes that survive re-runs: {@code zaozhuang/2018/2014/replies_sum/total}.
 *
 * @param agency code of the agency, which for one that is not listed is its name
 * @param year year of the report
 * @param edition code of the edition
 * @param identity code of the identity
 * @param instance what tells the instances of the identity apart
 */
public record FindingId(String agency, int year, String edition, String identity, String instance) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<agency>.+)/(?<year>\\d{1,4})/(?<edition>[^/]+)/(?<identity>[^/]+)/(?<instance>[^/]+)");

    /** The id that is written so; empty where it is none. */
    static Optional<FindingId> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new FindingId(
                        matcher.group("agency"),
                        Integer.parseInt(matcher.group("year")),
                        matcher.group("edition"),
                        matcher.group("identity"),
                        matcher.group("instance")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return agency + "/" + year + "/" + edition + "/" + identity + "/" + instance;
    }
}
