package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.knowledge.ResubmissionMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule which of several claims for an agency and year holds. */
class ClaimsTest {

    private static final ResubmissionNames NAMES =
            new ResubmissionNames(List.of(new ResubmissionMark(Pattern.compile("修改稿"), 1)));

    private final Claims claims = new Claims();
    private final Map<String, Claim> byName = new LinkedHashMap<>();

    /**
     * Claims such as {@code A:current:a.xls,b.xls}, where {@code new} is one that the warehouse does not have yet;
     * it came in the second night, the others in the first. What stands behind a {@code -} is withdrawn.
     */
    private void given(String text) {
        for (String claim : text.strip().split("\\s+")) {
            String[] parts = claim.split(":", -1);
            int number = byName.size() + 1;
            Claim made = parts[1].equals("new")
                    ? Claim.fresh(number, number, parts[0])
                    : Claim.stored(number, number, parts[0], Claim.State.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            int source = 10 * number;
            int since = parts[1].equals("new") ? 2 : 1;
            for (String file : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
                boolean withdrawn = file.startsWith("-");
                made.addSource(source++, new ClaimSource(withdrawn ? file.substring(1) : file, since, withdrawn));
            }
            claims.add(made);
            byName.put(parts[0], made);
        }
    }

    private void decide(String preferredFile, String revision) {
        decide(preferredFile, 1, revision);
    }

    private void decide(String preferredFile, int preferredNight, String revision) {
        claims.decide(
                Optional.ofNullable(preferredFile).map(file -> new Preferred(file, preferredNight)),
                Optional.ofNullable(revision).map(byName::get),
                true,
                NAMES);
    }

    private String states() {
        return byName.entrySet().stream()
                .map(claim -> claim.getKey() + ":" + claim.getValue().state().code())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} preferring {1}, revision {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // what is alone holds
                "A:new:a                        |   |   | A:current",
                "A:current:a                    |   |   | A:current",
                "A:superseded:a                 |   |   | A:current",
                // what was published stays
                "A:current:b B:new:a            |   |   | A:current B:conflict",
                "A:current:b B:conflict:a       |   |   | A:current B:conflict",
                "A:current:b B:superseded:a     |   |   | A:current B:superseded",
                // of claims that come together the path decides, not their order
                "A:new:b B:new:a                |   |   | A:conflict B:current",
                "A:new:a B:new:b                |   |   | A:current B:conflict",
                "A:new:c,b B:new:d,a            |   |   | A:conflict B:current",
                // a file that gave the current claim revises it
                "A:current: B:new:a             |   | B | A:superseded B:current",
                "A:current:b B:new:a            |   | B | A:superseded B:current",
                "A:current:c B:conflict:a,b     |   | B | A:superseded B:current",
                "A:current: B:new:b C:conflict:a|   | B | A:superseded B:current C:conflict",
                // a claim without files gives way
                "A:current: B:conflict:b        |   |   | A:superseded B:current",
                "A:current: B:conflict:c C:superseded:b |  |  | A:superseded B:conflict C:current",
                "A:current: B:conflict:         |   |   | A:superseded B:superseded",
                "A:current:                     |   |   | A:superseded",
                "A:current:a B:conflict:        |   |   | A:current B:superseded",
                // the precedence wins over everything
                "A:current:a B:conflict:b       | b |   | A:superseded B:current",
                "A:current:a B:superseded:b     | b |   | A:superseded B:current",
                "A:current:a B:new:b            | b |   | A:superseded B:current",
                "A:current:b B:new:a            | b | B | A:current B:conflict",
                "A:new:a B:new:b                | b |   | A:conflict B:current",
                "A:current:a,b B:new:c          | b |   | A:current B:conflict",
                // unless its file says nothing of this agency and year
                "A:current:a B:conflict:b       | c |   | A:current B:conflict",
                "A:current: B:new:b             | c | B | A:superseded B:current",
                // what was withdrawn speaks for nothing
                "A:current:-a                   |   |   | A:superseded",
                "A:current:-a B:conflict:b      |   |   | A:superseded B:current",
                "A:current:-a,c B:conflict:b    |   |   | A:current B:conflict",
                "A:new:-a                       |   |   | A:superseded",
                "A:current:-a B:new:b           | a |   | A:superseded B:current",
                "A:current: B:new:-a            |   | B | A:superseded B:superseded",
                // a name that marks a resubmission wins over the name without it
                "A:new:x.xls B:new:x修改稿.xls  |   |   | A:superseded B:current",
                "A:current:x.xls B:new:x修改稿.xls |  |  | A:superseded B:current",
                "A:current:x.xls,y.xls B:new:x修改稿.xls | | | A:current B:conflict",
                "A:new:x.xls B:new:-x修改稿.xls |   |   | A:current B:superseded",
                "A:new:x.xls B:new:x修改稿.xls C:new:a.xls | | | A:superseded B:conflict C:current",
                "A:current:x.xls B:new:x修改稿.xls | x.xls | | A:current B:conflict",
                // unless the name without it came later
                "A:current:x修改稿.xls B:new:x.xls |  |  | A:current B:conflict",
                "A:superseded: B:current:x修改稿.xls C:new:x.xls | | | A:superseded B:current C:conflict"
            })
    void theRuleDecides(String before, String preferredFile, String revision, String after) {
        given(before);

        decide(preferredFile, revision);

        assertThat(states()).isEqualTo(after);
    }

    @Test
    void whatWasThereWhenThePrecedenceDecidedIsNoConflict() {
        given("A:new:a B:new:b");

        decide("b", 2, null);

        assertThat(states()).isEqualTo("A:superseded B:current");
    }

    @Test
    void decidingAgainChangesNothing() {
        given("A:current:c B:new:a C:conflict:b D:superseded:");
        decide(null, null);
        String once = states();

        decide(null, null);

        assertThat(states()).isEqualTo(once).isEqualTo("A:current B:conflict C:conflict D:superseded");
    }

    @Test
    void aFileThatCannotBeReadWithdrawsNothing() {
        given("A:current: B:superseded:");

        claims.decide(Optional.empty(), Optional.empty(), false, NAMES);

        assertThat(states()).isEqualTo("A:current B:superseded");
    }

    @Test
    void versionsCountUpWhateverIsThere() {
        assertThat(claims.nextVersion()).isEqualTo(1);

        given("A:current:a B:superseded:");

        assertThat(claims.nextVersion()).isEqualTo(3);
    }

    @Test
    void aClaimIsKnownByItsFigures() {
        given("A:current:a B:superseded:");

        assertThat(claims.withDigest("B")).containsSame(byName.get("B"));
        assertThat(claims.withDigest("C")).isEmpty();
    }

    @Test
    void onlyWhatDiffersFromTheWarehouseIsChanged() {
        given("A:current:a B:conflict:b C:new:c");

        decide("b", null);

        assertThat(byName.values())
                .filteredOn(Claim::isChanged)
                .extracting(Claim::digest)
                .containsExactly("A", "B");
        assertThat(byName.values())
                .filteredOn(Claim::isFresh)
                .extracting(Claim::digest)
                .containsExactly("C");
        claims.written();
        assertThat(claims.all()).noneMatch(Claim::isChanged).noneMatch(Claim::isFresh);
        assertThat(claims.all())
                .extracting(claim -> claim.state().code())
                .containsExactly("superseded", "current", "conflict");
    }
}
