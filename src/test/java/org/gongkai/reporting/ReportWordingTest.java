package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.knowledge.CodeLabel;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.knowledge.ReportColumn;
import org.gongkai.knowledge.SlipWords;
import org.gongkai.trouble.Severity;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code of the reports has words in both languages. */
class ReportWordingTest {

    private static final SqlLibrary SQL = new SqlLibrary(Path.of("sql"));

    /** Code list of each enumeration of the schema. */
    private static final Map<String, String> LIST_OF_ENUMERATION = Map.of(
            "comparability", "comparability",
            "figure_status", "figure_status",
            "outcome", "outcome",
            "outcome_reason", "outcome_reason",
            "report_state", "state",
            "source_state", "state");

    /** Enumerations that nobody reads but as flags. */
    private static final Set<String> INTERNAL = Set.of("in_finding", "series_status", "side");

    private static final Pattern ENUMERATION =
            Pattern.compile("create type if not exists core\\.(\\w+) as enum \\(([^)]*)\\)");
    private static final Pattern MEMBER = Pattern.compile("'(\\w+)'");

    private static final Pattern CASE =
            Pattern.compile("\\bcase\\b((?:(?!\\bend\\b).)*)\\bend as (\\w+)", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("\\b(?:then|else) '(\\w+)'");

    private static final Knowledge KNOWLEDGE = read();

    private static Knowledge read() {
        try {
            return new KnowledgeReader(Path.of("data")).read();
        } catch (KnowledgeException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<String> reports() {
        return SQL.names("reports");
    }

    private static Set<String> codes(String list) {
        Stream<String> ofList = KNOWLEDGE.codeLabels().stream()
                .filter(label -> label.list().equals(list))
                .map(CodeLabel::code);
        Stream<String> ofSlips =
                list.equals("slip_family") ? KNOWLEDGE.slipWords().stream().map(SlipWords::family) : Stream.of();
        return Stream.concat(ofList, ofSlips).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> listOfColumn() {
        Map<String, String> lists = new TreeMap<>();
        for (ReportColumn column : KNOWLEDGE.reportColumns()) {
            if (!column.codeList().isEmpty()) {
                lists.put(column.column(), column.codeList());
            }
        }
        return lists;
    }

    private static Set<String> literals(String sql) {
        return RESULT.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeListOfAColumnIsThere() {
        assertThat(listOfColumn())
                .hasSizeGreaterThan(5)
                .allSatisfy((column, list) -> assertThat(codes(list)).isNotEmpty());
    }

    @Test
    void noCodeHasTwoWordings() {
        assertThat(KNOWLEDGE.codeLabels())
                .extracting(label -> label.list() + "/" + label.code())
                .doesNotHaveDuplicates();
    }

    /** Members of the enumerations of the schema. */
    private static Map<String, Set<String>> enumerations() {
        Map<String, Set<String>> enumerations = new TreeMap<>();
        SQL.names("schema").stream()
                .flatMap(name -> SQL.statements(name).stream())
                .flatMap(statement -> ENUMERATION.matcher(statement).results())
                .forEach(found -> enumerations.put(
                        found.group(1),
                        MEMBER.matcher(found.group(2))
                                .results()
                                .map(member -> member.group(1))
                                .collect(Collectors.toSet())));
        return enumerations;
    }

    @Test
    void everyMemberOfAnEnumerationHasWords() {
        enumerations().forEach((type, members) -> {
            assertThat(members).as(type).isNotEmpty();
            if (!INTERNAL.contains(type)) {
                assertThat(codes(LIST_OF_ENUMERATION.getOrDefault(type, "")))
                        .as(type)
                        .containsAll(members);
            }
        });
    }

    @Test
    void everyEnumerationOfTheSchemaIsAccountedFor() {
        assertThat(enumerations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(LIST_OF_ENUMERATION.keySet().stream(), INTERNAL.stream())
                                .toList());
    }

    @Test
    void everyStatusOfASeriesButReportedIsAFlagWithWords() {
        Set<String> told = new TreeSet<>(enumerations().get("series_status"));
        assertThat(told.remove("reported")).isTrue();

        assertThat(codes("flag")).containsAll(told);
    }

    @Test
    void everyReasonOfAnUnreadableValueHasWords() {
        assertThat(codes("unreadable_reason"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(UnreadableReason.values())
                        .map(UnreadableReason::code)
                        .toList());
    }

    @Test
    void everySeverityHasWords() {
        assertThat(codes("severity"))
                .contains("error", "warning", "notice")
                .containsAll(Arrays.stream(Severity.values())
                        .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void whateverTheIdentitiesSayHasWords() {
        assertThat(codes("kind"))
                .contains("sum", "of_which", "alternative", "balance", "equality", "stock", "carry_over");
        assertThat(codes("strength")).contains("hard", "evidence");
        assertThat(codes("basis")).contains("stated", "inferred");
        assertThat(codes("state")).contains("open", "fixed");
        assertThat(KNOWLEDGE.editions().stream().flatMap(edition -> edition.identities().stream()))
                .isNotEmpty()
                .allSatisfy(identity -> {
                    assertThat(codes("kind")).contains(identity.kind());
                    assertThat(codes("severity")).contains(identity.severity());
                    assertThat(codes("strength")).contains(identity.strength());
                    assertThat(codes("basis")).contains(identity.basis());
                });
    }

    @Test
    void whateverAReportDecidesItselfHasWords() {
        Map<String, Set<String>> decided = new TreeMap<>();
        List<String> files = new ArrayList<>(reports());
        files.addAll(List.of("views/022_claim", "views/064_delivery", "views/065_coverage"));
        for (String file : files) {
            Matcher matcher = CASE.matcher(String.join(";", SQL.statements(file)));
            while (matcher.find()) {
                Set<String> literals = literals(matcher.group(1));
                if (!literals.isEmpty()) {
                    decided.put(matcher.group(2), literals);
                }
            }
        }

        assertThat(decided).containsKeys("choice", "coverage", "delivery", "expected", "reminder");
        decided.forEach((column, literals) -> assertThat(codes(listOfColumn().getOrDefault(column, "")))
                .as(column)
                .containsAll(literals));
    }

    /** What stands in the flags of a statement: each is a text of its own after then. */
    private static Set<String> flagsOf(String sql) {
        String before = sql.substring(0, sql.indexOf(" as flags"));
        return literals(before.substring(before.lastIndexOf("concat_ws(")));
    }

    @Test
    void everyFlagHasWords() {
        Set<String> flags = new TreeSet<>();
        Stream.of(
                        "reports/overview",
                        "reports/trend",
                        "views/074_trend",
                        "views/076_figure_trend",
                        "views/080_share",
                        "views/082_backlog")
                .flatMap(name -> SQL.statements(name).stream())
                .filter(statement -> statement.contains(" as flags"))
                .forEach(statement -> flags.addAll(flagsOf(statement)));
        Stream.concat(
                        Stream.of(FigureStatus.values())
                                .filter(status -> status != FigureStatus.REPORTED)
                                .map(FigureStatus::code),
                        Stream.of("derived", "incomplete"))
                .forEach(status -> {
                    flags.add(status);
                    flags.add("previous_" + status);
                });
        Stream.of("near", "narrower", "broader", "broken").forEach(grade -> flags.add("form_" + grade));
        flags.removeAll(Set.of("previous_", "form_"));

        assertThat(flags).contains("no_previous_report", "new_in_form", "small_base", "whole_in_error", "outlier");
        assertThat(codes("flag")).containsExactlyInAnyOrderElementsOf(flags);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, flags, small_base previous_blank, 上年数小于10，不列百分比；上年空白",
        "EN, flags, small_base previous_blank, 'base below 10, no percentage; previous year blank'",
        "ZH, state, open, 未解决",
        "EN, state, open, open",
        "ZH, state, '', ''",
        "ZH, state, unheard_of, unheard_of",
        "ZH, agency, open, open",
        "ZH, unheard_of, open, open"
    })
    void codesBecomeWordsAndAllElseStays(Language language, String column, String code, String words) {
        assertThat(new ReportWording(KNOWLEDGE, language).value(column, code)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsAreNeitherEmptyNorCodes(Language language) {
        assertThat(KNOWLEDGE.codeLabels())
                .allSatisfy(label -> assertThat(language.choose(label.zh(), label.en()))
                        .isNotBlank()
                        .doesNotContain("_"));
        assertThat(new ReportWording(KNOWLEDGE, language).header("unheard_of")).isEqualTo("unheard_of");
    }
}
